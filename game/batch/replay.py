"""The replay command: a run of a stored batch played again from its id, or a journal read back, told week by week."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
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
    from game.events.event import Names
    from game.theater.theater import Theater


class Again:
    """A run of a stored batch that is played once more; `keeper` holds its journal."""

    def __init__(self, folder: Path, id: str) -> None:
        self.folder, self.plan = folder, stored_plan(folder)
        self.run = self.plan.find(id)
        self.campaign, self.keeper = _set_up(folder, self.plan, self.run)

    def weeks(self) -> Iterator[tuple[list[Entry], Names]]:
        """Play it week by week: each week's entries, and the names of its first morning."""
        campaign = self.campaign
        kinds = {faction: sheet.kind for faction, sheet in campaign.scenario.factions.items()}
        players = commanders(kinds, self.plan.bots, campaign.scenario)
        while not campaign.theater.over and campaign.theater.calendar.week < campaign.scenario.weeks:
            names, first = names_for(campaign.theater, None), len(self.keeper.entries)
            campaign.play_week(players)
            yield self.keeper.entries[first:], names

    def compared(self) -> str:
        """What to say of it beside what is stored; raises BatchError if it does not come out as it is stored."""
        return _compared(self.folder, self.run, measure(self.campaign.theater))


def replay_run(folder: Path, id: str, journal: Path | None, how: Telling) -> None:
    """Play a run of a batch again, tell it, and write its journal; raises BatchError if it does not come out as it is stored."""
    again, teller = Again(folder, id), Teller(how)
    run, title, theater = again.run, again.plan.scenario.title, again.campaign.theater
    teller.begin(f"{title}, run {run.id}: design {run.design}, replication {run.replication}, seed {run.seed}")
    for entries, names in again.weeks():
        teller.week(theater, entries, names)
    target = journal or Path(f"{run.id}.badia")
    again.keeper.write(target)
    teller.end(theater, {"scenario": title, "run": run.id, "seed": run.seed})
    click.echo(f"{again.compared()} Journal: {target}", err=True)


def keep_run(folder: Path, id: str, journal: Path, told: Callable[[int, int], None]) -> None:
    """Play a run of a batch again and write its journal; `told` is called with the weeks played and how many there may be.

    Raises BatchError if it does not come out as it is stored.
    """
    again = Again(folder, id)
    for _ in again.weeks():
        told(again.campaign.theater.calendar.week, again.campaign.scenario.weeks)
    again.compared()
    again.keeper.write(journal)


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
