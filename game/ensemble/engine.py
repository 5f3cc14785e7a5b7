"""The engine's fingerprint: which version of the software played, down to the text of the rules."""

from __future__ import annotations

from functools import cache
from hashlib import blake2b
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

FLOORS = ("theater", "events", "rules", "views", "orders", "behavior", "incidents", "campaign", "bots", "ensemble")
ALONE = ("dice.py", "units.py", "memory.py", "terms.py")


@cache
def engine() -> str:
    """The version and a digest of every module that decides how a campaign goes or is measured."""
    home, content = Path(__file__).parents[1], blake2b(digest_size=6)
    files = [home / name for name in ALONE] + [each for floor in FLOORS for each in (home / floor).rglob("*.py")]
    for file in sorted(files):
        content.update(f"{file.relative_to(home).as_posix()}\0".encode())
        content.update(file.read_bytes().replace(b"\r\n", b"\n"))
    return f"{_version()}+{content.hexdigest()}"


def _version() -> str:
    try:
        return version("badia")
    except PackageNotFoundError:
        return "0"
