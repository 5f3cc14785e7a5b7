"""Why attacks rose or fell, as far as one side can tell: where, what recent attacks draw after them, what was done and suffered.

Everyone counts attacks, arrests and dispersals; one's own strikes and what they cost civilians one counts oneself.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import TYPE_CHECKING

import numpy as np

from game.events.air import StrikesFlown
from game.events.combat import GarrisonDispersed
from game.events.event import counted
from game.events.insurgency import ArrestsMade
from game.events.security import SweepMade
from game.rules.attacks import excitation

if TYPE_CHECKING:
    from game.events.entry import Entry
    from game.events.event import Event
    from game.views.situation import Situation

MOST = 3
LEAST = 2
"""How many zones are named, and how many attacks more or fewer are worth naming one for."""


def why_attacks(entries: Iterable[Entry], before: Situation, now: Situation) -> str:
    """One line; nothing in the first week, which has none to be held against."""
    if before.week < 2:
        return ""
    known = [entry.event for entry in entries if entry.is_known_to(now.faction)]
    total, had = int(now.attacks.sum()), int(before.attacks.sum())
    change = "as many as" if total == had else f"{abs(total - had)} {'more' if total > had else 'fewer'} than"
    parts = [f"Attacks: {total}, {change} the week before{_where(before, now)}"]
    parts += [*_echo(before, now), *_fed(known), *_checked(known), *_own(before, now)]
    return ". ".join(parts) + "."


def _where(before: Situation, now: Situation) -> str:
    moved = (now.attacks - before.attacks).tolist()
    rows = sorted((row for row, each in enumerate(moved) if abs(each) >= LEAST), key=lambda row: (-abs(moved[row]), row))
    told = ", ".join(f"{now.board.names[row]} {moved[row]:+d}" for row in rows[:MOST])
    return f": {told}" if told else ""


def drawn_after(now: Situation, weeks: int) -> float:
    """Attacks that those of the weeks up to then draw after them in the next, by the public count."""
    level = np.zeros(len(now.board))
    for attacks in now.past.attacks[:weeks]:
        level = excitation(level, attacks, now.parameters)
    return float(level.sum())


def _echo(before: Situation, now: Situation) -> Iterator[str]:
    this, last = (drawn_after(now, len(now.past.attacks) - back) for back in (1, 2))
    if abs(this - last) >= 1:
        yield f"Earlier attacks drew about {this:.0f} of them (the week before: {last:.0f})"


def _fed(known: Sequence[Event]) -> Iterator[str]:
    harmed = sum(event.civilians_killed for event in known if isinstance(event, StrikesFlown | SweepMade))
    if harmed:
        yield f"{counted(harmed, 'civilian', 'civilians')} killed by strikes and sweeps: the harm feeds attacks for four weeks"
    slipped = sum(1 for event in known if isinstance(event, GarrisonDispersed))
    if slipped:
        yield f"{counted(slipped, 'garrison', 'garrisons')} melted away: those who hide attack once they have gathered"


def _checked(known: Sequence[Event]) -> Iterator[str]:
    arrested = sum(count for event in known if isinstance(event, ArrestsMade) for _, count in event.arrests)
    swept = sum(event.operators_killed + event.operators_captured for event in known if isinstance(event, SweepMade))
    parts = [f"{arrested} arrested"] * bool(arrested) + [f"{swept} killed or captured in sweeps"] * bool(swept)
    if parts:
        yield f"Guerrillas taken out of it: {', '.join(parts)}"


def _own(before: Situation, now: Situation) -> Iterator[str]:
    """What the insurgents know of their own: who there is to attack, and how many still gather themselves."""
    if now.underground is None or before.underground is None:
        return
    ranks, had = int(now.underground.operators.sum()), int(before.underground.operators.sum())
    waiting = int(now.underground.regrouping.sum())
    yield f"Your operators: {ranks:,} ({ranks - had:+,}), {waiting:,} of them still gathering"
