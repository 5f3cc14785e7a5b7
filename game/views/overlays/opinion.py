"""Opinion: support for the insurgents, grievance, and grip, as last reported to this side."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.views.overlays.overlay import Overlay, level

if TYPE_CHECKING:
    from game.views.situation import Situation

GRIP, SUPPORT, GRIEVANCE = 0, 1, 2


def support(situation: Situation) -> Overlay:
    """Support for the insurgents."""
    return _social(situation, SUPPORT, "support for the insurgents")


def grievance(situation: Situation) -> Overlay:
    """Grievance."""
    return _social(situation, GRIEVANCE, "grievance")


def grip(situation: Situation) -> Overlay:
    """How firmly each zone is held by whoever holds it."""
    return _social(situation, GRIP, "the holder's grip")


def _social(situation: Situation, row: int, title: str) -> Overlay:
    values = zip(situation.board.zone_ids, situation.beliefs.social[row].tolist(), strict=True)
    return Overlay(title, {zone: level(value) for zone, value in values})
