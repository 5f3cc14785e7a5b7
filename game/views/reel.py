"""The reel: a week day by day as one side came to know it, from entries whose audience was fixed as they were written."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

import numpy as np

from game.events.combat import BattleFought, ContestChanged, FormationDestroyed, GarrisonDispersed, ZoneTaken
from game.events.insurgency import AttacksMade
from game.events.movement import FormationArrived, FormationRetreated, FormationWithdrawn
from game.units import DAYS_A_WEEK
from game.views.alarms import Alarm
from game.views.chronicle import Line, chronicle

if TYPE_CHECKING:
    from game.events.entry import Entry
    from game.events.event import Event, Names
    from game.views.reports import FormationReport
    from game.views.situation import Situation


@dataclass(frozen=True, slots=True, eq=False)
class Frame:
    """A day: the map as it stood when it ended, its lines, the zones it touched, and what to stop for."""

    day: int
    situation: Situation
    lines: tuple[Line, ...]
    zones: tuple[str, ...]
    alarms: tuple[Alarm, ...]


def reel(entries: Iterable[Entry], names: Names, morning: Situation, alarms: Sequence[Alarm]) -> tuple[Frame, ...]:
    """Seven frames. Each holds what the viewer knew on the morning, and what it has learnt since: nothing else."""
    known = [entry for entry in entries if entry.is_known_to(names.viewer)]
    frames, now = [], morning
    for day in range(DAYS_A_WEEK):
        today = [entry for entry in known if entry.day == day]
        now = _after(now, [entry.event for entry in today], names)
        lines = tuple(sorted(chronicle(today, names, orders=False), key=lambda line: -line.weight))
        zones = tuple(dict.fromkeys(line.zone for line in lines if line.zone is not None))
        frames.append(Frame(day, now, lines, zones, tuple(each for each in alarms if each.day == day)))
    return tuple(frames)


def _after(now: Situation, events: list[Event], names: Names) -> Situation:
    controller, contested, attacks = now.controller.copy(), now.contested.copy(), np.zeros_like(now.attacks)
    index, own = now.board.index, {body.id: body for body in now.own}
    for event in events:
        match event:
            case ZoneTaken():
                controller[index[event.zone]] = now.sheets[event.faction].row
            case ContestChanged():
                contested[index[event.zone]] = event.contested
            case AttacksMade():
                np.add.at(attacks, [index[each.zone] for each in event.attacks], 1)
            case BattleFought():
                _bleed(own, (*event.attackers, *event.defenders))
            case GarrisonDispersed():
                _disperse(own, event)
            case FormationArrived() | FormationRetreated() | FormationDestroyed() | FormationWithdrawn():
                _move(own, event)
    return replace(now, controller=controller, contested=contested, attacks=attacks, own=tuple(own.values()))


def _move(
    own: dict[str, FormationReport], event: FormationArrived | FormationRetreated | FormationDestroyed | FormationWithdrawn
) -> None:
    """One's own go where they went, or are gone; of others only reports speak, and those come in the morning."""
    if (body := own.get(event.formation)) is None:
        return
    if isinstance(event, FormationDestroyed | FormationWithdrawn):
        del own[event.formation]
    else:
        to = event.to if isinstance(event, FormationRetreated) else event.zone
        own[event.formation] = body._replace(zone=to, destination=None if body.destination == to else body.destination)


def _bleed(own: dict[str, FormationReport], losses: Iterable[tuple[str, int, int, float]]) -> None:
    """What a day of assault cost one's own, by formation: killed, wounded, and the cohesion left."""
    for formation, killed, disabled, cohesion in losses:
        if (body := own.get(formation)) is not None:
            own[formation] = body._replace(strength=max(0, body.strength - killed - disabled), cohesion=cohesion)


def _disperse(own: dict[str, FormationReport], event: GarrisonDispersed) -> None:
    """Of one's own garrison that broke up, what fell back is left."""
    if (body := own.pop(event.formation, None)) is not None and event.to is not None:
        own[event.formation] = body._replace(zone=event.to, strength=event.retreated, destination=None, next_zone=None)
