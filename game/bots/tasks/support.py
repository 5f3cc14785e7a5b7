"""Tasks for aircraft over the ground fight: support for those who fight, and garrisons worn down before an assault."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from game.bots.doctrine import believed
from game.orders.assault import Assault
from game.orders.close_support import CloseSupport

if TYPE_CHECKING:
    from game.orders.plan import Plan
    from game.views.situation import Situation


def support(situation: Situation, plan: Plan, *, each: int = 3, at_most: int = 3) -> None:
    """Fly over the zones where own or allied formations assault or the fight goes on, the strongest garrisons first."""
    bodies = (*situation.own, *situation.allied)
    fought = {f.destination or f.zone for f in bodies if f.posture == "assault"}
    fought |= {given.order.zone for given in plan.directives if isinstance(given.order, Assault)}
    fought |= {situation.board.zone_ids[row] for row in np.flatnonzero(situation.contested).tolist()}
    _fly(situation, plan, fought, each, at_most, "support for those who fight there")


def wear_down(situation: Situation, plan: Plan, *, each: int = 3, at_most: int = 1) -> None:
    """Wear down the strongest garrisons that one's own side could come at."""
    board = situation.board
    near = [
        row
        for row in np.flatnonzero(situation.hostile_held).tolist()
        if any(situation.friendly_held[each] for each in board.neighbours[row])
    ]
    _fly(situation, plan, {board.zone_ids[row] for row in near}, each, at_most, "to wear the garrison down")


def _fly(situation: Situation, plan: Plan, zones: set[str], each: int, at_most: int, reason: str) -> None:
    flown = 0
    over = {given.order.zone for given in plan.directives if isinstance(given.order, CloseSupport)}
    ranked = sorted(zones - over, key=lambda zone: (-believed(situation, zone), zone))
    for place, zone in enumerate(ranked):
        if flown >= at_most or plan.packages_left < 1 or plan.command_left < 1:
            return
        packages = min(each, plan.packages_for(zone))
        if packages and believed(situation, zone) > 0:
            other = situation.board.name(ranked[place + 1]) if place + 1 < len(ranked) else ""
            told = f"{reason}: about {believed(situation, zone):,.0f} are thought to hold it"
            flown += plan.add(CloseSupport(zone, packages), told, other and f"fly over {other}") is None
