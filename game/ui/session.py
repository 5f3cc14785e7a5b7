"""A session: one campaign with people at one side or more and bots at the others. What is shown and asked for goes through it."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import timedelta
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
from game.ui.last_week import LastWeek, lost_so_far
from game.ui.patience import Patient
from game.ui.played import Played
from game.ui.seat import Seat, Week
from game.units import DAYS_A_WEEK
from game.views.chronicle import Line, chronicle, names_for

if TYPE_CHECKING:
    from game.bots.table import Choice
    from game.campaign.saves import Loaded
    from game.campaign.schema import Scenario
    from game.events.entry import Entry
    from game.orders.order import Directive
    from game.ui.dispatches import News
    from game.views.situation import Situation


class Session:
    """Opens the first week at once; `end_week` plays the seven days, keeps the campaign and opens the next.

    `side` is one side, or those of all the people at the table, who sit down one after the other: `pass_on` goes to the next.
    `watching`: a bot commands the person's side too, and the person looks on. `autosaves` is set by whoever shows it to one.
    """

    def __init__(
        self,
        scenario: Scenario,
        side: str | tuple[str, ...],
        seed: int,
        bots: Mapping[str, Choice],
        loaded: Loaded | None = None,
        *,
        watching: bool = False,
    ) -> None:
        self.scenario = scenario
        people = (side,) if isinstance(side, str) else side
        self.seed = seed
        self.watching = watching
        self.bots = dict(bots)
        self.players = self._players(bots, () if watching else people)
        self.entries: list[Entry] = []
        cast = Cast(() if watching else people, bots)
        self.campaign = Campaign(scenario, seed) if loaded is None else loaded.campaign
        self.journal = Journal(self.campaign, cast) if loaded is None else loaded.journal
        self.campaign.sinks = (*self.campaign.sinks, self.entries.append)
        self.seats = [Seat(each) for each in people]
        self.seat = self.seats[0]
        self.autosaves = False
        self.kept: Path | None = None  # the file that is renewed every week
        self.trouble = ""  # why the last week could not be kept
        self.given: list[Entry] = []  # every side's orders, whose audience says who may read them
        self._go_on()

    def _players(self, bots: Mapping[str, Choice], people: tuple[str, ...]) -> dict[str, Relieved]:
        kinds = {faction: sheet.kind for faction, sheet in self.scenario.factions.items() if faction not in people}
        made = commanders(kinds, {faction: name for faction, name in bots.items() if faction in kinds}, self.scenario)
        return {faction: Relieved(Patient(each.commander), each.stand_in) for faction, each in made.items()}

    def _go_on(self) -> None:
        """Open the next week, or show how things ended."""
        self.seat = self.seats[0]
        if not self.over:
            self._open()
            return
        for seat in self.seats:
            seat.opening, seat.plan = (), Plan(self.campaign.situation(seat.side))

    def _open(self) -> None:
        self.entries.clear()
        situations = self.campaign.open_week()
        for seat in self.seats:
            seat.opening = tuple(chronicle(self.entries, names_for(self.campaign.theater, seat.side), orders=False))
            seat.plan = Plan(situations[seat.side])
        others = {faction: each for faction, each in situations.items() if faction in self.players}
        self._others = decide(others, self.players, self.campaign.turn.dice)

    @property
    def is_shared(self) -> bool:
        """True where several people play at one table."""
        return len(self.seats) > 1

    @property
    def waiting(self) -> str | None:
        """The side that gives its orders after this one, None where this is the week's last."""
        place = self.seats.index(self.seat) + 1
        return self.seats[place].side if place < len(self.seats) else None

    def pass_on(self) -> None:
        """The person has given the week's orders: let the next one sit down."""
        self.seat = self.seats[self.seats.index(self.seat) + 1]

    @property
    def side(self) -> str:
        """The side of whoever sits there."""
        return self.seat.side

    @property
    def plan(self) -> Plan:
        """This week's orders so far."""
        return self.seat.plan

    @property
    def opening(self) -> tuple[Line, ...]:
        """What this week has brought already."""
        return self.seat.opening

    @property
    def played(self) -> Played | None:
        """The last week, where it was played here."""
        return self.seat.played

    @property
    def history(self) -> list[Week]:
        """The weeks of the log."""
        return self.seat.history

    @property
    def last_week(self) -> Week | None:
        """The week before this one."""
        return self.seat.history[-1] if self.seat.history else None

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
        """Carry out all orders, play the week, and open the next; returns the week's news as the first side knows it."""
        names = {seat.side: names_for(self.campaign.theater, seat.side) for seat in self.seats}
        mornings, before = [seat.plan.situation for seat in self.seats], lost_so_far(self.campaign.theater)
        self.entries.clear()
        for _ in self.campaign.close_week(self._orders()):
            pass
        played = list(self.entries)
        after = lost_so_far(self.campaign.theater)
        self._autosave()
        self._go_on()
        self.given += [each for each in played if isinstance(each.event, OrderGiven)]
        for seat, morning in zip(self.seats, mornings, strict=True):
            lost = {fate: people - before[seat.side][fate] for fate, people in after[seat.side].items()}
            seat.tell(played, names[seat.side], morning, lost, self.campaign.terms.ladders[seat.side])
        return self.seat.history[-1].news

    def _orders(self) -> dict[str, list[Directive]]:
        people = {} if self.watching else {seat.side: seat.plan.directives for seat in self.seats}
        return {**people, **self._others}

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
        self.seat.side = side
        self.seat.plan = Plan(self.campaign.situation(side) if self.over else self.campaign.turn.situations[side])

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
    sides = cast.people or (next(iter(scenario.factions)),)
    session = Session(scenario, sides, loaded.campaign.seed, cast.bots, loaded, watching=not cast.people)
    begun = scenario.start + timedelta(days=DAYS_A_WEEK * (last.week - 1))
    for seat in session.seats:
        told = last.told(loaded.campaign.theater, seat.side, seat.plan.situation, seat.opening)
        seat.history += [] if told is None else [Week(last.week, begun, told)]
    session.autosaves = True
    session.kept = path if week is None and path.name.startswith("auto-") and path.parent == folder() else None
    return session
