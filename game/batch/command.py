"""The batch command: plan, play with a progress bar, store, sum up; and go on with one that was begun."""

from __future__ import annotations

import json
import shlex
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import TYPE_CHECKING

import click

from game.batch.origin import Origin, origin_in, origin_of
from game.batch.plan import BatchPlan, plan_from
from game.batch.progress import shown
from game.batch.report import as_data, show
from game.batch.run import chosen_bots
from game.batch.runner import Looks, Runner
from game.batch.store import open_store
from game.batch.until import until
from game.batch.vary import LIST, Wanted, must_be_playable, spans_and_table
from game.bots.table import BOTS, commanders
from game.campaign.loading import load
from game.ensemble.engine import engine
from game.ensemble.executors import cluster, cores, processes
from game.ensemble.results import open_batch, read_plan
from game.errors import BatchError, InterruptedBatchError

if TYPE_CHECKING:
    from game.ensemble.executors import Crew

NO_LOOKS = Looks()


@dataclass(frozen=True, slots=True)
class Asked:
    """What a batch is to play, as asked for."""

    name: str
    replications: int
    seed: int
    bots: Mapping[str, str] = field(default_factory=dict)
    patches: Mapping[str, str] = field(default_factory=dict)
    wanted: Wanted = field(default_factory=Wanted)
    seconds: float | None = None
    extras: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Where:
    """Where a batch is played and stored, until when, and how it is told."""

    out: str | None = None
    jobs: int | None = None
    dask: str | None = None
    as_json: bool = False
    until: str | None = None


def batch_command(asked: Asked, where: Where) -> None:
    """Play a batch, or go on with it where its folder is there, and print the summary."""
    plan = planned(asked)
    folder = Path(where.out) if where.out else Path(_usual_name(plan))
    play_plan(replace(plan, command=f"{repeated(asked)} --out {shlex.quote(str(folder))}"), folder, where)


def resume_command(folder: Path, where: Where) -> None:
    """Go on with the batch that a folder holds."""
    plan = stored_plan(folder)
    play_plan(plan, folder, where, origin_in(folder, plan))


def continue_command(path: Path, week: int, asked: Asked, where: Where) -> None:
    """Play continuations of one campaign, from the truth of its journal on the morning of a week."""
    origin = origin_of(path, week)
    scenario = origin.scenario
    chosen = chosen_bots(scenario, {**origin.bots, **asked.bots})
    commanders({faction: sheet.kind for faction, sheet in scenario.factions.items()}, chosen, scenario)
    plan = BatchPlan(
        scenario, chosen, asked.replications, asked.seed, extras=asked.extras, seconds=asked.seconds, opening=origin.digest,
        week=week, name=path.name, engine=engine(),
    )  # fmt: skip
    folder = Path(where.out or f"badia-{path.stem}-week-{week}-{asked.seed}")
    command = f"{repeated(asked, '--from', str(path), '--week', str(week))} --out {shlex.quote(str(folder))}"
    play_plan(replace(plan, command=command), folder, where, origin)


def stored_plan(folder: Path) -> BatchPlan:
    """The plan of a folder, to be played on by this engine; raises BatchError where it was begun by another."""
    plan = plan_from(read_plan(folder), folder)
    if plan.engine != engine():
        raise BatchError(f"{folder}: begun with Badia {plan.engine}, and this is {engine()}: results would not go together")
    return plan


def planned(asked: Asked) -> BatchPlan:
    """The plan of what is asked for; whatever cannot be played is refused here rather than in a worker."""
    scenario = load(asked.name, asked.patches, known_bots=tuple(BOTS))
    chosen = chosen_bots(scenario, asked.bots)
    commanders({faction: sheet.kind for faction, sheet in scenario.factions.items()}, chosen, scenario)
    kind, spans, table = spans_and_table(scenario, asked.wanted, asked.seed)
    must_be_playable(asked.name, asked.patches, spans)
    return BatchPlan(
        scenario, chosen, asked.replications, asked.seed, spans, table, kind, asked.extras, asked.seconds,
        name=asked.name, engine=engine(),
    )  # fmt: skip


def play_plan(plan: BatchPlan, folder: Path, where: Where, origin: Origin | None = None) -> None:
    """Play what the folder does not hold yet, or until it is precise enough, and print the summary."""
    watch = until(where.until, plan, folder) if where.until else None
    fill(plan, folder, where, origin, watch.looks if watch else NO_LOOKS)
    found = open_batch(folder).columns(finished=False)
    if where.as_json:
        data = as_data(found, plan.scenario, plan.seed, str(folder))
        click.echo(json.dumps({**data, **({"until": watch.told()} if watch else {})}, indent=1))
        return
    show(found, plan.scenario, plan.seed, str(folder))
    if watch:
        click.echo(watch.told())


def fill(plan: BatchPlan, folder: Path, where: Where, origin: Origin | None = None, looks: Looks = NO_LOOKS) -> None:
    """Play what the folder does not hold yet."""
    with open_store(folder, plan) as store, _crew(where) as crew:
        if origin:
            origin.keep(folder)
        missing = len(plan.runs) - len(store.done)
        try:
            with shown(f"campaigns, {crew.name}", len(plan.runs), len(store.done)) as progress:
                if missing:
                    Runner(plan, store, crew, progress, origin.packed if origin else None).run(looks)
        except KeyboardInterrupt:
            there = f"{len(store.done):,} of {len(plan.runs):,} campaigns are stored, whole"
            raise InterruptedBatchError(f"stopped: {there}. To go on: badia batch --resume {shlex.quote(str(folder))}") from None


@contextmanager
def _crew(where: Where) -> Iterator[Crew]:
    if where.dask is None:
        yield processes(where.jobs or cores())
        return
    with cluster(where.dask) as crew:
        yield crew


def _usual_name(plan: BatchPlan) -> str:
    kind = "" if plan.kind == LIST and not plan.spans else f"-{plan.kind}"
    return f"badia-{Path(plan.name).stem}-{plan.seed}{kind}"


def repeated(asked: Asked, *what: str) -> str:
    """The command that plays the same batch again."""
    parts = ["badia", "batch", *(what or [asked.name]), "-n", str(asked.replications), "--seed", str(asked.seed)]
    parts += [each for side, bot in asked.bots.items() for each in ("--bot", f"{side}={bot}")]
    parts += [each for key, value in asked.patches.items() for each in ("--set", f"{key}={value}")]
    parts += [each for text in asked.wanted.vary for each in ("--vary", text)]
    parts += ["--design", asked.wanted.design] if asked.wanted.design else []
    parts += ["--size", str(asked.wanted.size)] if asked.wanted.size else []
    parts += ["--time-limit", f"{asked.seconds:g}"] if asked.seconds else []
    parts += ["--tables", ",".join(asked.extras)] if asked.extras else []
    return shlex.join(parts)
