"""The annals: a row a week of what was counted. Victory, charts and will look back on them."""

from __future__ import annotations

from dataclasses import dataclass, field

from game.units import Ints


@dataclass(frozen=True, slots=True, eq=False)
class WeekRow:
    """What one week came to."""

    week: int
    controller: Ints  # (Z,)
    attacks: Ints  # (Z,)
    attacks_by_country: dict[str, int]
    killed: tuple[int, ...]  # by faction, in faction order
    civilians: tuple[int, ...]  # killed, by who caused it, in faction order
    overt: int
    operators: int
    dormant: int
    will: tuple[float, ...]
    score: tuple[float, ...]
    treasury: tuple[float, ...] = ()
    trade: bool = False  # an open route paid both governments at its ends

    def attacks_in(self, country: str | None) -> int:
        """Attacks in a country, or everywhere."""
        return sum(self.attacks_by_country.values()) if country is None else self.attacks_by_country.get(country, 0)


@dataclass(slots=True)
class Annals:
    """All weeks so far, the oldest first."""

    weeks: list[WeekRow] = field(default_factory=list)

    def last(self, count: int) -> list[WeekRow]:
        """The last `count` weeks, fewer if there are not that many."""
        return self.weeks[-count:] if count else []
