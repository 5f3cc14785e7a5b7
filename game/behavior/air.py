"""Air: the day's share of the close support assigned for the week."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

import numpy as np

from game.behavior.friction import grounded
from game.events.air import StrikesFlown
from game.events.event import Event
from game.rules.air import civilian_deaths_a_strike, killed_a_strike
from game.units import DAYS_A_WEEK

if TYPE_CHECKING:
    from game.dice import Dice
    from game.rules.parameters import Parameters
    from game.theater.faction import Faction
    from game.theater.formation import Formation
    from game.theater.theater import Theater
    from game.theater.zone import Zone


def strike(theater: Theater, p: Parameters, dice: Dice) -> Iterator[Event]:
    """Strikes in every zone with support and someone to strike; nobody there, nothing is flown."""
    assigned = theater.ground.support_packages  # for the week, so that they are looked through once
    flown = theater.memory.of("flown", (assigned,), lambda: np.argwhere(assigned > 0).tolist())
    if not flown:
        return
    factions = list(theater.factions.values())
    grounded = theater.circumstances.grounded(theater.calendar.days_gone)
    for row, place in flown:
        if grounded[place]:
            continue
        zone, faction = theater.zones[theater.board.zone_ids[place]], factions[row]
        targets = [f for f in zone.formations if faction.is_hostile_to(f.faction)]
        if not targets:
            continue
        packages = int(assigned[row, place]) * _pace(theater, faction, place, p)
        strikes = dice.on("strikes", faction.id, zone.id).rounded(packages * p.strikes_per_package / DAYS_A_WEEK)
        if strikes:
            yield _day_of_strikes(faction, zone, targets, strikes, p, dice.on(faction.id, zone.id))


def _pace(theater: Theater, faction: Faction, place: int, p: Parameters) -> float:
    """The share of what was assigned to a zone that flies, once friction with a rival is high."""
    less = grounded(theater, faction, p)
    return p.friction_air if less is not None and less[place] else 1.0


def _day_of_strikes(
    faction: Faction, zone: Zone, targets: list[Formation], strikes: int, p: Parameters, dice: Dice
) -> StrikesFlown:
    civilians = min(zone.people, dice.on("civilians").poisson(strikes * civilian_deaths_a_strike(_engagement(faction), p)))
    hurt = civilians * (1.0 + p.wounded_per_civ_death)
    killed = () if _under_assault(zone, faction) else _toll(faction, zone, targets, strikes, p, dice)
    return StrikesFlown(faction.id, zone.id, strikes, killed, int(civilians), round(hurt))


def _toll(
    faction: Faction, zone: Zone, targets: list[Formation], strikes: int, p: Parameters, dice: Dice
) -> tuple[tuple[str, int], ...]:
    in_contact = any(faction.is_allied_with(f.faction) for f in zone.formations)
    expected = strikes * killed_a_strike(in_contact=in_contact, rules_of_engagement=_engagement(faction), p=p)
    total = sum(f.strength for f in targets)
    tolls = [(f.id, min(f.strength - 1, dice.on(f.id).rounded(expected * f.strength / total))) for f in targets]
    return tuple((formation, killed) for formation, killed in tolls if killed > 0)


def _engagement(faction: Faction) -> str:
    return faction.rules_of_engagement


def _under_assault(zone: Zone, faction: Faction) -> bool:
    # there the support already raises the defenders' losses; counting its strikes too would count them twice
    return any(f.posture == "assault" and faction.is_allied_with(f.faction) for f in zone.formations)
