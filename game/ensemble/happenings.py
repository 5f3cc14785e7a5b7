"""Happenings: attacks and battles of a campaign, one a row, kept only when they are asked for."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from typing import TYPE_CHECKING, Any

from game.events.combat import BattleFought
from game.events.insurgency import AttacksMade

if TYPE_CHECKING:
    from game.ensemble.measures import Columns, Row
    from game.events.entry import Entry

ATTACKS = {
    "week": int, "day": int, "zone": str, "kind": str, "elements": int, "killed_and_wounded": int, "security_killed": int,
    "civilians_killed": int, "civilians_hurt": int,
}  # fmt: skip
BATTLES = {
    "week": int, "day": int, "zone": str, "attacker": str, "defender": str, "ratio": float, "chance": float, "won": bool,
    "attackers_killed": int, "defenders_killed": int, "guards_killed": int,
}  # fmt: skip
HAPPENINGS: Mapping[str, Mapping[str, type]] = {"attacks": ATTACKS, "battles": BATTLES}


class Happenings:
    """Listens to a campaign and keeps the rows of the tables asked for."""

    def __init__(self, wanted: tuple[str, ...]) -> None:
        self._rows: dict[str, list[Row]] = {name: [] for name in wanted}

    @property
    def sinks(self) -> tuple[Callable[[Entry], None], ...]:
        """What to hand to the campaign; nothing where nothing is wanted, since listening costs."""
        return (self._take,) if self._rows else ()

    def tables(self) -> dict[str, Columns]:
        """Each table, a column a name."""
        return {name: {key: [row[key] for row in rows] for key in HAPPENINGS[name]} for name, rows in self._rows.items()}

    def _take(self, entry: Entry) -> None:
        event: Any = entry.event
        if isinstance(event, AttacksMade) and "attacks" in self._rows:
            self._rows["attacks"].extend(_attacks(entry, event))
        elif isinstance(event, BattleFought) and "battles" in self._rows:
            self._rows["battles"].append(_battle(entry, event))


def _attacks(entry: Entry, event: AttacksMade) -> Iterator[Row]:
    for each in event.attacks:
        row = {name: getattr(each, name) for name in ATTACKS if name not in ("week", "day")}
        yield {"week": entry.week, "day": entry.day, **row}


def _battle(entry: Entry, event: BattleFought) -> Row:
    return {
        "week": entry.week,
        "day": entry.day,
        **{name: getattr(event, name) for name in ("zone", "attacker", "defender", "ratio", "chance", "won", "guards_killed")},
        "attackers_killed": sum(row[1] for row in event.attackers),
        "defenders_killed": sum(row[1] for row in event.defenders),
    }
