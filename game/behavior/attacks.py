"""The guerrillas' attacks: drawn once a week for every zone, placed on days, made unless the zone is their own by then."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

import numpy as np

from game.behavior.reach import make_news
from game.behavior.tempo import tempo
from game.events.event import Event, fixed
from game.events.insurgency import Attack, AttacksMade, ExcitationPassed, GroupsStirred
from game.rules.attacks import KINDS, attackers, civilian_share, excitation, kinds_of, mixes, severities, weekly_rate
from game.terms import EMPHASES, Cover, Stance
from game.units import DAYS_A_WEEK, Floats, Ints

if TYPE_CHECKING:
    from game.dice import Dice
    from game.rules.parameters import Parameters
    from game.theater.formation import Formation
    from game.theater.theater import Theater
    from game.theater.zone import Zone


class PlannedAttack(NamedTuple):
    """An attack set for a day of this week, with its toll if it comes to it."""

    day: int
    zone: str
    group: int
    kind: str
    elements: int  # of the group
    severity: float  # the draw behind the toll
    killed_and_wounded: int
    civilians_hurt: int
    civilians_killed: int
    security_killed: int
    victim: float  # the draw behind who bears it
    exposes: bool  # the group gives itself away


DRAWS = 7
SEVERITY, CIVILIANS, CIVILIANS_KILLED, KILLED, VICTIMS, KIND, EXPOSED = range(DRAWS)


def security(theater: Theater) -> Floats:
    """(Z,): people under arms against the insurgents: formations, and guards where the controller is their enemy."""
    enemies, strengths, ground = theater.insurgents.sheet, theater.strengths(), theater.ground

    def worked_out() -> Floats:
        guards = ground.local_security * enemies.among_hostile(ground.controller)
        return fixed((strengths[enemies.hostile_mask].sum(axis=0) + guards).astype(np.float64))

    return theater.memory.of("security", (strengths, ground.controller, ground.local_security), worked_out)


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
    elements = attackers(zones, underground.element_zone, weight, dice.on("elements").uniforms(len(zones)))
    zones, elements = zones[elements >= 0], elements[elements >= 0]
    if not len(zones):
        return []
    days = (dice.on("days").uniforms(len(zones)) * DAYS_A_WEEK).astype(np.int64)
    return _with_tolls(theater, zones, underground.element_group[elements], days, dice.on("course"), p)


def _with_tolls(theater: Theater, zones: Ints, groups: Ints, days: Ints, dice: Dice, p: Parameters) -> list[PlannedAttack]:
    """The toll of each attack, all in one step. Who stands in a zone is counted as the week begins."""
    underground, ground = theater.underground, theater.ground
    draws = dice.uniforms(len(zones) * DRAWS).reshape(DRAWS, -1)
    sizes = underground.group_size[groups]
    emphasis = underground.region_emphasis[underground.group_region[groups]]
    hurt = severities(sizes, draws[SEVERITY], p)
    people = ground.people[zones]
    aim = np.where(emphasis == EMPHASES.index("security forces"), p.security_forces_civilians, 1.0)
    part = civilian_share(people, security(theater)[zones], p) * aim
    civilians_hurt = np.minimum(people, hurt * part + draws[CIVILIANS]).astype(np.int64)
    soldiers = ((hurt - civilians_hurt) * p.attack_killed_share + draws[KILLED]).astype(np.int64)
    killed = np.minimum(civilians_hurt, (civilians_hurt * p.attack_killed_share + draws[CIVILIANS_KILLED]).astype(np.int64))
    kinds = kinds_of(draws[KIND], np.array(mixes(p))[emphasis])
    ids, columns = theater.board.zone_ids, (
        days, zones, groups, kinds, sizes, draws[SEVERITY].round(4), hurt, civilians_hurt, killed, soldiers,
        draws[VICTIMS], draws[EXPOSED] < _exposure(theater, groups, p),
    )  # fmt: skip
    order = np.argsort(days, kind="stable")
    first, places, makers, kinds, *rest = (column[order].tolist() for column in columns)
    named = ([ids[zone] for zone in places], makers, [KINDS[kind] for kind in kinds])
    return list(map(PlannedAttack, first, *named, *rest))


def _exposure(theater: Theater, groups: Ints, p: Parameters) -> Floats:
    """The chance that an attack gives its group away: more in a region that surges."""
    surging = theater.underground.region_stance[theater.underground.group_region[groups]] == Stance.SURGE
    return np.asarray(p.expose_per_attack * np.where(surging, p.surge_exposure, 1.0), dtype=np.float64)


def attack(theater: Theater, planned: list[PlannedAttack], p: Parameters) -> Iterator[Event]:
    """Make the day's attacks. One whose group has died since it was set, or whose zone has become its own, is called off."""
    day = theater.calendar.day  # plans come in the order of their days, and a day alone sorts before all of its plans
    due = planned[bisect_left(planned, (day,)) : bisect_left(planned, (day + 1,))]
    if not due:
        return
    alive = theater.underground.group_size
    borne = Casualties(theater)
    made = [(each, toll) for each in due if alive[each.group] and (toll := borne.of(each)) is not None]
    if made:
        yield AttacksMade(tuple(toll for _, toll in made))
    for _, toll in made:
        if toll.killed_and_wounded >= p.spectacular_size:
            yield from make_news(theater, p)
    given_away = [each.group for each, _ in made if each.exposes]
    if given_away:
        cover = theater.underground.group_cover.copy()
        cover[given_away] = Cover.EXPOSED
        yield GroupsStirred(cover, theater.underground.group_regrouping)


