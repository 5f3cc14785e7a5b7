"""Stopping at a precision, honestly: a batch looks only at checkpoints fixed before it starts, and each look pays for all.

Whoever looks again and again and stops when an interval happens to be narrow has less than the interval says. So the looks are
planned (100, 200, 400, ... up to the most campaigns allowed), and the interval of every look has the level 1 - 0.05 / looks
(Bonferroni): whichever look ends the batch, it holds the true value in at least 95 % of batches.

    >>> rule = parsed("win:coalition±0.02")
    >>> rule
    Precision(kind='win', name='coalition', half=0.02)
    >>> checkpoints(1000)
    (100, 200, 400, 800, 1000)
    >>> round(level_of(5), 3)
    0.99
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np

from game.ensemble.statistics import LEVEL, Estimate, mean, share
from game.errors import CallError

FIRST_LOOK = 100
KINDS = ("win", "fell", "mean")
PATTERN = re.compile(r"(?P<kind>[a-z]+):(?P<name>[^±+]+)(?:±|\+-|\+/-)(?P<half>[0-9.eE-]+)")


@dataclass(frozen=True, slots=True)
class Precision:
    """The half width wanted of one figure's interval: a side's share of wins, a zone's share of falls, or a measure's mean."""

    kind: str
    name: str
    half: float

    @property
    def column(self) -> str:
        """The column of the runs that it looks at."""
        return {"win": "winner", "fell": f"fell_{self.name}", "mean": self.name}[self.kind]

    def __str__(self) -> str:
        return f"{self.kind}:{self.name}±{self.half:g}"


def parsed(text: str) -> Precision:
    """A rule as written on the command line; `+-` will do for `±`."""
    found = PATTERN.fullmatch(text.replace(" ", ""))
    if not found or found["kind"] not in KINDS:
        raise CallError(f"--until takes win:SIDE±X, fell:ZONE±X or mean:MEASURE±X (±, or +-), not '{text}'")
    try:
        half = float(found["half"])
    except ValueError:
        half = 0.0
    if not 0.0 < half < float("inf"):
        raise CallError(f"--until: '{found['half']}' is no width above 0")
    return Precision(found["kind"], found["name"], half)


def checkpoints(most: int, first: int = FIRST_LOOK) -> tuple[int, ...]:
    """After how many campaigns the batch is looked at: doubling from the first look, the last at the most allowed."""
    looks, count = [], first
    while count < most:
        looks.append(count)
        count *= 2
    return (*looks, most)


def level_of(looks: int) -> float:
    """The level of each look's interval, so that all of them together are wrong in no more than 5 % of batches."""
    return 1.0 - (1.0 - LEVEL) / looks


def seen(rule: Precision, runs: Mapping[str, Sequence[Any]], looks: int) -> Estimate:
    """What the campaigns played so far say, with the interval that allows for that many looks. `runs` are columns."""
    column, level = runs[rule.column], level_of(looks)
    known = [value for value in column if not missing(value)]
    if rule.kind == "win":
        return share(sum(value == rule.name for value in known), len(column), level)
    if rule.kind == "fell":
        return share(len(known), len(column), level)
    return mean(np.array(known, dtype=np.float64), level) if known else Estimate(float("nan"), float("-inf"), float("inf"))


def missing(value: Any) -> bool:
    """Whether a value of a column stands for none."""
    return value is None or value is np.ma.masked or (isinstance(value, float) and value != value)


def reached(rule: Precision, found: Estimate) -> bool:
    """Whether the interval is as narrow as was wanted: neither end further from the value than the half width."""
    return max(found.value - found.low, found.high - found.value) <= rule.half
