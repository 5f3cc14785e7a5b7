"""Reinforce: people come over the map's edge, as a new formation or, for the insurgents, into hiding."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from game.events.arrivals import FormationRaised, StrangersHid
from game.events.event import Event
from game.incidents.effects import HIDDEN, Reinforce
from game.incidents.places import way_in
from game.rules.dispersal import in_elements

if TYPE_CHECKING:
    from game.incidents.occasion import Occasion


def reinforce(effect: Reinforce, on: Occasion) -> Iterator[Event]:
    """A formation where its faction can take it in; nobody comes where it cannot."""
    if effect.kind == HIDDEN:
        yield _hide(effect, on)
        return
    zone = way_in(on.theater, on.theater.factions[effect.faction], effect.kind, effect.zones)
    if zone is not None:
        id = fresh_id(f"{on.incident}-{on.week}", on)
        yield FormationRaised(id, effect.faction, effect.name, effect.kind, effect.strength, effect.quality, zone)


def fresh_id(wished: str, on: Occasion) -> str:
    """An id that no formation bears, and none that is away either."""
    taken = {*on.theater.formations, *(each.formation for each in on.theater.circumstances.absences)}
    numbered = (f"{wished}-{number}" for number in range(2, len(taken) + 3))
    return wished if wished not in taken else next(each for each in numbered if each not in taken)


def _hide(effect: Reinforce, on: Occasion) -> StrangersHid:
    """Shared out evenly over the zones, those drawn first taking the remainder."""
    zones = on.dice.on("zones").shuffled(effect.zones)
    whole, rest = divmod(effect.strength, len(zones))
    dormant, elements = [], []
    for at, zone in enumerate(zones):
        people = whole + (at < rest)
        operators = int(people * effect.operator_share)
        elements += [(zone, count) for count in in_elements(operators, int(on.parameters.element_size))]
        dormant.append((zone, people - operators))
    return StrangersHid(tuple(dormant), tuple(elements))
