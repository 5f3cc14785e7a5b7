"""What a batch varies: numbers named on the command line or in a table, with their ranges, and the design over them.

`KEY` varies over the range that the scenario gives it, `KEY=LOW..HIGH` over another, `all` is every number with a range, and
`widest:10` the ten with the widest ranges beside their values. A design is a name of `DESIGNS` or a CSV file of settings.
"""

from __future__ import annotations

import csv
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from game.batch.designs import DESIGNS, MOST_DESIGNS, NO_DESIGN, Span, Table, designed
from game.campaign.loading import load
from game.campaign.settings import number_at, ranged
from game.errors import CallError, ScenarioError

if TYPE_CHECKING:
    from game.campaign.figures import Figure
    from game.campaign.schema import Scenario

LIST = "list"


@dataclass(frozen=True, slots=True)
class Wanted:
    """What is to be varied, as asked for."""

    vary: tuple[str, ...] = ()
    design: str | None = None
    size: int | None = None


def spans_and_table(scenario: Scenario, wanted: Wanted, seed: int) -> tuple[str, tuple[Span, ...], Table]:
    """The kind of the design, the numbers it varies and its rows; no number and one row where nothing is varied."""
    design = wanted.design or ("lhs" if wanted.vary else LIST)
    if design.lower().endswith(".csv"):
        if wanted.vary or wanted.size:
            raise CallError(f"--design {design}: a table says itself what it sets; leave out --vary and --size")
        return (LIST, *_listed(scenario, Path(design)))
    if design == LIST:
        return LIST, (), NO_DESIGN
    if design not in DESIGNS:
        raise CallError(f"no design is called '{design}': choose one of {', '.join(DESIGNS)}, or a CSV file")
    spans = tuple({span.key: span for text in wanted.vary for span in _spans(scenario, text)}.values())
    if not spans:
        raise CallError(f"the design '{design}' needs --vary: KEY, KEY=LOW..HIGH, widest:10 or all")
    return design, spans, designed(design, spans, wanted.size, seed)


def must_be_playable(name: str, patches: Mapping[str, str], spans: Sequence[Span]) -> None:
    """Raise ScenarioError where the scenario at the ends of the ranges is not one; between them all numbers lie within."""
    low, high = ({span.key: getattr(span, end) for span in spans} for end in ("low", "high"))
    hidden = {key: high[key] if key.endswith(".operators") else low[key] for key in low}  # most operators among fewest members
    for ends in [low, high, hidden] if spans else []:
        try:
            load(name, {**patches, **ends})
        except ScenarioError as error:
            raise ScenarioError(f"at the ends of what --vary spans this is no scenario:\n{error}", error.faults) from error


def _spans(scenario: Scenario, text: str) -> Iterator[Span]:
    """The numbers that one `--vary` names."""
    if text == "all" or text.startswith("widest:"):
        found = ranged(scenario)
        count = text.partition(":")[2]
        if count and not (count.isdecimal() and int(count)):
            raise CallError(f"--vary widest:N takes a number, not '{count}'")
        keys = sorted(found, key=lambda key: (-_width(found[key]), key))[: int(count)] if count else list(found)
        yield from (_span(key, found[key], None, None) for key in keys)
        return
    key, given, ends = (part.strip() for part in text.partition("="))
    low, high = _ends(text, ends) if given else (None, None)
    yield _span(key, number_at(scenario, key), low, high)


def _width(figure: Figure) -> float:
    """How wide a range is beside its value."""
    return (figure.high - figure.low) / (abs(figure.value) or max(abs(figure.low), abs(figure.high)))


def _ends(text: str, ends: str) -> tuple[float, float]:
    first, dots, last = ends.partition("..")
    try:
        low, high = float(first), float(last)
    except ValueError:
        dots = ""
    if not dots or not low < high < float("inf") or low == float("-inf"):
        raise CallError(f"--vary takes KEY or KEY=LOW..HIGH, with LOW below HIGH, not '{text}'")
    return low, high


def _span(key: str, figure: Figure, low: float | None, high: float | None) -> Span:
    span = Span(key, figure.low if low is None else low, figure.value, figure.high if high is None else high)
    if not span.low < span.high:
        raise CallError(f"{key} has no range in the scenario: say --vary {key}=LOW..HIGH")
    return span


def _listed(scenario: Scenario, path: Path) -> tuple[tuple[Span, ...], Table]:
    """A CSV file of settings: paths of numbers in the first line, then a design a line."""
    try:
        with path.open(encoding="utf-8-sig", newline="") as file:
            rows = [row for row in csv.reader(file) if row]
    except (OSError, UnicodeError, csv.Error) as error:
        raise CallError(f"{path}: this table cannot be read ({error})") from error
    if len(rows) < 2 or len(rows) > MOST_DESIGNS + 1:
        raise CallError(f"{path}: expected a line of keys and 1 to {MOST_DESIGNS:,} lines of values")
    keys = [key.strip() for key in rows[0]]
    if len(set(keys)) < len(keys):
        raise CallError(f"{path}:1: a key stands there twice")
    figures = [number_at(scenario, key) for key in keys]
    table = tuple(_numbers(path, number, row, len(keys)) for number, row in enumerate(rows[1:], start=2))
    columns = list(zip(*table, strict=True))
    return tuple(Span(k, min(c), f.value, max(c)) for k, f, c in zip(keys, figures, columns, strict=True)), table


def _numbers(path: Path, line: int, row: list[str], count: int) -> tuple[float, ...]:
    try:
        values = tuple(float(each) for each in row)
    except ValueError as error:
        raise CallError(f"{path}:{line}: {error}") from error
    if len(values) != count or not all(abs(each) < float("inf") for each in values):
        raise CallError(f"{path}:{line}: expected {count} numbers")
    return values