@dataclass(slots=True)
class Targets:
    """Who may be attacked in a zone today, the fallen counted off as they fall."""

    guards: int
    bodies: list[Formation]
    strength: int  # of guards and bodies together, as the day broke
    alone: bool  # nobody is there but the insurgents, whose zone it is
    fallen: dict[str, int]  # by formation

    def bear(self, draw: float, killed: int) -> tuple[str, int, int]:
        """The formation that bears an attack and its dead, and the guards': drawn by strength, a formation never to its last."""
        if not killed or not self.strength:
            return "", 0, 0
        aim = draw * self.strength
        for body in self.bodies:
            aim -= body.strength
            if aim < 0:
                before = self.fallen.get(body.id, 0)
                fell = max(0, min(killed, body.strength - 1 - before))
                self.fallen[body.id] = before + fell
                return body.id, fell, 0
        fell = min(killed, self.guards)
        self.guards -= fell
        return "", 0, fell


class Casualties:
    """Who bears a day's attacks, each zone looked at once, and only where somebody has to bear one."""

    def __init__(self, theater: Theater) -> None:
        self.theater = theater
        self.held = theater.memory.of("their own zones", (theater.ground.controller,), lambda: _held(theater))
        self.targets: dict[str, Targets] = {}

    def of(self, planned: PlannedAttack) -> Attack | None:
        """The attack as it went, or nothing where the insurgents are alone."""
        borne = ("", 0, 0)
        if planned.security_killed or planned.zone in self.held:
            here = self.targets.get(planned.zone)
            if here is None:
                here = self.targets[planned.zone] = _targets(self.theater, self.theater.zones[planned.zone])
            if here.alone:
                return None
            borne = here.bear(planned.victim, planned.security_killed)
        return Attack(
            planned.zone, planned.kind, planned.elements, planned.severity, planned.killed_and_wounded, *borne,
            planned.civilians_killed, planned.civilians_hurt,
        )  # fmt: skip


def _held(theater: Theater) -> frozenset[str]:
    """Zones that the insurgents hold."""
    rows = np.flatnonzero(theater.ground.controller == theater.insurgents.row).tolist()
    return frozenset(theater.board.zone_ids[row] for row in rows)


def _targets(theater: Theater, zone: Zone) -> Targets:
    """Who may be attacked in a zone: its guards, where the controller is the insurgents' enemy, and hostile formations."""
    insurgents, holder = theater.insurgents, theater.controller_of(zone)
    guards = zone.local_security if insurgents.is_hostile_to(holder) else 0
    bodies = [f for f in zone.formations if insurgents.is_hostile_to(f.faction)]
    strength = guards + sum(f.strength for f in bodies)
    return Targets(guards, bodies, strength, not strength and holder is insurgents, {})


def pass_on(theater: Theater, p: Parameters, dice: Dice) -> Iterator[Event]:
    """At week's end: what this week's attacks will draw after them."""
    yield ExcitationPassed(excitation(theater.ground.excitation, theater.ground.attacks, p))
