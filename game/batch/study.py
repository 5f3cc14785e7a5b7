"""What a stored batch shows, worked out once for every way of telling it: shares, means, weeks, falls, what the numbers did."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING, Any

import numpy as np

from game.batch.chart_falls import Fall
from game.batch.plan import BatchPlan, plan_from
from game.batch.report import Columns, Figure, figures
from game.ensemble.campaigns import FINISHED
from game.ensemble.fans import Fan, fan
from game.ensemble.statistics import share
from game.ensemble.survival import survival
from game.units import Floats

if TYPE_CHECKING:
    from game.campaign.schema import Scenario
    from game.ensemble.results import StoredBatch


@dataclass(frozen=True)
class Study:
    """A batch opened for telling; each part is worked out when it is first asked for."""

    batch: StoredBatch

    @cached_property
    def plan(self) -> BatchPlan:
        """What was to be played."""
        return plan_from(self.batch.plan, self.batch.folder)

    @property
    def scenario(self) -> Scenario:
        """The scenario as it was played, before any design set its numbers."""
        return self.plan.scenario

    @cached_property
    def every(self) -> Columns:
        """A row a campaign, finished or not."""
        return self.batch.columns(finished=False)

    @cached_property
    def runs(self) -> Columns:
        """A row a campaign that was played to its end."""
        return self.batch.columns()

    @property
    def played(self) -> int:
        """How many campaigns were played to their end."""
        return len(self.runs["run"])

    @cached_property
    def unfinished(self) -> dict[str, int]:
        """Campaigns that were not, counted by what became of them and why."""
        rows = zip(self.every["status"], self.every["reason"], strict=True)
        told = [f"{status}: {reason}" if reason else str(status) for status, reason in rows if status != FINISHED]
        return {each: told.count(each) for each in sorted(set(told))}

    @cached_property
    def figures(self) -> list[Figure]:
        """Shares, means and falls, each with its interval."""
        return figures(self.every, self.scenario)

    @cached_property
    def _weeks(self) -> Columns:
        return self.batch.columns("weeks")

    @cached_property
    def _places(self) -> tuple[Any, Any, int]:
        """Which run each row of the weeks is of, its week from nought, and how many runs there are."""
        order = {run: number for number, run in enumerate(self.runs["run"])}
        return (
            np.array([order[run] for run in self._weeks["run"]], dtype=np.int64),
            np.asarray(self._weeks["week"], dtype=np.int64) - 1,
            len(order),
        )

    def series(self, column: str) -> Floats:
        """(runs, weeks): a weekly column; NaN once a campaign is over."""
        row, week, count = self._places
        found = np.full((count, int(week.max(initial=0)) + 1), np.nan)
        found[row, week] = np.asarray(self._weeks[column], dtype=np.float64)
        return found

    def fan(self, column: str) -> Fan:
        """How a weekly column spreads."""
        return fan(self.series(column))

    @cached_property
    def falls(self) -> dict[str, Fall]:
        """For each zone that some campaign saw fall: when, with campaigns in which it stood to their end as censored."""
        zones = self.batch.columns("zones")
        fell = np.ma.filled(np.ma.asarray(zones["fell"]).astype(np.float64), np.nan)
        lasted = dict(zip(self.runs["run"], np.asarray(self.runs["weeks"], dtype=np.float64), strict=True))
        watched = np.array([lasted[run] for run in zones["run"]])
        found = {}
        for zone in self.scenario.zones:
            here = np.asarray(zones["zone"]) == zone
            if np.isfinite(fell[here]).any():
                curve = survival(fell[here], watched[here])
                found[zone] = Fall(self.scenario.map.zones[zone].name, curve, share(curve.fell, curve.fell + curve.stood))
        return dict(sorted(found.items(), key=lambda each: (each[1].curve.by(0.5).value, each[1].name)))

    @cached_property
    def attacks(self) -> dict[str, float]:
        """Attacks a campaign in each zone, on average."""
        zones = self.batch.columns("zones")
        where, count = np.asarray(zones["zone"]), np.asarray(zones["attacks"], dtype=np.float64)
        return {zone: float(count[where == zone].mean()) for zone in self.scenario.zones if (where == zone).any()}

    def measures(self) -> Iterator[tuple[str, str]]:
        """The measures that sensitivities are told for: column and name."""
        for side, sheet in self.scenario.factions.items():
            yield f"score_{side}", f"score of {sheet.name}"
        for country, name in self.scenario.map.countries.items():
            if f"attacks_month_{country}" in self.runs:
                yield f"attacks_month_{country}", f"attacks a month in {name}, last 13 weeks"
        yield "members", "insurgents left, hidden and overt"
        yield "civilians", "civilians killed"

    def values(self, column: str) -> Floats:
        """A measure, a value a campaign played."""
        return np.ma.filled(np.ma.asarray(self.runs[column]).astype(np.float64), np.nan)

    def settings(self) -> Mapping[str, Floats]:
        """What the designs set: a value a design for each number."""
        table = np.array(self.plan.designs, dtype=np.float64)
        return {key: table[:, at] for at, key in enumerate(self.plan.keys)}
