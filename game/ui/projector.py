"""The projector: what a film shows at a moment through somebody's eyes: the map's situation and the lines of the log."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date
from typing import TYPE_CHECKING

from game.events.turn import OrderGiven
from game.ui.dispatches import URGENT, USUAL, News, news
from game.ui.log_lines import order_words, zone_meant
from game.units import DAYS_A_WEEK
from game.views.alarms import alarms
from game.views.chronicle import Line, chronicle, with_newcomers
from game.views.overlays.hiding import hiding
from game.views.overlays.table import OVERLAYS
from game.views.reckoning import reckoned
from game.views.reel import Frame, reel

if TYPE_CHECKING:
    from game.ui.film import Eyes, Film
    from game.views.overlays.overlay import Overlay
    from game.views.situation import Situation

KEPT = 6
"""Weeks whose days are kept worked out."""
OF_A_SIDE = ("supply", "report age")
"""Overlays that say nothing where everything is known."""


@dataclass(frozen=True, slots=True)
class Shown:
    """A moment: the situation for the map, the day if it is one within a week, and the log's week with its lines."""

    situation: Situation
    frame: Frame | None
    week: int
    first_day: date
    news: News


class Projector:
    """Shows a film. A moment is a number of days since the first morning; on each seventh a new week begins."""

    def __init__(self, film: Film) -> None:
        self.film = film
        self._days: dict[tuple[int, Eyes], tuple[Frame, ...]] = {}

    def at(self, moment: int, eyes: Eyes) -> Shown:
        """What there is to see. On the first morning of a week the log tells the week before, on other days the week so far."""
        week, day = divmod(moment, DAYS_A_WEEK)
        if day:
            return self._within(week, day, eyes)
        situation = self.film.morning(week, eyes)
        if not week:
            return Shown(situation, None, 1, self.film.scenario.start, News(self._prologue(), ()))
        scene = self.film.scenes[week - 1]
        told = self._told(week - 1, eyes)
        if moment == self.film.end:
            told = News((*self._epilogue(week), *told.own), told.war)
        return Shown(situation, None, scene.week, scene.first_day, told)

    def _within(self, week: int, day: int, eyes: Eyes) -> Shown:
        frames, scene = self._frames(week, eyes), self.film.scenes[week]
        frame = frames[day - 1]
        shown = {each.text for each in frame.alarms}
        today = tuple(Line(scene.week, each.day, each.zone, each.text, URGENT) for each in frame.alarms)
        today += tuple(line for line in frame.lines if line.text not in shown)
        if not today:
            today = (Line(scene.week, day - 1, None, "Nothing that is heard of.", 1),)
        before = tuple(line for each in frames[: day - 1] for line in each.lines)
        return Shown(frame.situation, frame, scene.week, scene.first_day, News(today, before))

    def _frames(self, week: int, eyes: Eyes) -> tuple[Frame, ...]:
        if (week, eyes) not in self._days:
            while len(self._days) >= KEPT:
                self._days.pop(next(iter(self._days)))
            self._days[week, eyes] = self._filmed(week, eyes)
        return self._days[week, eyes]

    def _filmed(self, week: int, eyes: Eyes) -> tuple[Frame, ...]:
        scene = self.film.scenes[week]
        known = [each for each in scene.played if each.is_known_to(eyes)]
        names, morning = with_newcomers(known, replace(scene.names, viewer=eyes)), self.film.morning(week, eyes)
        stops = alarms(known, names, morning, self.film.morning(week + 1, eyes)) if eyes is not None else ()
        return reel(known, names, morning, stops)

    def _told(self, week: int, eyes: Eyes) -> News:
        """A whole week's news, and the orders given in it that those eyes may read."""
        scene, film = self.film.scenes[week], self.film
        names = replace(scene.names, viewer=eyes)
        orders = self._orders(week, eyes)
        if eyes is None:
            lines = sorted(chronicle(scene.entries, names, orders=False), key=lambda line: -line.weight)
            return News((), (*lines, *orders))
        before, now = film.morning(week, eyes), film.morning(week + 1, eyes)
        judged = reckoned(scene.entries, film.terms.ladders[eyes], now)
        told = news(scene.entries, names, film.lost_in(week, eyes), now, scene.week, before, (), judged)
        return News(told.own, (*told.war, *orders))

    def _orders(self, week: int, eyes: Eyes) -> tuple[Line, ...]:
        given = [each for each in self.film.scenes[week].entries if isinstance(each.event, OrderGiven) and each.is_known_to(eyes)]
        factions = self.film.scenario.factions
        return tuple(
            Line(each.week, 0, zone_meant(each.event), order_words(each.event, factions[each.event.faction].short), 1)
            for each in given
            if isinstance(each.event, OrderGiven)
        )

    def _prologue(self) -> tuple[Line, ...]:
        scenario = self.film.scenario
        goals = [(sheet.short, scenario.victory.get(side)) for side, sheet in scenario.factions.items()]
        lines = [f"Goal of {who}: {goal.summary.strip()}" for who, goal in goals if goal is not None]
        return tuple(Line(1, 0, None, text, USUAL) for text in (scenario.summary.strip(), *lines))

    def _epilogue(self, week: int) -> tuple[Line, ...]:
        return tuple(Line(week, DAYS_A_WEEK - 1, None, text, URGENT) for text in self.film.ending)

    def turning(self, moment: int, step: int) -> int | None:
        """The next first morning, or with a step of -1 the one before, on which some zone had another holder than a week ago."""
        week = (moment + (DAYS_A_WEEK - 1 if step < 0 else 0)) // DAYS_A_WEEK + step
        while 1 <= week <= len(self.film.scenes):
            if self.changed(week):
                return week * DAYS_A_WEEK
            week += step
        return None

    def changed(self, week: int) -> bool:
        """True where some zone changed hands in the week before this morning: everyone knows it."""
        eyes = self.film.eyes[0]
        now, before = (self.film.morning(each, eyes).controller for each in (week, week - 1))
        return bool((now != before).any())

    def turns(self) -> list[int]:
        """The weeks, counted from 1, in which ground changed hands."""
        return [week for week in range(1, len(self.film.scenes) + 1) if self.changed(week)]

    def attacks(self) -> list[int]:
        """Attacks in each week: everyone hears of them."""
        last = self.film.last[self.film.eyes[0]]
        return [int(each.sum()) for each in last.past.attacks][: len(self.film.scenes)]


def overlays(eyes: Eyes, situation: Situation) -> dict[str, Callable[[Situation], Overlay]]:
    """The overlays that say something to those eyes."""
    found = {name: make for name, make in OVERLAYS.items() if eyes is not None or name not in OF_A_SIDE}
    return found if situation.underground is None else {**found, "hiding": hiding}
