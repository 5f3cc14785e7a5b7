"""Observation: the true theater in, what one faction may know of it out. The only way to a `Situation`."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

import numpy as np

from game.rules.parameters import Parameters
from game.terms import Cover, Measure
from game.units import Flags, Floats, Ints
from game.views.situation import FormationReport, KnownLeader, LeaderReport, Situation, Underground

if TYPE_CHECKING:
    from game.theater.faction import FactionSheet
    from game.theater.formation import Formation
    from game.theater.knowledge import Beliefs
    from game.theater.theater import Theater

Column = TypeVar("Column", Floats, Ints, Flags)


def roll_call(theater: Theater) -> dict[str, list[FormationReport]]:
    """Every formation's own report, by faction: what each side and its allies are told."""
    hot = {zone.row for zone in theater.hot_zones()}
    roll: dict[str, list[FormationReport]] = {faction: [] for faction in theater.faction_ids}
    for body in theater.formations.values():
        roll[body.faction.id].append(_report(theater, body, body.row in hot))
    return roll


def observe(
    theater: Theater,
    faction: str,
    parameters: Parameters,
    weeks: int,
    roll: dict[str, list[FormationReport]] | None = None,
    reckonings: tuple[int, ...] = (),
) -> Situation:
    """What a faction knows now. Reads own and allied forces, what everyone knows, and its beliefs: nothing else."""
    own_side, ground = theater.factions[faction], theater.ground
    told = roll_call(theater) if roll is None else roll
    allies = [each.id for each in theater.factions.values() if each is not own_side and own_side.is_allied_with(each)]
    last = theater.annals.weeks[-1].attacks if theater.annals.weeks else np.zeros(len(theater.board), dtype=np.int64)
    return Situation(
        faction=faction, week=theater.calendar.week, weeks=weeks, date=theater.calendar.date, board=theater.board,
        parameters=parameters, sheets={f.id: f.sheet for f in theater.factions.values()},
        treasury=own_side.treasury, will=own_side.will, command=own_side.command_left, packages=own_side.packages_left,
        reckoning=dict(theater.reckoning),
        own=tuple(told[faction]), allied=tuple(each for ally in allies for each in told[ally]),
        controller=_sealed(ground.controller), contested=_sealed(ground.contested), people=_published(ground.people),
        services=_sealed(ground.services), displaced=_published(ground.displaced), hosted=_published(ground.hosted),
        fortification=_sealed(ground.fortification),
        route_open=_sealed(ground.route_open), measures=_known_measures(theater, own_side.sheet), attacks=_sealed(last),
        beliefs=_own_beliefs(theater, faction),
        underground=_own_underground(theater) if own_side.sheet.is_insurgent else None,
        sources=theater.knowledge.sources, friction=theater.friction, halt_until=theater.halt_until,
        estimates=dict(theater.knowledge.estimates.get(faction, {})),
        air_share=own_side.air_share, air_shift=own_side.air_shift,
        grounded=_sealed(theater.circumstances.grounded(theater.calendar.days_gone)),
        paused=theater.circumstances.paused(faction, theater.calendar.week), permits=theater.circumstances.permitted(faction),
        rules_of_engagement=own_side.rules_of_engagement,
        leaders=_own_leaders(theater) if own_side.sheet.is_insurgent else (),
        known_leaders=() if own_side.sheet.is_insurgent else _known_leaders(theater),
        past=theater.annals.public(own_side.row), strike_deaths=theater.ledger.civilians_killed_by_air[faction],
        reckonings=reckonings,
        displaced_off_map={country: round(people, -2) for country, people in theater.displaced_off_map.items()},
        income_factor=own_side.income_factor,
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
    view = column.view()
    view.flags.writeable = False
    return view


def _published(people: Column) -> Column:
    """Counts of people as relief agencies publish them, to the nearest hundred: nobody can tell from them who died where."""
    return _sealed(np.asarray(np.round(people, -2), dtype=people.dtype))


def _own_beliefs(theater: Theater, faction: str) -> Beliefs:
    beliefs = theater.knowledge.beliefs[faction].copy()
    for name in beliefs.__slots__:
        setattr(beliefs, name, _sealed(getattr(beliefs, name)))
    return beliefs


def _report(theater: Theater, f: Formation, hot: bool) -> FormationReport:
    days = None if f.arrives is None else f.arrives - theater.calendar.days_gone
    in_contact = hot and theater.has_enemies_in(f.zone, f.faction)
    return FormationReport(
        f.id, f.name, f.faction.id, f.kind, f.zone.id, f.strength, f.quality, f.cohesion, f.supply, str(f.posture),
        f.destination, f.next_zone, days, f.fixed, in_contact, f.trained_by is not None,
    )  # fmt: skip


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
