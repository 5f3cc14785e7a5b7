"""Supply at week's end: what aircraft struck on the way to the insurgents, and what has reached every formation."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

import numpy as np

from game.events.air import StrikesFlown
from game.events.event import Event
from game.events.logistics import SupplyChanged
from game.rules.air import civilian_deaths_a_strike
from game.rules.supply import reach_of_supply, supply_after
from game.units import DAYS_A_WEEK, Floats

if TYPE_CHECKING:
    from game.dice import Dice
    from game.rules.parameters import Parameters
    from game.theater.faction import Faction
    from game.theater.theater import Theater


def interdict(theater: Theater, p: Parameters, dice: Dice) -> Iterator[Event]:
    """The strikes of the week's interdiction: on routes, so that no fighters are counted killed, yet civilians may be."""
    if not theater.ground.interdiction.any():
        return
    factions, flying = list(theater.factions.values()), flyable(theater)
    for row, place in np.argwhere(theater.ground.interdiction > 0).tolist():
        zone, faction = theater.zones[theater.board.zone_ids[place]], factions[row]
        if not (zone.contested or faction.is_hostile_to(theater.controller_of(zone))):
            continue  # it has been taken since
        strikes = round(int(theater.ground.interdiction[row, place]) * flying[place] * p.strikes_per_package)
        if not strikes:
            continue
        deaths = strikes * civilian_deaths_a_strike(faction.rules_of_engagement, p)
        civilians = int(min(zone.people, dice.on(faction.id, zone.id).poisson(deaths)))
        hurt = round(civilians * (1.0 + p.wounded_per_civ_death))
        yield StrikesFlown(faction.id, zone.id, strikes, (), civilians, hurt)


def supply(theater: Theater, p: Parameters, dice: Dice) -> Iterator[Event]:
    """Every formation's supply after the week, told of those for whom it has changed."""
    reached, taken = {}, {}
    for faction in theater.factions.values():
        passing = toll(theater, faction, p)
        reached[faction.row] = reach(theater, faction, p, passing).tolist()
        taken[faction.row] = passing.tolist()
    changed = []
    for body in theater.formations.values():
        side, row = body.faction.row, body.row
        now = supply_after(body.supply, reached[side][row], taken[side][row], p)
        if now != body.supply:
            changed.append((body.id, now))
    if changed:
        yield SupplyChanged(tuple(changed))


def toll(theater: Theater, faction: Faction, p: Parameters) -> Floats:
    """(Z,): what the week's interdiction takes from a side's supply that passes through each zone."""
    if not theater.ground.interdiction.any():
        return np.zeros(len(theater.board))
    packages = theater.ground.interdiction[faction.sheet.hostile_mask].sum(axis=0)
    return np.asarray(packages * flyable(theater) * -p.interdiction_supply, dtype=np.float64)


def flyable(theater: Theater) -> Floats:
    """(Z,): share of the week's days on which the weather let aircraft fly."""
    grounded = theater.circumstances.grounded_until - (theater.calendar.week - 1) * DAYS_A_WEEK
    return np.asarray(1.0 - grounded.clip(0, DAYS_A_WEEK) / DAYS_A_WEEK, dtype=np.float64)


def reach(theater: Theater, faction: Faction, p: Parameters, taken: Floats) -> Floats:
    """(Z,): what a side's formations can have in each zone, as `reach_of_supply`, traced anew only when it must be."""
    sheet, ground = faction.sheet, theater.ground
    basis = (p, sheet.among_allied(ground.controller).tobytes(), ground.route_open.tobytes(), taken.tobytes())
    return theater.supply_lines.traced(
        faction.id, basis, lambda: reach_of_supply(sheet, theater.board, ground.controller, ground.route_open, p, taken)
    )
