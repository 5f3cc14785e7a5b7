"""Works and schooling at week's end: zones are dug in, and formations come out of their training."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from game.events.event import Event
from game.events.logistics import TrainingDone, WorksChanged
from game.events.movement import PostureTaken
from game.rules.works import MOST, dug

if TYPE_CHECKING:
    from game.dice import Dice
    from game.rules.parameters import Parameters
    from game.theater.theater import Theater


def dig(theater: Theater, p: Parameters, dice: Dice) -> Iterator[Event]:
    """A week's work in every zone that its holders dig in; when a level is done they hold."""
    digging = [f for f in theater.formations.values() if f.posture == "fortify"]
    for row in dict.fromkeys(body.row for body in digging):
        zone = theater.zones[theater.board.zone_ids[row]]
        crew = [body for body in digging if body.row == row and body.faction.is_allied_with(theater.controller_of(zone))]
        level, weeks = zone.fortification, int(theater.ground.works_weeks[row])
        if crew and not zone.contested and level < MOST:
            after, left = dug(level, weeks, p)
            yield WorksChanged(zone.id, after, left, finished=after > level)
        if zone.fortification > level or level >= MOST:
            for body in crew:
                yield PostureTaken(body.id, "hold")


def graduate(theater: Theater, p: Parameters, dice: Dice) -> Iterator[Event]:
    """Formations whose weeks of training are over fight better from now on."""
    week = theater.calendar.week
    for body in list(theater.formations.values()):
        if body.trained_by is not None and body.trained_by <= week:
            yield TrainingDone(body.id, round(min(p.train_quality_cap, body.quality + p.train_quality_gain), 4))
