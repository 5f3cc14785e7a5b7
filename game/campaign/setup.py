"""Setting up: a scenario and a seed make a theater on its first morning. The one place above the theater that builds it."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING

import numpy as np

from game.behavior.attacks import base_rate
from game.behavior.friction import pair_of
from game.behavior.supply import supply
from game.dice import Dice
from game.memory import Memory
from game.rules.attacks import opening_excitation
from game.rules.dispersal import in_elements
from game.rules.groups import settled_pool
from game.terms import Estimate, Measure
from game.theater.board import Board
from game.theater.calendar import Calendar
from game.theater.faction import FactionSheet
from game.theater.formation import Formation
from game.theater.ground import Ground
from game.theater.guerrilla import Underground
from game.theater.knowledge import Beliefs
from game.theater.leader import Leader
from game.theater.route import Route
from game.theater.theater import Theater
from game.units import Floats, Ints

if TYPE_CHECKING:
    from game.campaign.schema import FactionSheet as SheetEntry
    from game.campaign.schema import Scenario, ZoneState
    from game.rules.parameters import Parameters

Pool = Callable[[int, Dice, "Parameters"], Ints]
"""Joins so many elements in groups: a label each, from 0."""
_BOARDS = Memory()
FORMATIONS_SEEN, HIDDEN_SEEN = 0, -3
CONFIDENCE = {"high": 0.9, "medium": 0.6, "low": 0.4}


def set_up(scenario: Scenario, seed: int, board: Board | None = None, pool: Pool = settled_pool) -> Theater:
    """The theater of a scenario on its first morning. The seed draws leaders' places, groups and covers.

    Whoever sets up many may hand in the board, which never changes, and a cheaper way to join elements in groups. The board
    of the last scenario is kept for its next campaign, with all that has been looked up on it.
    """
    dice, p = Dice(seed).on("setup"), scenario.parameters
    board = board or _BOARDS.of("board", (scenario,), lambda: board_of(scenario))
    theater = Theater(
        board,
        _ground(scenario, board),
        _underground(scenario, board, dice.on("groups"), p, pool),
        Calendar(scenario.start),
        seed % 2**32,
    )
    theater.admit([(sheet, scenario.factions[sheet.id].treasury.value, scenario.factions[sheet.id].will.value)
                   for sheet in _sheets(scenario)])  # fmt: skip
    theater.displaced_off_map = {country: people.whole for country, people in sorted(scenario.displaced_off_map.items())}
    theater.reach = scenario.factions[theater.insurgents.id].reach.value
    theater.friction = p.friction_start if pair_of(theater) else 0.0
    _raise_formations(theater, scenario)
    for event in supply(theater, p, dice):
        event.apply(theater)
    _hide_leaders(theater, scenario, dice.on("leaders"))
    _open_contests(theater)
    theater.ground.excitation = opening_excitation(base_rate(theater, p), p)
    believed = _opening_beliefs(theater, scenario)  # by everyone, each in columns of its own
    for faction in theater.faction_ids:
        theater.knowledge.beliefs[faction] = Beliefs(*(column.copy() for column in believed.columns()))
        theater.knowledge.estimates[faction] = _opening_estimates(scenario, faction)
    return theater


def board_of(scenario: Scenario) -> Board:
    """The board: the zones of the map that the scenario gives a state, in the map's order."""
    ids = tuple(zone for zone in scenario.map.zones if zone in scenario.zones)
    places = [scenario.map.zones[zone] for zone in ids]
    states = [scenario.zones[zone] for zone in ids]
    used = [(id, route) for id, route in scenario.map.routes.items() if set(route.ends) <= set(ids)]
    return Board(
        zone_ids=ids, names=tuple(z.name for z in places), country=tuple(z.country for z in places),
        side=tuple(s.side for s in states), region=tuple(s.region for s in states), province=tuple(s.province for s in states),
        terrain=tuple(z.terrain for z in places), tags=tuple(frozenset(s.tags) for s in states),
        hubs=tuple(frozenset(s.hubs) for s in states), latitude=_column(z.lat for z in places),
        longitude=_column(z.lon for z in places), area_km2=_column(z.area_km2 for z in places),
        population=_column(z.population.value for z in places), reaction=_column(s.reaction.value for s in states),
        long_memory=np.array([s.harm_memory == "long" for s in states], dtype=np.bool_),
        routes=tuple(Route(id, row, *route.ends, route.kind, route.km, route.pays) for row, (id, route) in enumerate(used)),
        region_ids=tuple(scenario.regions), region_names=tuple(region.name for region in scenario.regions.values()),
    )  # fmt: skip


