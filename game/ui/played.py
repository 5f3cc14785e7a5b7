"""A week as it was played: its entries and both its mornings, from which its news, its alarms and its days are told."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from game.ui.dispatches import URGENT
from game.units import DAYS_A_WEEK
from game.views.alarms import INCIDENT, Alarm, alarms
from game.views.chronicle import with_newcomers
from game.views.reel import Frame, reel

if TYPE_CHECKING:
    from game.events.entry import Entry
    from game.events.event import Names
    from game.ui.dispatches import News
    from game.views.chronicle import Line
    from game.views.situation import Situation


@dataclass(frozen=True)
class Played:
    """Everything is worked out when it is asked for, since a player may skip it. Only the last week is kept."""

    entries: tuple[Entry, ...]
    names: Names
    morning: Situation
    now: Situation
    news: News
    opening: tuple[Line, ...] = ()  # what the new week has brought already

    @cached_property
    def known(self) -> tuple[Entry, ...]:
        """What this side may know."""
        return tuple(each for each in self.entries if each.is_known_to(self.names.viewer))

    @cached_property
    def told(self) -> Names:
        """The names, those of formations that came to be in the week among them."""
        return with_newcomers(list(self.known), self.names)

    @cached_property
    def alarms(self) -> tuple[Alarm, ...]:
        """What to stop for."""
        brought = [Alarm(DAYS_A_WEEK - 1, INCIDENT, line.zone, line.text) for line in self.opening if line.weight >= URGENT]
        return (*alarms(self.known, self.told, self.morning, self.now), *brought)

    @cached_property
    def frames(self) -> tuple[Frame, ...]:
        """The seven days."""
        return reel(self.known, self.told, self.morning, self.alarms)
