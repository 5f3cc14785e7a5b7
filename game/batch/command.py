"""The batch command: plan, run with a progress bar, store, sum up."""

from __future__ import annotations

import json
import sys
from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from game.batch.plan import BatchPlan, plan_batch
from game.batch.report import as_data, show
from game.batch.run import chosen_bots
from game.batch.runner import Runner
from game.batch.store import Store, open_store
from game.bots.table import BOTS, commanders
from game.campaign.loading import load
from game.ensemble.engine import engine
from game.ensemble.executors import cores, processes
from game.ensemble.results import open_batch

if TYPE_CHECKING:
    from game.ensemble.executors import Crew


def run_command(
    name: str, replications: int, seed: int, jobs: int | None, out: str | None, bots: Mapping[str, str],
    patches: Mapping[str, str], as_json: bool,
) -> None:  # fmt: skip
    """Play the batch, store it and print the summary."""
    scenario = load(name, patches, known_bots=tuple(BOTS))
    chosen = chosen_bots(scenario, bots)
    commanders(
        {faction: sheet.kind for faction, sheet in scenario.factions.items()}, chosen
    )  # refused now rather than in a worker
    folder = Path(out) if out else Path(f"badia-{Path(name).stem}-{seed}")
    plan = replace(plan_batch(scenario, chosen, replications, seed), name=name, engine=engine())
    with open_store(folder, plan) as store:
        _run(plan, store, processes(jobs or cores()))
    found, target = open_batch(folder).columns(finished=False), folder
    if as_json:
        click.echo(json.dumps(as_data(found, scenario, seed, str(target)), indent=1))
    else:
        show(found, scenario, seed, str(target))


def _run(plan: BatchPlan, store: Store, crew: Crew) -> None:
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeElapsedColumn, TimeRemainingColumn

    bar: Any = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn(), TimeElapsedColumn(), TimeRemainingColumn())
    with Progress(*bar, console=Console(stderr=True), disable=not sys.stderr.isatty()) as progress:
        task = progress.add_task(f"campaigns, {crew.name}", total=len(plan.runs), completed=len(store.done))
        Runner(plan, store, crew, lambda done: progress.advance(task, done)).run()
