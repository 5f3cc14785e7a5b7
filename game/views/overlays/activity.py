"""Insurgent activity: last week's attacks, which everyone hears of."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.views.overlays.overlay import Overlay

if TYPE_CHECKING:
    from game.views.situation import Situation


def activity(situation: Situation) -> Overlay:
    """Attacks last week, at most 9."""
    levels = zip(situation.board.zone_ids, situation.attacks.tolist(), strict=True)
    return Overlay("attacks last week", {zone: min(9, count) for zone, count in levels})
