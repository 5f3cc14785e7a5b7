"""The table of overlays, in the order the key goes through them. The first map, of control, is no overlay."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from game.views.overlays.activity import activity
from game.views.overlays.displaced import displaced
from game.views.overlays.opinion import grievance, grip, support
from game.views.overlays.overlay import Overlay
from game.views.overlays.report_age import report_age
from game.views.overlays.supply import supply

if TYPE_CHECKING:
    from game.views.situation import Situation

OVERLAYS: dict[str, Callable[[Situation], Overlay]] = {
    "activity": activity,
    "support": support,
    "grievance": grievance,
    "grip": grip,
    "displaced": displaced,
    "supply": supply,
    "report age": report_age,
}
