"""An incident: something from off the map or from politics that the scenario schedules, conditions or leaves to chance."""

from __future__ import annotations

from dataclasses import dataclass

from game.incidents.effects import SECRET, Effect
from game.rules.conditions import Condition


@dataclass(frozen=True, slots=True)
class When:
    """When it may happen: in its `week`, in any week (`weekly`), or once its condition has held for `weeks_running` weeks.

    `condition` must hold in the first two cases as well, where there is one; then `probability` decides, once a week.
    """

    week: int | None = None
    weekly: bool = False
    condition: Condition | None = None
    weeks_running: int = 1
    probability: float = 1.0
    season_months: tuple[int, ...] = ()
    season_probability: float = 1.0

    def is_due(self, week: int) -> bool:
        """True where the week is one in which it may happen."""
        return self.week is None or self.week == week

    def chance_in(self, month: int) -> float:
        """The chance that it happens in a week that begins in this month, everything else being given."""
        return self.season_probability if month in self.season_months else self.probability

    @property
    def waits(self) -> bool:
        """True where it happens because its condition holds, not on a date."""
        return self.week is None and not self.weekly


@dataclass(frozen=True, slots=True)
class Incident:
    """What the scenario says of it."""

    id: str
    title: str
    when: When
    effects: tuple[Effect, ...]
    once: bool = True

    @property
    def secret(self) -> bool:
        """True where only the insurgents hear of it."""
        return any(isinstance(each, SECRET) for each in self.effects)
