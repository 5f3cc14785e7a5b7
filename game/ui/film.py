"""A film: a campaign read back whole from its journal, so that one can go to any of its days and see it through any eyes."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date, timedelta
from pathlib import Path
from typing import TYPE_CHECKING

from game.campaign.campaign import terms_of
from game.campaign.reading import Reading
from game.campaign.save_list import card_of
from game.campaign.sequence import OPENING
from game.errors import JournalError
from game.events.turn import WeekBegan
from game.ui.last_week import lost_so_far
from game.units import DAYS_A_WEEK
from game.views.chronicle import names_for
from game.views.observation import morning
from game.views.observation import observe as observed
from game.views.truth import uncovered

if TYPE_CHECKING:
    from game.campaign.schema import Scenario
    from game.campaign.turn import Terms
    from game.events.entry import Entry
    from game.events.event import Names
    from game.theater.annals import WeekRow
    from game.theater.theater import Theater
    from game.views.situation import Situation

Eyes = str | None
"""Whose eyes: a side's, or None for the truth."""
Told = Callable[[int, int], None]
"""Called with the weeks read so far, and with how many there are."""
OPENS = frozenset(phase.name for phase in OPENING)


@dataclass(slots=True)
class Scene:
    """A week: what happened in it, and what each saw on its first morning. `row` counts what is true, once it is over."""

    week: int
    first_day: date
    names: Names
    before: dict[str, dict[str, int]]  # people lost so far, by side and fate
    entries: list[Entry] = field(default_factory=list)
    mornings: dict[Eyes, Situation] = field(default_factory=dict)
    row: WeekRow | None = None

    @property
    def played(self) -> list[Entry]:
        """What followed the orders, and the orders."""
        return [each for each in self.entries if each.cause not in OPENS]


@dataclass(frozen=True, slots=True)
class Film:
    """The weeks, and how things stood after the last of them. `eyes` may look: of a war under way only its one player's."""

    scenario: Scenario
    seed: int
    terms: Terms
    scenes: tuple[Scene, ...]
    last: dict[Eyes, Situation]
    lost: dict[str, dict[str, int]]
    eyes: tuple[Eyes, ...]
    ending: tuple[str, ...]

    @property
    def end(self) -> int:
        """The last moment: days since the first morning."""
        return len(self.scenes) * DAYS_A_WEEK

    def morning(self, week: int, eyes: Eyes) -> Situation:
        """What was seen on the first morning of a week, counted from 0; after the last week, how things stood."""
        return self.scenes[week].mornings[eyes] if week < len(self.scenes) else self.last[eyes]

    def lost_in(self, week: int, side: str) -> dict[str, int]:
        """People that a side lost in a week, by fate."""
        after = self.scenes[week + 1].before if week + 1 < len(self.scenes) else self.lost
        return {fate: people - self.scenes[week].before[side][fate] for fate, people in after[side].items()}

    def day(self, moment: int) -> date:
        """The date of a moment."""
        return self.scenario.start + timedelta(days=moment)


def read_film(path: Path, told: Told | None = None, until: int | None = None, *, uncover: bool = False) -> Film:
    """The film in a journal, as far as week `until`. `uncover` lays open a war under way too.

    Raises JournalError for a file that is none, with `whole_weeks` that can be seen all the same; and for one that several
    people are playing, whose secrets nobody may see yet.
    """
    card = card_of(path)
    reading = Reading(path, until)
    weeks = until or ((card.week - 1 if card is not None else 0) or reading.scenario.weeks)
    camera = _Camera(reading, told, weeks)
    for _, entry in reading.steps():
        try:
            camera.take(entry)
        except (LookupError, TypeError, ValueError, ArithmeticError) as error:  # a week that was tampered with may leave anything
            fault = JournalError(f"{path}: week {reading.week + 1} leaves nothing that can be shown ({type(error).__name__})")
            fault.whole_weeks = reading.week
            raise fault from error
    return camera.film(uncover)


class _Camera:
    """Stands in the theater while the journal is read, and takes a scene a week."""

    def __init__(self, reading: Reading, told: Told | None, weeks: int) -> None:
        self.reading, self.told, self.weeks = reading, told, weeks
        self.terms = terms_of(reading.scenario)
        self.scenes: list[Scene] = []

    @property
    def theater(self) -> Theater:
        return self.reading.theater

    def take(self, entry: Entry) -> None:
        """See an entry that is about to be applied."""
        if isinstance(entry.event, WeekBegan):
            self._close()
            gone = len(self.scenes)  # not the week that the event tells of: a file may say anything
            first_day = self.reading.scenario.start + timedelta(days=DAYS_A_WEEK * gone)
            self.scenes.append(Scene(gone + 1, first_day, names_for(self.theater, None), lost_so_far(self.theater)))
        elif not self.scenes:
            raise JournalError(f"{self.reading.path}: something happens before the first week: this is no campaign")
        scene = self.scenes[-1]
        if not scene.mornings and entry.cause not in OPENS:
            scene.mornings = self._seen()
        scene.entries.append(entry)

    def _close(self) -> None:
        """The week is over: the row written of it is the last."""
        if self.scenes and self.theater.annals.weeks:
            self.scenes[-1].row = self.theater.annals.weeks[-1]
        if self.told is not None:
            self.told(len(self.scenes), self.weeks)

    def _seen(self) -> dict[Eyes, Situation]:
        theater, terms = self.theater, self.terms
        today, p = morning(theater), self.reading.scenario.parameters
        seen: dict[Eyes, Situation] = {
            side: observed(theater, side, p, terms.weeks, today, terms.reckonings) for side in theater.faction_ids
        }
        seen[None] = uncovered(theater, p, terms.weeks, today, terms.reckonings)
        return seen

    def film(self, uncover: bool) -> Film:
        """All scenes, once the last entry is applied."""
        self._close()
        scenes = tuple(each for each in self.scenes if each.mornings)
        if not scenes:
            raise JournalError(f"{self.reading.path}: no week of it has been played yet: there is nothing to see")
        r = self.reading
        lost = lost_so_far(self.theater)
        return Film(r.scenario, r.seed, self.terms, scenes, self._seen(), lost, self._eyes(uncover), self._ending())

    def _eyes(self, uncover: bool) -> tuple[Eyes, ...]:
        people = self.reading.cast.people
        if self.theater.over or not people or uncover:
            return (*sorted(self.theater.faction_ids, key=lambda side: side not in people), None)
        if len(people) > 1:
            raise JournalError(
                f"{self.reading.path}: several people play this war: it can be watched when it is over, or with --truth"
            )
        return people

    def _ending(self) -> tuple[str, ...]:
        theater = self.theater
        if not theater.over:
            return ()
        best = f"{theater.factions[theater.winner].sheet.name} did best against par." if theater.winner else "Nobody won."
        return (f"The campaign is over. {best}", *(self._reached(side) for side in theater.faction_ids))

    def _reached(self, side: str) -> str:
        faction, par = self.theater.factions[side], self.terms.par[side]
        grade = "no victory" if faction.grade == "none" else f"{faction.grade} victory"
        dead = self.theater.ledger.fates[side]["killed"]
        return f"{faction.sheet.name}: {grade}, score {faction.score:.0f} (par {par:.0f}), will {faction.will:.0f}, {dead:,} dead"
