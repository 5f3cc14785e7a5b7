"""Means: how a week's command and air packages came about, told where they are not what they were the week before."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from game.events.event import counted
from game.events.leaders import LeaderLost
from game.events.turn import OrderGiven

if TYPE_CHECKING:
    from game.events.entry import Entry
    from game.views.situation import Situation


def means(entries: Iterable[Entry], before: Situation, now: Situation) -> tuple[str, ...]:
    """A line each for aircraft and command that changed: what it was, what it is, and what it is made of."""
    if now.week == before.week:  # the war is over: no new week was given its means
        return ()
    known = [each for each in entries if each.is_known_to(now.faction)]
    return (*_aircraft(before, now), *_command(known, before, now))


def _aircraft(before: Situation, now: Situation) -> Iterator[str]:
    if now.packages == before.packages:
        return
    due, was = now.sheet.packages_in(now.week), before.sheet.packages_in(before.week)
    schedule = f"{due} by the scenario's schedule" + (f" ({was} until now)" if due != was else "")
    extra = now.packages - due
    parts = [schedule, *([f"{abs(extra)} {'more' if extra > 0 else 'fewer'} by what comes from off the map"] if extra else [])]
    if not extra and before.packages != was:
        parts.append("what came from off the map is over")
    yield f"Air packages: {now.packages} in week {now.week}, {before.packages} in week {before.week}: {', '.join(parts)}"


def _command(known: list[Entry], before: Situation, now: Situation) -> Iterator[str]:
    if now.command == before.command:
        return
    p, left = now.parameters, _left(known, before)
    kept, low = min(left, int(p.unused_command_kept)), now.will < p.will_low
    rest = now.command - (now.sheet.command + kept - low)
    parts = [f"{now.sheet.command} as a rule"]
    parts += [f"{kept} left over from week {before.week}"] * bool(kept)
    parts += [f"1 fewer since your will is below {p.will_low:g}"] * low
    parts += [f"{abs(rest)} {'more' if rest > 0 else 'fewer'} by {_others(known, now)}"] * bool(rest)
    had = f"in week {now.week}, {before.command} in week {before.week}"
    yield f"Command: {counted(now.command, 'order', 'orders')} {had}: {', '.join(parts)}"


def _left(known: list[Entry], before: Situation) -> int:
    """The command that last week's orders left unused."""
    given = [each.event.command for each in known if isinstance(each.event, OrderGiven) and each.event.faction == before.faction]
    return given[-1] if given else before.command


def _others(known: list[Entry], now: Situation) -> str:
    """What else moves command: leaders lost tell on the insurgents' for some weeks."""
    if not now.sheet.is_insurgent:
        return "what comes from off the map"
    fallen = any(isinstance(each.event, LeaderLost) and each.event.rank == "national" for each in known)
    return "the loss of a national leader" if fallen else "leaders lost of late, or what comes from off the map"
