"""Watching a campaign again: through any eyes, with the zone, the overlays and the log; q goes back."""

from __future__ import annotations

from pathlib import Path

import pytest
from textual.pilot import Pilot
from textual.widgets import Static

from game.campaign.schema import Scenario
from game.ui.app import BadiaApp
from game.ui.film import Film, read_film
from game.ui.screens.question import Question
from game.ui.screens.replay import Replay
from game.ui.widgets.war_log import WarLog
from tests.ui.conftest import Drive
from tests.ui.home import journal_of


def _text(replay: Replay, name: str) -> str:
    return str(replay.query_one(name, Static).render())


def test_other_eyes_see_other_things(drive: Drive, film: Film) -> None:
    async def play(pilot: Pilot[None], app: BadiaApp) -> None:
        replay = app.screen
        assert isinstance(replay, Replay)
        await pilot.press("right")
        marks = []
        for eyes in film.eyes:
            assert replay.eyes == eyes
            marks.append([mark.text for zone in replay.map.paint.zones.values() for mark in zone.marks])
            await pilot.press("a")
        assert replay.eyes == film.eyes[0]
        assert not any(text.endswith("?") for text in marks[-1])
        assert any(text.endswith("?") for text in marks[0])

    drive(BadiaApp(alone=Replay(film)), play, (80, 24))


def test_the_zone_is_told_as_those_eyes_know_it(drive: Drive, film: Film) -> None:
    async def play(pilot: Pilot[None], app: BadiaApp) -> None:
        replay = app.screen
        assert isinstance(replay, Replay)
        await pilot.press("right")
        await pilot.press("slash", "q", "i", "m", "enter")
        assert replay.map.selected == "QIM"
        assert "thought to hide" in _text(replay, "#zone") or "no estimate" in _text(replay, "#zone")
        while replay.eyes is not None:
            await pilot.press("a")
        assert "operators" in _text(replay, "#zone")
        assert "can reach you" not in _text(replay, "#zone")
        before = replay.map.selected
        await pilot.press("l", "plus")
        assert replay.map.selected != before
        log = replay.query_one(WarLog)
        at = next(at for at, zone in enumerate(log.zones) if zone is not None)
        await pilot.press("tab")
        assert log.has_focus
        log.highlighted = at
        await pilot.press("enter")
        assert replay.map.selected == log.zones[at]

    drive(BadiaApp(alone=Replay(film)), play, (80, 24))


def test_overlays_help_and_back(drive: Drive, film: Film, monkeypatch: pytest.MonkeyPatch) -> None:
    told: list[str] = []
    monkeypatch.setattr("game.ui.screens.replay.Handbook", lambda _, keys: told.append(keys) or Question("Read?"))

    async def play(pilot: Pilot[None], app: BadiaApp) -> None:
        replay = app.screen
        assert isinstance(replay, Replay)
        await pilot.press("v")
        assert replay.map.paint.heat_title == "attacks last week"
        await pilot.press("question_mark")
        await pilot.pause()
        assert isinstance(app.screen, Question)
        assert told[0].startswith("# Watching a campaign again")
        await pilot.press("escape")
        await pilot.pause()
        await pilot.press("q")
        await pilot.pause()
        assert not app.is_running or app.return_code == 0

    drive(BadiaApp(alone=Replay(film)), play, (80, 24))


def test_one_s_own_war_under_way_keeps_its_secrets(drive: Drive, tutorial: Scenario, tmp_path: Path) -> None:
    path = tmp_path / "w.badia"
    journal_of(tutorial, path, 2, ("iraq",))

    async def play(pilot: Pilot[None], app: BadiaApp) -> None:
        replay = app.screen
        assert isinstance(replay, Replay)
        await pilot.press("a", "end")
        assert replay.eyes == "iraq"
        assert "so far" in _text(replay, "#bar")
        assert replay.map.size.height >= 4
        assert replay.query_one("#standing").size.height >= 4

    drive(BadiaApp(alone=Replay(read_film(path))), play, (60, 20))