def _column(values: Iterable[float]) -> Floats:
    return np.array(list(values), dtype=np.float64)


def _states(scenario: Scenario, board: Board) -> list[ZoneState]:
    return [scenario.zones[zone] for zone in board.zone_ids]


def _ground(scenario: Scenario, board: Board) -> Ground:
    states, whole = _states(scenario, board), np.int64
    factions = list(scenario.factions)
    displaced = np.array([s.displaced.whole for s in states], dtype=whole)
    hosted = np.array([s.hosted.whole for s in states], dtype=whole)
    people = np.maximum(np.rint(board.population) - displaced + hosted, 0.0)
    none = np.zeros(len(board))
    return Ground(
        controller=np.array([factions.index(s.controller) for s in states], dtype=whole),
        contested=np.zeros(len(board), dtype=np.bool_),
        grip=_column(s.grip.value for s in states), support=_column(s.support.value for s in states),
        grievance=_column(s.grievance.value for s in states), grievance_base=_column(s.grievance.value for s in states),
        fear=_column(s.fear.value for s in states), fear_base=_column(s.fear.value for s in states),
        services=_column(s.services.value for s in states),
        fortification=np.array([s.fortification for s in states], dtype=whole), works_weeks=none.astype(whole),
        local_security=np.array([s.local_security.whole for s in states], dtype=whole),
        displaced=displaced, hosted=hosted, people=people,
        equivalents=(people + scenario.parameters.density_area_equiv * board.area_km2) / 1000.0,
        dormant=np.array([_dormant(s) for s in states], dtype=whole), excitation=none, attacks=none.astype(whole),
        attacks_by_kind=np.zeros((4, len(board)), dtype=whole),
        battle_days=none.astype(whole),
        hurt_by_insurgents=none, hurt_by_others=none, hurt_memory=np.zeros((4, len(board))),
        support_packages=np.zeros((len(factions), len(board)), dtype=whole),
        interdiction=np.zeros((len(factions), len(board)), dtype=whole),
        measures=np.zeros((len(Measure), len(board)), dtype=whole),
        route_open=np.array([scenario.map.routes[route.id].open for route in board.routes], dtype=np.bool_),
    )  # fmt: skip


def _dormant(state: ZoneState) -> int:
    return state.hidden.members.whole - state.hidden.operators.whole if state.hidden else 0


def _underground(scenario: Scenario, board: Board, dice: Dice, p: Parameters, pool: Pool) -> Underground:
    zones, operators = [], []
    for row, state in enumerate(_states(scenario, board)):
        for count in in_elements(state.hidden.operators.whole if state.hidden else 0, int(p.element_size)):
            zones.append(row)
            operators.append(count)
    element_zone = np.array(zones, dtype=np.int64)
    region = np.array(board.region_row, dtype=np.int64)[element_zone]
    element_group, group_region = np.zeros(len(zones), dtype=np.int64), np.zeros(0, dtype=np.int64)
    for row, name in enumerate(board.region_ids):
        members = np.flatnonzero(region == row)
        if len(members):
            labels = pool(len(members), dice.on(name), p)
            element_group[members] = labels + len(group_region)
            group_region = np.concatenate([group_region, np.full(labels.max() + 1, row, dtype=np.int64)])
    draws = dice.on("cover").uniforms(len(group_region))
    exposed = draws < p.cover_start_exposed
    suspected = ~exposed & (draws < p.cover_start_exposed + p.cover_start_suspected)
    return Underground(
        element_zone=element_zone, element_operators=np.array(operators, dtype=np.int64), element_group=element_group,
        group_region=group_region, group_regrouping=np.zeros(len(group_region), dtype=np.bool_),
        group_cover=exposed * 2 + suspected * np.int64(1),
        region_stance=np.zeros(len(board.region_ids), dtype=np.int64),
        region_emphasis=np.zeros(len(board.region_ids), dtype=np.int64),
        region_network=np.array([region.network for region in scenario.regions.values()], dtype=np.int64),
        region_extorting=np.zeros(len(board.region_ids), dtype=np.bool_),
    )  # fmt: skip


def _sheets(scenario: Scenario) -> list[FactionSheet]:
    ids = list(scenario.factions)
    return [_sheet(id, row, entry, scenario, ids) for row, (id, entry) in enumerate(scenario.factions.items())]


