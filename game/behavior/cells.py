"""The hidden groups at week's end: covers that slip or mend, and groups that have gathered themselves after a dispersal."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from game.behavior.informing import informing
from game.events.combat import FightersSeeped
from game.events.event import Event
from game.events.insurgency import GroupsReformed, GroupsStirred
from game.rules.dispersal import in_elements
from game.rules.groups import stirred_pool
from game.rules.intelligence import cover_after
from game.units import Ints

if TYPE_CHECKING:
    from game.dice import Dice
    from game.rules.parameters import Parameters
    from game.theater.guerrilla import Underground
    from game.theater.theater import Theater


def stir(theater: Theater, p: Parameters, dice: Dice) -> Iterator[Event]:
    """Covers and regrouping, all groups in one step."""
    hidden, count = theater.underground, len(theater.underground.group_region)
    informers = informing(theater, p)
    lying_low = (hidden.region_stance == 1)[hidden.group_region]
    draws = dice.on("cover").uniforms(3 * count).reshape(3, count)
    cover = cover_after(
        hidden.group_cover, informers[_home(hidden)], lying_low, hidden.operating,
        draws[0], draws[1], p,
    )  # fmt: skip
    gathered = draws[2] < 1.0 / p.regroup_weeks
    yield GroupsStirred(cover.astype(np.int64), hidden.group_regrouping & ~gathered)


def _home(hidden: Underground) -> Ints:
    """(G,): the zone of each group's first living element: near enough to where its neighbours would inform on it."""
    home = np.zeros(len(hidden.group_region), dtype=np.int64)
    alive = np.flatnonzero(hidden.element_operators > 0)[::-1]
    home[hidden.element_group[alive]] = hidden.element_zone[alive]
    return home


def reform(theater: Theater, p: Parameters, dice: Dice) -> Iterator[Event]:
    """Groups of a region join and fall apart; those that still gather themselves after a dispersal stay out of it."""
    hidden = theater.underground
    before, after = hidden.element_group, hidden.element_group.copy()
    roster = Roster(hidden.group_region.tolist(), list(range(len(hidden.group_region))), _unused(hidden.group_size))
    active = hidden.operating[before] & (hidden.element_operators > 0)
    for row, name in enumerate(theater.board.region_ids):
        members = np.flatnonzero(active & (hidden.group_region[before] == row))
        known, labels = np.unique(before[members], return_inverse=True)
        picks = dice.on(name, "picks").rounded(p.ez_picks_week * len(members))
        stirred = stirred_pool(labels.astype(np.int64), picks, dice.on(name), p)
        after[members] = roster.numbers(stirred.tolist(), known.tolist(), before[members].tolist(), row)
    origin = np.array(roster.origin, dtype=np.int64)
    region = np.array(roster.region, dtype=np.int64)
    yield GroupsReformed(after, region, hidden.group_cover[origin], hidden.group_regrouping[origin])


def _unused(sizes: Ints) -> list[int]:
    return np.flatnonzero(sizes == 0).tolist()[::-1]


@dataclass(slots=True)
class Roster:
    """Numbers of groups: the region of each, the group its cover comes from, and numbers that stand free."""

    region: list[int]
    origin: list[int]
    free: list[int]

    def numbers(self, labels: list[int], known: list[int], came_from: list[int], region: int) -> list[int]:
        """A number for each element's label: a known group's own, or one opened for a group that fell away from another."""
        opened = dict(enumerate(known))
        for label, old in zip(labels, came_from, strict=True):
            if label not in opened:
                opened[label] = self._open(region, old)
        return [opened[label] for label in labels]

    def _open(self, region: int, origin: int) -> int:
        if self.free:
            number = self.free.pop()
            self.region[number], self.origin[number] = region, origin
            return number
        self.region.append(region)
        self.origin.append(origin)
        return len(self.region) - 1


def seep(theater: Theater, p: Parameters, dice: Dice) -> Iterator[Event]:
    """Garrisons told to go to ground, and not in contact, slip away a little every week."""
    for body in list(theater.formations.values()):
        if body.posture != "go to ground" or theater.has_enemies_in(body.zone, body.faction):
            continue
        gone = min(body.strength - 1, dice.on(body.id).rounded(body.strength * p.thin_out_share_week))
        operators = int(gone * p.disperse_operator_share)
        if gone > 0:
            elements = tuple(in_elements(operators, int(p.element_size)))
            yield FightersSeeped(body.id, body.zone.id, elements, gone - operators)
