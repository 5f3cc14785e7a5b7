"""Air: packages a week more or fewer from now on, and leave to strike in a country."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from game.events.event import Event
from game.events.incidents import ProvisionChanged, StrikesPermitted
from game.incidents.effects import Air

if TYPE_CHECKING:
    from game.incidents.occasion import Occasion


def change_air(effect: Air, on: Occasion) -> Iterator[Event]:
    """What the faction may fly from this week on."""
    if effect.packages:
        yield provide(effect.faction, 0, effect.packages, None, on)
    if effect.may_strike_in is not None:
        yield StrikesPermitted(effect.faction, effect.may_strike_in)


def provide(faction: str, command: int, packages: int, until: int | None, on: Occasion) -> ProvisionChanged:
    """More or fewer orders and packages; the week that has just begun already has them."""
    side = on.theater.factions[faction]
    orders, flown = max(1, side.command_left + command), max(0, side.packages_left + packages)
    return ProvisionChanged(faction, command, packages, until, orders, flown)
