"""Income: what comes into a treasury at the start of a week."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.behavior.governance import extorted

if TYPE_CHECKING:
    from game.rules.parameters import Parameters
    from game.theater.faction import Faction
    from game.theater.theater import Theater


def income(theater: Theater, faction: Faction, p: Parameters) -> float:
    """RP that a faction receives for the week."""
    skimmed = extorted(theater, p) if faction.sheet.is_insurgent else 0.0
    return faction.sheet.income_week + oil(theater, faction, p) + trade(theater, faction, p) + skimmed


def oil(theater: Theater, faction: Faction, p: Parameters) -> float:
    """What the oil brings whoever holds the zones it comes from."""
    fields = theater.board.where_tag("field") & (theater.ground.controller == faction.row)
    return p.oil_income * int(fields.sum())


def trade(theater: Theater, faction: Faction, p: Parameters) -> float:
    """What open crossings pay a government that holds an end, once for each."""
    ends = [{theater.zones[route.a].controller, theater.zones[route.b].controller} for route in theater.trade()]
    return p.crossing_income * sum(faction.id in holders for holders in ends)
