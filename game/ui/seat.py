"""A seat at the table: one person's side, plan and log. What is in it, nobody at another seat may see."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from typing import TYPE_CHECKING

from game.ui.dispatches import News, news
from game.ui.played import Played
from game.views.goals import turned
from game.views.reckoning import reckoned

if TYPE_CHECKING:
    from collections.abc import Mapping

    from game.events.entry import Entry
    from game.events.event import Names
    from game.orders.plan import Plan
    from game.rules.conditions import Condition
    from game.views.chronicle import Line
    from game.views.situation import Situation


@dataclass(frozen=True, slots=True)
class Week:
    """A week of the log."""

    week: int
    first_day: date
    news: News


@dataclass(eq=False)
class Seat:
    """`plan` and `opening` are this week's, `played` is the last one; set anew every week."""

    side: str
    plan: Plan = field(init=False)
    opening: tuple[Line, ...] = ()
    played: Played | None = None
    history: list[Week] = field(default_factory=list)

    def tell(
        self,
        played: list[Entry],
        names: Names,
        morning: Situation,
        lost: Mapping[str, int],
        ladder: tuple[Condition, ...],
    ) -> None:
        """Write a week into the log: `morning` is what was known before it, `lost` counts this side's people by fate."""
        now = self.plan.situation
        judged, goals = reckoned(played, ladder, now), turned(ladder, morning, now)
        told = news(played, names, lost, now, morning.week, morning, self.opening, judged, goals)
        self.played = Played(tuple(played), names, morning, now, told, self.opening)
        self.history.append(Week(morning.week, morning.date, told))
