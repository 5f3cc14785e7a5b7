"""Age of intelligence: how many weeks ago a zone was last seen into."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.views.overlays.overlay import Overlay

if TYPE_CHECKING:
    from game.views.situation import Situation


def report_age(situation: Situation) -> Overlay:
    """Weeks since the zone was last seen from within, at most 9."""
    seen = zip(situation.board.zone_ids, situation.beliefs.social_seen.tolist(), strict=True)
    return Overlay("weeks since last seen", {zone: max(0, min(9, situation.week - week)) for zone, week in seen})
