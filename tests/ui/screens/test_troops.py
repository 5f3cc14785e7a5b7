"""The order of battle: an order by formation, those ordered already reopened, sorting, filters, and zones shown on the map."""

from __future__ import annotations

from textual.pilot import Pilot
from textual.widgets import OptionList

from game.orders.postures import Defend
from game.ui.app import BadiaApp
from game.ui.screens.order_dialog import OrderDialog
from game.ui.screens.troops import Troops
from game.ui.screens.war_room import WarRoom
from game.ui.session import Session
from tests.ui.conftest import Drive


def test_a_formation_is_given_an_order_and_then_another(drive: Drive, session: Session) -> None:
    async def play(pilot: Pilot[None], app: BadiaApp) -> None:
        await pilot.press("t")
        await pilot.pause()
        assert isinstance(app.screen, Troops)
        chosen = app.screen.query_one(OptionList).get_option_at_index(0).id
        await pilot.press("enter")
        await pilot.pause()
        assert isinstance(app.screen, OrderDialog)
        assert app.screen.formation == chosen
        await pilot.press("d", "f2")
        await pilot.pause()
        assert session.plan.directives[0].order == Defend((str(chosen),))
        await pilot.press("t", "end", "enter")
        await pilot.pause()
        assert isinstance(app.screen, OrderDialog)
        assert app.screen.before == Defend((str(chosen),))
        await pilot.press("escape", "t", "escape")
        assert not isinstance(app.screen, Troops)

    drive(BadiaApp(session), play)


def test_it_is_sorted_and_sifted_and_leads_to_the_map(drive: Drive, session: Session) -> None:
    async def play(pilot: Pilot[None], app: BadiaApp) -> None:
        await pilot.press("t", "s", "f")
        troops = app.screen
        assert isinstance(troops, Troops)
        assert (troops.rank, troops.sift) == ("strength", "idle")
        strengths = [each.report.strength for each in troops.bodies]
        assert strengths == sorted(strengths, reverse=True)
        await pilot.press("end", "m")
        await pilot.pause()
        assert isinstance(app.screen, WarRoom)
        assert app.screen.map.selected == troops.bodies[-1].report.zone
        await pilot.press("t", "tab", "s", "enter")
        await pilot.pause()
        assert isinstance(app.screen, WarRoom)
        assert app.screen.map.selected in {each.zone for each in troops.beliefs if each.weeks_old == 0}

    drive(BadiaApp(session), play)


def test_a_small_terminal_shows_what_fits(drive: Drive, session: Session) -> None:
    async def play(pilot: Pilot[None], app: BadiaApp) -> None:
        await pilot.press("t")
        await pilot.resize_terminal(60, 20)
        await pilot.pause()
        troops = app.screen
        assert isinstance(troops, Troops)
        widest = max(len(str(option.prompt)) for option in troops.query_one("#battle-own", OptionList).options)
        assert widest <= 56

    drive(BadiaApp(session), play)
