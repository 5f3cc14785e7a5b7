"""Targets: cells and leaders known well enough to be raided or struck, and what it takes to lose them.

Orders that go after someone name a zone and whom: `cell` or `leader`.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

import numpy as np

from game.orders.order import Refusal
from game.rules.intelligence import tips, told
from game.terms import Cover, Measure

if TYPE_CHECKING:
    from game.dice import Dice
    from game.rules.parameters import Parameters
    from game.theater.leader import Leader
    from game.theater.theater import Theater
    from game.units import Floats, Ints
    from game.views.situation import Situation

TARGETS = ("cell", "leader")


def known_targets(situation: Situation, zone: str, least: Cover) -> Iterator[str]:
    """Who is known to be there, at least so well."""
    row, beliefs = situation.board.index[zone], situation.beliefs
    if beliefs.exposed[row] or (least is Cover.SUSPECTED and beliefs.suspected[row]):
        yield "cell"
    if any(each.zone == zone for each in situation.known_leaders):
        yield "leader"


def target_refusal(situation: Situation, zone: str, target: str, least: Cover) -> Refusal | None:
    """Why nobody there can be gone after."""
    if zone not in situation.board.index:
        return Refusal(f"there is no zone {zone}")
    if target not in TARGETS:
        return Refusal(f"no target is called {target}: choose {' or '.join(TARGETS)}")
    if target in known_targets(situation, zone, least):
        return None
    how = "exposed" if least is Cover.EXPOSED and target == "cell" else "suspected or exposed"
    return Refusal(f"no {target} is {how} at {situation.board.name(zone)}")


def target_zones(situation: Situation, least: Cover) -> list[str]:
    """Zones where someone is known well enough, in the board's order."""
    rows = situation.beliefs.exposed + (situation.beliefs.suspected if least is Cover.SUSPECTED else 0) > 0
    found = {situation.board.zone_ids[row] for row in np.flatnonzero(rows).tolist()}
    return sorted(found | {each.zone for each in situation.known_leaders}, key=situation.board.index.__getitem__)


def leader_at(theater: Theater, zone: str) -> Leader | None:
    """The leader best known of those found out in a zone."""
    found = [each for each in theater.leaders.values() if each.zone.id == zone and each.cover is not Cover.HIDDEN]
    return max(found, key=lambda each: (each.cover, each.id), default=None)


def elements_at(theater: Theater, zone: str, least: Cover, dice: Dice) -> Ints:
    """Rows of the elements known there at least so well, in a drawn order."""
    hidden = theater.underground
    there = (hidden.element_zone == theater.board.index[zone]) & (hidden.element_operators > 0)
    rows = np.flatnonzero(there & (hidden.group_cover[hidden.element_group] >= least))
    return rows[np.argsort(dice.uniforms(len(rows)), kind="stable")]


def best_known_at(theater: Theater, zone: str, dice: Dice) -> Ints:
    """Rows of the elements suspected or exposed there: the exposed first, else in a drawn order."""
    rows = elements_at(theater, zone, Cover.SUSPECTED, dice)
    cover = theater.underground.group_cover[theater.underground.element_group[rows]]
    return rows[np.argsort(-cover, kind="stable")]


def believed_tips(situation: Situation) -> Floats:
    """(Z,): how freely people are thought to inform, 0-1; not at all where the enemy rules."""
    grip, support, _, fear, _ = situation.beliefs.social
    return np.where(situation.hostile_held, 0.0, tips(support, fear, grip, situation.parameters))


def told_at(theater: Theater, zone: str, p: Parameters) -> float:
    """How freely people inform in a zone, 0-1; not at all where the insurgents rule."""
    ground, row = theater.ground, theater.board.index[zone]
    here, level = slice(row, row + 1), theater.underground.region_network[theater.board.region_rows[row : row + 1]]
    found = told(
        ground.support[here], ground.fear[here], ground.grip[here], ruled=ground.controller[here] == theater.insurgents.row,
        level=level, intimidated=ground.measures[Measure.INTIMIDATION, here] > 0, p=p,
    )  # fmt: skip
    return float(found[0])
