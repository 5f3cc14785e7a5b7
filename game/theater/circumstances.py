"""Circumstances: what came from off the map and still lasts, and which incidents have happened. Changed only by events."""

from __future__ import annotations

from typing import NamedTuple

import numpy as np

from game.units import Flags, Ints


class Provision(NamedTuple):
    """Orders and air packages a week that a faction has more (or fewer) of, up to and in week `until` (None: from now on)."""

    faction: str
    command: int
    packages: int
    until: int | None


class Pause(NamedTuple):
    """Kinds of a faction's formations that neither attack the insurgents nor march towards them, up to and in week `until`."""

    faction: str
    kinds: tuple[str, ...]
    until: int


class Inflow(NamedTuple):
    """People who come from abroad each week, into one of these zones, up to and in week `until`."""

    zones: tuple[str, ...]
    people: int
    until: int


class Absence(NamedTuple):
    """People of a formation who are away from the theater, and back in week `until`."""

    formation: str
    faction: str
    name: str
    kind: str
    quality: float
    people: int
    until: int


class Circumstances:
    """All of them, with empty hands at the start. Each part is replaced, never changed in place."""

    def __init__(self, zones: int) -> None:
        self.happened: dict[str, int] = {}  # week in which each incident last happened
        self.holding: dict[str, int] = {}  # weeks running for which the condition of one that waits for it has held
        self.provisions: tuple[Provision, ...] = ()
        self.pauses: tuple[Pause, ...] = ()
        self.inflows: tuple[Inflow, ...] = ()
        self.absences: tuple[Absence, ...] = ()
        self.permits: tuple[tuple[str, str], ...] = ()  # faction, country its aircraft may strike in though it may not enter
        self.grounded_until: Ints = np.zeros(zones, dtype=np.int64)  # day, counted from the first morning, nothing flies before

    def grounded(self, day: int) -> Flags:
        """(Z,): where nothing flies on that day, counted from the first morning."""
        return np.asarray(self.grounded_until > day, dtype=np.bool_)

    def extra(self, faction: str, week: int) -> tuple[int, int]:
        """Orders and air packages that a faction has more (or fewer) of in a week."""
        now = [each for each in self.provisions if each.faction == faction and (each.until is None or week <= each.until)]
        return sum(each.command for each in now), sum(each.packages for each in now)

    def paused(self, faction: str, week: int) -> dict[str, int]:
        """Kinds of a faction's formations that have paused, with the last week of it."""
        found: dict[str, int] = {}
        for each in self.pauses:
            if each.faction == faction and week <= each.until:
                found.update({kind: max(each.until, found.get(kind, 0)) for kind in each.kinds})
        return found

    def permitted(self, faction: str) -> frozenset[str]:
        """Countries that a faction's aircraft may strike in though its formations may not enter."""
        return frozenset(country for side, country in self.permits if side == faction)

    def provide(self, faction: str, command: int, packages: int, until: int | None) -> None:
        """Note more (or fewer) orders and air packages a week."""
        self.provisions = (*self.provisions, Provision(faction, command, packages, until))

    def pause(self, faction: str, kinds: tuple[str, ...], until: int) -> None:
        """Note a pause."""
        self.pauses = (*self.pauses, Pause(faction, kinds, until))

    def let_in(self, zones: tuple[str, ...], people: int, until: int) -> None:
        """Note an inflow."""
        self.inflows = (*self.inflows, Inflow(zones, people, until))

    def miss(self, absence: tuple[str, str, str, str, float, int, int]) -> None:
        """Note that people are away."""
        self.absences = (*self.absences, Absence(*absence))

    def welcome(self, formation: str, people: int) -> Absence:
        """Take the first absence of so many of a formation's people off the list, and say what it was."""
        back = next(each for each in self.absences if (each.formation, each.people) == (formation, people))
        at = self.absences.index(back)
        self.absences = (*self.absences[:at], *self.absences[at + 1 :])
        return back

    def particulars(self) -> tuple[object, ...]:
        """Everything, as plain values in a fixed order."""
        lasting = (self.provisions, self.pauses, self.inflows, self.absences, self.permits)
        return (sorted(self.happened.items()), sorted(self.holding.items()), *map(plain, lasting), self.grounded_until.tolist())


def plain(value: object) -> object:
    """Named tuples as bare ones, so that equal contents look equal whatever wrote them."""
    return tuple(plain(each) for each in value) if isinstance(value, tuple) else value
