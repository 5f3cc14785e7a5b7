"""Designs: which settings a batch plays, over numbers that have ranges. Each is a table: a row a design, a column a number.

>>> one_at_a_time((Span("a", 1.0, 2.0, 3.0), Span("b", 0.0, 5.0, 9.0)))
((2.0, 5.0), (1.0, 5.0), (3.0, 5.0), (2.0, 0.0), (2.0, 9.0))
>>> grid((Span("a", 1.0, 2.0, 3.0),), 3)
((1.0,), (2.0,), (3.0,))
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from itertools import product

import numpy as np

from game.errors import CallError
from game.units import Floats

Table = tuple[tuple[float, ...], ...]
NO_DESIGN: Table = ((),)  # one design that sets nothing
MOST_DESIGNS = 100_000


@dataclass(frozen=True, slots=True)
class Span:
    """A number to vary, by its path in the scenario: from, as it is, to."""

    key: str
    low: float
    value: float
    high: float


def base(spans: Sequence[Span]) -> Table:
    """The scenario as it is, alone."""
    return (tuple(span.value for span in spans),)


def one_at_a_time(spans: Sequence[Span]) -> Table:
    """The scenario as it is, then each number at its low and its high end while the others stay."""
    as_is = base(spans)[0]
    moved = [(*as_is[:at], end, *as_is[at + 1 :]) for at, span in enumerate(spans) for end in (span.low, span.high)]
    return (as_is, *moved)


def grid(spans: Sequence[Span], levels: int) -> Table:
    """Every combination of so many evenly spaced levels of each number."""
    if levels ** len(spans) > MOST_DESIGNS:
        raise CallError(f"a grid of {levels} levels over {len(spans)} numbers has more than {MOST_DESIGNS:,} designs")
    steps = [np.linspace(span.low, span.high, levels) if levels > 1 else np.array([span.value]) for span in spans]
    return tuple(tuple(float(each) for each in row) for row in product(*steps))


def latin_hypercube(spans: Sequence[Span], count: int, seed: int) -> Table:
    """So many designs that fill the ranges evenly, each number cut into as many slices with one design in each."""
    from scipy.stats import qmc

    return _scaled(qmc.LatinHypercube(len(spans), rng=np.random.Generator(np.random.Philox(seed))).random(count), spans)


def saltelli(spans: Sequence[Span], count: int, seed: int) -> Table:
    """Saltelli's plan for Sobol's indices, without second order: for each base row A, the rows A-with-column-i-of-B, then B.

    `count` base rows, a power of two, from a scrambled Sobol sequence of twice as many dimensions: count * (numbers + 2) designs,
    in the order that SALib's analysis reads them (Saltelli and others 2010).
    """
    from scipy.stats import qmc

    if count & (count - 1) or count < 2:
        raise CallError(f"a Sobol design takes a power of two of base rows (64, 128, 256, ...), not {count}")
    width = len(spans)
    sample = qmc.Sobol(2 * width, rng=np.random.Generator(np.random.Philox(seed))).random(count)
    rows = []
    for a, b in zip(sample[:, :width], sample[:, width:], strict=True):
        rows += [a, *(np.where(np.arange(width) == at, b, a) for at in range(width)), b]
    return _scaled(np.array(rows), spans)


def _scaled(unit: Floats, spans: Sequence[Span]) -> Table:
    low, high = (np.array([getattr(span, end) for span in spans]) for end in ("low", "high"))
    return tuple(tuple(float(each) for each in row) for row in low + unit * (high - low))


DESIGNS: dict[str, tuple[int, Callable[[Sequence[Span], int, int], Table]]] = {
    "one": (0, lambda spans, _, __: one_at_a_time(spans)),
    "grid": (3, lambda spans, size, _: grid(spans, size)),
    "lhs": (64, latin_hypercube),
    "sobol": (64, saltelli),
}
"""Each design with its usual size (levels of a grid, designs, base rows), made from spans, a size and a seed."""


def designed(kind: str, spans: Sequence[Span], size: int | None, seed: int) -> Table:
    """The table of a design."""
    usual, make = DESIGNS[kind]
    table = make(spans, usual if size is None else size, seed)
    if len(table) > MOST_DESIGNS:
        raise CallError(f"this design has {len(table):,} rows; {MOST_DESIGNS:,} is the most")
    return table
