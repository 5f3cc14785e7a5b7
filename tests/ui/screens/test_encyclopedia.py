"""The encyclopedia on screen: typing narrows it, arrows mark, the marked entry is told whole."""

from __future__ import annotations

from textual.pilot import Pilot
from textual.widgets import Input, OptionList, Static

from game.ui.app import BadiaApp
from game.ui.lore import Entry
from game.ui.screens.encyclopedia import Encyclopedia
from tests.ui.conftest import Drive

KNOWN = (
    Entry("order", "march", "Formations", "Go by road."),
    Entry("coefficient", "move road day", "60 km/day", "Value: 60 km/day"),
    Entry("order", "[bold]Odd[/]", "[x]", "[red]text"),
)


def told(app: BadiaApp) -> str:
    return str(app.screen.query_one("#entry", Static).render())


def test_words_narrow_it_arrows_mark_while_typing_goes_on_and_brackets_are_text(drive: Drive) -> None:
    screen = Encyclopedia(KNOWN)

    async def play(pilot: Pilot[None], app: BadiaApp) -> None:
        assert str(screen.query_one("#encyclopedia").border_subtitle).startswith("2 orders, 1 coefficient;")
        await pilot.press("r", "o", "a", "d")
        assert [entry.title for entry in screen.shown] == ["move road day", "march"]
        assert told(app) == "move road day, coefficient\nValue: 60 km/day"
        await pilot.press("down")
        await pilot.pause()
        assert told(app) == "march, order\nGo by road."
        screen.query_one(Input).value = "odd"
        await pilot.pause()
        assert told(app) == "[bold]Odd[/], order\n[red]text"
        assert "[bold]Odd[/]" in str(screen.query_one(OptionList).get_option_at_index(0).prompt)
        await pilot.press("z", "down", "pageup")
        await pilot.pause()
        assert (screen.shown, told(app)) == ([], "")
        assert "nothing has these words" in str(screen.query_one("#encyclopedia").border_subtitle)
        await pilot.press("escape")
        assert not screen.is_attached

    drive(BadiaApp(alone=screen), play, (80, 24))
