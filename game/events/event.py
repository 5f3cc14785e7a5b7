"""What an event is: a fact, past tense, whose `apply` is the only thing that changes a theater.

An event carries resulting values, never changes to make or inputs to a rule: applying a journal runs no rule and throws no dice.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import Field, dataclass, field, fields
from functools import cache
from typing import TYPE_CHECKING, Any, ClassVar

import numpy as np
from numpy.typing import NDArray

if TYPE_CHECKING:
    from game.theater.theater import Theater

Audience = tuple[str, ...]
EVERYONE: Audience = ("*",)


@dataclass(frozen=True, slots=True)
class Names:
    """What things are called, and for whose eyes a headline is written (`None`: the truth)."""

    zones: Mapping[str, str]
    formations: Mapping[str, str]
    factions: Mapping[str, str]
    viewer: str | None = None
    owners: Mapping[str, str] = field(default_factory=dict)

    def formation(self, id: str) -> str:
        """A formation's name."""
        return self.formations.get(id, id)

    def owns(self, formation: str) -> bool:
        """True where the viewer may read exact numbers of this formation."""
        return self.viewer is None or self.owners.get(formation) == self.viewer

    def people(self, count: int, *, exactly: bool) -> str:
        """A count of people: exact, or as an enemy's losses are reported."""
        return f"{count:,}" if exactly else f"about {max(5, round(count / 10) * 10):,}" if count else "no"


class Event:
    """The base of every kind. Kinds are frozen dataclasses; `weight` is how much a reader cares, 0 (never shown) to 3."""

    __slots__ = ()
    weight: ClassVar[int] = 0

    def apply(self, theater: Theater) -> None:
        """Write what happened into the theater."""
        raise TypeError(f"{type(self).__name__} says nothing of what it changes")

    def audience(self, theater: Theater) -> Audience:
        """Who may know of it: faction ids, or everyone. Asked before it is applied."""
        return EVERYONE

    def headline(self, names: Names) -> str:
        """One line for the log, or nothing."""
        return ""

    @property
    def place(self) -> str | None:
        """The zone it happened in, where it happened in one."""
        return getattr(self, "zone", None)


class ArrayEvent(Event):
    """The base of events that carry columns: whoever holds one can no longer change them."""

    __slots__ = ()

    def __post_init__(self) -> None:
        for name in _columns_of(type(self)):  # type: ignore[arg-type]
            getattr(self, name).flags.writeable = False


@cache
def _columns_of(kind: type[ArrayEvent]) -> tuple[str, ...]:
    """Names of the fields that hold columns: looked up once a kind, since hundreds of events a campaign carry some."""
    return tuple(spec.name for spec in fields(kind) if "dtype" in spec.metadata)  # type: ignore[arg-type]


def counted(count: int, one: str, more: str) -> str:
    """A count with its noun.

    >>> counted(1, "civilian", "civilians"), counted(3, "civilian", "civilians")
    ('1 civilian', '3 civilians')
    """
    return f"{count:,} {one if count == 1 else more}"


def fallen(names: Names, attackers: int, defenders: int, *, ours: bool, theirs: bool) -> str:
    """Who was killed in an assault; `ours`, `theirs`: whether the viewer may read the attackers' and the defenders' exactly.

    >>> fallen(Names({}, {}, {}), 0, 1, ours=True, theirs=True), fallen(Names({}, {}, {}), 2, 3, ours=True, theirs=False)
    ('none of the attackers killed, and 1 of the defenders', '2 of the attackers and about 5 of the defenders killed')
    """
    down, up = names.people(attackers, exactly=ours), names.people(defenders, exactly=theirs)
    if not attackers and not defenders:
        return "nobody killed on either side"
    if not attackers:
        return f"none of the attackers killed, and {up} of the defenders"
    if not defenders:
        return f"{down} of the attackers killed, and none of the defenders"
    return f"{down} of the attackers and {up} of the defenders killed"


def spread(low: float, high: float) -> str:
    """A chance that lies between two, as one figure where they are told alike.

    >>> spread(0.121, 0.4), spread(0.211, 0.214)
    ('12%-40%', '21%')
    """
    least, most = f"{low:.0%}", f"{high:.0%}"
    return least if least == most else f"{least}-{most}"


def column(kind: str) -> Any:
    """A field that holds an array: `kind` is NumPy's name of its type."""
    return field(metadata={"dtype": kind})


def fixed(values: NDArray[Any]) -> NDArray[Any]:
    """The array, read-only, as an event carries it."""
    values.flags.writeable = False
    return values


def to_data(event: Event) -> dict[str, Any]:
    """The event's fields as plain data for a journal line."""
    return {f.name: _plain(getattr(event, f.name)) for f in fields(event)}  # type: ignore[arg-type]


def from_data(kind: type[Event], data: Mapping[str, Any]) -> Event:
    """The event that a journal line tells of."""
    return kind(**{f.name: _rebuilt(f, data[f.name]) for f in fields(kind)})  # type: ignore[arg-type]


def _plain(value: Any) -> Any:
    return value.tolist() if isinstance(value, np.ndarray) else value


def _rebuilt(spec: Field[Any], value: Any) -> Any:
    if "dtype" in spec.metadata:
        return fixed(np.array(value, dtype=spec.metadata["dtype"]))
    return _tuples(value)


def _tuples(value: Any) -> Any:
    if isinstance(value, dict):
        return {key: _tuples(each) for key, each in value.items()}
    return tuple(_tuples(each) for each in value) if isinstance(value, list) else value


def witnesses(theater: Theater, zone: str, *sides: str) -> Audience:
    """Those who learn of a thing in a zone: the sides named, whoever stands there or next door, the controller, their allies."""
    here = theater.zones[zone]
    near = [here, *(theater.zones[theater.board.zone_ids[row]] for row in theater.board.neighbours[here.row])]
    present = {f.faction.id for each in near for f in each.formations} | {here.controller, *sides}
    factions = theater.factions.values()
    return tuple(
        f.id for f in factions if f.id in present or any(f.is_allied_with(theater.factions[each]) for each in sorted(present))
    )


def allies(theater: Theater, faction: str) -> Audience:
    """A faction and those who share what it knows."""
    own = theater.factions[faction]
    return tuple(each.id for each in theater.factions.values() if each.is_allied_with(own))


@dataclass(frozen=True, slots=True)
class Loss:
    """What a day cost a formation, as it appears in a battle."""

    formation: str
    killed: int
    disabled: int
    cohesion: float
