"""The occasion: what the effects of an incident need to be brought about."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from game.dice import Dice
    from game.rules.parameters import Parameters
    from game.theater.theater import Theater


@dataclass(frozen=True, slots=True)
class Occasion:
    """The true theater, the incident's id, the coefficients and the dice of this effect."""

    theater: Theater
    incident: str
    parameters: Parameters
    dice: Dice

    @property
    def week(self) -> int:
        """The week in which it happens."""
        return self.theater.calendar.week

    def until(self, weeks: int) -> int:
        """The last of so many weeks, this one included."""
        return self.week + weeks - 1
