"""The last week of a saved campaign, remembered while it is read back, so that the log can tell it again."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from game.events.turn import WeekBegan, WeekEnded
from game.ui.dispatches import News, news
from game.views.chronicle import names_for

if TYPE_CHECKING:
    from game.events.entry import Entry
    from game.events.event import Names
    from game.theater.theater import Theater
    from game.views.chronicle import Line
    from game.views.situation import Situation


@dataclass(slots=True)
class LastWeek:
    """Called with each entry before it is applied; holds those of the last week, and what it began with."""

    entries: list[Entry] = field(default_factory=list)
    names: Names | None = None
    lost: dict[str, dict[str, int]] = field(default_factory=dict)
    week: int = 0

    def __call__(self, theater: Theater, entry: Entry) -> None:
        """Take an entry down."""
        if isinstance(entry.event, WeekBegan):
            self.entries, self.names, self.week = [], names_for(theater, None), entry.event.week
            self.lost = lost_so_far(theater)
        self.entries.append(entry)

    def told(self, theater: Theater, side: str, now: Situation, opening: tuple[Line, ...]) -> News | None:
        """The week's news for a side; nothing where no week was played."""
        if self.names is None or not any(isinstance(each.event, WeekEnded) for each in self.entries):
            return None
        after = lost_so_far(theater)[side]
        lost = {fate: people - self.lost[side][fate] for fate, people in after.items()}
        return news(self.entries, replace(self.names, viewer=side), lost, now, self.week, None, opening)


def lost_so_far(theater: Theater) -> dict[str, dict[str, int]]:
    """People lost by each side, by fate."""
    return {side: {str(fate): people for fate, people in fates.items()} for side, fates in theater.ledger.fates.items()}
