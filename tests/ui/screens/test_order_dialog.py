"""The order dialog: every kind of order given by keys, refusals in words."""

from __future__ import annotations

import pytest
from textual.pilot import Pilot
from textual.widgets import Static

from game.campaign.loading import load
from game.orders.assault import Assault
from game.orders.order import Order
from game.ui.app import BadiaApp
from game.ui.screens.order_dialog import OrderDialog
from game.ui.session import Session
from game.ui.widgets.formation_picker import FormationPicker
from game.ui.widgets.kind_list import KindList
from tests.ui.conftest import Drive


async def _give(pilot: Pilot[None], app: BadiaApp, session: Session, zone: str, verb: str) -> Order | None:
    """Open the dialog for a zone, choose a kind and give it with what is offered first."""
    before = len(session.plan.directives)
    app.screen.map.selected = zone  # type: ignore[attr-defined]
    await pilot.press("o")
    await pilot.pause()
    dialog = app.screen
    assert isinstance(dialog, OrderDialog)
    kinds = dialog.query_one(KindList)
    kinds.highlighted = kinds.get_option_index(verb)
    await pilot.pause()
    await pilot.press("enter")
    for _ in range(2):
        if isinstance(app.screen, OrderDialog):
            await pilot.press("enter")
            await pilot.pause()
    if isinstance(app.screen, OrderDialog):
        await pilot.press("escape")
    return session.plan.directives[-1].order if len(session.plan.directives) > before else None


@pytest.mark.parametrize(
    ("name", "side", "ways"),
    [
        ("tutorial", "iraq", {"assault": "QIM", "patrol": "ANA", "defend": "ANA"}),
        ("tutorial", "coalition", {"close support": "QIM"}),
        ("tutorial", "insurgents", {"go to ground": "QIM", "defend": "QIM", "lie low": "QIM", "operate": "QIM"}),
        ("last-pockets", "insurgents", {"withdraw": "QIM"}),
        ("last-pockets", "iraq", {"march": "ANA"}),
    ],
)
def test_each_kind_is_given_by_keys(drive: Drive, name: str, side: str, ways: dict[str, str]) -> None:
    scenario = load(name)
    session = Session(scenario, side, 7, scenario.bots)

    async def play(pilot: Pilot[None], app: BadiaApp) -> None:
        for verb, zone in ways.items():
            order = await _give(pilot, app, session, zone, verb)
            assert order is not None, verb
            assert order.verb == verb
            await pilot.press("u")
            assert not session.plan.directives

    drive(BadiaApp(session), play)


def test_marks_tell_the_cost_and_a_refusal_says_why(drive: Drive, session: Session) -> None:
    async def play(pilot: Pilot[None], app: BadiaApp) -> None:
        app.screen.map.selected = "QIM"  # type: ignore[attr-defined]
        await pilot.press("o")
        await pilot.pause()
        dialog = app.screen
        assert isinstance(dialog, OrderDialog)
        kinds = dialog.query_one(KindList)
        kinds.highlighted = kinds.get_option_index("assault")
        await pilot.pause()
        verdict = dialog.query_one("#verdict", Static)
        assert "Mark up to 4" in str(verdict.render())
        assert "Costs with one: 1 command, " in str(verdict.render())
        await pilot.press("enter", "space")
        await pilot.pause()
        assert "Costs" in str(verdict.render())
        chosen = dialog.query_one(FormationPicker).chosen
        assert isinstance(dialog.order(), Assault)
        await pilot.press("f2")
        await pilot.pause()
        assert session.plan.directives[0].order.subjects == chosen
        await pilot.press("o")
        await pilot.pause()
        again = app.screen
        assert isinstance(again, OrderDialog)
        kinds = again.query_one(KindList)
        kinds.highlighted = kinds.get_option_index("assault")
        await pilot.pause()
        picker = again.query_one(FormationPicker)
        assert not set(chosen) & set(picker.words)
        assert f"{len(chosen)} more ordered already" in str(picker.border_title)
        await pilot.press("f2")
        assert isinstance(app.screen, OrderDialog)

    drive(BadiaApp(session), play)


def test_a_zone_with_nothing_to_order_says_so(drive: Drive, session: Session) -> None:
    async def play(pilot: Pilot[None], app: BadiaApp) -> None:
        empty = OrderDialog(session.plan, "ANA")
        empty.drafts = []
        app.push_screen(empty)
        await pilot.pause()
        assert "Nothing of yours stands here" in str(empty.query_one("#about", Static).render())
        await pilot.press("escape")
        assert not isinstance(app.screen, OrderDialog)

    drive(BadiaApp(session), play)


def test_a_key_goes_to_a_kind_and_a_full_stop_shows_the_impossible(drive: Drive, session: Session) -> None:
    zone = session.situation.own[0].zone

    async def play(pilot: Pilot[None], app: BadiaApp) -> None:
        app.screen.map.selected = zone  # type: ignore[attr-defined]
        await pilot.press("o")
        await pilot.pause()
        dialog = app.screen
        assert isinstance(dialog, OrderDialog)
        kinds = dialog.query_one(KindList)
        await pilot.press("2")
        await pilot.pause()
        assert dialog.draft is not None
        assert dialog.draft.verb == kinds.keys["2"]
        barred = [draft for draft in dialog.drafts if draft.refusal]
        assert barred
        shown = kinds.all_shown
        await pilot.press("full_stop")
        await pilot.pause()
        assert kinds.all_shown != shown
        if not kinds.all_shown:
            await pilot.press("full_stop")
            await pilot.pause()
        kinds.highlighted = kinds.get_option_index(barred[0].verb)
        await pilot.pause()
        assert barred[0].refusal in str(dialog.query_one("#verdict", Static).render())

    drive(BadiaApp(session), play)
