"""The annals: a row a week of what was counted. Victory, charts and will look back on them."""

from __future__ import annotations

from collections.abc import Callable
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
    reach: float = 0.0  # how far the insurgents' call carried

    def __post_init__(self) -> None:
        for name in ("controller", "attacks"):  # situations hand them on, for reading only
            column = getattr(self, name).view()
            column.flags.writeable = False
            object.__setattr__(self, name, column)

    def attacks_in(self, country: str | None) -> int:
        """Attacks in a country, or everywhere."""
        return sum(self.attacks_by_country.values()) if country is None else self.attacks_by_country.get(country, 0)


@dataclass(frozen=True, slots=True, eq=False)
class PublicRecord:
    """What everyone knows of the weeks so far, the oldest first, and a side's count of its own dead."""

    controller: tuple[Ints, ...]  # (Z,) each, at the week's end
    attacks: tuple[Ints, ...]  # (Z,) each
    trade: tuple[bool, ...]
    killed: tuple[int, ...]  # one's own


@dataclass(slots=True)
class Annals:
    """All weeks so far, the oldest first."""

    weeks: list[WeekRow] = field(default_factory=list)

    def last(self, count: int) -> list[WeekRow]:
        """The last `count` weeks, fewer if there are not that many."""
        return self.weeks[-count:] if count else []

    def public(self, row: int) -> PublicRecord:
        """What the side in that row knows of them."""
        weeks = self.weeks
        return PublicRecord(
            tuple([week.controller for week in weeks]), tuple([week.attacks for week in weeks]),
            tuple([week.trade for week in weeks]), tuple([week.killed[row] for week in weeks]),
        )  # fmt: skip

    def recall(self, record: PublicRecord, row: int, sides: int, by_country: Callable[[Ints], dict[str, int]]) -> None:
        """Write the weeks anew from what the side in that row knows of them; what it does not know is nought."""
        nought = (0.0,) * sides
        told = zip(record.controller, record.attacks, record.trade, record.killed, strict=True)
        self.weeks = [
            WeekRow(
                week=week, controller=controller, attacks=attacks, attacks_by_country=by_country(attacks),
                killed=tuple(own * (side == row) for side in range(sides)), civilians=(0,) * sides, overt=0, operators=0,
                dormant=0, will=nought, score=nought, treasury=nought, trade=trade,
            )
            for week, (controller, attacks, trade, own) in enumerate(told, 1)
        ]  # fmt: skip
