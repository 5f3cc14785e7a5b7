"""Agendas: a commander's mind as small tasks in order of preference, each giving orders while command, money and aircraft last.

A stance is an agenda. Between two tasks only the order matters: what the first has ordered, the second finds spent.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar

from game.orders.extra_effort import MOST, ExtraEffort, price
from game.orders.plan import Plan, kept

if TYPE_CHECKING:
    from game.dice import Dice
    from game.orders.order import Directive, Order
    from game.views.situation import Situation

HOARD = 30.0
"""RP that a side without a bound on its treasury keeps for bad times."""

Task = Callable[["Situation", "Plan"], None]


class Agenda:
    """The base of every stance: its tasks, the dearest first."""

    tasks: ClassVar[tuple[Task, ...]] = ()

    def decide(self, situation: Situation, dice: Dice) -> list[Directive]:
        """This week's orders."""
        plan = Plan(situation)
        for task in self.tasks:
            if plan.command_left < 1 and not press(plan):
                break
            task(situation, plan)
        return plan.directives


def press(plan: Plan) -> bool:
    """Once command is spent, order more with money that only lies there: above half of what can be kept, or above a hoard."""
    s, most = plan.situation, kept(plan.situation)
    idle = plan.treasury_left - (HOARD if most is None else most / 2.0)
    times = max((count for count in range(1, MOST + 1) if price(count, s.parameters) <= idle), default=0)
    told = f"{plan.treasury_left:.0f} RP lie unused, and there is more to order"
    return bool(times) and plan.add(ExtraEffort(times), told, "keep the money") is None


@dataclass(frozen=True, slots=True)
class Candidate:
    """An order that a task would give, what it is thought to be worth, and why."""

    order: Order
    worth: float
    reason: str


def take(plan: Plan, candidates: Iterable[Candidate], at_most: int = 99) -> int:
    """Give the orders worth most, at most so many; each with the next best beside it. Returns how many."""
    return take_in_turn(plan, sorted(candidates, key=_dearest), at_most)  # equals keep the order they came in


def take_in_turn(plan: Plan, ranked: Iterable[Candidate], at_most: int = 99) -> int:
    """The same for candidates that come best first: no more of them are made than are given or passed over."""
    given, coming = 0, iter(ranked)
    each = next(coming, None) if at_most > 0 else None
    while each is not None and given < at_most and plan.command_left > 0:
        following = next(coming, None)
        passed_over = following.order.text(plan.situation) if following else ""
        given += plan.add(each.order, each.reason, passed_over) is None
        each = following
    return given


def _dearest(candidate: Candidate) -> float:
    return -candidate.worth
