"""Stopping a batch at a precision: the looks that `--until` asks for, and what they saw."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np

from game.batch.runner import Looks
from game.batch.shapes import shapes
from game.ensemble.campaigns import FINISHED
from game.ensemble.precision import Precision, checkpoints, parsed, reached, seen
from game.ensemble.results import RUNS, open_batch
from game.errors import CallError

if TYPE_CHECKING:
    from game.batch.plan import BatchPlan
    from game.ensemble.statistics import Estimate


@dataclass(slots=True)
class Until:
    """A rule, the batch it watches, and what the last look saw; the looks are fixed before anything is played."""

    rule: Precision
    folder: Path
    most: int
    found: Estimate | None = None
    at: int = 0
    plan_looks: tuple[int, ...] = field(init=False)

    def __post_init__(self) -> None:
        self.plan_looks = checkpoints(self.most)

    @property
    def looks(self) -> Looks:
        """For the runner."""
        return Looks(self.plan_looks, self.enough)

    def enough(self, replications: int) -> bool:
        """Look at the first so many replications."""
        columns = open_batch(self.folder).columns(finished=False)
        kept = (np.asarray(columns["replication"]) < replications) & (np.asarray(columns["status"]) == FINISHED)
        runs = {name: column[kept] for name, column in columns.items()}
        self.at, self.found = replications, seen(self.rule, runs, len(self.plan_looks))
        return reached(self.rule, self.found)

    def told(self) -> str:
        """What came of it, in a sentence or two."""
        self.enough(self.at or self.most)
        each = self.found
        if each is None or not reached(self.rule, each):
            self.enough(self.most)
            each = self.found
        if each is None:
            return ""
        came = "reached" if reached(self.rule, each) else "NOT reached"
        level = 1.0 - 0.05 / len(self.plan_looks)
        return (
            f"{self.rule} {came} after {self.at:,} of at most {self.most:,} replications: {each.value:.4g} "
            f"({each.low:.4g} to {each.high:.4g}). Looked at after {', '.join(f'{look:,}' for look in self.plan_looks)}; "
            f"each look's interval has {level:.1%}, so that all together keep 95 %."
        )


def until(text: str, plan: BatchPlan, folder: Path) -> Until:
    """The rule of `--until` for a plan; raises CallError where it names what the batch does not have."""
    rule = parsed(text)
    known = shapes(plan)[RUNS]
    if rule.kind == "win" and rule.name not in plan.scenario.factions:
        raise CallError(f"--until: no faction is called '{rule.name}' here: {', '.join(plan.scenario.factions)}")
    if rule.column not in known:
        names = [name for name in known if name.startswith("fell_") == (rule.kind == "fell")]
        may = ", ".join(name.removeprefix("fell_") for name in names if not name.startswith("set:"))
        raise CallError(f"--until: this batch measures no '{rule.name}': {may}")
    if rule.kind == "mean" and known[rule.column] == "VARCHAR":
        raise CallError(f"--until: '{rule.name}' is no number")
    return Until(rule, folder, plan.replications)
