"""A new scenario file: sound, playable, and never written over another."""

from __future__ import annotations

from pathlib import Path

import pytest

from game.authoring.starting import begin
from game.authoring.trials import played
from game.bots.table import BOTS
from game.campaign.loading import check, load
from game.errors import CallError


@pytest.fixture(autouse=True)
def _here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)


def test_a_new_file_checks_explains_itself_and_passes_its_own_test() -> None:
    path = begin("my-war", None)
    assert check(path, known_bots=tuple(BOTS)) == ()
    war = load(path)
    assert war.title == "My war"
    assert all(played(war, name).passed for name in war.tests)
    text = path.read_text(encoding="utf-8")
    assert text.count("badia scenario check my-war.yaml") == 2
    assert Path(text.splitlines()[0].split("$schema=")[1]).is_file()


def test_a_file_that_extends_another_is_that_one_under_a_new_title() -> None:
    war = load(begin("second", "tutorial"))
    assert war.title == "Second"
    assert war.model_copy(update={"title": "", "extends": [], "sources": []}) == load("tutorial").model_copy(
        update={"title": "", "extends": [], "sources": [], "tests": {}}
    )
    begin("third.yaml", "second.yaml")
    assert load("third.yaml").weeks == war.weeks


def test_nothing_is_written_over_and_a_name_is_a_name() -> None:
    begin("my-war", None)
    with pytest.raises(CallError, match="is there already"):
        begin("my-war", None)
    with pytest.raises(CallError, match="is no name for a scenario"):
        begin('a"war', None)
    with pytest.raises(CallError, match="cannot be written"):
        begin("no-such-folder/war", None)
    with pytest.raises(CallError, match="tutorial"):
        begin("fourth", "tutorail")
    assert not Path("fourth.yaml").exists()
