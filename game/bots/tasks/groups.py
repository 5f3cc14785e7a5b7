"""Hidden groups: when a region's groups strike, surge or lie low, where they slip to, and what is told to the world."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

import numpy as np

from game.bots.agenda import Candidate, take
from game.bots.kept import kept
from game.bots.tasks.hidden_reading import openness, weeks_to_reckoning, would_inform
from game.orders.broadcast import Broadcast
from game.orders.guerrilla import LieLow, Operate
from game.orders.infiltrate import USUAL, Infiltrate
from game.orders.network import SURGE
from game.orders.surge import Surge
from game.terms import EMPHASES, Stance

if TYPE_CHECKING:
    from game.bots.agenda import Task
    from game.orders.plan import Plan
    from game.theater.board import Board
    from game.units import Floats
    from game.views.situation import Situation

ABROAD = 0.6
"""What a way over the frontier is worth, beside one within a country: some are caught on it."""
AHEAD = 10.0
"""RP beyond what is kept, from which an emphasis is begun: it is paid for every week."""
LAST_WEEKS = 4
"""Attacks are judged over the four weeks that end with a reckoning."""


def wait_or_strike(informers: float, *, emphasis: str = "none", keep: float = 0.0) -> Task:
    """Lie low in regions where more than `informers` would inform; operate elsewhere, with an emphasis above `keep` RP."""
    return partial(_wait_or_strike, informers=informers, emphasis=emphasis, keep=keep)


def _wait_or_strike(situation: Situation, plan: Plan, *, informers: float, emphasis: str, keep: float) -> None:
    hidden, told = situation.underground, exposure(situation)
    assert hidden is not None
    found = []
    for row, region in enumerate(situation.board.region_ids):
        emphasised = hidden.emphasis[row] > 0
        afford = plan.treasury_left > (keep if emphasised else keep + AHEAD)
        wanted = EMPHASES.index(emphasis) if afford else 0
        if told[row] > informers and hidden.stance[row] != Stance.LIE_LOW:
            found.append(Candidate(LieLow(region), 1.0 + told[row], f"{told[row]:.0%} around our operators would inform: wait"))
        elif told[row] <= informers and (hidden.stance[row] == Stance.LIE_LOW or hidden.emphasis[row] != wanted):
            why = f"only {told[row]:.0%} around our operators would inform"
            found.append(Candidate(Operate(region, EMPHASES[wanted]), 1.0 - told[row], why))
    take(plan, found)


def surge_before_reckonings(*, keep: float = 0.0, informers: float = 1.0) -> Task:
    """Surge in the four weeks that a reckoning looks back on, where the network allows it; lie low or operate after."""
    return partial(_surge, keep=keep, informers=informers)


def _surge(situation: Situation, plan: Plan, *, keep: float, informers: float) -> None:
    hidden, board = situation.underground, situation.board
    assert hidden is not None
    to_go = weeks_to_reckoning(situation)
    told, found = exposure(situation), []
    for row, region in enumerate(board.region_ids):
        surging = hidden.stance[row] == Stance.SURGE
        if (
            to_go < LAST_WEEKS
            and hidden.network[row] >= SURGE
            and not surging
            and plan.treasury_left > keep
            and told[row] <= informers
        ):
            why = f"the reckoning is {to_go} weeks off, and looks back on {LAST_WEEKS}"
            found.append(Candidate(Surge(region), 2.0 - told[row], why))
        elif surging and to_go >= LAST_WEEKS:
            found.append(Candidate(Operate(region), 1.0, f"the reckoning is over, the next {to_go} weeks off"))
    take(plan, found)


@kept
def exposure(situation: Situation) -> list[float]:
    """How freely people inform around the operators of each region."""
    assert situation.underground is not None
    operators, rows, count = situation.underground.operators, situation.board.region_rows, len(situation.board.region_ids)
    among = np.bincount(rows, operators * would_inform(situation), minlength=count)
    return (among / np.maximum(np.bincount(rows, operators, minlength=count), 1)).tolist()  # type: ignore[no-any-return]


def slip_to_open_ground(*, elements: int = USUAL, gain: float = 0.1, at_most: int = 1, keep: float = 0.0) -> Task:
    """Infiltrate from where security presses into a neighbouring zone where a group can do more, by `gain` at least."""
    return partial(_slip, elements=elements, gain=gain, at_most=at_most, keep=keep)


def _slip(situation: Situation, plan: Plan, *, elements: int, gain: float, at_most: int, keep: float) -> None:
    hidden, board, p = situation.underground, situation.board, situation.parameters
    assert hidden is not None
    if plan.treasury_left - p.cost_infiltrate < keep:
        return
    worth: Floats = openness(situation) * (1.0 - 0.5 * would_inform(situation))
    here, there = board.steps
    better = (worth[there] - worth[here]) * np.where(board.compatriots[here, there], 1.0, ABROAD)
    going = np.minimum(hidden.operators, elements * p.element_size)
    value = np.where(better >= gain, better * going[here], 0.0)
    found = []
    for start, to, gained in _best_steps(board, value, at_most + 1):
        if gained > 0:
            told = f"a group can do {worth[to] / max(worth[start], 0.01):.1f} times as much there: security is thinner"
            found.append(Candidate(Infiltrate(board.zone_ids[start], board.zone_ids[to], elements), gained, told))
    take(plan, found, at_most)


def _best_steps(board: Board, value: Floats, most: int) -> list[tuple[int, int, float]]:
    """Whence and where to the steps that are worth most lead, and what each is worth."""
    here, there = board.steps
    best = (-value).argsort(kind="stable")[:most]
    return list(zip(here[best].tolist(), there[best].tolist(), value[best].tolist(), strict=True))


def feed_garrisons(*, elements: int = USUAL, at_most: int = 1, keep: float = 0.0) -> Task:
    """Infiltrate held zones out of contact from the enemy's zones beside them: to mass there, or to hide behind the lines."""
    return partial(_feed, elements=elements, at_most=at_most, keep=keep)


def _feed(situation: Situation, plan: Plan, *, elements: int, at_most: int, keep: float) -> None:
    hidden, board, p = situation.underground, situation.board, situation.parameters
    assert hidden is not None
    if plan.treasury_left - p.cost_infiltrate < keep:
        return
    held = situation.friendly_held & ~situation.contested
    going = np.minimum(hidden.operators - hidden.regrouping, elements * p.element_size) * situation.hostile_held
    here, there = board.steps
    value = np.where(held[there], going[here], 0.0) * np.where(board.compatriots[here, there], 1.0, ABROAD)
    found = []
    for start, to, brought in _best_steps(board, value, at_most + 1):
        if brought >= 2 * p.element_size:
            told = f"{int(going[start])} operators are wanted behind the works of {board.names[to]}"
            found.append(Candidate(Infiltrate(board.zone_ids[start], board.zone_ids[to], elements), brought, told))
    take(plan, found, at_most)


def speak_to_the_world(below: float, *, keep: float = 0.0) -> Task:
    """Broadcast while reach is below `below`, keeping `keep` RP."""
    return partial(_speak, below=below, keep=keep)


def _speak(situation: Situation, plan: Plan, *, below: float, keep: float) -> None:
    hidden = situation.underground
    assert hidden is not None
    if hidden.reach < below and plan.treasury_left - situation.parameters.cost_broadcast >= keep:
        take(plan, [Candidate(Broadcast(), 1.0, f"reach has faded to {hidden.reach:.2f}")])
