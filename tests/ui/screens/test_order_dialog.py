"""The order dialog: every kind of order given by keys, refusals in words."""

from __future__ import annotations

import pytest
from textual.pilot import Pilot
from textual.widgets import Static

from game.campaign.loading import load
from game.orders.assault import Assault
from game.orders.order import Order
from game.orders.postures import Defend, Patrol
from game.orders.table import LETTERS
from game.ui.app import BadiaApp
from game.ui.drafts import drafts
from game.ui.screens.order_dialog import OrderDialog
from game.ui.session import Session
from game.ui.widgets.formation_picker import FormationPicker
from game.ui.widgets.kind_list import KindList
from tests.ui.conftest import Drive
from tests.wars import shipped


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


def test_a_letter_goes_on_to_whom_to_mark_so_that_space_marks_and_no_other_order_is_given(drive: Drive, session: Session) -> None:
    async def play(pilot: Pilot[None], app: BadiaApp) -> None:
        app.screen.map.selected = "ANA"  # type: ignore[attr-defined]
        await pilot.press("o")
        await pilot.pause()
        await pilot.press(LETTERS["patrol"])
        await pilot.pause()
        await pilot.press("space", "f2")
        await pilot.pause()
        (given,) = session.plan.directives
        assert isinstance(given.order, Patrol)
        assert len(given.order.subjects) == 1

    drive(BadiaApp(session), play)


def test_space_on_a_kind_goes_on_as_enter_does(drive: Drive, session: Session) -> None:
    async def play(pilot: Pilot[None], app: BadiaApp) -> None:
        app.screen.map.selected = "ANA"  # type: ignore[attr-defined]
        await pilot.press("o")
        await pilot.pause()
        kinds = app.screen.query_one(KindList)
        kinds.highlighted = kinds.get_option_index("patrol")
        await pilot.pause()
        await pilot.press("space")
        await pilot.pause()
        assert app.screen.query_one(FormationPicker).has_focus

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


def test_a_letter_goes_to_a_kind_and_a_full_stop_hides_the_impossible(drive: Drive, session: Session) -> None:
    async def play(pilot: Pilot[None], app: BadiaApp) -> None:
        app.screen.map.selected = "ANA"  # type: ignore[attr-defined]
        await pilot.press("o", "l")
        await pilot.pause()
        dialog = app.screen
        assert isinstance(dialog, OrderDialog)
        kinds = dialog.query_one(KindList)
        assert dialog.draft is not None
        assert dialog.draft.verb == "police"
        barred = [draft for draft in dialog.drafts if draft.refusal]
        assert barred
        await pilot.press(LETTERS[barred[0].verb])
        await pilot.pause()
        assert barred[0].refusal in str(dialog.query_one("#verdict", Static).render())
        await pilot.press("enter")
        assert app.screen is dialog
        await pilot.press("full_stop")
        await pilot.pause()
        assert barred[0].verb not in [option.id for option in kinds.options]

    drive(BadiaApp(session), play)


def test_a_lone_formation_is_meant_and_space_does_not_unmark_it(drive: Drive, session: Session) -> None:
    bodies = session.situation.own_at["ANA"]
    alone = next(iter(bodies))
    for body in bodies[1:]:
        assert session.plan.add(Defend((body.id,))) is None

    async def play(pilot: Pilot[None], app: BadiaApp) -> None:
        app.screen.map.selected = "ANA"  # type: ignore[attr-defined]
        await pilot.press("o", "p", "enter", "space", "enter")
        await pilot.pause()
        assert session.plan.directives[-1].order == Patrol((alone.id,))

    drive(BadiaApp(session), play)


def test_orders_by_formation_offer_what_it_can_do_anywhere(drive: Drive, session: Session) -> None:
    body = next(each for each in session.situation.own if Assault((each.id,), "QIM").refusal(session.situation) is None)

    async def play(pilot: Pilot[None], app: BadiaApp) -> None:
        dialog = OrderDialog(session.plan, body.zone, formation=body.id)
        got: list[Order | None] = []
        app.push_screen(dialog, got.append)
        await pilot.pause()
        assert body.name in str(dialog.query_one("#dialog").border_title)
        assert {draft.family for draft in dialog.drafts} == {"Formations"}
        await pilot.press("a", "f2")
        await pilot.pause()
        assert got
        assert isinstance(got[0], Assault)
        assert got[0].formations == (body.id,)

    drive(BadiaApp(session), play)


def test_an_order_is_reopened_with_its_fields(drive: Drive) -> None:
    scenario = shipped("last-pockets")
    session = Session(scenario, "iraq", 7, scenario.bots)
    group = tuple(body.id for body in session.situation.own_at["ANA"][:2])
    draft = next(each for each in drafts(session.plan, "ANA") if each.verb == "march")
    assert draft.choices_for is not None
    before = draft.build(group, draft.choices_for(group)[-1][0])

    async def play(pilot: Pilot[None], app: BadiaApp) -> None:
        dialog = OrderDialog(session.plan, "ANA", before=before)
        app.push_screen(dialog)
        await pilot.pause()
        assert dialog.order() == before
        assert "Change an order" in str(dialog.query_one("#dialog").border_title)

    drive(BadiaApp(session), play)


def test_a_letter_that_is_nobodys_gives_nothing(drive: Drive, session: Session) -> None:
    """The order highlighted was once given when a letter meant for another kind fell through."""

    async def play(pilot: Pilot[None], app: BadiaApp) -> None:
        app.screen.map.selected = "ABK"  # type: ignore[attr-defined]
        await pilot.press("o", "p", "enter", "space", "enter")
        await pilot.pause()
        assert isinstance(app.screen, OrderDialog)
        assert app.screen.draft is not None
        assert app.screen.draft.verb == "patrol"
        assert session.plan.directives == []
        await pilot.press("q")
        assert any("letter q" in str(note.message) for note in app._notifications)

    drive(BadiaApp(session), play)


def test_nothing_is_given_that_nobody_chose(drive: Drive, session: Session) -> None:
    async def play(pilot: Pilot[None], app: BadiaApp) -> None:
        app.screen.map.selected = "ANA"  # type: ignore[attr-defined]
        await pilot.press("o")
        await pilot.pause()
        dialog = app.screen
        assert isinstance(dialog, OrderDialog)
        await pilot.press("f2")
        assert [str(note.message) for note in app._notifications] == ["Choose an order first"]
        await pilot.press("a")
        assert dialog.draft is not None
        assert "no enemy is known to hold Anah: leave by escape" in dialog.draft.refusal
        await pilot.press("escape")
        app.screen.map.selected = "QIM"  # type: ignore[attr-defined]
        await pilot.press("o", "k", "down", "f2")
        again = app.screen
        assert isinstance(again, OrderDialog)
        assert again.order() is not None  # what stands below the impossible could be given, had anybody meant it
        assert session.plan.directives == []

    drive(BadiaApp(session), play)
