"""The hidden groups at week's end: covers that slip or mend, and groups that have gathered themselves after a dispersal."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

import numpy as np

from game.behavior.informing import informing
from game.events.combat import FightersSeeped
from game.events.event import Event
from game.events.insurgency import GroupsReformed, GroupsStirred
from game.rules.dispersal import in_elements
from game.rules.groups import Roster
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
    numbers = list(range(len(hidden.group_region)))
    roster = Roster(hidden.element_group.tolist(), numbers, np.flatnonzero(hidden.group_size == 0).tolist()[::-1])
    active = hidden.operating[hidden.element_group] & (hidden.element_operators > 0)
    region = hidden.group_region[hidden.element_group]
    for row, name in enumerate(theater.board.region_ids):
        pool = np.flatnonzero(active & (region == row)).tolist()
        picks = dice.on(name, "picks").rounded(p.ez_picks_week * len(pool))
        roster.stir(pool, picks, dice.on(name), p)
    origin = np.array(roster.origin, dtype=np.int64)
    yield GroupsReformed(
        np.array(roster.group, dtype=np.int64), hidden.group_region[origin], hidden.group_cover[origin],
        hidden.group_regrouping[origin],
    )  # fmt: skip


def seep(theater: Theater, p: Parameters, dice: Dice) -> Iterator[Event]:
    """Garrisons told to thin out, and not in contact, slip away a little every week."""
    for body in list(theater.formations.values()):
        if body.posture != "thin out" or theater.has_enemies_in(body.zone, body.faction):
            continue
        gone = min(body.strength - 1, dice.on(body.id).rounded(body.strength * p.thin_out_share_week))
        operators = int(gone * p.disperse_operator_share)
        if gone > 0:
            elements = tuple(in_elements(operators, int(p.element_size)))
            yield FightersSeeped(body.id, body.zone.id, elements, gone - operators)
