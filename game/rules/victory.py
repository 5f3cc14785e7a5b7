"""Victory: how far each condition of a scenario is met, the grade a side has reached, and its score.

A score runs 0-100: a side that holds a grade has at least 40 (minor), 60 (major) or 80 (decisive), and moves on from there
with the mean progress towards the conditions of the next.
"""

from __future__ import annotations

from game.rules.conditions import AllOf, AnyOf, Bounds, Condition, NotThis
from game.rules.standing import Standing, measure

GRADES = ("none", "minor", "major", "decisive")
_STEEPNESS = 10.0  # a planner's eye: how sharply a number near its bound tells
FLOORS = (0.0, 40.0, 60.0, 80.0, 100.0)


def grade_and_score(ladder: tuple[Condition, Condition, Condition], now: Standing) -> tuple[str, float]:
    """The grade reached (each step needs those below it) and the score."""
    level = 0
    while level < 3 and met(ladder[level], now):
        level += 1
    floor, ceiling = FLOORS[level], FLOORS[level + 1]
    ahead = progress(ladder[level], now) if level < 3 else 1.0
    score = floor + (ceiling - floor) * ahead
    return GRADES[level], round(score if level == 3 else min(score, ceiling - 0.01), 2)


def met(condition: Condition, now: Standing) -> bool:
    """True where the condition holds."""
    if isinstance(condition, AllOf):
        return all(met(each, now) for each in condition.conditions)
    if isinstance(condition, AnyOf):
        return any(met(each, now) for each in condition.conditions)
    if isinstance(condition, NotThis):
        return not met(condition.condition, now)
    value = measure(condition, now)
    return (condition.min is None or value >= condition.min) and (condition.max is None or value <= condition.max)


def progress(condition: Condition, now: Standing) -> float:
    """How near the condition is to being met, 0-1."""
    if isinstance(condition, AllOf):
        return sum(progress(each, now) for each in condition.conditions) / len(condition.conditions)
    if isinstance(condition, AnyOf):
        return max(progress(each, now) for each in condition.conditions)
    if isinstance(condition, NotThis):
        return float(met(condition, now))
    return _nearness(condition, measure(condition, now))


def _nearness(bounds: Bounds, value: float) -> float:
    if bounds.min is not None and value < bounds.min:
        return max(0.0, value / bounds.min)
    if bounds.max is not None and value > bounds.max:
        return max(0.0, min(1.0, 2.0 - value / bounds.max)) if bounds.max > 0 else 1.0 / (1.0 + value)
    return 1.0


def outlook(condition: Condition, now: Standing) -> float:
    """How safely the condition is met, 0-1: a half at its bound, more beyond it; what the road to it is worth to a planner."""
    if isinstance(condition, AllOf):
        return sum(outlook(each, now) for each in condition.conditions) / len(condition.conditions)
    if isinstance(condition, AnyOf):
        return max(outlook(each, now) for each in condition.conditions)
    if isinstance(condition, NotThis):
        return 1.0 - outlook(condition.condition, now)
    value = measure(condition, now)
    least = 1.0 if condition.min is None else _safety((value + 1.0) / (condition.min + 1.0))
    most = 1.0 if condition.max is None else _safety((condition.max + 1.0) / (value + 1.0))
    return min(least, most)


def _safety(ratio: float) -> float:
    """How safe a number is that stands in this ratio to its bound: 0.5 at the bound, 0.86 a fifth above it.

    >>> round(_safety(1.2), 2), round(_safety(0.5), 2)
    (0.86, 0.0)
    """
    return float(1.0 / (1.0 + max(ratio, 1e-9) ** -_STEEPNESS))
