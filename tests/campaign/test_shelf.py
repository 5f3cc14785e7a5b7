"""The shelf: where it stands, what is on it, and that all of it loads."""

from __future__ import annotations

from pathlib import Path

import pytest

import game
from game.campaign import shelf
from game.campaign.loading import check
from game.errors import CallError


@pytest.fixture
def little_shelf(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A shelf with two scenarios and a map."""
    folder = tmp_path / "shelf" / "scenarios"
    (away := tmp_path / "away").mkdir()
    monkeypatch.chdir(away)  # a path below the working folder would win over the shelf
    for name in ("last-pockets", "tutorial", "maps/delta"):
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / f"{name}.yaml").write_text("format: 1\n", encoding="utf-8")
    monkeypatch.setattr(shelf, "folder", lambda: folder)
    return folder


def test_the_shelf_is_in_the_package_of_a_wheel_and_beside_it_in_a_checkout(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    package = tmp_path / "game"
    package.mkdir()
    monkeypatch.setattr(game, "__file__", str(package / "__init__.py"))
    assert shelf.folder() == tmp_path / "scenarios"
    (package / "scenarios").mkdir()
    assert shelf.folder() == package / "scenarios"


def test_names_are_those_that_can_be_played(little_shelf: Path) -> None:
    assert little_shelf.is_dir()
    assert shelf.names() == ("last-pockets", "tutorial")
    assert shelf.parts() == ("last-pockets", "maps/delta", "tutorial")


@pytest.mark.parametrize("name", ["tutorial", "tutorial.yaml", "scenarios/tutorial.yaml", "scenarios/tutorial"])
def test_a_name_finds_its_file(little_shelf: Path, name: str) -> None:
    assert shelf.find(name).resolve() == (little_shelf / "tutorial.yaml").resolve()


def test_an_existing_path_wins(little_shelf: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    Path("tutorial.yaml").write_text("format: 1\n", encoding="utf-8")
    assert shelf.find("tutorial.yaml") == Path("tutorial.yaml")
    assert shelf.find("tutorial").resolve().parent == little_shelf.resolve()


@pytest.mark.parametrize("name", ["last-pocket", "Last-Pockets.yaml"])
def test_an_unknown_name_gets_the_nearest(little_shelf: Path, name: str) -> None:
    assert little_shelf.is_dir()
    with pytest.raises(CallError, match="did you mean 'last-pockets'"):
        shelf.find(name)


@pytest.mark.parametrize("name", ["nonsense", "../../etc/passwd.yaml", "", "a\0b", "x" * 5000])
def test_nonsense_gets_the_list(little_shelf: Path, name: str) -> None:
    assert little_shelf.is_dir()
    with pytest.raises(CallError, match="scenarios: last-pockets, tutorial"):
        shelf.find(name)


def test_files_are_shown_as_people_know_them(little_shelf: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    assert shelf.shown(little_shelf / "maps" / "delta.yaml") == "scenarios/maps/delta.yaml"
    assert shelf.shown(tmp_path / "mine.yaml") == "mine.yaml"
    monkeypatch.chdir(little_shelf)
    assert shelf.shown(tmp_path / "mine.yaml") == str(tmp_path / "mine.yaml")


def test_every_scenario_on_the_shelf_loads_without_a_fault() -> None:
    faults = {name: [str(each) for each in check(name)] for name in shelf.names()}
    assert not any(faults.values()), faults


def test_every_part_on_the_shelf_is_sound_by_itself() -> None:
    parts = [name for name in shelf.parts() if name.startswith(("maps/", "factions/", "rules/"))]
    faults = {name: [str(each) for each in check(name)] for name in parts}
    assert not any(faults.values()), faults
