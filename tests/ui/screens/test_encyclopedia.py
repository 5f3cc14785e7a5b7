"""The encyclopedia on screen: typing narrows it, arrows mark, the marked entry is told whole."""

from __future__ import annotations

from textual.pilot import Pilot
from textual.widgets import OptionList, Static

from game.ui.app import BadiaApp
from game.ui.screens.encyclopedia import Encyclopedia
from game.ui.session import Session
from tests.ui.conftest import Drive


def told(app: BadiaApp) -> str:
    return str(app.screen.query_one("#entry", Static).render())


def test_words_narrow_it_and_arrows_mark_while_typing_goes_on(drive: Drive, session: Session) -> None:
    async def play(pilot: Pilot[None], app: BadiaApp) -> None:
        await pilot.press("i")
        screen = app.screen
        assert isinstance(screen, Encyclopedia)
        everything = len(screen.shown)
        await pilot.press(*"road day")
        assert 0 < len(screen.shown) < everything
        assert "move road day, coefficient" in told(app)
        assert "km/day" in told(app)
        before = told(app)
        await pilot.press("down")
        await pilot.pause()
        assert told(app) != before
        await pilot.press("up", "pageup", "z", "z")
        await pilot.pause()
        assert screen.shown == []
        assert told(app) == ""
        assert "nothing has these words" in str(screen.query_one("#encyclopedia").border_subtitle)
        await pilot.press("down", "escape")
        assert not isinstance(app.screen, Encyclopedia)

    drive(BadiaApp(session), play, (80, 24))


def test_names_with_brackets_are_told_as_they_are(drive: Drive, session: Session) -> None:
    from game.ui.lore import Entry

    async def play(pilot: Pilot[None], app: BadiaApp) -> None:
        app.push_screen(Encyclopedia((Entry("order", "[bold]Odd[/]", "[x]", "[red]text"),)))
        await pilot.pause()
        assert "[bold]Odd[/], order" in told(app)
        assert "[red]text" in told(app)
        assert "[bold]Odd[/]" in str(app.screen.query_one(OptionList).get_option_at_index(0).prompt)

    drive(BadiaApp(session), play)
