"""Scenes: a journal walked through, each entry with the theater that its cause saw and the dice it threw."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np

from game.behavior.attacks import PlannedAttack, base_rate, plan_week, security
from game.behavior.tempo import stance, tempo
from game.campaign.campaign import terms_of
from game.campaign.reading import Reading
from game.campaign.sequence import EACH_DAY
from game.dice import Dice
from game.events.turn import DayBroke, WeekBegan
from game.rules.attacks import harm_factor
from game.rules.control import density
from game.views.chronicle import names_for

if TYPE_CHECKING:
    from game.campaign.turn import Terms
    from game.events.entry import Entry
    from game.events.event import Names
    from game.rules.parameters import Parameters
    from game.theater.theater import Theater
    from game.units import Floats

_PHASES = {phase.name: place for place, phase in enumerate(EACH_DAY)}


@dataclass(frozen=True, slots=True)
class AttackWeek:
    """What the week's attacks were drawn from, and the attacks set. Columns by zone."""

    planned: tuple[PlannedAttack, ...]
    rate: Floats
    groups: Floats
    tempo: Floats
    stance: Floats
    harm: Floats
    security: Floats
    people: Floats  # none where the insurgents are alone
    equivalents: Floats
    density: Floats
    excitation: Floats


@dataclass(frozen=True, slots=True)
class Scene:
    """An entry of a journal, not yet applied: its line's number, the theater as it was, and the dice of its phase."""

    number: int
    entry: Entry
    theater: Theater
    parameters: Parameters
    dice: Dice
    terms: Terms
    names: Names
    attack_week: AttackWeek | None


def scenes(path: Path) -> Iterator[Scene]:
    """Every entry of a journal in turn. A scene's theater moves on when the next scene is asked for."""
    reading = Reading(path)
    theater, p = reading.theater, reading.scenario.parameters
    terms = terms_of(reading.scenario)
    names, week, dice = names_for(theater, None), None, Dice(reading.seed)
    for number, entry in reading.steps():
        if isinstance(entry.event, WeekBegan):
            names, week = names_for(theater, None), None
            dice = Dice(reading.seed).on("week", entry.event.week)
        elif week is None and _attacks_are_set(entry):
            week = _attack_week(theater, p, dice)
        yield Scene(number, entry, theater, p, dice.on(theater.calendar.day, entry.cause), terms, names, week)


def _attacks_are_set(entry: Entry) -> bool:
    """True from the first day's attacks on: all the week's are set then."""
    if isinstance(entry.event, DayBroke):
        return entry.event.day > 0
    return _PHASES.get(entry.cause, -1) >= _PHASES["attacks"]


def _attack_week(theater: Theater, p: Parameters, dice: Dice) -> AttackWeek:
    against, ground = security(theater), theater.ground
    alone = (ground.controller == theater.insurgents.row) & (against == 0)
    return AttackWeek(
        planned=tuple(plan_week(theater, p, dice.on("attacks of the week"))),
        rate=base_rate(theater, p), groups=theater.underground.group_presence(len(theater.board)), tempo=tempo(theater, p),
        stance=stance(theater, p), harm=harm_factor(ground.hurt_memory, theater.board.reaction, p),
        security=against, people=np.where(alone, 0.0, ground.people), equivalents=ground.equivalents,
        density=density(against, ground.equivalents), excitation=ground.excitation,
    )  # fmt: skip
