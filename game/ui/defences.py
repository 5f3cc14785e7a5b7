"""Defences: why those of a week broke or melted away, from what one side may know: days, cohesion, supply, believed odds."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from typing import TYPE_CHECKING

from game.events.combat import BattleFought, GarrisonDispersed
from game.events.event import counted
from game.orders.outlook import believed_odds
from game.views.chronicle import NOTABLE, Line
from game.views.topics import BATTLES

if TYPE_CHECKING:
    from game.events.entry import Entry
    from game.events.event import Names
    from game.views.situation import Situation

Rows = tuple[tuple[str, int, int, float], ...]


def why_broken(entries: Iterable[Entry], names: Names, before: Situation) -> list[Line]:
    """A line for each defence broken by this side or broken of it, and for each garrison of its own that melted away.

    The enemy's true odds, cohesion and supply are nobody's to read: an attacker is told the odds believed as the week began.
    """
    days: Counter[tuple[str, str]] = Counter()
    found = []
    for entry in entries:
        event = entry.event
        if not entry.is_known_to(before.faction):
            continue
        if isinstance(event, BattleFought):
            days[event.zone, event.attacker] += 1
            text = _broken(event, days[event.zone, event.attacker], names, before)
        elif isinstance(event, GarrisonDispersed) and names.owns(event.formation) and not event.beaten:
            text = _melted(event, names, before)
        else:
            continue
        found += [Line(entry.week, entry.day, event.zone, text, NOTABLE, BATTLES)] if text else []
    return found


def _broken(event: BattleFought, days: int, names: Names, before: Situation) -> str:
    if not event.won:
        return ""
    when = f"after {counted(days, 'day', 'days')} of assault this week"
    place = names.zones[event.zone]
    if event.attacker == before.faction or any(names.owns(row[0]) for row in event.attackers):
        group = [before.formations[row[0]] for row in event.attackers if row[0] in before.formations]
        odds = believed_odds(before, event.zone, group)
        believed = f", at odds believed to be {odds}" if odds else ""
        return f"Why the defence of {place} broke: {when}{believed}; yours: {_bodies(event.attackers, names, before)}"
    if event.defender == before.faction or any(names.owns(row[0]) for row in event.defenders):
        guards = event.guards_killed + event.guards_dissolved
        left = f"; {guards:,} local security stood with them" if guards and event.defenders else ""
        bodies = _bodies(event.defenders, names, before) or f"{guards:,} local security alone"
        return f"Why {place} could not be held: its defence broke {when}: {bodies}{left}"
    return ""


def _bodies(rows: Rows, names: Names, before: Situation) -> str:
    """One's own formations in a battle: cohesion after it and as the week began, supply as the week began."""
    return "; ".join(_body(id, cohesion, names, before) for id, _, _, cohesion in rows if names.owns(id))


def _body(id: str, cohesion: float, names: Names, before: Situation) -> str:
    was = before.formations.get(id)
    then = f" ({was.cohesion:.2f} as the week began), supply {was.supply:.2f}" if was is not None else ""
    return f"{names.formation(id)} with cohesion {cohesion:.2f}{then}"


def _melted(event: GarrisonDispersed, names: Names, before: Situation) -> str:
    was = before.formations.get(event.formation)
    state = f"cohesion {was.cohesion:.2f}, supply {was.supply:.2f}, told to {was.posture}" if was is not None else ""
    how = f"; as the week began: {state}" if state else ""
    who, place = names.formation(event.formation), names.zones[event.zone]
    return f"Why {who} melted away at {place}: it had {event.chance:.0%} to stand{how}"
