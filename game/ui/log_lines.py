"""The lines of the whole log, sifted: by topic, by weight, by words. Orders are among them, with why each was given."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from game.events.turn import OrderGiven
from game.ui.dispatches import CHANGES
from game.units import DAYS_A_WEEK
from game.views.topics import ATTACKS, BATTLES, HUNT, MOVES, OWN, POLITICS

if TYPE_CHECKING:
    from game.ui.seat import Week
    from game.ui.session import Session

ALL, ORDERS = "all", "orders"
FILTERS = {
    "a": (ALL, "all"),
    "o": (OWN, "own"),
    "b": (BATTLES, "battles"),
    "t": (ATTACKS, "attacks"),
    "h": (HUNT, "hunt"),
    "m": (MOVES, "moves"),
    "p": (POLITICS, "politics"),
    "c": (CHANGES, "what changed"),
    "y": (ORDERS, "orders and why"),
}
"""The key of each filter, its topic and its words."""


@dataclass(frozen=True, slots=True)
class LogLine:
    """A line: whether it is one's own news, and what an order of somebody's was given for."""

    week: int
    day: int | None
    zone: str | None
    text: str
    weight: int
    topic: str
    own: bool = False
    days: tuple[int, int] | None = None  # the first and the last day of what is told together

    @property
    def when(self) -> str:
        """The day, or the days, as a reader counts them; nothing where the week as a whole is meant."""
        return "" if self.day is None else day_words(*(self.days or (self.day, self.day)))


def day_words(first: int, last: int) -> str:
    """Days of a week counted from 1.

    >>> day_words(0, 0), day_words(2, 6)
    ('day 1', 'days 3-7')
    """
    first, last = (min(day, DAYS_A_WEEK - 1) + 1 for day in (first, last))
    return f"day {first}" if first == last else f"days {first}-{last}"


def log_lines(session: Session, topic: str = ALL, weight: int = 1, words: str = "") -> list[LogLine]:
    """The lines that pass, the oldest first. Another side's orders are laid open when the war is over, and not before."""
    found = _orders(session) if topic == ORDERS else (line for week in session.history for line in _week(week))
    wanted = words.casefold()
    return [
        line
        for line in found
        if line.weight >= weight and _passes(line, topic) and (not wanted or wanted in line.text.casefold())
    ]


def _passes(line: LogLine, topic: str) -> bool:
    return topic in (ALL, ORDERS) or (line.own if topic == OWN else line.topic == topic)


def _week(week: Week) -> Iterator[LogLine]:
    for line in week.news.own:
        yield LogLine(week.week, None, line.zone, line.text, line.weight, line.topic, own=True)
    for line in week.news.war:
        yield LogLine(week.week, line.day, line.zone, line.text, line.weight, line.topic, days=line.when)


def _orders(session: Session) -> Iterator[LogLine]:
    viewer = None if session.over else session.side
    for entry in session.given:
        event = entry.event
        if isinstance(event, OrderGiven) and entry.is_known_to(viewer):
            text = order_words(event, session.scenario.factions[event.faction].short)
            yield LogLine(entry.week, None, zone_meant(event), text, 1, ORDERS)


def order_words(event: OrderGiven, who: str) -> str:
    """An order in a line: whose, what, why, and what was rejected for it."""
    why = f" - why: {event.reason}" if event.reason else ""
    instead = f"; rejected: {event.rejected}" if event.rejected else ""
    return f"{who}: {event.text}{why}{instead}"


def zone_meant(event: OrderGiven) -> str | None:
    """The zone that an order is about, where there is one."""
    return event.order.get("zone") or event.order.get("to") or None
