"""Reports: each faction's beliefs, brought up to date from what it and its allies can see this morning."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

import numpy as np

from game.events.event import Event
from game.events.turn import ReportsReceived
from game.rules.intelligence import aged, estimate, eyes
from game.units import Flags, Floats, Ints, rounded

if TYPE_CHECKING:
    from game.dice import Dice
    from game.rules.parameters import Parameters
    from game.theater.faction import Faction
    from game.theater.theater import Theater

OWN_EYES, BESIDE, LAST_KNOWN = 1, 2, 4
SURE, FAIRLY_SURE = 1.0, 0.8


@dataclass(frozen=True, slots=True)
class Scene:
    """What all reports of a morning are drawn from."""

    strengths: Ints  # (F, Z)
    suspected: Ints  # (Z,)
    exposed: Ints
    exposed_operators: Ints
    social: Floats  # (5, Z)


def report(theater: Theater, p: Parameters, dice: Dice) -> Iterator[Event]:
    """A report to every faction, all from the same morning."""
    scene = _scene(theater)
    factions = list(theater.factions.values())
    sights = [_sight(theater, faction, scene.strengths) for faction in factions]
    reports = [
        _report_to(theater, faction, sight, scene, overt, p)
        for faction, sight, overt in zip(factions, sights, _overt(theater, scene, sights, p, dice), strict=True)
    ]
    yield from reports


@dataclass(frozen=True, slots=True)
class Sight:
    """(Z,) each: zones a faction sees from within, itself or through its allies, and zones it sees from next door."""

    within: Flags
    beside: Flags


def _sight(theater: Theater, faction: Faction, strengths: Ints) -> Sight:
    return Sight(*eyes(*presence(theater, faction, strengths), theater.board.adjacency))


def _scene(theater: Theater) -> Scene:
    hidden, ground, zones = theater.underground, theater.ground, len(theater.board)
    cover = np.where(hidden.element_operators > 0, hidden.group_cover[hidden.element_group], 0)  # the arrested are gone
    counted = [np.bincount(hidden.element_zone, cover == level, minlength=zones).astype(np.int64) for level in (1, 2)]
    operators = np.bincount(hidden.element_zone, hidden.element_operators * (cover == 2), minlength=zones).astype(np.int64)
    security = ground.local_security.astype(np.float64)
    social = np.vstack([ground.grip, ground.support, ground.grievance, ground.fear, security])
    return Scene(theater.strengths(), counted[0], counted[1], operators, social)


def presence(theater: Theater, faction: Faction, strengths: Ints) -> tuple[Flags, Flags]:
    """(Z,) each: where the faction, and where its allies, have someone who can see."""
    holder = theater.ground.controller
    own = (strengths[faction.row] > 0) | (holder == faction.row)
    if faction.sheet.is_insurgent:
        members = theater.ground.dormant + theater.underground.operators_by_zone(len(theater.board))
        return own | (members > 0), np.zeros_like(own)
    friends = faction.sheet.allied_mask
    return own, (strengths[friends] > 0).any(axis=0) | friends[holder]


def _report_to(theater: Theater, faction: Faction, sight: Sight, scene: Scene, overt: Overt, p: Parameters) -> ReportsReceived:
    old, week, within = theater.knowledge.beliefs[faction.id], theater.calendar.week, sight.within
    social = np.where(within, scene.social, old.social)
    if faction.sheet.is_insurgent:  # police posts hide from nobody who lives beside them
        social[4] = scene.social[4]
    hunted = (within | _watched(theater, faction)) & (not faction.sheet.is_insurgent)
    floor = scene.exposed_operators * hunted
    spotted = floor > old.hidden_low
    return ReportsReceived(
        faction=faction.id, low=overt.low, high=overt.high, seen=overt.seen, source=overt.source,
        confidence=overt.confidence,
        hidden_low=np.where(spotted, floor, old.hidden_low), hidden_high=np.maximum(old.hidden_high, floor),
        hidden_seen=np.where(spotted, week, old.hidden_seen),
        suspected=np.where(hunted, scene.suspected, 0), exposed=np.where(hunted, scene.exposed, 0),
        social=rounded(social), social_seen=np.where(within, week, old.social_seen),
    )  # fmt: skip


def _watched(theater: Theater, faction: Faction) -> Flags:
    """(Z,): zones that aircraft of the faction or an ally watched last week."""
    over, last = np.zeros(len(theater.board), dtype=np.bool_), theater.calendar.week - 1
    friends = [each for each in theater.factions.values() if each.watched and faction.is_allied_with(each)]
    over[[row for each in friends for week, row in each.watched if week == last]] = True
    return over


class Overt(NamedTuple):
    """(F, Z) each: what a faction believes of overt strength."""

    low: Ints
    high: Ints
    seen: Ints
    source: Ints
    confidence: Floats


def _overt(theater: Theater, scene: Scene, sights: list[Sight], p: Parameters, dice: Dice) -> list[Overt]:
    """Everyone's beliefs of overt strength in one step. Axes: who believes, of whom, where."""
    factions = theater.factions.values()
    beliefs = [theater.knowledge.beliefs[faction.id] for faction in factions]
    within = np.stack([sight.within for sight in sights])[:, None, :]
    beside = np.stack([sight.beside for sight in sights])[:, None, :]
    visible, week = within | beside, theater.calendar.week
    shape = (len(beliefs), *scene.strengths.shape)
    noise = dice.on("noise").normals(shape[0] * shape[1] * shape[2]).reshape(shape)
    near = np.array([p.guerrilla_report_sd if f.sheet.is_insurgent else p.report_noise_sd for f in factions])[:, None, None]
    low, high = estimate(scene.strengths, noise, np.where(within, near / 2.0, near))
    columns = (
        np.where(visible, low, np.stack([each.low for each in beliefs])),
        np.where(visible, high, np.stack([each.high for each in beliefs])),
        np.where(visible, week, np.stack([each.seen for each in beliefs])),
        np.broadcast_to(np.where(within, OWN_EYES, np.where(beside, BESIDE, LAST_KNOWN)), shape),
        np.where(within, SURE, np.where(beside, FAIRLY_SURE, aged(np.stack([each.confidence for each in beliefs]), p))),
    )
    return [Overt(*(column[row] for column in columns)) for row in range(len(beliefs))]
