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
    within, beside = _sights(theater, scene.strengths)
    overt, hidden = _overt(theater, scene, within, beside, p, dice), _hidden(theater, scene, within)
    yield from [
        ReportsReceived(faction, *(column[row] for column in (*overt, *hidden))) for row, faction in enumerate(theater.factions)
    ]


def _sights(theater: Theater, strengths: Ints) -> tuple[Flags, Flags]:
    """(F, Z) each: zones a faction sees from within, itself or through its allies, and zones it sees from next door."""
    present = [presence(theater, faction, strengths) for faction in theater.factions.values()]
    return eyes(np.array([own for own, _ in present]), np.array([allied for _, allied in present]), theater.board.adjacency)


def _scene(theater: Theater) -> Scene:
    hidden, ground, zones = theater.underground, theater.ground, len(theater.board)
    cover = np.where(hidden.element_operators > 0, hidden.group_cover[hidden.element_group], 0)  # the arrested are gone
    counted = [np.bincount(hidden.element_zone, cover == level, minlength=zones).astype(np.int64) for level in (1, 2)]
    operators = np.bincount(hidden.element_zone, hidden.element_operators * (cover == 2), minlength=zones).astype(np.int64)
    security = ground.local_security.astype(np.float64)
    social = np.array([ground.grip, ground.support, ground.grievance, ground.fear, security])
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


class Hidden(NamedTuple):
    """(F, Z) each, `social` (F, 5, Z): what a faction believes of those who hide, and of how things stand with people."""

    low: Ints
    high: Ints
    seen: Ints
    suspected: Ints
    exposed: Ints
    social: Floats
    social_seen: Ints


def _hidden(theater: Theater, scene: Scene, within: Flags) -> Hidden:
    """Everyone's beliefs of who hides, and of people, in one step. Axes: who believes, where."""
    factions, week = list(theater.factions.values()), theater.calendar.week
    old = [theater.knowledge.beliefs[faction.id] for faction in factions]
    social = np.where(within[:, None, :], scene.social, np.array([each.social for each in old]))
    social[theater.insurgents.row, 4] = scene.social[4]  # police posts hide from nobody who lives beside them
    hunted = within | np.array([_watched(theater, faction) for faction in factions])
    hunted[theater.insurgents.row] = False
    low, floor = np.array([each.hidden_low for each in old]), scene.exposed_operators * hunted
    spotted = floor > low
    return Hidden(
        low=np.where(spotted, floor, low), high=np.maximum(np.array([each.hidden_high for each in old]), floor),
        seen=np.where(spotted, week, np.array([each.hidden_seen for each in old])),
        suspected=scene.suspected * hunted, exposed=scene.exposed * hunted,
        social=rounded(social), social_seen=np.where(within, week, np.array([each.social_seen for each in old])),
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


def _overt(theater: Theater, scene: Scene, within: Flags, beside: Flags, p: Parameters, dice: Dice) -> Overt:
    """Everyone's beliefs of overt strength in one step. Axes: who believes, of whom, where."""
    factions = theater.factions.values()
    beliefs = [theater.knowledge.beliefs[faction.id] for faction in factions]
    within, beside = within[:, None, :], beside[:, None, :]
    visible, week = within | beside, theater.calendar.week
    shape = (len(beliefs), *scene.strengths.shape)
    noise = dice.on("noise").normals(shape[0] * shape[1] * shape[2]).reshape(shape)
    near = np.array([p.guerrilla_report_sd if f.sheet.is_insurgent else p.report_noise_sd for f in factions])[:, None, None]
    low, high = estimate(scene.strengths, noise, np.where(within, near / 2.0, near))
    return Overt(
        np.where(visible, low, np.array([each.low for each in beliefs])),
        np.where(visible, high, np.array([each.high for each in beliefs])),
        np.where(visible, week, np.array([each.seen for each in beliefs])),
        np.broadcast_to(np.where(within, OWN_EYES, np.where(beside, BESIDE, LAST_KNOWN)), shape),
        np.where(within, SURE, np.where(beside, FAIRLY_SURE, aged(np.array([each.confidence for each in beliefs]), p))),
    )
