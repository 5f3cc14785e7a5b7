"""The log on the whole screen, by keys."""

from __future__ import annotations

from textual.pilot import Pilot
from textual.widgets import OptionList, Static

from game.ui.app import BadiaApp
from game.ui.screens.log_screen import LogScreen
from game.ui.screens.outcome import Outcome
from game.ui.screens.war_room import WarRoom
from game.ui.session import Session
from game.views.topics import BATTLES, MOVES
from tests.ui.conftest import Drive


def test_filters_a_search_and_a_line_that_goes_to_its_zone(drive: Drive, session: Session) -> None:
    for _ in range(2):
        session.end_week()

    async def play(pilot: Pilot[None], app: BadiaApp) -> None:
        await pilot.press("g")
        await pilot.pause()
        log = app.screen
        assert isinstance(log, LogScreen)
        await pilot.press("b")
        assert log.topic == BATTLES
        assert {line.topic for line in log.lines if line is not None} == {BATTLES}
        await pilot.press("y")
        assert "laid open when the war is over" in str(log.query_one("#log-filters", Static).render())
        filters = str(log.query_one("#log-filters", Static).render()).split("\n")[0]
        await pilot.click("#log-filters", offset=(filters.index("moves") + 1, 0))
        assert log.topic == MOVES
        await pilot.press("a", "w", "w")
        assert all(line.weight == 3 for line in log.lines if line is not None)
        await pilot.press("w", "slash")
        await pilot.pause()
        await pilot.press(*"qaim", "enter")
        await pilot.pause()
        assert log.words == "qaim"
        place = next(i for i, line in enumerate(log.lines) if line is not None and line.zone is not None)
        zone = log.lines[place].zone  # type: ignore[union-attr]
        log.query_one(OptionList).highlighted = place
        await pilot.press("enter")
        await pilot.pause()
        assert isinstance(app.screen, WarRoom)
        assert app.screen.map.selected == zone

    drive(BadiaApp(session), play)


def test_it_is_left_and_empty_before_the_first_week(drive: Drive, session: Session) -> None:
    async def play(pilot: Pilot[None], app: BadiaApp) -> None:
        await pilot.press("g")
        await pilot.pause()
        log = app.screen
        assert isinstance(log, LogScreen)
        assert "Nothing yet" in str(log.query_one(OptionList).get_option_at_index(0).prompt)
        await pilot.press("slash", "escape", "escape")
        await pilot.pause()
        assert isinstance(app.screen, WarRoom)

    drive(BadiaApp(session), play)


def test_when_the_war_is_over_every_order_is_told_with_its_reason(drive: Drive, session: Session) -> None:
    while not session.over:
        session.end_week()

    async def play(pilot: Pilot[None], app: BadiaApp) -> None:
        app.push_screen(Outcome(session))
        await pilot.pause()
        await pilot.press("g", "y")
        await pilot.pause()
        log = app.screen
        assert isinstance(log, LogScreen)
        assert any("why: " in line.text for line in log.lines if line is not None)

    drive(BadiaApp(session), play)
