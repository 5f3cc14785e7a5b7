"""A line of the journal: when something happened, from which phase of the week, who may know, and what it was."""

from __future__ import annotations

from dataclasses import dataclass

from game.events.event import EVERYONE, Audience, Event


@dataclass(frozen=True, slots=True)
class Entry:
    """Who may know is fixed before the event is applied: later truth cannot tell."""

    week: int
    day: int
    cause: str
    audience: Audience
    event: Event

    def is_known_to(self, faction: str | None) -> bool:
        """True where the faction may know of it; `None` stands for the truth."""
        return faction is None or self.audience == EVERYONE or faction in self.audience
