"""The list of one's own formations: an order by formation, and those ordered already reopened."""

from __future__ import annotations

from textual.pilot import Pilot
from textual.widgets import OptionList

from game.orders.postures import Defend
from game.ui.app import BadiaApp
from game.ui.screens.order_dialog import OrderDialog
from game.ui.screens.troops import Troops
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
