"""The compare command: two ways to play held against each other on common random numbers, seed by seed.

A side of a comparison is a stored batch's folder, or a scenario to be played for it. Both play the same seeds, so what chance
brings to both alike falls out of the difference; two sides that are the same differ by exactly nought.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click
import numpy as np

from game.batch.report import GRADES
from game.batch.study import Study
from game.ensemble.pairing import correlation, difference_of_means, difference_of_shares
from game.ensemble.results import open_batch
from game.ensemble.statistics import Estimate
from game.errors import CallError

if TYPE_CHECKING:
    from game.units import Flags, Ints


@dataclass(frozen=True, slots=True)
class Difference:
    """A figure of both sides and what B has more than A, with its 95 % interval over pairs of a seed."""

    name: str
    a: float
    b: float
    more: Estimate
    is_share: bool = False
    correlation: float = float("nan")

    @property
    def is_clear(self) -> bool:
        """Whether the interval leaves out nought."""
        return self.more.low > 0.0 or self.more.high < 0.0


@dataclass(frozen=True, slots=True)
class Comparison:
    """Two batches and the seeds that both played to the end."""

    a: Study
    b: Study
    rows: tuple[Ints, Ints]  # of each side's runs, pair by pair

    @property
    def is_one(self) -> bool:
        """Whether both sides are the same campaigns, so that nothing whatever can differ."""
        return bool((self.a.runs["run"][self.rows[0]] == self.b.runs["run"][self.rows[1]]).all())

    @property
    def pairs(self) -> int:
        """How many seeds are compared."""
        return len(self.rows[0])

    @property
    def alone(self) -> int:
        """Campaigns of either side, failed ones too, without a counterpart played to its end: they count in no figure."""
        return len(self.a.every["run"]) + len(self.b.every["run"]) - 2 * self.pairs


def comparison(one: Path, other: Path) -> Comparison:
    """Two stored batches, paired by design and seed; raises CallError where they share none."""
    a, b = Study(open_batch(one)), Study(open_batch(other))
    keys = [list(zip(side.runs["design"].tolist(), side.runs["seed"].tolist(), strict=True)) for side in (a, b)]
    where = [{key: row for row, key in enumerate(side)} for side in keys]
    shared = [key for key in keys[0] if key in where[1]]
    if not shared:
        raise CallError(f"{one} and {other} share no seed played to its end: play both with the same --seed")
    rows = tuple(np.array([side[key] for key in shared], dtype=np.int64) for side in where)
    return Comparison(a, b, (rows[0], rows[1]))


def differences(found: Comparison) -> Iterator[Difference]:
    """Every figure that both sides have."""
    sides = [side for side in found.a.scenario.factions if side in found.b.scenario.factions]
    for side in sides:
        name = found.a.scenario.factions[side].name
        for rank, grade in enumerate(GRADES):
            reached = [np.isin(each, GRADES[rank:]) for each in _both(found, f"grade_{side}")]
            yield _shares(f"{name}: at least {grade}", reached[0], reached[1], found.is_one)
    for column, title in found.a.measures():
        if column in found.b.runs:
            yield _means(title, found, column)


def _both(found: Comparison, column: str) -> list[Any]:
    return [np.asarray(side.runs[column])[rows] for side, rows in zip((found.a, found.b), found.rows, strict=True)]


def _shares(name: str, one: Flags, other: Flags, are_one: bool) -> Difference:
    more = Estimate(0.0, 0.0, 0.0) if are_one else difference_of_shares(one, other)
    return Difference(name, float(one.mean()), float(other.mean()), more, is_share=True)


def _means(name: str, found: Comparison, column: str) -> Difference:
    one, other = (side.values(column)[rows] for side, rows in zip((found.a, found.b), found.rows, strict=True))
    together = correlation(one, other)
    return Difference(name, float(one.mean()), float(other.mean()), difference_of_means(one, other), correlation=together)


def compare_command(one: Path, other: Path, as_json: bool) -> None:
    """Print the comparison of two stored batches."""
    found = comparison(one, other)
    rows = list(differences(found))
    if as_json:
        told = {"a": found.a.plan.command, "b": found.b.plan.command, "pairs": found.pairs, "alone": found.alone, "level": 0.95}
        click.echo(json.dumps({**told, "differences": [_data(each) for each in rows]}, indent=1))
    else:
        _show(found, rows)


def _data(each: Difference) -> Mapping[str, object]:
    data = asdict(each) | {"clear": each.is_clear}
    return data | {"correlation": None if np.isnan(each.correlation) else each.correlation}


def _show(found: Comparison, rows: Sequence[Difference]) -> None:
    from rich.box import SIMPLE_HEAD
    from rich.console import Console
    from rich.table import Table

    terminal = Console()
    console = terminal if terminal.is_terminal else Console(width=140)
    console.print(f"A  {found.a.plan.command}\nB  {found.b.plan.command}", markup=False, soft_wrap=True)
    title = f"{found.pairs} pairs of the same seed; B less A with its 95 % interval, a star where that leaves out nought"
    table = Table("", "A", "B", "B less A", "95 % interval", "", box=SIMPLE_HEAD, title=title, title_justify="left")
    for each in rows:
        table.add_row(*_cells(each))
    console.print(table)
    if found.alone:
        console.print(f"Left out: {found.alone:,} campaigns that failed or have no counterpart of the same seed.", style="bold")


def _cells(each: Difference) -> tuple[str, ...]:
    form, signed = ("{:.1%}", "{:+.1%}") if each.is_share else ("{:,.1f}", "{:+,.1f}")
    ends = f"{signed.format(each.more.low)} to {signed.format(each.more.high)}"
    return (
        each.name,
        form.format(each.a),
        form.format(each.b),
        signed.format(each.more.value),
        ends,
        "*" if each.is_clear else "",
    )
