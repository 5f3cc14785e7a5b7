"""Observation: the true theater in, what one faction may know of it out. The only way to a `Situation`."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, TypeVar

import numpy as np

from game.rules.parameters import Parameters
from game.terms import Cover, Measure
from game.units import Flags, Floats, Ints
from game.views.reports import FormationReport, KnownLeader, LeaderReport, Underground
from game.views.situation import Situation

if TYPE_CHECKING:
    from game.theater.board import Board
    from game.theater.faction import FactionSheet
    from game.theater.formation import Formation
    from game.theater.knowledge import Beliefs
    from game.theater.theater import Theater

Column = TypeVar("Column", Floats, Ints, Flags)


@dataclass(frozen=True, slots=True)
class Morning:
    """What does not depend on who asks: the roll of every side's formations, and what everyone knows, as a situation has it."""

    roll: Mapping[str, tuple[FormationReport, ...]]
    public: Mapping[str, Any]


def morning(theater: Theater) -> Morning:
    """This morning, to be read once for all sides."""
    ground = theater.ground
    last = theater.annals.weeks[-1].attacks if theater.annals.weeks else np.zeros(len(theater.board), dtype=np.int64)
    public = {
        "week": theater.calendar.week, "date": theater.calendar.date, "board": theater.board,
        "sheets": {each.id: each.sheet for each in theater.factions.values()}, "reckoning": dict(theater.reckoning),
        "controller": _sealed(ground.controller), "contested": _sealed(ground.contested), "people": _published(ground.people),
        "services": _sealed(ground.services), "displaced": _published(ground.displaced), "hosted": _published(ground.hosted),
        "fortification": _sealed(ground.fortification), "route_open": _sealed(ground.route_open), "attacks": _sealed(last),
        "sources": theater.knowledge.sources, "friction": theater.friction, "halt_until": theater.halt_until,
        "grounded": _sealed(theater.circumstances.grounded(theater.calendar.days_gone)),
        "displaced_off_map": {country: round(people, -2) for country, people in theater.displaced_off_map.items()},
    }  # fmt: skip
    return Morning(_roll_call(theater), public)


def _roll_call(theater: Theater) -> dict[str, tuple[FormationReport, ...]]:
    """Every formation's own report, by faction: what each side and its allies are told."""
    hot, today = {zone.row for zone in theater.hot_zones()}, theater.calendar.days_gone
    roll: dict[str, list[FormationReport]] = {faction: [] for faction in theater.faction_ids}
    for body in theater.formations.values():
        side = body.faction.id
        in_contact = body.row in hot and theater.has_enemies_in(body.zone, body.faction)
        roll[side].append(_report(body, side, today, theater.board, in_contact=in_contact))
    return {side: tuple(reports) for side, reports in roll.items()}


def _report(f: Formation, side: str, today: int, board: Board, *, in_contact: bool) -> FormationReport:
    days = None if f.arrives is None else f.arrives - today
    return FormationReport(
        f.id, f.name, side, f.kind, board.zone_ids[f.row], f.strength, f.quality, f.cohesion, f.supply, str(f.posture),
        f.destination, f.next_zone, days, f.fixed, in_contact, f.trained_by is not None,
    )  # fmt: skip


def observe(
    theater: Theater,
    faction: str,
    parameters: Parameters,
    weeks: int,
    told: Morning | None = None,
    reckonings: tuple[int, ...] = (),
) -> Situation:
    """What a faction knows now. Reads own and allied forces, what everyone knows, and its beliefs: nothing else."""
    own_side, today = theater.factions[faction], morning(theater) if told is None else told
    allies = [each.id for each in theater.factions.values() if each is not own_side and own_side.is_allied_with(each)]
    insurgent = own_side.sheet.is_insurgent
    return Situation(
        **today.public, faction=faction, weeks=weeks, parameters=parameters,
        treasury=own_side.treasury, will=own_side.will, command=own_side.command_left, packages=own_side.packages_left,
        own=today.roll[faction], allied=tuple(each for ally in allies for each in today.roll[ally]),
        measures=_known_measures(theater, own_side.sheet), beliefs=_own_beliefs(theater, faction),
        underground=_own_underground(theater) if insurgent else None,
        estimates=dict(theater.knowledge.estimates.get(faction, {})),
        air_share=own_side.air_share, air_shift=own_side.air_shift,
        paused=theater.circumstances.paused(faction, theater.calendar.week), permits=theater.circumstances.permitted(faction),
        rules_of_engagement=own_side.rules_of_engagement,
        leaders=_own_leaders(theater) if insurgent else (), known_leaders=() if insurgent else _known_leaders(theater),
        past=theater.annals.public(own_side.row), strike_deaths=theater.ledger.civilians_killed_by_air[faction],
        reckonings=reckonings, income_factor=own_side.income_factor,
    )  # fmt: skip


def _known_measures(theater: Theater, sheet: FactionSheet) -> Ints:
    """Weeks left of the measures this side and its allies have going; the insurgents know of their own alone."""
    known = np.zeros_like(theater.ground.measures)
    if sheet.is_insurgent:
        known[Measure.INTIMIDATION] = theater.ground.measures[Measure.INTIMIDATION]
    else:
        known = theater.ground.measures * sheet.among_allied(theater.ground.controller)
        known[Measure.INTIMIDATION] = 0
    return _sealed(known)


def _own_leaders(theater: Theater) -> tuple[LeaderReport, ...]:
    week = theater.calendar.week
    return tuple(
        LeaderReport(each.id, each.name, each.rank, each.region, each.zone.id, max(0, each.hides_until - week + 1))
        for each in theater.leaders.values()
    )


def _known_leaders(theater: Theater) -> tuple[KnownLeader, ...]:
    """Where leaders are suspected or exposed: it gets about among all who hunt them. In an order that tells nothing of who."""
    found = [each for each in theater.leaders.values() if each.cover is not Cover.HIDDEN]
    return tuple(sorted((KnownLeader(each.zone.id, each.rank, each.cover) for each in found), key=_by_place))


def _by_place(known: KnownLeader) -> tuple[str, str, int]:
    return (known.zone, known.rank, -known.cover)


def _sealed(column: Column) -> Column:
    """The column for reading only, so that no commander can write into the theater."""
    if not column.flags.writeable:
        return column
    view = column.view()
    view.flags.writeable = False
    return view


def _published(people: Column) -> Column:
    """Counts of people as relief agencies publish them, to the nearest hundred: nobody can tell from them who died where."""
    return _sealed(np.asarray(np.round(people, -2), dtype=people.dtype))


def _own_beliefs(theater: Theater, faction: str) -> Beliefs:
    beliefs = theater.knowledge.beliefs[faction]
    return type(beliefs)(*map(_sealed, beliefs.columns()))


def _own_underground(theater: Theater) -> Underground:
    hidden, zones = theater.underground, len(theater.board)
    waiting = hidden.group_regrouping[hidden.element_group]
    return Underground(
        operators=hidden.operators_by_zone(zones),
        groups=hidden.group_presence(zones),
        regrouping=np.bincount(hidden.element_zone, hidden.element_operators * waiting, minlength=zones).astype(np.int64),
        dormant=_sealed(theater.ground.dormant),
        stance=tuple(hidden.region_stance.tolist()),
        emphasis=tuple(hidden.region_emphasis.tolist()),
        network=tuple(hidden.region_network.tolist()),
        extorting=tuple(hidden.region_extorting.tolist()),
        reach=theater.reach,
        broadcast_week=theater.broadcast_week,
    )
