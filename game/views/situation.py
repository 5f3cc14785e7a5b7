"""The situation: the only thing a commander, human or bot, ever sees.

Own forces exactly; allies' as they report them; everyone else by reports with age, source and confidence; hidden people not at
all until they are suspected. It holds neither the seed nor the id of anything hidden. Columns are in zone order and read-only.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property
from typing import TYPE_CHECKING, Any, TypeVar

import numpy as np

from game.rules.air import allotted
from game.rules.friction import near_line, rivals
from game.rules.parameters import Parameters
from game.terms import Estimate, Measure
from game.units import Flags, Floats, Ints
from game.views.reports import EnemyReport, FormationReport, KnownLeader, LeaderReport, Underground

if TYPE_CHECKING:
    from game.theater.annals import PublicRecord
    from game.theater.board import Board
    from game.theater.faction import FactionSheet
    from game.theater.knowledge import Beliefs

Column = TypeVar("Column", Floats, Ints, Flags)


@dataclass(frozen=True, eq=False)
class Situation:
    """What one faction knows on the morning of a week."""

    faction: str
    week: int
    weeks: int
    date: date
    board: Board
    parameters: Parameters
    sheets: Mapping[str, FactionSheet]
    treasury: float
    will: float
    command: int
    packages: int
    reckoning: Mapping[str, tuple[str, float]]  # grade and score of each side, as laid open at the last reckoning
    own: tuple[FormationReport, ...]
    allied: tuple[FormationReport, ...]
    controller: Ints
    contested: Flags
    people: Floats
    services: Floats
    displaced: Ints  # people of each zone who are elsewhere, and of other zones who are there: everyone counts them
    hosted: Ints
    fortification: Ints
    route_open: Flags
    measures: Ints  # (M, Z): weeks left of one's own measures and one's allies', by `game.terms.Measure`
    attacks: Ints  # last week's
    beliefs: Beliefs
    underground: Underground | None
    rules_of_engagement: str
    leaders: tuple[LeaderReport, ...]  # one's own, at large
    known_leaders: tuple[KnownLeader, ...]  # the enemy's
    sources: tuple[str, ...]
    estimates: Mapping[str, Estimate]  # of every other side's will and treasury
    air_share: Mapping[str, float]  # of one's own packages, by country; empty where they may fly anywhere
    air_shift: tuple[int, Mapping[str, float]] | None  # a change of it under way, and the week from which it holds
    friction: float  # between the coalition and its rival across a line, 0-10: everyone knows of it
    halt_until: int  # the last week of a halt near that line
    paused: Mapping[str, int]  # kinds of one's own that do not advance, with the last week of it
    grounded: Flags  # where nothing flies this morning: everyone sees the weather
    permits: frozenset[str]  # countries one's aircraft may strike in though one may not enter
    past: PublicRecord  # the weeks so far, as everyone knows them
    strike_deaths: int  # civilians whom one's own strikes have killed so far
    reckonings: tuple[int, ...] = ()  # the weeks at whose end all are judged: everyone knows them
    displaced_off_map: Mapping[str, int] = field(default_factory=dict)  # by country, to the nearest hundred: everyone counts them
    income_factor: float = 1.0  # what the last reckoning made of one's own income

    @cached_property
    def readings(self) -> dict[str, Any]:
        """What a commander has worked out from the columns so far, kept for whoever asks next. No part of what is known."""
        return {}

    @cached_property
    def judged(self) -> dict[int, tuple[Any, Any]]:
        """Orders judged by their own rules so far, by identity: what a bot has asked, the campaign need not ask again."""
        return {}

    def commanding(self, own: tuple[FormationReport, ...]) -> Situation:
        """The same morning with some of one's own formations only, sharing the readings of its columns."""
        shared = {**vars(self), "readings": self.readings, "own": own}
        for name in ("formations", "own_at", "judged"):
            shared.pop(name, None)
        narrowed = object.__new__(Situation)
        vars(narrowed).update(shared)
        return narrowed

    @cached_property
    def without_the_dear(self) -> Situation:
        """The same morning without the soldiers whose deaths cost more will than those of the usual soldier of the side."""
        return self.commanding(tuple(body for body in self.own if self.sheet.dearer(body.kind) >= 0.0))

    @cached_property
    def packages_by_country(self) -> dict[str, int]:
        """This week's packages by the country they are for; empty where they may fly anywhere."""
        return allotted(self.packages, self.air_share)

    @cached_property
    def rival(self) -> str | None:
        """The side across a line with whom one does not fight, and may clash."""
        pair = rivals(self.sheets, self.board)
        if pair is None or self.faction not in pair:
            return None
        return pair[self.faction == pair[0]]

    @cached_property
    def near_rival(self) -> Flags:
        """(Z,): zones that the rival controls, and those beside them."""
        row = self.sheets[self.rival].row if self.rival else -1
        return near_line(self.board, self.controller, row)

    @cached_property
    def sheet(self) -> FactionSheet:
        """One's own side."""
        return self.sheets[self.faction]

    @cached_property
    def row(self) -> int:
        """Row of one's own side."""
        return self.sheet.row

    @cached_property
    def formations(self) -> dict[str, FormationReport]:
        """Own formations by id."""
        return {each.id: each for each in self.own}

    @cached_property
    def own_at(self) -> dict[str, list[FormationReport]]:
        """Own formations by zone."""
        found: dict[str, list[FormationReport]] = {}
        for each in self.own:
            found.setdefault(each.zone, []).append(each)
        return found

    @cached_property
    def hostile_held(self) -> Flags:
        """(Z,): zones controlled by an enemy."""
        return self.sheet.among_hostile(self.controller)

    @cached_property
    def beside_enemy(self) -> Flags:
        """(Z,): zones next to one that an enemy controls."""
        return np.asarray(self.hostile_held @ self.board.adjacency, dtype=np.bool_)  # of flags the product is "any"

    @cached_property
    def strike_countries(self) -> frozenset[str]:
        """Countries one's aircraft may strike in."""
        return self.sheet.may_enter | self.permits

    @cached_property
    def friendly_held(self) -> Flags:
        """(Z,): zones controlled by one's own side or an ally."""
        return self.sheet.among_allied(self.controller)

    @cached_property
    def enemy_low(self) -> Ints:
        """(Z,): enemies believed there, at least."""
        return self.beliefs.low[self.sheet.hostile_mask].sum(axis=0)  # type: ignore[no-any-return]

    @cached_property
    def enemy_high(self) -> Ints:
        """(Z,): enemies believed there, at most."""
        return self.beliefs.high[self.sheet.hostile_mask].sum(axis=0)  # type: ignore[no-any-return]

    @cached_property
    def policed(self) -> tuple[int, ...]:
        """Rows of the zones one controls where a police order stands."""
        return tuple([row for row in self.measures[Measure.POLICE].nonzero()[0].tolist() if self.controller[row] == self.row])

    def controller_of(self, zone: str) -> str:
        """Id of the faction that controls a zone: everyone knows that."""
        return list(self.sheets)[int(self.controller[self.board.index[zone]])]

    def reports(self, zone: str) -> list[EnemyReport]:
        """What is believed of each other side in a zone, allies left out."""
        row, beliefs = self.board.index[zone], self.beliefs
        return [
            EnemyReport(
                faction=sheet.id, zone=zone, low=int(beliefs.low[sheet.row, row]), high=int(beliefs.high[sheet.row, row]),
                weeks_old=max(0, self.week - int(beliefs.seen[sheet.row, row])),
                source=self.sources[int(beliefs.source[sheet.row, row])],
                confidence=float(beliefs.confidence[sheet.row, row]),
            )
            for sheet in self.sheets.values()
            if sheet.row not in self.sheet.allied_rows and beliefs.high[sheet.row, row] > 0
        ]  # fmt: skip
