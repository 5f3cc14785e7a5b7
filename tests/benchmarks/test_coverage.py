"""Whether intervals hold what they say they hold: stored campaigns drawn again and again into small batches.

    badia batch tutorial -n 10000 --seed 11 --out FOLDER
    BADIA_BATCH=FOLDER pytest tests/benchmarks/test_coverage.py -m benchmark -n 0 -s

All campaigns of the folder stand for the truth. From them come batches of BADIA_SIZE (50) without replacement; of each, the 95 %
intervals of shares, means and medians are asked whether they hold the value over all. Without a folder 400 campaigns of the
tutorial are played first: too few for figures worth quoting, since batches then share campaigns.
"""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest

from game.batch.command import Asked, Where, fill, planned
from game.ensemble.ranks import median
from game.ensemble.results import open_batch
from game.ensemble.statistics import Estimate, mean, share
from game.units import Floats

FOLDER = os.environ.get("BADIA_BATCH")
SIZE = int(os.environ.get("BADIA_SIZE", "50"))
ROUNDS = 10_000
LOW, HIGH = 0.93, 0.97
MEASURES = ("members", "civilians", "attacks", "score_iraq", "killed_iraq")
MOST_TIES = 0.02
"""A median whose value so large a part of campaigns share cannot be covered in just 95 of 100 batches, only in more."""


def columns(tmp_path: Path) -> dict[str, Floats]:
    """The measures of all campaigns."""
    folder = Path(FOLDER) if FOLDER else tmp_path / "batch"
    if not FOLDER:
        fill(planned(Asked("tutorial", 400, 11)), folder, Where())
    runs = open_batch(folder).columns()
    found = {name: np.asarray(runs[name], dtype=np.float64) for name in MEASURES}
    return {**found, **{f"share {grade}": _is(runs["grade_insurgents"], grade) for grade in ("none", "minor")}}


def _is(column: Floats, grade: str) -> Floats:
    return np.asarray(np.asarray(column) == grade, dtype=np.float64)


def covered(values: Floats, truth: float, of: Callable[[Floats], Estimate]) -> float:
    """The share of batches whose interval holds the truth."""
    draw = np.random.Generator(np.random.Philox(5))
    held = 0
    for _ in range(ROUNDS):
        found = of(draw.choice(values, SIZE, replace=False))
        held += found.low <= truth <= found.high
    return held / ROUNDS


@pytest.mark.benchmark
def test_intervals_hold_the_truth_as_often_as_they_say(tmp_path: Path) -> None:
    found = columns(tmp_path)
    count = len(next(iter(found.values())))
    print(f"\n{count:,} campaigns, {ROUNDS:,} batches of {SIZE}: share of 95 % intervals that hold the value over all")
    outside = []
    for name, values in found.items():
        is_share = name.startswith("share ")
        kinds = {"share": _share} if is_share else {"mean": mean, "median": median}
        for kind, of in kinds.items():
            truth = float(np.median(values)) if kind == "median" else float(values.mean())
            if is_share and not 0.05 <= truth <= 0.95:
                continue
            held = covered(values, truth, of)
            ties = float((values == truth).mean()) if kind == "median" else 0.0
            print(f"  {kind:7} {name:14} truth {truth:10.3f}   {held:.1%}   {f'(ties {ties:.0%})' if ties else ''}")
            if not (LOW <= held <= (1.0 if ties > MOST_TIES else HIGH)):
                outside.append((kind, name, held))
    assert outside == []


def _share(values: Floats) -> Estimate:
    return share(int(values.sum()), len(values))
