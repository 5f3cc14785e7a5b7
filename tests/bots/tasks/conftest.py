"""The first morning of the reference scenario, and ways to change what the insurgents know of it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import TYPE_CHECKING, Any

import numpy as np
import pytest

from game.orders.plan import Plan

if TYPE_CHECKING:
    from game.bots.agenda import Task
    from game.orders.order import Directive
    from game.views.situation import Situation


@pytest.fixture
def morning(pockets: dict[str, Situation]) -> Situation:
    """With money and command to spare."""
    return replace(pockets["insurgents"], treasury=50.0, command=9)


@pytest.fixture
def given() -> Callable[[Task, Situation], list[Directive]]:
    """What a task orders, every order accepted and with its reason."""

    def orders(task: Task, situation: Situation) -> list[Directive]:
        plan = Plan(situation)
        task(situation, plan)
        assert all(each.reason for each in plan.directives)
        return plan.directives

    return orders


@pytest.fixture
def hidden() -> Callable[..., Situation]:
    """The same morning with other things known of those who hide."""

    def changed(situation: Situation, **known: Any) -> Situation:
        assert situation.underground is not None
        return replace(situation, underground=replace(situation.underground, **known))

    return changed


@pytest.fixture
def believing() -> Callable[..., Situation]:
    """The same morning with so many enemies believed in each zone (a number or a dict by zone), or other grip, or guards."""

    def changed(situation: Situation, enemies: dict[str, int] | None = None, **social: float) -> Situation:
        beliefs = situation.beliefs.copy()
        if enemies is not None:
            low = np.zeros_like(beliefs.low)
            for zone, count in enemies.items():
                low[situation.sheets["iraq"].row, situation.board.index[zone]] = count
            beliefs.low, beliefs.high = low, low.copy()
        rows = beliefs.social.copy()
        for name, value in social.items():
            rows[("grip", "support", "grievance", "fear", "guards").index(name)] = value
        beliefs.social = rows
        return replace(situation, beliefs=beliefs)

    return changed


@pytest.fixture
def iraq(pockets: dict[str, Situation]) -> Situation:
    """Iraq with money and command to spare."""
    return replace(pockets["iraq"], treasury=100.0, command=20)


@pytest.fixture
def syria(pockets: dict[str, Situation]) -> Situation:
    """Syria with money and command to spare."""
    return replace(pockets["syria"], treasury=100.0, command=20)
