"""Reports: the values a situation is made of, on one's own formations and leaders, and on what is believed of others."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import NamedTuple

from game.terms import Cover
from game.units import Floats, Ints


class FormationReport(NamedTuple):
    """A formation of one's own or of an ally, as it reports itself. A tuple, since all make theirs every week."""

    id: str
    name: str
    faction: str
    kind: str
    zone: str
    strength: int
    quality: float
    cohesion: float
    supply: float
    posture: str
    destination: str | None
    next_zone: str | None
    days_to_next: int | None
    fixed: bool
    in_contact: bool
    in_training: bool = False

    @property
    def power(self) -> float:
        """Fighting power: strength weighted by quality, cohesion and supply."""
        return self.strength * self.quality * self.cohesion * self.supply


def strongest_first(bodies: Iterable[FormationReport]) -> tuple[FormationReport, ...]:
    """The order in which formations of a zone are listed wherever they are: in its panel and in the dialogs of orders."""
    return tuple(sorted(bodies, key=lambda body: (-body.power, body.id)))


@dataclass(frozen=True, slots=True, eq=False)
class Underground:
    """What the insurgents know of their own who hide. Columns by zone, stances by region."""

    operators: Ints
    groups: Floats
    regrouping: Ints
    dormant: Ints
    stance: tuple[int, ...]
    emphasis: tuple[int, ...]
    network: tuple[int, ...]
    extorting: tuple[bool, ...]
    reach: float
    broadcast_week: int  # of the last message to the world; 0 before the first


class LeaderReport(NamedTuple):
    """A leader of one's own. Whether the enemy is on the track is not known."""

    id: str
    name: str
    rank: str
    region: str | None
    zone: str
    weeks_hidden: int  # for which the leader still keeps well out of sight


@dataclass(frozen=True, slots=True)
class KnownLeader:
    """An enemy leader suspected or exposed in a zone; who it is, is not known."""

    zone: str
    rank: str
    cover: Cover


@dataclass(frozen=True, slots=True)
class EnemyReport:
    """What is believed of a faction's overt strength in a zone."""

    faction: str
    zone: str
    low: int
    high: int
    weeks_old: int
    source: str
    confidence: float
