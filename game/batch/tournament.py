"""The tournament command: play every combination of stances, and print who fares how under each."""

from __future__ import annotations

import json
import sys
from collections.abc import Mapping, Sequence
from functools import partial
from typing import TYPE_CHECKING, Any

import click

from game.batch.plan import seed_of
from game.bots.table import BOTS
from game.campaign.loading import load
from game.ensemble.campaigns import Chunk, Task
from game.ensemble.dispatch import Dispatch
from game.ensemble.executors import cores, processes
from game.ensemble.tournament import Outcome, bots_of, combinations, dominant, outcome, overall
from game.errors import CallError

if TYPE_CHECKING:
    from game.campaign.schema import Scenario
    from game.ensemble.measures import Row


def tournament_command(
    name: str, replications: int, seed: int, jobs: int | None, patches: Mapping[str, str], as_json: bool
) -> None:
    """Play the tournament and print its table."""
    scenario = load(name, patches, known_bots=tuple(BOTS))
    kinds = {faction: sheet.kind for faction, sheet in scenario.factions.items()}
    found = play_tournament(scenario, kinds, replications, seed, jobs or cores())
    if not any(each.campaigns for each in found):
        raise CallError("no campaign of the tournament could be played")
    if as_json:
        click.echo(json.dumps(as_data(found, kinds, seed), indent=1))
    else:
        show(found, scenario, kinds, seed)


def stances() -> dict[str, list[str]]:
    """The named stances of each kind of side."""
    kinds = dict.fromkeys(kind for entry in BOTS.values() for kind in entry.kinds)
    return {kind: [name for name, entry in BOTS.items() if entry.stance and kind in entry.kinds] for kind in kinds}


def play_tournament(scenario: Scenario, kinds: Mapping[str, str], replications: int, seed: int, jobs: int) -> list[Outcome]:
    """Every combination over the same seeds, with a progress bar."""
    from rich.console import Console
    from rich.progress import Progress

    table = combinations(list(kinds.values()), stances())
    seeds = [seed_of(seed, each) for each in range(replications)]
    tasks = [Task(f"{number}/{each}", each, bots=bots_of(row, kinds)) for number, row in enumerate(table) for each in seeds]
    rows: dict[int, list[Row]] = {number: [] for number in range(len(table))}
    with Progress(console=Console(stderr=True), disable=not sys.stderr.isatty()) as progress:
        bar = progress.add_task("campaigns", total=len(tasks))
        for part in Dispatch(processes(jobs), partial(Chunk, scenario, {})).play(tasks):
            for each in part:
                rows[int(each.run.split("/")[0])].append({"status": each.status, **each.measures})
            progress.advance(bar, len(part))
    par = {faction: victory.par.value for faction, victory in scenario.victory.items()}
    return [outcome(each, rows[number], par) for number, each in enumerate(table)]


def as_data(found: Sequence[Outcome], kinds: Mapping[str, str], seed: int) -> dict[str, Any]:
    """The table as plain data."""
    rows = [
        {
            "stances": dict(each.combination), "campaigns": each.campaigns,
            "sides": {
                faction: {"minor": standing.minor.value, "best": standing.best.value, "margin": standing.margin}
                for faction, standing in each.standings.items()
            },
        }
        for each in found
    ]  # fmt: skip
    return {"seed": seed, "combinations": rows, "dominant": [list(pair) for pair in dominant(found, kinds)]}


def show(found: Sequence[Outcome], scenario: Scenario, kinds: Mapping[str, str], seed: int) -> None:
    """Print the table: for each faction the share with at least a minor victory, and the mean score less par."""
    from rich.box import SIMPLE_HEAD
    from rich.console import Console
    from rich.table import Table

    names = {faction: scenario.factions[faction].short for faction in kinds}
    title = f"{scenario.title}: {found[0].campaigns} campaigns a combination, seed {seed}; minor or better, score less par"
    table = Table(box=SIMPLE_HEAD, title=title, title_justify="left")
    for kind in dict(found[0].combination):
        table.add_column(kind)
    for name in names.values():
        table.add_column(name, justify="right")
    for row in found:
        cells = [f"{row.standings[f].minor.value:.0%} {row.standings[f].margin:+.0f}" for f in names]
        table.add_row(*dict(row.combination).values(), *cells)
    terminal = Console()
    console = terminal if terminal.is_terminal else Console(width=130)
    console.print(table)
    for faction, name in names.items():
        each = overall(found, faction)
        console.print(f"{name}: at least minor in {each.value:.1%} ({each.low:.1%} to {each.high:.1%}) of all campaigns")
    ruling = [f"{stance} ({kind})" for kind, stance in dominant(found, kinds)]
    console.print(f"Best against every combination of the others: {', '.join(ruling) or 'no stance'}")
