"""Leaders: covers that slip and mend, moves and spells of hiding, and what it means when one is lost."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar

import numpy as np

from game.events.event import Audience, Event, Names
from game.terms import Cover

if TYPE_CHECKING:
    from game.theater.leader import Leader
    from game.theater.theater import Theater


@dataclass(frozen=True, slots=True)
class LeadersStirred(Event):
    """How well some leaders are hidden, each by id. Their side does not learn it; their hunters read it in their reports."""

    cover: tuple[tuple[str, int], ...]

    def apply(self, theater: Theater) -> None:
        for leader, cover in self.cover:
            theater.leaders[leader].cover = Cover(cover)

    def audience(self, theater: Theater) -> Audience:
        return ()


@dataclass(frozen=True, slots=True)
class LeaderMoved(Event):
    """A leader went to another zone, and left some of those who looked for him behind."""

    leader: str
    zone: str
    cover: int

    def apply(self, theater: Theater) -> None:
        leader = theater.leaders[self.leader]
        leader.cell, leader.cover = theater.zones[self.zone], Cover(self.cover)

    def audience(self, theater: Theater) -> Audience:
        return ()


@dataclass(frozen=True, slots=True)
class LeaderHid(Event):
    """A leader keeps well out of sight, up to and including a week."""

    leader: str
    until: int

    def apply(self, theater: Theater) -> None:
        theater.leaders[self.leader].hides_until = self.until

    def audience(self, theater: Theater) -> Audience:
        return (theater.insurgents.id,)


@dataclass(frozen=True, slots=True)
class LeaderLost(Event):
    """A leader was killed or captured: everyone hears which post is empty."""

    leader: str
    name: str
    rank: str
    zone: str
    fate: str  # killed or captured
    faction: str  # by whom
    weight: ClassVar[int] = 3

    def apply(self, theater: Theater) -> None:
        theater.leaders[self.leader].fall()

    def headline(self, names: Names) -> str:
        return f"{names.zones[self.zone]}: {self.name} {self.fate} by {names.factions[self.faction]}"


@dataclass(frozen=True, slots=True)
class NetworkShaken(Event):
    """A region's network lost a level with its leader."""

    region: str
    level: int

    def apply(self, theater: Theater) -> None:
        fresh = theater.underground.region_network.copy()
        fresh[theater.board.region_ids.index(self.region)] = self.level
        theater.underground.region_network = fresh

    def audience(self, theater: Theater) -> Audience:
        return (theater.insurgents.id,)


def loss_of(theater: Theater, leader: Leader, fate: str, faction: str) -> Iterator[Event]:
    """The loss of a leader; the network of his region goes down by one with him."""
    yield LeaderLost(leader.id, leader.name, leader.rank, leader.zone.id, fate, faction)
    if leader.rank == "regional" and leader.region is not None:
        level = int(np.maximum(theater.underground.region_network[theater.board.region_ids.index(leader.region)] - 1, 0))
        yield NetworkShaken(leader.region, level)
