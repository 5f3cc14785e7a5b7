"""Pace: tasks that wait until what was taken before is firmly held."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.bots.tasks.reading import grip, mine

if TYPE_CHECKING:
    from game.bots.agenda import Task
    from game.orders.plan import Plan
    from game.views.situation import Situation


def once_firm(task: Task, *, least: float = 0.45, at_most_weak: int = 1) -> Task:
    """The task, in weeks when no more than so many of one's own zones are held with less grip than that."""

    def done(situation: Situation, plan: Plan) -> None:
        if int((mine(situation) & (grip(situation) < least)).sum()) <= at_most_weak:
            task(situation, plan)

    return done
