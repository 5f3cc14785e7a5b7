"""Partner pause: formations of some kinds stop attacking the insurgents, and stop marching towards them."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from game.events.event import Event
from game.events.incidents import PartnerPaused
from game.events.movement import OrdersLapsed
from game.incidents.effects import PartnerPause

if TYPE_CHECKING:
    from game.incidents.occasion import Occasion
    from game.theater.formation import Formation
    from game.theater.theater import Theater


def pause(effect: PartnerPause, on: Occasion) -> Iterator[Event]:
    """The pause, and an end to what was under way."""
    side = on.theater.factions[effect.faction]
    called = tuple(side.sheet.kind_names.get(kind, kind) for kind in effect.kinds)
    yield PartnerPaused(side.id, effect.kinds, called, on.until(effect.weeks))
    for body in on.theater.formations.values():
        if body.faction is side and body.kind in effect.kinds and _advances(on.theater, body):
            yield OrdersLapsed(body.id, body.zone.id, "the advance is paused")


def _advances(theater: Theater, body: Formation) -> bool:
    """True where it attacks, or is on its way to a zone beside the enemy's."""
    if body.posture == "assault" or body.destination is None:
        return body.posture == "assault"
    board, goal = theater.board, theater.board.index[body.destination]
    return any(body.faction.sheet.among_hostile(theater.ground.controller)[list(board.neighbours[goal])])
