"""Alarms: what in a week matters so much to one side that it wants to be stopped for it. Only of what that side may know."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from game.events.combat import BattleFought, FormationDestroyed, GarrisonDispersed, GarrisonStood, ZoneTaken
from game.events.event import counted
from game.events.incidents import IncidentHappened
from game.events.insurgency import AttacksMade
from game.events.leaders import LeaderLost
from game.events.movement import FormationRetreated, OrdersLapsed
from game.events.turn import CampaignEnded, OrderFailed, ReckoningHeld
from game.units import DAYS_A_WEEK

if TYPE_CHECKING:
    from game.events.entry import Entry
    from game.events.event import Event, Names
    from game.views.situation import Situation

CONTACT, LOSS, GROUND, LEADER, FAILURE, RECKONING, INCIDENT = (
    "contact", "loss", "ground", "leader", "order failed", "reckoning", "incident",
)  # fmt: skip
ALARMS = {
    CONTACT: "your forces meet an enemy",
    LOSS: "a formation of yours is beaten, or many of yours die in a day",
    GROUND: "a zone of yours or your allies is taken or lost",
    LEADER: "an enemy leader is suspected, or a leader falls",
    FAILURE: "an order of yours is not carried out",
    RECKONING: "a reckoning",
    INCIDENT: "something comes from off the map",
}
"""Every kind, with the words a player chooses it by."""
MANY = 25
"""Own dead of one event from which it is a loss to stop for."""


@dataclass(frozen=True, slots=True)
class Alarm:
    """The day (0-6), one of `ALARMS`, the zone where there is one, and the words."""

    day: int
    kind: str
    zone: str | None
    text: str


def alarms(entries: Iterable[Entry], names: Names, morning: Situation, now: Situation) -> tuple[Alarm, ...]:
    """The alarms between two mornings of one side, in order; the first contact in a zone alone is one."""
    found: list[Alarm] = []
    met = {body.zone for body in morning.own if body.in_contact}
    for entry in entries:
        if not entry.is_known_to(names.viewer):
            continue
        kind = _kind(entry.event, names, morning)
        if kind is None or (kind == CONTACT and entry.event.place in met):
            continue
        if kind == CONTACT and entry.event.place is not None:
            met.add(entry.event.place)
        found.append(Alarm(entry.day, kind, entry.event.place, _words(entry.event, kind, names)))
    return (*found, *_suspected(morning, now))


def _kind(event: Event, names: Names, s: Situation) -> str | None:
    match event:
        case ReckoningHeld() | CampaignEnded():
            return RECKONING
        case IncidentHappened():
            return INCIDENT
        case LeaderLost():
            return LEADER
        case OrderFailed():
            return FAILURE if event.faction == names.viewer else None
        case OrdersLapsed():
            return FAILURE if names.owns(event.formation) else None
        case ZoneTaken():
            allied = {sheet.id for sheet in s.sheets.values() if sheet.row in s.sheet.allied_rows}
            return GROUND if {event.faction, event.previous} & allied else None
        case FormationDestroyed() | FormationRetreated():
            return LOSS if names.owns(event.formation) else None
        case AttacksMade():
            return LOSS if sum(each.formation_killed for each in event.attacks if names.owns(each.formation)) >= MANY else None
        case GarrisonStood() | GarrisonDispersed():
            return CONTACT if names.owns(event.formation) or event.zone in s.own_at else None
        case BattleFought():
            return _battle(event, names)
    return None


def _battle(event: BattleFought, names: Names) -> str | None:
    if names.viewer not in (event.attacker, event.defender):
        return None
    own = event.attackers if names.viewer == event.attacker else event.defenders
    return LOSS if sum(row[1] for row in own) >= MANY else CONTACT


def _words(event: Event, kind: str, names: Names) -> str:
    if isinstance(event, BattleFought) and not event.won:
        side = event.defender if names.viewer == event.attacker else event.attacker
        dead = sum(row[1] for row in (event.attackers if names.viewer == event.attacker else event.defenders))
        cost = f"; {dead:,} of yours killed" if dead else ""
        return f"{names.zones[event.zone]}: fighting with {names.factions[side]}{cost}"
    if isinstance(event, AttacksMade):
        dead = sum(each.formation_killed for each in event.attacks if names.owns(each.formation))
        return f"{counted(dead, 'soldier', 'soldiers')} of yours killed by attacks in a day"
    return event.headline(names) or ALARMS[kind]


def _suspected(morning: Situation, now: Situation) -> Iterator[Alarm]:
    before = list(morning.known_leaders)
    for each in now.known_leaders:
        if each in before:
            before.remove(each)
        else:
            text = f"{now.board.name(each.zone)}: a {each.rank} leader is {each.cover.name.lower()}"
            yield Alarm(DAYS_A_WEEK - 1, LEADER, each.zone, text)
