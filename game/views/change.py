"""What changed since last week, in lines: zones, attacks, one's own will and why as far as one can tell, one's treasury."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

import numpy as np

from game.events.air import StrikesFlown
from game.events.leaders import LeaderLost
from game.events.security import SweepMade

if TYPE_CHECKING:
    from game.events.entry import Entry
    from game.events.event import Event
    from game.views.situation import Situation

LEAST = 0.05
"""Points of will that are too few to tell of."""


def changes(before: Situation, now: Situation, entries: Iterable[Entry] = (), captured: int = 0) -> tuple[str, ...]:
    """The week between two mornings of one side, each line a matter of its own; `captured` counts its own people."""
    known = [each.event for each in entries if each.is_known_to(now.faction)]
    first = f"{zones(before, now)}. {attacks(before, now)}."
    second = f"{will(before, now, known, captured)}. {treasury(before, now)}."
    return (first, second)


def zones(before: Situation, now: Situation) -> str:
    """How many zones each side holds, with the change."""
    told = []
    for sheet in now.sheets.values():
        held, had = (int(np.count_nonzero(each.controller == sheet.row)) for each in (now, before))
        told.append(f"{sheet.short} {held}" + (f" ({held - had:+d})" if held != had else ""))
    return f"Zones: {', '.join(told)}"


def attacks(before: Situation, now: Situation) -> str:
    """Last week's attacks by country, against the week before."""
    by_country, had = now.board.by_country(now.attacks), before.board.by_country(before.attacks)
    compared = before.week > 1
    every = f"Attacks: {sum(by_country.values())}" + (f" (week before: {sum(had.values())})" if compared else "")
    shares = ", ".join(f"{country} {count}" + f" ({had[country]})" * compared for country, count in by_country.items())
    return f"{every}: {shares}" if len(by_country) > 1 else every


def will(before: Situation, now: Situation, known: Sequence[Event] = (), captured: int = 0) -> str:
    """One's own will, and what moved it: what one can count oneself, and the rest."""
    moved = now.will - before.will
    if abs(moved) < LEAST:
        return f"Will {now.will:.0f}, unchanged"
    causes = [(name, points) for name, points in _causes(before, now, known, captured) if abs(points) >= LEAST]
    rest = moved - sum(points for _, points in causes)
    told = [f"{name} {points:+.1f}" for name, points in causes]
    others = "the costlier dead and incidents" if now.sheet.kinds_will else "incidents"
    told += [f"{others} {rest:+.1f}"] * (abs(rest) >= LEAST)
    return f"Will {now.will:.0f} ({moved:+.1f}: {', '.join(told)})"


def _causes(before: Situation, now: Situation, known: Sequence[Event], captured: int) -> Iterable[tuple[str, float]]:
    p, sheet, worth = now.parameters, now.sheet, now.board.worth
    held, had = (each.controller == sheet.row for each in (now, before))
    yield "your dead", sheet.will_per_killed * (now.past.killed[-1] if now.past.killed else 0)
    yield "zones taken", p.will_zone_taken * int(worth[held & ~had].sum())
    yield "zones lost", p.will_zone_lost * int(worth[had & ~held].sum())
    if now.rival is not None and now.friction > p.friction_gate:
        yield "friction", p.friction_will
    if sheet.is_insurgent:
        fallen = [event.rank for event in known if isinstance(event, LeaderLost)]
        yield "your captured", sheet.will_per_killed * captured
        yield (
            "leaders lost",
            p.will_leader_lost * fallen.count("national") + p.will_regional_leader_lost * fallen.count("regional"),
        )
        yield "attacks made", p.will_attack_insurgents * int(now.attacks.sum())
        return
    harm = [event for event in known if isinstance(event, StrikesFlown | SweepMade) and event.faction == now.faction]
    yield "civilians your strikes and sweeps killed", p.will_civ_blamed * sum(event.civilians_killed for event in harm)
    yield "a quiet week", p.will_quiet_week * _was_quiet(now)
    if before.week > p.will_duration_from:
        yield "the war's length", p.will_duration_week


def _was_quiet(now: Situation) -> bool:
    """True where last week's attacks were few against the usual of the weeks before: everyone counts them."""
    *past, last = [int(each.sum()) for each in now.past.attacks] or [0]
    return bool(past) and last < now.parameters.will_quiet_share * sum(past) / len(past)


def treasury(before: Situation, now: Situation) -> str:
    """The treasury with the new week's income, against what it was a week ago."""
    return f"Treasury {now.treasury:.1f} RP ({now.treasury - before.treasury:+.1f})"
