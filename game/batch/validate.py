"""The validate command: play every variant over the same seeds, and print each check with what was wanted and found."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import asdict

import click

from game.batch.plan import seed_of
from game.ensemble.executors import cores, process_pool
from game.ensemble.validation import VARIANTS, Finding, Reading, findings, play_variant

SCENARIO = "last-pockets"


def validate_command(replications: int, seed: int, jobs: int | None, as_json: bool) -> None:
    """Play and print; the exit code is 1 where a check fails."""
    found = findings(play_variants(SCENARIO, replications, seed, jobs or cores()))
    if as_json:
        click.echo(json.dumps({"seed": seed, "campaigns": replications, "checks": [asdict(each) for each in found]}, indent=1))
    else:
        show(found, replications, seed)
    if not all(each.passed for each in found):
        raise SystemExit(1)


def play_variants(name: str, replications: int, seed: int, jobs: int) -> Mapping[str, Sequence[Reading]]:
    """Every variant over the same seeds."""
    seeds = [seed_of(seed, each) for each in range(replications)]
    with process_pool(jobs) as pool:
        waiting = {variant: [pool.submit(play_variant, name, variant, each) for each in seeds] for variant in VARIANTS}
        return {variant: [each.result() for each in runs] for variant, runs in waiting.items()}


def show(found: Sequence[Finding], replications: int, seed: int) -> None:
    """Print the table."""
    from rich.box import SIMPLE_HEAD
    from rich.console import Console
    from rich.table import Table

    title = f"{replications} campaigns a variant, seed {seed}; intervals of 95 %"
    table = Table(box=SIMPLE_HEAD, title=title, title_justify="left")
    for column in ("check", "wanted", "found", "interval", ""):
        table.add_column(column)
    for each in found:
        interval = f"{each.found.low:.2f} to {each.found.high:.2f}"
        table.add_row(each.check, each.wanted, f"{each.found.value:.2f}", interval, "pass" if each.passed else "FAIL")
    terminal = Console()
    (terminal if terminal.is_terminal else Console(width=130)).print(table)
