"""The theater: the Mesa model of the war. Zones on a network, every agent, the calendar, knowledge and the ledger of fates.

Only events change it (`event.apply(theater)`); they call the verbs below.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

import mesa
import numpy as np

from game.memory import Memory
from game.theater.annals import Annals, WeekRow
from game.theater.calendar import Calendar
from game.theater.circumstances import Circumstances
from game.theater.faction import Faction, FactionSheet
from game.theater.fingerprint import fingerprint
from game.theater.formation import Formation
from game.theater.guerrilla import GuerrillaCell, Underground
from game.theater.knowledge import Knowledge
from game.theater.leader import Leader, LostLeader
from game.theater.ledger import Fate, Ledger
from game.theater.muster import Muster
from game.theater.space import network_of
from game.theater.supply_lines import SupplyLines
from game.theater.zone import Zone
from game.units import Ints

if TYPE_CHECKING:
    from game.theater.board import Board
    from game.theater.ground import Ground

WeekPlayer = Callable[["Theater"], None]


class Theater(mesa.Model):
    """The whole state of a war. `step()` plays a week through the week-player handed in by the campaign."""

    def __init__(self, board: Board, ground: Ground, underground: Underground, calendar: Calendar, seed: int) -> None:
        super().__init__(rng=seed)
        self.board = board
        self.ground = ground
        self.underground = underground
        self.calendar = calendar
        self.space = network_of(board, self.random)
        self.zones: dict[str, Zone] = {zone: self.space[zone] for zone in board.zone_ids}
        for row, zone in enumerate(self.zones.values()):
            zone.settle(self, row)
        self.factions: dict[str, Faction] = {}
        self.insurgents: Faction  # the side that hides
        self.faction_ids: tuple[str, ...] = ()
        self.formations: dict[str, Formation] = {}
        self._muster = Muster(self)
        self.leaders: dict[str, Leader] = {}  # at large
        self.leaders_lost: tuple[LostLeader, ...] = ()
        self._moves = object()  # another whenever a formation comes, goes or moves
        self.memory = Memory()  # of what rules have worked out from columns
        self._counted: tuple[list[int], object, Ints] = ([], None, np.zeros((0, len(board)), dtype=np.int64))
        self.knowledge = Knowledge()
        self.ledger = Ledger(())
        self.annals = Annals()
        self.circumstances = Circumstances(len(board))
        self.supply_lines = SupplyLines()
        self.opening_controller = ground.controller
        self.reckoning: dict[str, tuple[str, float]] = {}  # grade and score of each side, as last laid open
        self.displaced_off_map: dict[str, int] = {}  # by country: people displaced from and to places off the map
        self.infiltrations: tuple[tuple[str, str, int], ...] = ()  # this week: from, to, elements at most
        self.reach = 0.0  # how far the insurgents' call carries, 0-1
        self.friction = 0.0  # between the coalition and the government it shares a line with, 0-10
        self.halt_until = 0  # the last week in which nothing may move near that line
        self.massing: tuple[str, ...] = ()  # zones where operators come together by the week's end
        self.broadcast_week = 0  # of their last message; 0 before the first
        self.winner: str | None = None
        self.ended = ""  # why the campaign is over, in words
        self.over = False
        self.week_player: WeekPlayer | None = None

    # ---- setting up -------------------------------------------------------------------------------------------------
    def admit(self, sheets: list[tuple[FactionSheet, float, float]]) -> None:
        """Bring in the factions, each with its treasury and will."""
        for sheet, treasury, will in sheets:
            self.factions[sheet.id] = Faction(self, sheet, treasury, will)
        self.faction_ids = tuple(self.factions)
        self.ledger = Ledger(self.faction_ids)
        self.insurgents = next(faction for faction in self.factions.values() if faction.sheet.is_insurgent)

    def raise_formation(self, formation: Formation, zone: str) -> None:
        """Bring a formation in."""
        self.formations[formation.id] = formation
        self.place(formation, zone)

    def enlist(self, id: str, faction: str, name: str, kind: str, strength: int, quality: float, zone: str) -> None:
        """Raise a new formation in the course of a campaign."""
        self.raise_formation(Formation(self, self.factions[faction], id, name, kind, strength, quality, False), zone)

    # ---- groups as agents: stood where they belong when somebody asks, since groups change every week ------------------
    @property
    def cells(self) -> list[GuerrillaCell]:
        """The agent of every group, each standing where most of its elements are."""
        return self._muster.cells()

    @property
    def agents(self) -> mesa.agent.AgentSet[mesa.Agent]:
        """Every agent, as Mesa's tools ask for them."""
        self._muster.cells()
        return super().agents

    @property
    def agents_by_type(self) -> dict[type[mesa.Agent], mesa.agent.AgentSet[mesa.Agent]]:
        """Every agent by its class."""
        self._muster.cells()
        return super().agents_by_type  # type: ignore[no-any-return]

    # ---- verbs that events use --------------------------------------------------------------------------------------
    def place(self, formation: Formation, zone: str) -> None:
        """Put a formation in a zone."""
        self._moves = object()
        if formation.cell is not None:
            formation.zone.formations.remove(formation)
        formation.cell = self.zones[zone]
        formation.row = formation.zone.row
        formation.zone.formations.append(formation)

    def disband(self, formation: Formation) -> None:
        """Take a formation off the map for good."""
        self._moves = object()
        formation.zone.formations.remove(formation)
        del self.formations[formation.id]
        formation.remove()

    def lose(self, formation: Formation, fate: Fate, people: int) -> None:
        """Take people out of a formation's ranks."""
        formation.strength -= people
        self.ledger.enter(formation.faction.id, fate, people)
        if fate == "killed":
            self.ledger.dear_this_week[formation.faction.id] += people * formation.faction.sheet.dearer(formation.kind)

    def lose_civilians(self, zone: str, killed: int, faction: str, *, by_air: bool = False) -> None:
        """Take civilians killed by a faction's hand out of a zone's people."""
        self.bury([(self.board.index[zone], killed)], faction, by_air=by_air)

    def bury(self, tolls: list[tuple[int, int]], faction: str, *, by_air: bool = False) -> None:
        """Take civilians killed by a faction's hand out of the people of several zones, by row: one new column for them all."""
        people, equivalents = self.ground.people.copy(), self.ground.equivalents.copy()
        total = 0
        for row, killed in tolls:
            dead = min(killed, int(people[row]))
            people[row] -= dead
            equivalents[row] -= dead / 1000.0
            total += dead
        self.ledger.enter_civilians(faction, total, by_air=by_air)
        if total:
            self.ground.people, self.ground.equivalents = people, equivalents

    def hide(self, zones: Ints, operators: Ints) -> None:
        """New elements go underground, each a regrouping group of its own."""
        regions = np.array([self.board.region_row[row] for row in zones.tolist()], dtype=np.int64)
        self.underground.add(zones, operators, regions)

    def week_so_far(self, *, trade: bool = False) -> WeekRow:
        """What the week has come to by now; `trade`: an open route pays the governments at its ends."""
        factions = self.factions.values()
        return WeekRow(
            week=self.calendar.week,
            controller=self.ground.controller,
            attacks=self.ground.attacks,
            attacks_by_country=self.board.by_country(self.ground.attacks),
            killed=tuple(self.ledger.killed_this_week.values()),
            civilians=tuple(self.ledger.civilians_this_week.values()),
            overt=self.overt(),
            operators=int(self.underground.element_operators.sum()),
            dormant=int(self.ground.dormant.sum()),
            will=tuple(faction.will for faction in factions),
            score=tuple(faction.score for faction in factions),
            treasury=tuple(faction.treasury for faction in factions),
            trade=trade,
            reach=self.reach,
        )

    def close_week(self, *, trade: bool = False) -> None:
        """Write the week into the annals."""
        self.annals.weeks.append(self.week_so_far(trade=trade))

    # ---- claims and counts ------------------------------------------------------------------------------------------
    def controller_of(self, zone: Zone) -> Faction:
        """Who controls a zone."""
        return self.factions[zone.controller]

    def overt(self) -> int:
        """Overt fighters of the insurgents."""
        return sum(f.strength for f in self.formations.values() if f.faction.sheet.is_insurgent)

    def displaced(self, country: str | None = None) -> int:
        """People of a country, or of all, who are displaced, on the map and off it."""
        here = self.ground.displaced if country is None else self.ground.displaced[self.board.where_country(country)]
        away = self.displaced_off_map
        return int(here.sum()) + (sum(away.values()) if country is None else away.get(country, 0))

    def has_enemies_in(self, zone: Zone, faction: Faction) -> bool:
        """True where overt forces hostile to the faction stand in the zone, its controller's guards among them."""
        if any(faction.is_hostile_to(each.faction) for each in zone.formations):
            return True
        return zone.local_security > 0 and faction.is_hostile_to(self.controller_of(zone))

    def hot_zones(self) -> tuple[Zone, ...]:
        """Zones where something may be fought over: contested ones, and those that hostile formations stand in."""
        basis = (self.ground.controller, self.ground.contested, self._moves)
        return self.memory.of("hot zones", basis, self._hot_zones)

    def _hot_zones(self) -> tuple[Zone, ...]:
        holder = self.ground.controller.tolist()
        rows = {f.row for f in self.formations.values() if holder[f.row] in f.faction.sheet.hostile_rows}
        rows.update(np.flatnonzero(self.ground.contested).tolist())
        return tuple(self.zones[self.board.zone_ids[row]] for row in sorted(rows))

    def strengths(self) -> Ints:
        """(F, Z): overt strength of each faction in each zone, guards left out; the same array until it would be another."""
        people = [f.strength for f in self.formations.values()]
        if people != self._counted[0] or self._moves is not self._counted[1]:
            self._counted = (people, self._moves, self._count(people))
        return self._counted[2]

    def _count(self, people: list[int]) -> Ints:
        width, sides = len(self.board), len(self.factions)
        at = [f.faction.row * width + f.row for f in self.formations.values()]
        count = np.bincount(at, people, minlength=sides * width).astype(np.int64).reshape(sides, width)
        count.flags.writeable = False
        return count

    def digest(self) -> str:
        """A short fingerprint of the whole state: equal digests, equal theaters."""
        return fingerprint(self)

    def step(self) -> None:
        """Play a week, as Mesa's tools expect of a model."""
        if self.week_player is None:
            raise RuntimeError("a theater on its own has no commanders: play it through game.campaign.Campaign")
        self.week_player(self)
