"""The log sifted: by topic, weight and words; orders of others only when the war is over."""

from __future__ import annotations

from game.events.turn import OrderGiven
from game.orders.postures import Patrol
from game.ui.dispatches import CHANGES
from game.ui.log_lines import FILTERS, ORDERS, log_lines
from game.ui.session import Session
from game.views.topics import BATTLES, OWN


def test_filters_share_the_log_out(session: Session) -> None:
    for _ in range(2):
        session.end_week()
    every = log_lines(session)
    assert {line.week for line in every} == {1, 2}
    assert all(line.own for line in log_lines(session, OWN))
    assert {line.topic for line in log_lines(session, BATTLES)} == {BATTLES}
    told = ("Zones:", "Will", "Command:", "Goal", "Attacks:", "Police", "Patrols")
    assert all(line.text.startswith(told) for line in log_lines(session, CHANGES))
    assert all(line.weight == 3 for line in log_lines(session, weight=3))
    word = every[0].text.split()[0]
    assert log_lines(session, words=word.upper())
    assert len({topic for topic, _ in FILTERS.values()}) == len(FILTERS)


def test_why_is_told_of_others_orders_only_when_the_war_is_over(session: Session) -> None:
    body = next(each for each in session.situation.own if not each.in_contact)
    assert session.plan.add(Patrol((body.id,)), "to firm it up", "rest") is None
    session.end_week()
    (own,) = log_lines(session, ORDERS)
    assert own.text.endswith("why: to firm it up; rejected: rest")
    while not session.over:
        session.end_week()
    told = log_lines(session, ORDERS)
    given = [each.event for each in session.given if isinstance(each.event, OrderGiven)]
    assert len(told) == len(given)
    assert {each.faction for each in given} - {"iraq"}
    reasons = [each.reason for each in given if each.reason and each.faction != "iraq"]
    assert any(reasons[0] in line.text for line in told)
