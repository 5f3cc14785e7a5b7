"""The replay command: a run of a stored batch played again from its id, or a journal read back, told week by week."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click
import numpy as np

from game.batch.command import stored_plan
from game.batch.origin import KEPT, before
from game.batch.run import Teller, Telling
from game.bots.table import commanders
from game.campaign.campaign import Campaign
from game.campaign.journal import Journal
from game.campaign.reading import Reading
from game.campaign.settings import with_settings
from game.ensemble.campaigns import FINISHED
from game.ensemble.measures import measure
from game.ensemble.results import open_batch
from game.errors import BatchError
from game.events.turn import WeekBegan, WeekEnded
from game.views.chronicle import names_for

if TYPE_CHECKING:
    from game.batch.plan import BatchPlan, Run
    from game.events.entry import Entry
    from game.theater.theater import Theater


def replay_run(folder: Path, id: str, journal: Path | None, how: Telling) -> None:
    """Play a run of a batch again, tell it, and write its journal; raises BatchError if it does not come out as it is stored."""
    plan = stored_plan(folder)
    run = plan.find(id)
    campaign, keeper = _set_up(folder, plan, run)
    kinds = {faction: sheet.kind for faction, sheet in campaign.scenario.factions.items()}
    players, teller = commanders(kinds, plan.bots, campaign.scenario), Teller(how)
    teller.begin(f"{plan.scenario.title}, run {run.id}: design {run.design}, replication {run.replication}, seed {run.seed}")
    while not campaign.theater.over and campaign.theater.calendar.week < campaign.scenario.weeks:
        names, first = names_for(campaign.theater, None), len(keeper.entries)
        campaign.play_week(players)
        teller.week(campaign.theater, keeper.entries[first:], names)
    target = journal or Path(f"{run.id}.badia")
    keeper.write(target)
    teller.end(campaign.theater, {"scenario": plan.scenario.title, "run": run.id, "seed": run.seed})
    click.echo(f"{_compared(folder, run, measure(campaign.theater))} Journal: {target}", err=True)


def _set_up(folder: Path, plan: BatchPlan, run: Run) -> tuple[Campaign, Journal]:
    """The campaign of a run before its first week, and a journal that holds whatever went before."""
    if plan.week is None:
        campaign = Campaign(with_settings(plan.scenario, plan.settings(run)), run.seed)
        return campaign, Journal(campaign)
    loaded = before(folder / KEPT, plan.week)
    return Campaign(plan.scenario, run.seed, (loaded.journal.take,), loaded.campaign.theater), loaded.journal


def _compared(folder: Path, run: Run, again: Mapping[str, Any]) -> str:
    """What to say of a run beside what is stored of it."""
    found = open_batch(folder).columns(finished=False)
    rows = [at for at, id in enumerate(found["run"]) if id == run.id]
    if not rows or found["status"][rows[0]] != FINISHED:
        return "Nothing finished is stored of this run to compare it with."
    strange = [name for name, value in again.items() if not _same(found[name][rows[0]], value)]
    if strange:
        raise BatchError(f"run {run.id} does not come out as it is stored: {', '.join(strange[:5])} differ")
    return "It came out as it is stored."


def _same(stored: Any, value: Any) -> bool:
    if stored is None or np.ma.is_masked(stored):
        return value is None
    return bool(stored == value) or (stored != stored and value != value)  # the one number unlike itself is like itself here


def replay_journal(path: Path, how: Telling) -> None:
    """Read a journal back and tell it, every week held against its digest."""
    reading, teller = Reading(path), Teller(how)
    teller.begin(f"{reading.scenario.title}, seed {reading.seed}")
    week: list[Entry] = []
    names = names_for(reading.theater, None)
    for _, entry in reading.steps():
        if week and isinstance(entry.event, WeekBegan):  # all before it has been applied
            _tell(teller, reading.theater, week, names)
            week, names = [], names_for(reading.theater, None)
        week.append(entry)
    _tell(teller, reading.theater, week, names)
    teller.end(reading.theater, {"scenario": reading.scenario.title, "seed": reading.seed})


def _tell(teller: Teller, theater: Theater, week: list[Entry], names: Any) -> None:
    if any(isinstance(entry.event, WeekEnded) for entry in week):
        teller.week(theater, week, names)
