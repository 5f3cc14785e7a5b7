"""Reports: each faction's beliefs, brought up to date from what it and its allies can see this morning."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from game.events.event import Event
from game.events.turn import ReportsReceived
from game.rules.intelligence import aged, estimate, eyes
from game.units import Flags, Floats, Ints, rounded

if TYPE_CHECKING:
    from game.dice import Dice
    from game.rules.parameters import Parameters
    from game.theater.faction import Faction
    from game.theater.knowledge import Beliefs
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
    for faction in theater.factions.values():
        yield _report_to(theater, faction, scene, p, dice.on(faction.id))


def _scene(theater: Theater) -> Scene:
    hidden, ground, zones = theater.underground, theater.ground, len(theater.board)
    cover = hidden.group_cover[hidden.element_group]
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


def _report_to(theater: Theater, faction: Faction, scene: Scene, p: Parameters, dice: Dice) -> ReportsReceived:
    old, week = theater.knowledge.beliefs[faction.id], theater.calendar.week
    own, allied = presence(theater, faction, scene.strengths)
    within, beside = eyes(own, allied, theater.board.adjacency)
    low, high, seen, source, confidence = _overt(faction, scene, old, within, beside, week, p, dice)
    known = within if not faction.sheet.is_insurgent else np.ones_like(within)
    social = np.where(within, scene.social, old.social)
    social[4] = np.where(known, scene.social[4], old.social[4])  # police posts hide from nobody who lives beside them
    hunted = within & (not faction.sheet.is_insurgent)  # the hidden side does not learn which of its own are suspected
    floor = scene.exposed_operators * hunted
    spotted = hunted & (floor > old.hidden_low)
    return ReportsReceived(
        faction=faction.id, low=low, high=high, seen=seen, source=source, confidence=confidence,
        hidden_low=np.where(spotted, floor, old.hidden_low), hidden_high=np.maximum(old.hidden_high, floor * within),
        hidden_seen=np.where(spotted, week, old.hidden_seen),
        suspected=np.where(hunted, scene.suspected, 0), exposed=np.where(hunted, scene.exposed, 0),
        social=rounded(social), social_seen=np.where(within, week, old.social_seen),
    )  # fmt: skip


def _overt(
    faction: Faction, scene: Scene, old: Beliefs, within: Flags, beside: Flags, week: int, p: Parameters, dice: Dice
) -> tuple[Ints, Ints, Ints, Ints, Floats]:
    shape = scene.strengths.shape
    noise = dice.on("noise").normals(shape[0] * shape[1]).reshape(shape)
    near = p.guerrilla_report_sd if faction.sheet.is_insurgent else p.report_noise_sd
    spread = np.where(within, near / 2.0, near)
    low, high = estimate(scene.strengths, noise, np.broadcast_to(spread, shape))
    visible = within | beside
    return (
        np.where(visible, low, old.low),
        np.where(visible, high, old.high),
        np.where(visible, week, old.seen),
        np.where(within, OWN_EYES, np.where(beside, BESIDE, LAST_KNOWN)) * np.ones(shape, dtype=np.int64),
        np.where(within, SURE, np.where(beside, FAIRLY_SURE, aged(old.confidence, p))),
    )
