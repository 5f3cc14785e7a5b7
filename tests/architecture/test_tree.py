"""The tree: tests mirror the package, no file outgrows its idea, nothing tracked names a machine or a package host."""

from __future__ import annotations

import re
import subprocess
import tomllib
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
MODULES = sorted(path.relative_to(ROOT / "game") for path in (ROOT / "game").rglob("*.py"))
LONGEST = 250


def test_every_module_has_its_mirrored_tests() -> None:
    """`game/orders/march.py` is tested in `tests/orders/test_march.py`, so that nobody has to search."""
    modules = [each for each in MODULES if each.name != "__init__.py"]
    missing = [str(mirror.relative_to(ROOT)) for each in modules if not (mirror := _mirror(each)).is_file()]
    assert not missing, "\n".join(missing)


def _mirror(module: Path) -> Path:
    mirror = module.parent / f"test_{module.stem.strip('_')}.py"
    return ROOT / "tests" / mirror


def test_no_module_outgrows_its_idea() -> None:
    long = {str(each): lines for each in MODULES if (lines := _lines(ROOT / "game" / each)) > LONGEST}
    assert not long


def test_every_package_is_shipped() -> None:
    """A package that the build does not list works from a checkout and is missing once installed."""
    shipped = set(tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["tool"]["setuptools"]["packages"])
    made = {".".join(("game", *each.parent.parts)) for each in MODULES}
    assert made | {"game.scenarios"} == shipped


def test_every_module_opens_with_what_it_is() -> None:
    for each in MODULES:
        text = (ROOT / "game" / each).read_text(encoding="utf-8")
        assert not text.strip() or text.startswith('"""'), str(each)


def _lines(path: Path) -> int:
    return len(path.read_text(encoding="utf-8").splitlines())


HOSTS = ("py" + "pi.", "python" + "hosted", "ana" + "conda.", "index" + "-url", "find" + "-links", "files" + ".python")
PLACES = ("/ro" + "ot/", "/ho" + "me/", "/wo" + "rk/", "/Us" + "ers/", "/op" + "t/", "C:" + "\\")
UNWANTED = re.compile("|".join(map(re.escape, HOSTS + PLACES)))
"""Written in halves, so that this file does not find itself."""


def test_nothing_tracked_names_a_package_host_or_a_place_on_some_machine() -> None:
    listed = subprocess.run(["git", "ls-files", "-z"], cwd=ROOT, capture_output=True, text=True, timeout=30)
    if listed.returncode != 0:
        pytest.skip("not a git checkout")
    paths = [ROOT / name for name in listed.stdout.split("\0") if name]
    found = [hit for path in paths if path.is_file() for hit in _hits(path)]
    assert not found


def _hits(path: Path) -> list[str]:
    lines = path.read_text(encoding="utf-8", errors="replace").splitlines()
    return [f"{path.relative_to(ROOT)}:{n}: {line[:90]}" for n, line in enumerate(lines, 1) if UNWANTED.search(line)]
