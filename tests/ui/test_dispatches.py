"""Dispatches: one's own news first, and only one's own."""

from __future__ import annotations

from game.campaign.schema import Scenario
from game.events.entry import Entry
from game.events.movement import FormationArrived, OrdersLapsed
from game.events.turn import OrderFailed
from game.orders.march import March
from game.ui.dispatches import losses, news
from game.ui.drafts import drafts
from game.ui.session import Session
from game.views.chronicle import names_for


def _entry(event: object) -> Entry:
    return Entry(1, 2, "movement", ("*",), event)  # type: ignore[arg-type]


def test_own_failures_losses_and_arrivals_come_before_the_war(session: Session) -> None:
    names = names_for(session.campaign.theater, "iraq")
    body = session.situation.own[0]
    enemy = next(f.id for f in session.campaign.theater.formations.values() if f.faction.id == "insurgents")
    told = news(
        [
            _entry(FormationArrived(body.id, "ANA", "hold", True)),
            _entry(FormationArrived(enemy, "QIM", "hold", True)),
            _entry(OrdersLapsed(body.id, body.zone, "there is no money to go on")),
            _entry(OrderFailed("iraq", "march to Rawa", "no open way is left")),
        ],
        names, {"killed": 3, "deserted": 1}, session.situation, 1,
    )  # fmt: skip
    texts = [line.text for line in told.own]
    assert texts[0].startswith("Not carried out: ")
    assert "no money" in texts[0]
    assert texts[1] == "Not carried out: march to Rawa: no open way is left"
    assert texts[2] == "Your losses: 3 killed, 1 deserted"
    assert texts[3] == f"{body.name} entered Anah"
    assert [line.text for line in told.war] == [f"{names.formation(enemy)} entered Al-Qaim"]


def test_a_week_begins_with_what_changed_and_the_gravest_news_come_first(session: Session) -> None:
    told = session.end_week()
    assert told.own[0].text.startswith("Zones: ")
    assert told.own[1].text.startswith("Will ")
    weights = [line.weight for line in told.war]
    assert weights == sorted(weights, reverse=True)


def test_a_week_without_losses_says_so() -> None:
    assert losses({}, 3).text == "No losses of your own"
    assert losses({"killed": 0}, 3).weight < losses({"killed": 1}, 3).weight


def test_those_under_way_are_told_after_the_week(last_pockets: Scenario) -> None:
    session = Session(last_pockets, "iraq", 7, last_pockets.bots)
    order = next(each for each in March.options(session.situation) if isinstance(each, March))
    zone = session.situation.formations[order.formations[0]].zone
    far = next(draft for draft in drafts(session.plan, zone) if draft.verb == "march")
    assert far.choices_for is not None
    to = far.choices_for(order.formations)[-1][0]
    assert session.plan.add(March(order.formations, to)) is None
    name = session.situation.formations[order.formations[0]].name
    told = [line.text for line in session.end_week().own]
    assert any(text.startswith(f"{name} is on the way to {session.situation.board.name(to)}") for text in told)
