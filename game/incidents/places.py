"""Places where people from off the map come in."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from game.theater.faction import Faction
    from game.theater.theater import Theater


def way_in(theater: Theater, faction: Faction, kind: str, wished: Iterable[str] = ()) -> str | None:
    """Where a formation of a kind comes in: the first zone wished for that its faction holds, else a hub, else any it holds."""
    board, ground = theater.board, theater.ground
    rows = [board.index[zone] for zone in wished if zone in board.index]
    hubs = [row for row, sides in enumerate(board.hubs) if faction.id in sides]
    for row in (*rows, *hubs, *range(len(board))):
        held = bool(ground.controller[row] == faction.row) and not bool(ground.contested[row])
        if held and board.country[row] in faction.sheet.countries_for(kind):
            return str(board.zone_ids[row])
    return None
