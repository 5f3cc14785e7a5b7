"""Tasks on the ground: assault what can be taken, bring up strength before what cannot, man what stands empty, call off, rest."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from game.bots.agenda import Candidate, take
from game.bots.doctrine import believed, free, is_ours_to_take, worth
from game.bots.kept import kept
from game.bots.tasks.reading import can_spend, grip, grouped, mine, recent_attacks, unordered
from game.orders.assault import Assault
from game.orders.march import March
from game.orders.order import GROUP_LIMIT
from game.orders.outlook import believed_ratio
from game.orders.postures import Hold, Rest

if TYPE_CHECKING:
    from game.orders.plan import Plan
    from game.views.reports import FormationReport
    from game.views.situation import Situation

WELL_ABOVE = 3.0
"""Force ratio beyond which more of it makes a target no better."""


def assault(
    situation: Situation, plan: Plan, *, enough: float, at_most: int = 99, fit: float = 0.6, reserve: float = 0.0
) -> None:
    """Assault the best pockets with groups as small as will do; `enough` is the force ratio, `fit` the cohesion asked for."""
    begun = 0
    ranked = sorted(pockets(situation), key=lambda row: (-_promise(situation, plan, row), row))
    for place, row in enumerate(ranked):
        if begun >= at_most or plan.command_left < 1:
            return
        group = _smallest_enough(situation, plan, row, enough, fit)
        if group and can_spend(plan, situation.parameters.cost_assault * len(group), reserve):
            zone = situation.board.zone_ids[row]
            ratio = _ratio(situation, row, [*group, *_fighting(situation, row)])
            other = situation.board.names[ranked[place + 1]] if place + 1 < len(ranked) else ""
            reason = f"{ratio:.1f} to 1 by what is known, and {enough:.1f} is enough"
            begun += plan.add(Assault(tuple(f.id for f in group), zone), reason, other and f"assault {other}") is None


@kept
def pockets(situation: Situation) -> list[int]:
    """Rows of the zones held or contested by an enemy that one's own side may enter and has a claim to."""
    board, may_enter = situation.board, situation.sheet.may_enter
    rows = np.flatnonzero(situation.hostile_held | situation.contested).tolist()
    return [row for row in rows if board.country[row] in may_enter and is_ours_to_take(situation, row)]


def _promise(situation: Situation, plan: Plan, row: int) -> float:
    """What a pocket is worth, by the ratio that those about it would have."""
    about = [*_able(situation, plan, row, 0.0), *_fighting(situation, row)]
    return worth(situation, situation.board.zone_ids[row]) * min(_ratio(situation, row, about), WELL_ABOVE)


def _fighting(situation: Situation, row: int) -> list[FormationReport]:
    """Own formations that assault a zone already."""
    zone = situation.board.zone_ids[row]
    return [f for f in situation.own if f.posture == "assault" and (f.destination or f.zone) == zone]


def _able(situation: Situation, plan: Plan, row: int, fit: float) -> list[FormationReport]:
    """Free formations in or beside a zone that may assault it, the strongest first."""
    board = situation.board
    near = {board.zone_ids[each] for each in (row, *board.neighbours[row])}
    there = [f for f in free(situation, plan) if f.zone in near and f.cohesion >= fit]
    fit_for_it = [f for f in there if Assault((f.id,), board.zone_ids[row]).refusal(situation) is None]
    return sorted(fit_for_it, key=lambda f: (-f.power, f.id))[:GROUP_LIMIT]


def _ratio(situation: Situation, row: int, group: list[FormationReport]) -> float:
    zone = situation.board.zone_ids[row]
    return believed_ratio(situation, zone, group, believed(situation, zone)) if group else 0.0


def _smallest_enough(situation: Situation, plan: Plan, row: int, enough: float, fit: float) -> tuple[FormationReport, ...]:
    """The fewest that make the ratio enough, with those who fight there; nobody where those are enough, or all too few."""
    fighting, able = _fighting(situation, row), _able(situation, plan, row, fit)
    for size in range(len(able) + 1):
        if _ratio(situation, row, [*able[:size], *fighting]) >= enough:
            return tuple(able[:size])
    return ()


def bring_up(
    situation: Situation, plan: Plan, *, enough: float, at_most: int = 2, keep: float = 0.4, reserve: float = 0.0
) -> None:
    """March the nearest reserve to the door of each pocket before which stands too little; zones with less grip keep theirs."""
    reserves = _reserves(situation, plan, keep)
    sent = 0
    for row in sorted(pockets(situation), key=lambda row: (-situation.people[row], row)):
        if not reserves or sent >= at_most:
            return
        there = [f for f in situation.own if _heads_for(situation, f, row)]
        if (ratio := _ratio(situation, row, there)) >= enough:
            continue
        if (order := _reinforcement(situation, row, reserves)) is None:
            continue
        reason = f"only {ratio:.1f} to 1 stands before {situation.board.names[row]}"
        if can_spend(plan, order.cost(situation).treasury, reserve) and plan.add(order, reason) is None:
            sent += 1
            reserves = [f for f in reserves if f.id not in order.formations]


