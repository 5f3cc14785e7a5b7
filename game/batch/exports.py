"""A stored batch as data: JSON, comma-separated values and Markdown, all of the same figures."""

from __future__ import annotations

import csv
import io
import json
from dataclasses import asdict
from math import isfinite
from typing import TYPE_CHECKING, Any

from game.batch.leverage import leverages

if TYPE_CHECKING:
    from game.batch.chart_falls import Fall
    from game.batch.report import Figure
    from game.batch.study import Study

HEADS = ("figure", "value", "low", "high", "q05", "median", "q95")


def as_json(study: Study) -> str:
    """Everything that the report tells, as JSON; what is infinite or missing is null."""
    told: dict[str, Any] = {
        "scenario": study.scenario.title, "command": study.plan.command, "seed": study.plan.seed, "engine": study.plan.engine,
        "design": study.plan.kind, "varied": list(study.plan.keys), "planned": len(study.plan.runs), "played": study.played,
        "unfinished": study.unfinished, "level": 0.95, "figures": [asdict(each) for each in study.figures],
        "falls": {zone: _fall(fall) for zone, fall in study.falls.items()},
        "attacks": study.attacks, "numbers": [asdict(each) for each in leverages(study)],
    }  # fmt: skip
    return json.dumps(_plain(told), indent=1)


def _fall(fall: Fall) -> dict[str, Any]:
    return {"share": asdict(fall.share), "median_week": asdict(fall.curve.median)}


def _plain(value: Any) -> Any:
    if isinstance(value, dict):
        return {str(key): _plain(each) for key, each in value.items()}
    if isinstance(value, list | tuple):
        return [_plain(each) for each in value]
    return None if isinstance(value, float) and not isfinite(value) else value


def as_csv(study: Study) -> str:
    """A line a figure."""
    out = io.StringIO()
    table = csv.writer(out, lineterminator="\n")
    table.writerow(HEADS)
    table.writerows(_cells(each) for each in study.figures)
    return out.getvalue()


def _cells(each: Figure) -> list[object]:
    found = each.estimate
    spread: list[object] = [*each.quantiles] or ["", "", ""]
    return [each.name, *(f"{value:.6g}" for value in (found.value, found.low, found.high)), *spread]


def as_markdown(study: Study) -> str:
    """A table of the figures, with what was run above it."""
    lines = [
        f"# {study.scenario.title}: {study.played:,} campaigns", "", f"`{study.plan.command}`", "",
        *[f"- not played to the end: {count} {why}" for why, count in study.unfinished.items()],
        "| | value | 95 % interval | 5 % | median | 95 % |", "|---|---:|---:|---:|---:|---:|",
        *(_line(each) for each in study.figures),
    ]  # fmt: skip
    return "\n".join(lines) + "\n"


def _line(each: Figure) -> str:
    form = "{:.1%}" if each.is_share else "{:,.1f}"
    found = [form.format(value) for value in (each.estimate.value, each.estimate.low, each.estimate.high)]
    spread = [f"{value:,.0f}" for value in each.quantiles] or ["", "", ""]
    cells = (each.name.replace("|", "/"), found[0], f"{found[1]} to {found[2]}", *spread)
    return f"| {' | '.join(cells)} |"
