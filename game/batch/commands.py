"""The commands of batches: `batch` and `sweep`. Each imports what it needs when it runs."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import click

from game.batch.options import VARY, WHAT, WHERE, fresh_seed, pairs, tables, with_options
from game.errors import CallError

MOST = 1_000_000


@click.command()
@click.argument("scenario", required=False)
@click.option("-n", "replications", type=click.IntRange(min=1, max=MOST), default=100, show_default=True, help="Of each design.")
@with_options(*WHAT, *VARY, *WHERE)
@click.option("--until", metavar="RULE", help="Stop before -n once precise enough: win:SIDE±0.02, fell:ZONE±X, mean:MEASURE±X.")
@click.option("--resume", type=click.Path(file_okay=False), help="Go on with the batch in this folder, instead of SCENARIO.")
@click.option("--from", "origin", type=click.Path(dir_okay=False), metavar="JOURNAL", help="Continuations of this campaign.")
@click.option("--week", type=click.IntRange(min=1), help="With --from: the first week to be played anew.")
def batch(scenario: str | None, replications: int, resume: str | None, origin: str | None, week: int | None, **rest: Any) -> None:
    """Play many campaigns and sum them up, with intervals. The same command goes on with a batch that was broken off."""
    from game.batch.command import batch_command, continue_command, resume_command

    if sum(each is not None for each in (scenario, resume, origin)) != 1 or (week is None) != (origin is None):
        raise CallError("badia batch takes a SCENARIO, or --from JOURNAL --week K, or --resume FOLDER")
    if resume is not None:
        resume_command(Path(resume), _where(rest))
    elif origin is not None and week is not None:
        if rest["patches"] or rest["vary"] or rest["design"]:
            raise CallError("--set, --vary and --design change a war from its first morning: they do not go with --from")
        continue_command(Path(origin), week, _asked("", replications, rest), _where(rest))
    else:
        batch_command(_asked(scenario or "", replications, rest), _where(rest))


@click.command()
@click.argument("scenario")
@click.option("-n", "replications", type=click.IntRange(min=1, max=MOST), default=2, show_default=True, help="Of each design.")
@with_options(*WHAT, *VARY, *WHERE)
def sweep(scenario: str, replications: int, **rest: Any) -> None:
    """Play a batch over a design of numbers that vary: by default Sobol's, over the ten with the widest ranges."""
    from game.batch.command import batch_command

    usual = {"vary": rest["vary"] or ("widest:10",), "design": rest["design"] or "sobol"}
    if str(rest["design"]).lower().endswith(".csv"):
        usual["vary"] = rest["vary"]
    batch_command(_asked(scenario, replications, {**rest, **usual}), _where(rest))


def _asked(scenario: str, replications: int, rest: dict[str, Any]) -> Any:
    from game.batch.command import Asked
    from game.batch.vary import Wanted

    seed = rest["seed"] if rest["seed"] is not None else fresh_seed()
    wanted = Wanted(tuple(rest["vary"]), rest["design"], rest["size"])
    bots, patches = pairs(rest["bots"], "--bot"), pairs(rest["patches"], "--set")
    return Asked(scenario, replications, seed, bots, patches, wanted, rest["time_limit"], tables(rest["extras"]))


def _where(rest: dict[str, Any]) -> Any:
    from game.batch.command import Where

    if rest["jobs"] and rest["dask"]:
        raise CallError("--jobs is for this machine; with --dask the cluster's workers are used")
    return Where(rest["out"], rest["jobs"], rest["dask"], rest["as_json"], rest.get("until"))
