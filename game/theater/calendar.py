"""The calendar: which day of which week it is. Week 1, day 0 is the first morning."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta

from game.units import DAYS_A_WEEK


@dataclass(frozen=True, slots=True)
class Calendar:
    """A day of the campaign.

    >>> Calendar(date(2017, 11, 3), week=2, day=1).date.isoformat()
    '2017-11-11'
    """

    start: date
    week: int = 0
    day: int = 0

    def at(self, week: int, day: int) -> Calendar:
        """The same campaign's calendar on another day."""
        return Calendar(self.start, week, day)

    @property
    def days_gone(self) -> int:
        """Days since the first morning."""
        return (self.week - 1) * DAYS_A_WEEK + self.day

    @property
    def date(self) -> date:
        """Today's date."""
        return self.start + timedelta(days=self.days_gone)
