"""Who hides: operators and dormant members in each zone, for the side whose they are, and for the truth."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.views.overlays.overlay import Overlay

if TYPE_CHECKING:
    from game.views.situation import Situation

FIRST = 10
"""Members from which level 1 begins; each further level begins at twice as many."""


def hiding(situation: Situation) -> Overlay:
    """Members of one's own who hide; nothing is known where they are not one's own."""
    own = situation.underground
    members = [] if own is None else (own.operators + own.dormant).tolist()
    levels = zip(situation.board.zone_ids, members, strict=False)
    title = f"members who hide (1: {FIRST}, each level twice as many)"
    return Overlay(title, {zone: min(9, (count // FIRST).bit_length()) for zone, count in levels})
