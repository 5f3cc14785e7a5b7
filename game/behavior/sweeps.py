"""Sweeps: formations told to sweep search the zone they stand in, every day, for guerrillas who hide there."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

import numpy as np

from game.behavior.informing import informing
from game.dice import rounded
from game.events.insurgency import ElementsLost
from game.events.security import SweepMade
from game.rules.sweeping import sweep_day
from game.terms import Posture

if TYPE_CHECKING:
    from game.dice import Dice
    from game.events.event import Event
    from game.rules.parameters import Parameters
    from game.theater.formation import Formation
    from game.theater.theater import Theater
    from game.theater.zone import Zone
    from game.units import Floats, Ints

DRAWS = 7
SECURITY, BODY, OPERATORS, FATE, DEATHS, HURT, ELEMENT = range(DRAWS)


def sweep(theater: Theater, p: Parameters, dice: Dice) -> Iterator[Event]:
    """A day of sweeps, zone by zone; nobody sweeps while in contact, or where his side does not hold the ground."""
    swept: dict[int, list[Formation]] = {}
    sweeping = Posture.SWEEP  # looked up once: that costs more than the comparison
    for body in theater.formations.values():
        if body.posture is sweeping:
            swept.setdefault(body.row, []).append(body)
    if not swept:
        return
    tips = informing(theater, p)
    for row in sorted(swept):
        zone = swept[row][0].zone
        bodies = [f for f in swept[row] if _may_sweep(theater, zone, f)]
        if bodies:
            yield from _search(theater, zone, bodies, tips, p, dice.on(zone.id))


def _may_sweep(theater: Theater, zone: Zone, body: Formation) -> bool:
    return theater.controller_of(zone).is_allied_with(body.faction) and not theater.has_enemies_in(zone, body.faction)


def _search(theater: Theater, zone: Zone, bodies: list[Formation], tips: Floats, p: Parameters, dice: Dice) -> Iterator[Event]:
    hidden, draws = theater.underground, dice.few(DRAWS)
    present, people = int(hidden.operators_by_zone(len(theater.board))[zone.row]), zone.people
    day = sweep_day(sum(f.strength for f in bodies), present, people, float(tips[zone.row]), p)
    lost = min(present, rounded(draws[OPERATORS], day.operators))
    killed = rounded(draws[FATE], lost * p.beaten_killed_share)
    deaths = min(int(people), rounded(draws[DEATHS], day.misdirected * p.harm_death_share))
    hurt = min(int(people), max(deaths, rounded(draws[HURT], day.misdirected * p.harm_hurt_share)))
    soldiers = _soldiers_killed(bodies, rounded(draws[SECURITY], day.security), draws[BODY])
    if lost:
        here = np.flatnonzero((hidden.element_zone == zone.row) & hidden.alive).tolist()
        yield ElementsLost(lost - killed, _taken_from(hidden.element_operators, here, lost, draws[ELEMENT]), killed)
    if lost or hurt or soldiers:
        lead = max(bodies, key=lambda f: (f.strength, f.id)).faction
        yield SweepMade(zone.id, lead.id, soldiers, killed, lost - killed, deaths, hurt)


def _soldiers_killed(bodies: list[Formation], killed: int, draw: float) -> tuple[tuple[str, int], ...]:
    """One formation bears the day's loss, drawn by strength."""
    if not killed:
        return ()
    aim = draw * sum(f.strength for f in bodies)
    for body in bodies:
        aim -= body.strength
        if aim < 0:
            break
    dead = min(killed, body.strength - 1)
    return ((body.id, dead),) if dead > 0 else ()


def _taken_from(operators: Ints, here: list[int], lost: int, draw: float) -> Ints:
    """What elements have left: the loss falls on one drawn among those here, and on the next ones when it is used up."""
    left, first = operators.copy(), int(draw * len(here))
    for element in (*here[first:], *here[:first]):
        part = min(lost, int(left[element]))
        left[element] -= part
        lost -= part
        if not lost:
            break
    return left
