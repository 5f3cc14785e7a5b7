"""Income: what comes into a treasury at the start of a week."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from game.rules.parameters import Parameters
    from game.theater.faction import Faction
    from game.theater.theater import Theater


def income(theater: Theater, faction: Faction, p: Parameters) -> float:
    """RP that a faction receives for the week."""
    return faction.sheet.income_week
