"""Reminders: unused command and aircraft, debts, and money that lapses."""

from __future__ import annotations

from dataclasses import replace

from game.orders.plan import Plan
from game.ui.reminders import kept, reminders
from game.ui.session import Session


def _plan(session: Session, **changes: object) -> Plan:
    quiet = {"command": 0, "packages": 0, "treasury": 1.0, "own": ()}
    return Plan(replace(session.situation, **{**quiet, **changes}))


def test_nothing_unused_is_nothing_to_say(session: Session) -> None:
    assert reminders(_plan(session)) == ()


def test_each_thing_unused_has_its_line(session: Session) -> None:
    (command,) = reminders(_plan(session, command=5))
    assert command.startswith("5 command left, of which 1 can be kept")
    (air,) = reminders(_plan(session, packages=2))
    assert air == "2 air packages have no task and will not fly."
    most = kept(session.situation)
    assert most is not None
    (money,) = reminders(_plan(session, treasury=most))
    assert "lapses" in money


def test_standing_orders_beyond_the_treasury_come_first(session: Session) -> None:
    body = replace(session.situation.own[0], posture="sweep")
    first, *_ = reminders(_plan(session, treasury=0.0, own=(body,), command=5))
    assert first.startswith("Standing orders cost ")
