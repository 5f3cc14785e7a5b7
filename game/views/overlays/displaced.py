"""The displaced: how many people of each zone are elsewhere, as relief agencies count them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.units import thousands
from game.views.overlays.overlay import Overlay

if TYPE_CHECKING:
    from game.views.situation import Situation

FIRST = 500
"""People from which level 1 begins; each further level begins at twice as many."""


def displaced(situation: Situation) -> Overlay:
    """People away from their homes, by the zone they are from; beside it, how many people of other zones live there."""
    levels = zip(situation.board.zone_ids, situation.displaced.tolist(), strict=True)
    guests = zip(situation.board.zone_ids, situation.hosted.tolist(), strict=True)
    beyond = ", ".join(f"{country} {people:,.0f}" for country, people in situation.displaced_off_map.items() if people)
    return Overlay(
        f"people gone (1: {FIRST:,}, then twice each)",
        {zone: doublings(people) for zone, people in levels},
        {zone: f"+{thousands(people)}" for zone, people in guests if people >= FIRST},
        "thousands came",
        f"off the map: {beyond}" if beyond else "",
    )


def doublings(people: int) -> int:
    """The level of a number of people.

    >>> [doublings(people) for people in (499, 500, 999, 1_000, 128_000, 2_000_000)]
    [0, 1, 1, 2, 9, 9]
    """
    return min(9, (people // FIRST).bit_length())