def _sheet(id: str, row: int, entry: SheetEntry, scenario: Scenario, ids: list[str]) -> FactionSheet:
    relations = {other: relation_between(scenario, id, other) for other in ids if other != id}
    kinds = entry.formation_kinds
    return FactionSheet(
        id=id, row=row, name=entry.name, short=entry.short, kind=entry.kind, color=entry.color, command=entry.command,
        income_week=entry.income_week.value, will_per_killed=entry.will_per_killed.value,
        may_enter=frozenset(entry.may_enter), relations=relations, rules_of_engagement=entry.rules_of_engagement,
        air_packages=tuple(sorted(entry.air_packages.items())),
        air_share={country: share.value for country, share in sorted(entry.air_share.items())},
        kinds_that_assault=frozenset(name for name, kind in kinds.items() if kind.assaults),
        kinds_that_raid=frozenset(name for name, kind in kinds.items() if kind.raids),
        kinds_enter={name: frozenset(kind.may_enter) for name, kind in kinds.items() if kind.may_enter is not None},
        kind_names={name: kind.name for name, kind in kinds.items()},
        kind_massed=next((name for name, kind in kinds.items() if kind.masses), None),
        kinds_will={name: kind.will_per_killed.value for name, kind in kinds.items() if kind.will_per_killed is not None},
        kind_raised=next((name for name, kind in kinds.items() if kind.raised), None),
        sides=len(ids),
        hostile_rows=frozenset(i for i, other in enumerate(ids) if relations.get(other) == "hostile"),
        allied_rows=frozenset(i for i, other in enumerate(ids) if other == id or relations.get(other) == "allied"),
    )  # fmt: skip


def relation_between(scenario: Scenario, one: str, other: str) -> str:
    """How two factions stand; unsaid, everyone fights the insurgents and the rest are allied."""
    said = scenario.factions[one].relations.get(other) or scenario.factions[other].relations.get(one)
    if said is not None:
        return said
    return "hostile" if "insurgent" in (scenario.factions[one].kind, scenario.factions[other].kind) else "allied"


def _raise_formations(theater: Theater, scenario: Scenario) -> None:
    for id, entry in scenario.formations.items():
        faction = theater.factions[entry.faction]
        body = Formation(theater, faction, id, entry.name, entry.kind, entry.strength.whole, entry.quality, entry.fixed)
        theater.raise_formation(body, entry.zone)


def _hide_leaders(theater: Theater, scenario: Scenario, dice: Dice) -> None:
    for id, entry in scenario.leaders.items():
        leader = Leader(theater, theater.factions[entry.faction], id, entry.name, entry.rank, entry.region)
        leader.cell = theater.zones[dice.on(id).choice(entry.zones)]
        theater.leaders[id] = leader


def _open_contests(theater: Theater) -> None:
    for zone in theater.hot_zones():
        if any(theater.has_enemies_in(zone, body.faction) for body in zone.formations):
            theater.ground.put("contested", zone.row, True)


def _opening_estimates(scenario: Scenario, viewer: str) -> dict[str, Estimate]:
    """What is commonly thought of each other side's will, treasury and call: their published ranges."""
    return {
        side: Estimate(
            0, entry.will.low, entry.will.high, entry.treasury.low, entry.treasury.high, entry.reach.low, entry.reach.high
        )
        for side, entry in scenario.factions.items()
        if side != viewer
    }


def _opening_beliefs(theater: Theater, scenario: Scenario) -> Beliefs:
    """What is common knowledge on the first morning: strengths by their published ranges, hidden members by theirs."""
    board, ground = theater.board, theater.ground
    beliefs = Beliefs.blank(len(theater.factions), len(board))
    for entry in scenario.formations.values():
        at = theater.factions[entry.faction].row, board.index[entry.zone]
        beliefs.low[at] += round(entry.strength.low)
        beliefs.high[at] += round(entry.strength.high)
        beliefs.confidence[at] = CONFIDENCE[entry.confidence]
    beliefs.seen[:] = FORMATIONS_SEEN
    beliefs.source[:] = len(theater.knowledge.sources) - 1
    for row, state in enumerate(_states(scenario, board)):
        if state.hidden:
            beliefs.hidden_low[row], beliefs.hidden_high[row] = round(state.hidden.members.low), round(state.hidden.members.high)
    beliefs.hidden_seen[:] = HIDDEN_SEEN
    security = ground.local_security.astype(np.float64)
    beliefs.social = np.vstack([ground.grip, ground.support, ground.grievance, ground.fear, security])
    beliefs.social_seen[:] = FORMATIONS_SEEN
    return beliefs
