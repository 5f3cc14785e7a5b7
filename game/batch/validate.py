"""The validate command: play every variant over the same seeds, and print each check with what was wanted and found."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import asdict
from math import isfinite
from typing import TYPE_CHECKING

import click

from game.batch.plan import seed_of
from game.campaign.loading import load
from game.ensemble.executors import cores, process_pool
from game.ensemble.record import Against, against, play_record, targets
from game.ensemble.validation import VARIANTS, Finding, Reading, findings, play_variant, record

if TYPE_CHECKING:
    from rich.table import Table

SPREAD = ("tenth", "median", "ninetieth")
SCENARIO = "last-pockets"


def validate_command(replications: int, seed: int, jobs: int | None, as_json: bool) -> None:
    """Play and print; the exit code is 1 where a check fails."""
    rows = hold_against_record(SCENARIO, replications, seed, jobs or cores())
    found = [*findings(play_variants(SCENARIO, replications, seed, jobs or cores())), record(rows)]
    if as_json:
        told = {"checks": [asdict(each) for each in found], "record": [_row_data(each) for each in rows]}
        click.echo(json.dumps({"seed": seed, "campaigns": replications, **told}, indent=1))
    else:
        show(found, replications, seed)
        show_record(rows)
    if not all(each.passed for each in found):
        raise SystemExit(1)


def play_variants(name: str, replications: int, seed: int, jobs: int) -> Mapping[str, Sequence[Reading]]:
    """Every variant over the same seeds."""
    seeds = [seed_of(seed, each) for each in range(replications)]
    with process_pool(jobs) as pool:
        waiting = {variant: [pool.submit(play_variant, name, variant, each) for each in seeds] for variant in VARIANTS}
        return {variant: [each.result() for each in runs] for variant, runs in waiting.items()}


def hold_against_record(name: str, replications: int, seed: int, jobs: int, weeks: int | None = None) -> list[Against]:
    """Every row of the record against campaigns, or their first weeks, by the scenario's own schedules."""
    scenario, rows = load(name), targets(name)
    with process_pool(jobs) as pool:
        waiting = [pool.submit(play_record, scenario, rows, seed_of(seed, each), weeks) for each in range(replications)]
        played = [each.result() for each in waiting]
    return [against(row, played) for row in rows]


def _row_data(row: Against) -> dict[str, object]:
    spread = {
        name: value if isfinite(value) else None for name, value in zip(SPREAD, (row.low, row.median, row.high), strict=True)
    }
    return {**asdict(row.target), **spread, "inside": row.inside}


def show_record(rows: Sequence[Against]) -> None:
    """Print the record beside the campaigns."""
    table = _table("the record, and the median of the campaigns", "counted", "record", "median", "10 to 90 %", "confidence", "")
    for each in rows:
        target, verdict = each.target, "inside" if each.inside else "OUTSIDE"
        spread, bounds = f"{_told(each.low)} to {_told(each.high)}", f"{target.low:,.0f} to {target.high:,.0f}"
        table.add_row(target.what, bounds, _told(each.median), spread, target.confidence, verdict)
    _print(table)


def _told(value: float) -> str:
    return f"{value:,.0f}" if isfinite(value) else "never"


def show(found: Sequence[Finding], replications: int, seed: int) -> None:
    """Print the table."""
    title = f"{replications} campaigns a variant, seed {seed}; intervals of 95 %"
    table = _table(title, "check", "wanted", "found", "interval", "")
    for each in found:
        interval = f"{each.found.low:.2f} to {each.found.high:.2f}"
        table.add_row(each.check, each.wanted, f"{each.found.value:.2f}", interval, "pass" if each.passed else "FAIL")
    _print(table)


def _table(title: str, *columns: str) -> Table:
    from rich.box import SIMPLE_HEAD
    from rich.table import Table

    return Table(*columns, box=SIMPLE_HEAD, title=title, title_justify="left")


def _print(table: Table) -> None:
    from rich.console import Console

    terminal = Console()
    (terminal if terminal.is_terminal else Console(width=160)).print(table)
