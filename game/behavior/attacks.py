"""The guerrillas' attacks: drawn once a week for every zone, placed on days, made unless the zone is their own by then."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from game.behavior.reach import make_news
from game.behavior.tempo import tempo
from game.dice import rounded
from game.events.event import Event
from game.events.insurgency import AttackMade, ExcitationPassed, GroupsStirred
from game.rules.attacks import Mix, attackers, civilian_share, excitation, kind_of, mixes, severity, weekly_rate
from game.terms import Cover
from game.units import DAYS_A_WEEK, Floats

if TYPE_CHECKING:
    from game.dice import Dice
    from game.rules.parameters import Parameters
    from game.theater.formation import Formation
    from game.theater.theater import Theater
    from game.theater.zone import Zone


@dataclass(frozen=True, slots=True)
class PlannedAttack:
    """An attack set for a day of this week, with the draws that decide how it goes."""

    day: int
    zone: str
    group: int
    elements: int  # of the group
    mix: Mix
    draws: list[float]


DRAWS = 7
SEVERITY, CIVILIANS, CIVILIANS_KILLED, KILLED, VICTIMS, KIND, EXPOSED = range(DRAWS)


def security(theater: Theater) -> Floats:
    """(Z,): people under arms against the insurgents: formations, and guards where the controller is their enemy."""
    enemies = theater.insurgents.sheet
    guarded = enemies.among_hostile(theater.ground.controller)
    return np.asarray(theater.strengths()[enemies.hostile_mask].sum(axis=0) + theater.ground.local_security * guarded, np.float64)


def base_rate(theater: Theater, p: Parameters) -> Floats:
    """(Z,): attacks a week before excitation. Nothing to attack where the insurgents hold a zone alone."""
    ground, underground = theater.ground, theater.underground
    against = security(theater)
    own = (ground.controller == theater.insurgents.row) & (against == 0)
    people = np.where(own, 0.0, ground.people)
    groups = underground.group_presence(len(theater.board))
    return weekly_rate(groups, tempo(theater, p), against, ground.equivalents, people, p)


def plan_week(theater: Theater, p: Parameters, dice: Dice) -> list[PlannedAttack]:
    """The week's attacks, in the order of their days."""
    underground, zones_in_play = theater.underground, len(theater.board)
    weight = underground.element_weight
    someone = np.bincount(underground.element_zone, weight, minlength=zones_in_play) > 0  # excitation needs someone to excite
    counts = dice.on("counts").poissons(base_rate(theater, p) + theater.ground.excitation * someone)
    zones = np.repeat(np.arange(zones_in_play), counts)
    if not len(zones):
        return []
    elements = attackers(zones, underground.element_zone, weight, dice.on("elements").uniforms(len(zones)))
    groups = np.where(elements >= 0, underground.element_group[elements], -1)
    days = (dice.on("days").uniforms(len(zones)) * DAYS_A_WEEK).astype(int).tolist()
    draws = dice.on("course").uniforms(len(zones) * DRAWS).reshape(-1, DRAWS).tolist()
    sizes, regions = underground.group_size.tolist(), underground.group_region.tolist()
    by_region = [mixes(p)[emphasis] for emphasis in underground.region_emphasis.tolist()]
    ids = theater.board.zone_ids
    planned = [
        PlannedAttack(day, ids[zone], group, sizes[group], by_region[regions[group]], course)
        for day, zone, group, course in zip(days, zones.tolist(), groups.tolist(), draws, strict=True)
        if group >= 0
    ]
    return sorted(planned, key=lambda each: each.day)


def attack(theater: Theater, planned: list[PlannedAttack], p: Parameters) -> Iterator[Event]:
    """Make the day's attacks."""
    today = theater.calendar.day
    for each in planned:
        if each.day == today:
            yield from _make(theater, each, p)


def _make(theater: Theater, planned: PlannedAttack, p: Parameters) -> Iterator[Event]:
    zone, draws = theater.zones[planned.zone], planned.draws
    hurt = severity(planned.elements, draws[SEVERITY], p)
    guards, bodies = _targets(theater, zone)
    if not guards and not bodies and theater.controller_of(zone) is theater.insurgents:
        return  # the zone has become the insurgents' own since the attack was set
    people = zone.people
    part = civilian_share(people, guards + sum(f.strength for f in bodies), p)
    civilians_hurt = min(int(people), rounded(draws[CIVILIANS], hurt * part))
    soldiers = rounded(draws[KILLED], (hurt - civilians_hurt) * p.attack_killed_share)
    guards_killed, formation_killed = _victims(guards, bodies, soldiers, draws[VICTIMS])
    yield AttackMade(
        zone=zone.id, kind=kind_of(draws[KIND], planned.mix), killed_and_wounded=hurt,
        formation_killed=formation_killed, guards_killed=guards_killed,
        civilians_killed=min(civilians_hurt, rounded(draws[CIVILIANS_KILLED], civilians_hurt * p.attack_killed_share)),
        civilians_hurt=civilians_hurt,
    )  # fmt: skip
    yield from make_news(theater, hurt, p)
    if draws[EXPOSED] < p.expose_per_attack:
        cover = theater.underground.group_cover.copy()
        cover[planned.group] = Cover.EXPOSED
        yield GroupsStirred(cover, theater.underground.group_regrouping)


def _targets(theater: Theater, zone: Zone) -> tuple[int, list[Formation]]:
    """Who may be attacked in a zone: its guards, where the controller is the insurgents' enemy, and hostile formations."""
    insurgents = theater.insurgents
    guards = zone.local_security if insurgents.is_hostile_to(theater.controller_of(zone)) else 0
    return guards, [f for f in zone.formations if insurgents.is_hostile_to(f.faction)]


def _victims(guards: int, bodies: list[Formation], killed: int, draw: float) -> tuple[int, tuple[tuple[str, int], ...]]:
    """One body of security in the zone bears an attack, drawn by strength: the guards or a formation."""
    aim = draw * (guards + sum(f.strength for f in bodies))
    if not killed or aim <= 0:
        return 0, ()
    if aim < guards:
        return min(killed, guards), ()
    reached = guards
    for body in bodies:
        reached += body.strength
        if aim < reached:
            return 0, ((body.id, min(killed, body.strength - 1)),)
    return 0, ()


def pass_on(theater: Theater, p: Parameters, dice: Dice) -> Iterator[Event]:
    """At week's end: what this week's attacks will draw after them."""
    yield ExcitationPassed(excitation(theater.ground.excitation, theater.ground.attacks, p))