def _heads_for(situation: Situation, body: FormationReport, row: int) -> bool:
    """True for what stands before a zone, or is on its way there, and can assault."""
    board = situation.board
    at = body.destination if body.posture == "march" and body.destination else body.zone
    return body.kind in situation.sheet.kinds_that_assault and (
        board.index[at] == row or row in board.neighbours[board.index[at]]
    )


def _reserves(situation: Situation, plan: Plan, keep: float) -> list[FormationReport]:
    """Free formations that stand beside no enemy, in a zone held firmly enough to leave it to its police."""
    firm, index = grip(situation) >= keep, situation.board.index
    able = [
        f
        for f in unordered(situation, plan, "hold", "patrol")
        if f.kind in situation.sheet.kinds_that_assault and not f.fixed and f.cohesion >= 0.7 and f.strength <= 5000
        and firm[index[f.zone]] and not situation.beside_enemy[index[f.zone]]
    ]  # fmt: skip
    return sorted(able, key=lambda f: (-f.power, f.id))


def _reinforcement(situation: Situation, row: int, reserves: list[FormationReport]) -> March | None:
    """A march of the nearest reserve, as the crow flies, to a friendly zone beside another one."""
    board = situation.board
    doors = [
        near
        for near in board.neighbours[row]
        if situation.friendly_held[near] and board.country[near] in situation.sheet.may_enter
    ]
    here = [board.index[f.zone] for f in reserves]
    if not doors:
        return None
    away = _apart(situation, here, doors)
    for flat in np.argsort(away, axis=None, kind="stable").tolist()[:2]:  # the second, where no way leads from the first
        body, door = reserves[flat // len(doors)], doors[flat % len(doors)]
        order = March((body.id,), board.zone_ids[door])
        if order.refusal(situation) is None:
            return order
    return None


def _apart(situation: Situation, rows: list[int], others: list[int]) -> np.ndarray[tuple[int, int], np.dtype[np.float64]]:
    """Degrees between zones, near enough to tell which are nearest."""
    north, east = situation.board.latitude, situation.board.longitude
    return np.asarray(np.hypot(north[rows][:, None] - north[others], (east[rows][:, None] - east[others]) * 0.83))


def man(situation: Situation, plan: Plan, *, least_attacks: float, at_most: int = 1, reserve: float = 2.0) -> None:
    """March a spare formation into the zones of one's own where no formation stands and attacks are many."""
    attacks, board = recent_attacks(situation), situation.board
    manned = {f.zone for f in situation.own} | {f.destination for f in situation.own if f.destination}
    empty = [
        row for row in np.flatnonzero(mine(situation) & (attacks >= least_attacks)).tolist() if board.zone_ids[row] not in manned
    ]
    if not empty:
        return
    spare = [
        f for f in _reserves(situation, plan, 0.5) if len(situation.own_at[f.zone]) > 1 or attacks[board.index[f.zone]] < 0.5
    ]
    found = []
    for row in sorted(empty, key=lambda row: (-attacks[row], row))[:2] if spare else ():
        away = _apart(situation, [row], [board.index[f.zone] for f in spare])[0].tolist()
        nearest = min(zip(away, (f.id for f in spare), strict=True))[1]
        reason = f"{attacks[row]:.1f} attacks a week, and no formation stands there"
        found.append(Candidate(March((nearest,), board.zone_ids[row]), float(attacks[row]), reason))
    if can_spend(plan, situation.parameters.cost_march, reserve):
        take(plan, found, at_most)


def call_off(situation: Situation, plan: Plan, *, worn: float = 0.5) -> None:
    """End assaults that have worn formations down."""
    tired = [f for f in situation.own if f.posture == "assault" and f.cohesion < worn]
    for group in grouped(tired):
        plan.add(Hold(tuple(f.id for f in group)), f"worn down to cohesion {min(f.cohesion for f in group):.0%}", "fight on")


def rest(situation: Situation, plan: Plan, *, below: float = 0.7, again: float = 0.95) -> None:
    """Let the worn stand down where no enemy is near, and bring the rested back to duty."""
    near, index = situation.beside_enemy, situation.board.index
    tired = [f for f in unordered(situation, plan, "hold", "patrol") if f.cohesion < below and not near[index[f.zone]]]
    for group in grouped(tired):
        plan.add(Rest(tuple(f.id for f in group)), f"cohesion is down to {min(f.cohesion for f in group):.0%}", "hold")
    rested = [f for f in unordered(situation, plan, "rest") if f.cohesion >= again]
    for group in grouped(rested):
        plan.add(Hold(tuple(f.id for f in group)), "rested: back to duty", "rest on")
