"""A session: one campaign with a person at one side and bots at the others. What the screens show and ask for goes through it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path
from typing import TYPE_CHECKING

from game.bots.table import commanders
from game.campaign import saves
from game.campaign.campaign import Campaign, decide
from game.campaign.journal import Cast, Journal
from game.campaign.relief import Relieved
from game.campaign.save_list import folder, free
from game.errors import JournalError
from game.events.turn import OrderGiven
from game.orders.plan import Plan
from game.ui.dispatches import News, news
from game.ui.last_week import LastWeek, lost_so_far
from game.ui.patience import Patient
from game.ui.played import Played
from game.units import DAYS_A_WEEK
from game.views.chronicle import Line, chronicle, names_for
from game.views.reckoning import reckoned

if TYPE_CHECKING:
    from game.bots.table import Choice
    from game.campaign.saves import Loaded
    from game.campaign.schema import Scenario
    from game.events.entry import Entry
    from game.views.situation import Situation


@dataclass(frozen=True, slots=True)
class Week:
    """A week of the log."""

    week: int
    first_day: date
    news: News


class Session:
    """Opens the first week at once; `end_week` plays the seven days, keeps the campaign and opens the next.

    `watching`: a bot commands the person's side too, and the person looks on. `autosaves` is set by whoever shows it to one.
    """

    def __init__(
        self,
        scenario: Scenario,
        side: str,
        seed: int,
        bots: Mapping[str, Choice],
        loaded: Loaded | None = None,
        *,
        watching: bool = False,
    ) -> None:
        self.scenario = scenario
        self.side = side
        self.seed = seed
        self.watching = watching
        self.players = self._players(bots)
        self.entries: list[Entry] = []
        cast = Cast(() if watching else (side,), bots)
        self.campaign = Campaign(scenario, seed) if loaded is None else loaded.campaign
        self.journal = Journal(self.campaign, cast) if loaded is None else loaded.journal
        self.campaign.sinks = (*self.campaign.sinks, self.entries.append)
        self.opening: tuple[Line, ...] = ()
        self.last_week: tuple[News, int, date] | None = None  # its news, number and first day, where a campaign was loaded
        self.autosaves = False
        self.kept: Path | None = None  # the file that is renewed every week
        self.trouble = ""  # why the last week could not be kept
        self.played: Played | None = None  # the last week
        self.history: list[Week] = []
        self.given: list[Entry] = []  # every side's orders, whose audience says who may read them
        self._go_on()

    def _players(self, bots: Mapping[str, Choice]) -> dict[str, Relieved]:
        sheets = self.scenario.factions
        kinds = {faction: sheet.kind for faction, sheet in sheets.items() if self.watching or faction != self.side}
        made = commanders(kinds, {faction: name for faction, name in bots.items() if faction in kinds}, self.scenario)
        return {faction: Relieved(Patient(each.commander), each.stand_in) for faction, each in made.items()}

    def _go_on(self) -> None:
        """Open the next week, or show how things ended."""
        self.opening = ()
        if self.over:
            self.plan = Plan(self.campaign.situation(self.side))
        else:
            self._open()

    def _open(self) -> None:
        self.entries.clear()
        situations = self.campaign.open_week()
        self.opening = tuple(chronicle(self.entries, names_for(self.campaign.theater, self.side), orders=False))
        self.plan = Plan(situations[self.side])
        others = {faction: each for faction, each in situations.items() if faction in self.players}
        self._others = decide(others, self.players, self.campaign.turn.dice)

    @property
    def situation(self) -> Situation:
        """What the person knows."""
        return self.plan.situation

    @property
    def over(self) -> bool:
        """True when the campaign has ended."""
        return self.campaign.theater.over

    @property
    def goal(self) -> str:
        """What this side is to reach, in the scenario's words."""
        victory = self.scenario.victory.get(self.side)
        return victory.summary.strip() if victory else ""

    def end_week(self) -> News:
        """Carry out the orders, play the week, and open the next; returns the week's news as this side knows it."""
        morning, names, before = self.situation, names_for(self.campaign.theater, self.side), self._lost()
        self.entries.clear()
        for _ in self.campaign.close_week({self.side: self.plan.directives, **self._others}):
            pass
        played = list(self.entries)
        lost = {fate: people - before[fate] for fate, people in self._lost().items()}
        self._autosave()
        self._go_on()
        self.given += [each for each in played if isinstance(each.event, OrderGiven)]
        judged = reckoned(played, self.campaign.terms.ladders[self.side], self.situation)
        told = news(played, names, lost, self.situation, morning.week, morning, self.opening, judged)
        self.played = Played(tuple(played), names, morning, self.situation, told, self.opening)
        self.history.append(Week(morning.week, morning.date, told))
        return told

    def _lost(self) -> dict[str, int]:
        return lost_so_far(self.campaign.theater)[self.side]

    def _autosave(self) -> None:
        """Keep every week ended, if this campaign is to be kept; a week that cannot be kept is played all the same."""
        if not self.autosaves:
            return
        try:
            self.kept = self.kept or free(saves.auto_name_for(self.journal))
            self.journal.write(self.kept)
            self.trouble = ""
        except JournalError as error:
            self.trouble = str(error)

    def look_as(self, side: str) -> None:
        """Of a war that is watched: see it as another side does."""
        self.side = side
        self.plan = Plan(self.campaign.situation(side) if self.over else self.campaign.turn.situations[side])

    def concede(self) -> None:
        """Give up: the campaign is over, and kept as it ended."""
        self.campaign.concede(self.side)
        self._autosave()
        self._go_on()

    def save(self) -> Path:
        """Keep the campaign, as it was when this week began, in a file of its own. Raises JournalError."""
        return saves.keep(self.journal)


def resume(path: Path, week: int | None = None) -> Session:
    """The session of a saved campaign, as of its last week or of `week`; the file renewed every week goes on being renewed.

    Raises JournalError for a file that cannot be loaded, CallError for a bot that this version has not.
    """
    last = LastWeek()
    loaded = saves.load(path, week, last)
    scenario, cast = loaded.campaign.scenario, loaded.journal.cast
    side = cast.people[0] if cast.people else next(iter(scenario.factions))
    session = Session(scenario, side, loaded.campaign.seed, cast.bots, loaded, watching=not cast.people)
    told = last.told(loaded.campaign.theater, side, session.situation, session.opening)
    begun = scenario.start + timedelta(days=DAYS_A_WEEK * (last.week - 1))
    session.last_week = None if told is None else (told, last.week, begun)
    session.history += [] if told is None else [Week(last.week, begun, told)]
    session.autosaves = True
    session.kept = path if week is None and path.name.startswith("auto-") and path.parent == folder() else None
    return session
