"""Dispatches: what a week brought, one's own news first: orders not carried out, losses, who arrived and who is on the way."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from game.events.event import counted
from game.events.movement import FormationArrived, OrdersLapsed
from game.events.turn import OrderFailed
from game.ui.defences import why_broken
from game.units import DAYS_A_WEEK
from game.views.change import changes
from game.views.chronicle import Line, chronicle
from game.views.efforts import efforts
from game.views.means import means
from game.views.tempo import why_attacks
from game.views.tolls import tolls
from game.views.topics import POLITICS

if TYPE_CHECKING:
    from game.events.entry import Entry
    from game.events.event import Names
    from game.views.reports import FormationReport
    from game.views.situation import Situation

SMALL, USUAL, URGENT = 1, 2, 3
CHANGES = "changes"
"""The topic of lines that hold a week against the one before."""
FATES = {"killed": "killed", "disabled": "wounded", "captured": "captured", "deserted": "deserted", "withdrawn": "gone home"}


@dataclass(frozen=True, slots=True)
class News:
    """A week's lines: one's own, and those of the war at large."""

    own: tuple[Line, ...]
    war: tuple[Line, ...]


def news(
    entries: Iterable[Entry],
    names: Names,
    lost: Mapping[str, int],
    now: Situation,
    week: int,
    before: Situation | None = None,
    opening: Iterable[Line] = (),
    reckoning: Iterable[str] = (),
    goals: Iterable[str] = (),
) -> News:
    """The news of a week for one side, the gravest first: `lost` counts its own people by fate, `now` is the morning after.

    `opening` tells what the new week has brought already, `reckoning` how a reckoning came out, `goals` which of
    the side's conditions of victory are met now and were not, or the other way about.
    """
    seen = list(entries)
    failed = [_failed(each, names) for each in seen if _is_failure(each, names)]
    arrived = [replace(line, weight=USUAL) for line in chronicle((each for each in seen if _is_arrival(each, names)), names)]
    rest = (each for each in seen if not (_is_failure(each, names) or _is_arrival(each, names)))
    on_the_way = [_under_way(body, now, week) for body in now.own if body.destination]
    judged = [Line(week, DAYS_A_WEEK - 1, None, text, URGENT, POLITICS) for text in reckoning]
    changed = [Line(week, DAYS_A_WEEK - 1, None, text, USUAL, CHANGES) for text in (*_changed(seen, before, now, lost), *goals)]
    war = sorted(chronicle(rest, names, orders=False), key=lambda line: -line.weight)
    brought = [replace(each, text=f"New this week: {each.text}") for each in opening]
    where = tolls(seen, names, before) if before is not None else ""
    fell = [losses(lost, week), *([Line(week, DAYS_A_WEEK - 1, None, where, USUAL)] if where else [])]
    why = [] if before is None else why_broken(seen, names, before)
    return News((*judged, *changed, *brought, *failed, *fell, *why, *arrived, *on_the_way), tuple(war))


def _changed(seen: list[Entry], before: Situation | None, now: Situation, lost: Mapping[str, int]) -> tuple[str, ...]:
    """What the week changed, why attacks rose or fell, and what one's own efforts came to."""
    if before is None:
        return ()
    drawn = filter(None, (why_attacks(seen, before, now),))
    return (*changes(before, now, seen, lost.get("captured", 0)), *means(seen, before, now), *drawn, *efforts(seen, before, now))


def _is_failure(entry: Entry, names: Names) -> bool:
    event = entry.event
    if isinstance(event, OrdersLapsed):
        return names.owns(event.formation)
    return isinstance(event, OrderFailed) and event.faction == names.viewer


def _is_arrival(entry: Entry, names: Names) -> bool:
    return isinstance(entry.event, FormationArrived) and names.owns(entry.event.formation)


def _failed(entry: Entry, names: Names) -> Line:
    event = entry.event
    what = f"{event.text}: {event.why}" if isinstance(event, OrderFailed) else event.headline(names)
    return Line(entry.week, entry.day, event.place, f"Not carried out: {what}", URGENT)


def losses(lost: Mapping[str, int], week: int) -> Line:
    """One line for what the week cost one's own side."""
    told = [f"{lost[fate]:,} {word}" for fate, word in FATES.items() if lost.get(fate)]
    text = f"Your losses: {', '.join(told)}" if told else "No losses of your own"
    return Line(week, DAYS_A_WEEK - 1, None, text, URGENT if told else SMALL)


def _under_way(body: FormationReport, now: Situation, week: int) -> Line:
    to = now.board.name(str(body.destination))
    days = body.days_to_next or 0
    when = "this morning" if days < 1 else f"in {counted(days, 'day', 'days')}"
    leg = "" if body.next_zone is None else f", {when} at {now.board.name(body.next_zone)}"
    return Line(week, DAYS_A_WEEK - 1, body.zone, f"{body.name} is on the way to {to}{leg}", USUAL)
