"""Alarms: what to stop for, and only of what one's own side may know."""

from __future__ import annotations

from dataclasses import replace

import pytest

from game.events.combat import BattleFought, GarrisonStood, ZoneTaken
from game.events.entry import Entry
from game.events.event import EVERYONE, Event
from game.events.insurgency import Attack, AttacksMade
from game.events.movement import FormationRetreated, OrdersLapsed
from game.events.turn import OrderFailed, ReckoningHeld
from game.terms import Cover
from game.views.alarms import CONTACT, FAILURE, GROUND, LEADER, LOSS, RECKONING, alarms
from game.views.reports import KnownLeader
from tests.views.conftest import Week


def _attack(killed: int, formation: str = "IQ-1") -> AttacksMade:
    return AttacksMade((Attack("ANA", "other", 1, 0.5, killed, formation, killed, 0, 0, 0),))


@pytest.mark.parametrize(
    ("event", "kind"),
    [
        (ZoneTaken("QIM", "iraq", "insurgents", 0.3, 0), GROUND),
        (ZoneTaken("ABK", "syria", "insurgents", 0.3, 0), None),
        (FormationRetreated("IQ-1", "ANA", "HIT", 0.5), LOSS),
        (_attack(40), LOSS),
        (_attack(3), None),
        (OrderFailed("iraq", "march", "no way"), FAILURE),
        (OrderFailed("insurgents", "march", "no way"), None),
        (OrdersLapsed("IQ-1", "ANA", "no money"), FAILURE),
        (ReckoningHeld(13, (("iraq", "none"),), (("iraq", 12.0),)), RECKONING),
    ],
)
def test_what_is_stopped_for(weeks: list[Week], event: Event, kind: str | None) -> None:
    _, names, morning, _ = weeks[0]
    names = replace(names, owners={**names.owners, "IQ-1": "iraq"})
    found = alarms([Entry(1, 2, "test", EVERYONE, event)], names, morning, morning)
    assert [each.kind for each in found] == ([kind] if kind else [])
    assert all(each.day == 2 and each.text for each in found)


def test_what_one_may_not_know_is_no_alarm(weeks: list[Week]) -> None:
    _, names, morning, _ = weeks[0]
    hidden = Entry(1, 2, "test", ("insurgents",), ZoneTaken("QIM", "iraq", "insurgents", 0.3, 0))
    assert alarms([hidden], names, morning, morning) == ()


def test_a_zone_meets_its_enemy_once(weeks: list[Week]) -> None:
    _, names, morning, _ = weeks[0]
    zone = next(body.zone for body in morning.own if not body.in_contact)
    quiet = replace(morning, own=tuple(body._replace(in_contact=False) for body in morning.own))
    stood = GarrisonStood("IS-1", zone, 0.5, 0.2, 100, 3, True)
    entries = [Entry(1, day, "test", EVERYONE, stood) for day in (1, 3)]
    assert [(each.day, each.kind) for each in alarms(entries, names, quiet, quiet)] == [(1, CONTACT)]


def test_a_leader_suspected_overnight_is_told_by_rank_alone(weeks: list[Week]) -> None:
    _, names, morning, _ = weeks[0]
    known = KnownLeader("ANA", "regional", Cover.SUSPECTED)
    (alarm,) = alarms([], names, replace(morning, known_leaders=()), replace(morning, known_leaders=(known,)))
    assert (alarm.kind, alarm.zone, alarm.text) == (LEADER, "ANA", "Anah: a regional leader is suspected")
    assert alarms([], names, replace(morning, known_leaders=(known,)), replace(morning, known_leaders=(known,))) == ()


def test_only_battles_of_ones_own_are_told(weeks: list[Week]) -> None:
    entries, names, morning, now = weeks[0]
    battles = [each for each in entries if isinstance(each.event, BattleFought)]
    for each in alarms(battles, names, morning, now):
        assert any(b.event.zone == each.zone and "iraq" in (b.event.attacker, b.event.defender) for b in battles)  # type: ignore[attr-defined]
