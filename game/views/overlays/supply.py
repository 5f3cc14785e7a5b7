"""Supply: what of it could reach one's own formations in each zone, by the ways that are open now."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.rules.supply import reach_of_supply
from game.views.overlays.overlay import Overlay

if TYPE_CHECKING:
    from game.units import Floats
    from game.views.situation import Situation


def supply(situation: Situation) -> Overlay:
    """Supply that can reach each zone; what enemy aircraft take on the way is not known."""
    least = situation.parameters.supply_floor
    levels = zip(situation.board.zone_ids, reach(situation).tolist(), strict=True)
    return Overlay("supply that reaches you (0: none, 9: full)", {zone: step(share, least) for zone, share in levels})


def step(share: float, least: float) -> int:
    """The level of a share: 0 where no way leads, 1-9 from the least to all.

    >>> [step(share, 0.6) for share in (0.0, 0.6, 0.8, 0.95, 1.0)]
    [0, 1, 5, 8, 9]
    """
    return 0 if share <= 0.0 else 1 + int(8.0 * max(0.0, share - least) / (1.0 - least) + 1e-9)


def reach(situation: Situation) -> Floats:
    """(Z,): share of full supply that can reach one's own formations in each zone; 0 where no way leads."""
    s = situation
    return reach_of_supply(s.sheet, s.board, s.controller, s.route_open, s.parameters)
