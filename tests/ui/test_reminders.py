"""Reminders: unused command and aircraft, debts, and money that lapses."""

from __future__ import annotations

from dataclasses import replace

from game.orders.plan import Plan, kept
from game.orders.table import LETTERS
from game.ui.reminders import reminders, suggestions
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
    body = session.situation.own[0]._replace(posture="sweep")
    first, *_ = reminders(_plan(session, treasury=0.0, own=(body,), command=5))
    assert first.startswith("Standing orders cost ")
    assert f"lapse: sweep: {body.name}" in first


def test_unused_command_says_what_could_be_done(session: Session) -> None:
    told = reminders(session.plan)[0]
    assert "without orders" in told
    assert "Could be ordered: " in told
    for each in suggestions(session.plan):
        assert LETTERS[each.split(" (")[0].split()[0]] in each if each.split()[0] in LETTERS else "(" in each


def test_an_assault_on_a_zone_that_has_fallen_is_told(session: Session) -> None:
    body = session.situation.own[0]._replace(posture="assault", destination="ANA")
    (told, *_) = reminders(_plan(session, treasury=20.0, own=(body,)))
    assert told.startswith("No enemy is left where these go on to attack")


def test_orders_whose_extra_effort_was_taken_back_are_told(session: Session) -> None:
    plan = _plan(session, command=-1)
    assert reminders(plan)[0].startswith("1 order more than you have command for")
