"""The report of a batch: a summary table with 95 % intervals, in the terminal or as data."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import asdict, dataclass
from typing import TYPE_CHECKING, Any

import numpy as np

from game.ensemble.campaigns import FINISHED
from game.ensemble.statistics import Estimate, mean, quantiles, share

if TYPE_CHECKING:
    from game.campaign.schema import Scenario

Columns = dict[str, Any]
PIPED_WIDTH = 130
GRADES = ("minor", "major", "decisive")
POOLED = (
    "These figures take all designs together: they say what happens over the ranges, not for the scenario as it is. Their "
    "intervals count every campaign as one of its own, while designs share their seeds: with few seeds they are too narrow."
)


@dataclass(frozen=True, slots=True)
class Figure:
    """A line of the summary: what, its estimate, and the 5 %, 50 % and 95 % quantiles where it is a number."""

    name: str
    estimate: Estimate
    quantiles: tuple[float, ...] = ()
    is_share: bool = False


def figures(found: Columns, scenario: Scenario) -> list[Figure]:
    """Every line of the summary."""
    return [*_victories(found, scenario), *_numbers(found, scenario), *_falls(found, scenario)]


def _played(found: Columns) -> Any:
    return np.asarray(found["status"]) == FINISHED


def _victories(found: Columns, scenario: Scenario) -> Iterator[Figure]:
    played = _played(found)
    total = int(played.sum())
    for id, sheet in scenario.factions.items():
        wins = int((np.asarray(found["winner"])[played] == id).sum())
        yield Figure(f"{sheet.name}: best against par", share(wins, total), is_share=True)
        grades = np.asarray(found[f"grade_{id}"])[played]
        for rank, grade in enumerate(GRADES):
            reached = int(np.isin(grades, GRADES[rank:]).sum())
            yield Figure(f"{sheet.name}: at least {grade}", share(reached, total), is_share=True)


def _numbers(found: Columns, scenario: Scenario) -> Iterator[Figure]:
    wanted = {
        **{f"attacks_month_{c}": f"Attacks a month, last 13 weeks, {name}" for c, name in scenario.map.countries.items()},
        "members": "Insurgents left, hidden and overt",
        "overt": "Overt fighters left",
        "operators": "Operators left",
        "civilians": "Civilians killed",
        **{f"killed_{id}": f"{sheet.name}: own killed" for id, sheet in scenario.factions.items()},
        **{f"zones_{id}": f"{sheet.name}: zones held" for id, sheet in scenario.factions.items()},
        **{f"score_{id}": f"{sheet.name}: score" for id, sheet in scenario.factions.items()},
    }
    for column, name in wanted.items():
        if column in found:
            values = np.ma.compressed(np.ma.asarray(found[column])).astype(np.float64)
            if len(values):
                yield Figure(name, mean(values), quantiles(values))


def _falls(found: Columns, scenario: Scenario) -> Iterator[Figure]:
    """Share of campaigns in which each pocket fell, with the weeks it took where it did."""
    total = int(_played(found).sum())
    for column in found:
        if column.startswith("fell_"):
            weeks = np.ma.compressed(np.ma.asarray(found[column])).astype(np.float64)
            name = scenario.map.zones[column.removeprefix("fell_")].name
            yield Figure(f"{name} fell (weeks)", share(len(weeks), total), quantiles(weeks) if len(weeks) else (), is_share=True)


def as_data(found: Columns, scenario: Scenario, seed: int, target: str) -> dict[str, Any]:
    """The summary as plain data."""
    return {
        "scenario": scenario.title,
        "seed": seed,
        "runs": len(found["run"]),
        "failed": int((~_played(found)).sum()),
        "file": target,
        "figures": [asdict(each) for each in figures(found, scenario)],
    }


def show(found: Columns, scenario: Scenario, seed: int, target: str) -> None:
    """Print the summary as tables."""
    from rich.box import SIMPLE_HEAD
    from rich.console import Console
    from rich.table import Table

    terminal = Console()
    console = terminal if terminal.is_terminal else Console(width=PIPED_WIDTH)
    failed = int((~_played(found)).sum())
    table = Table(box=SIMPLE_HEAD, title=f"{scenario.title}: {len(found['run'])} campaigns, seed {seed}", title_justify="left")
    for heading in ("", "share or mean", "95 % interval", "5 %", "median", "95 %"):
        table.add_column(heading, justify="left" if not heading else "right", no_wrap=bool(heading))
    for figure in figures(found, scenario):
        table.add_row(*_cells(figure))
    console.print(table)
    if failed:
        first = int(np.argmin(_played(found)))
        why = f"{found['status'][first]}: {found['reason'][first]}"
        console.print(f"{failed} campaigns did not finish; the first: {why}", style="bold", markup=False)
    if len(set(found.get("design", ()))) > 1:
        console.print(POOLED)
    console.print(f"Runs: {target}", soft_wrap=True)


def _cells(figure: Figure) -> tuple[str, ...]:
    each = figure.estimate
    form = "{:.1%}" if figure.is_share else "{:,.1f}"
    spread = [f"{abs(value) if value == 0 else value:,.0f}" for value in figure.quantiles] or ["", "", ""]
    return (figure.name, form.format(each.value), f"{form.format(each.low)} to {form.format(each.high)}", *spread)
