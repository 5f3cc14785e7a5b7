"""The shelf: the scenarios that ship with the game, and how a name or a path becomes a file."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

import game
from game.campaign.faults import did_you_mean
from game.errors import CallError

SUFFIXES = (".yaml", ".yml")
TARGETS = "targets"
"""The shelf's folder of records that scenarios are held against: no parts of any scenario."""
SHOWN_AS = "scenarios"  # the shelf's name in every message, wherever it is installed


def folder() -> Path:
    """The shelf's folder: inside the installed package, or beside it in a checkout (also when installed editable)."""
    package = Path(game.__file__).resolve().parent
    inside = package / "scenarios"
    return inside if inside.is_dir() else package.parent / "scenarios"


def names() -> tuple[str, ...]:
    """The scenarios that can be played, by name."""
    return tuple(sorted(each.stem for each in folder().glob("*.yaml")))


def parts() -> tuple[str, ...]:
    """Every file of the shelf that `extends` may name, such as `maps/iraq-syria`."""
    found = (each.relative_to(folder()) for each in folder().rglob("*.yaml"))
    return tuple(sorted(each.with_suffix("").as_posix() for each in found if each.parts[0] != TARGETS))


def find(name_or_path: str | os.PathLike[str]) -> Path:
    """The file meant: an existing path that ends in .yaml or has a slash, else a name on the shelf.

    Raises CallError, with the nearest names, when there is neither.
    """
    asked = os.fspath(name_or_path)
    if _looks_like_a_path(asked) and exists(Path(asked)):
        return Path(asked)
    if (shelved := on_shelf(asked)) is not None:
        return shelved
    suggestion = did_you_mean(asked, (*names(), *parts()))
    what = "file" if _looks_like_a_path(asked) else "scenario"
    raise CallError(f"there is no {what} '{asked}'; " + (suggestion or f"scenarios: {', '.join(names())}"))


def on_shelf(name: str) -> Path | None:
    """The shelf's file of that name, `.yaml` and the leading `scenarios/` being optional; None if it has none."""
    root = folder().resolve()
    for candidate in candidates(root, name.removeprefix(f"{SHOWN_AS}/")):
        if candidate.is_relative_to(root) and exists(candidate):
            return candidate
    return None


def candidates(base: Path, name: str) -> Iterator[Path]:
    """The files a name may mean from a folder, links resolved: as it stands, or with `.yaml` added."""
    if "\0" in name or not name or Path(name).is_absolute():
        return
    spelt = (name,) if name.endswith(SUFFIXES) else (f"{name}.yaml", f"{name}.yml")
    for each in spelt:
        try:
            yield (base / each).resolve()
        except (OSError, RuntimeError):  # a ring of links
            continue


def shown(path: Path) -> str:
    """How messages name a file: by its place on the shelf, relative below the working folder, else as given."""
    whole, root, here = path.resolve(), folder().resolve(), Path.cwd().resolve()
    if whole.is_relative_to(root):
        return f"{SHOWN_AS}/{whole.relative_to(root).as_posix()}"
    return whole.relative_to(here).as_posix() if whole.is_relative_to(here) else str(path)


def _looks_like_a_path(asked: str) -> bool:
    return asked.endswith(SUFFIXES) or "/" in asked or os.sep in asked


def exists(path: Path) -> bool:
    """Whether there is anything at that path, which may be one that no file can have."""
    try:
        return path.exists()
    except (OSError, ValueError):  # a name too long, or one with a null byte
        return False
