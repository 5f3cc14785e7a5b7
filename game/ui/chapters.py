"""Chapters: a campaign told month by month in plain prose, as a side came to know it or as it was, sifted by zone and kind."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date, timedelta
from itertools import groupby
from typing import TYPE_CHECKING

import numpy as np

from game.units import DAYS_A_WEEK, Ints
from game.views.chronicle import Line, chronicle
from game.views.topics import ATTACKS, BATTLES, HUNT, MOVES, POLITICS

if TYPE_CHECKING:
    from game.ui.film import Eyes, Film, Scene

KINDS = {BATTLES: "The fighting", HUNT: "The hunt", ATTACKS: "The attacks", MOVES: "Moves", POLITICS: "Politics and people"}
"""The paragraphs of a chapter, in order."""
EVERYTHING = "all"
NOTABLE = 2
FEW = 3
"""How many zones are named as those attacked most."""


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A kind's sentences of a month, in order of time."""

    kind: str
    title: str
    text: str


@dataclass(frozen=True, slots=True)
class Chapter:
    """A month: its name with the weeks that began in it, the month in a few sentences, and what happened, kind by kind."""

    title: str
    opening: str
    paragraphs: tuple[Paragraph, ...]


def chapters(film: Film, eyes: Eyes, kind: str = EVERYTHING, zone: str | None = None) -> list[Chapter]:
    """All months that have weeks. A zone's chapters tell small things too."""
    found = []
    for (year, month), part in groupby(enumerate(film.scenes), key=lambda each: _month(each[1])):
        weeks = list(part)
        first, last = weeks[0][1].week, weeks[-1][1].week
        span = f"week {first}" if first == last else f"weeks {first} to {last}"
        title = f"{date(year, month, 1):%B %Y}, {span}"
        lines = [(scene, line) for _, scene in weeks for line in _lines(scene, eyes, zone)]
        opening = _opening(film, eyes, [index for index, _ in weeks]) if zone is None and kind == EVERYTHING else ""
        found.append(Chapter(title, opening, tuple(_paragraphs(lines, kind))))
    return found


def _month(scene: Scene) -> tuple[int, int]:
    return scene.first_day.year, scene.first_day.month


def _lines(scene: Scene, eyes: Eyes, zone: str | None) -> list[Line]:
    told = chronicle(scene.entries, replace(scene.names, viewer=eyes), orders=False)
    return [line for line in told if (line.weight >= NOTABLE if zone is None else line.zone == zone)]


def _paragraphs(lines: list[tuple[Scene, Line]], kind: str) -> list[Paragraph]:
    told = []
    for topic, title in KINDS.items():
        own = sorted(
            ((_days(scene, line), line.text) for scene, line in lines if line.topic == topic and kind in (EVERYTHING, topic)),
            key=lambda each: each[0],
        )
        if own:
            told.append(Paragraph(topic, title, " ".join(_sentences(own))))
    return told


def _days(scene: Scene, line: Line) -> tuple[date, date]:
    first, last = (scene.first_day + timedelta(days=min(day, DAYS_A_WEEK - 1)) for day in line.when)
    return first, last


def _sentences(told: list[tuple[tuple[date, date], str]]) -> list[str]:
    """What happened on each day, or between two, the days named once; what is told twice is told once."""
    found = []
    for days, part in groupby(told, key=lambda each: each[0]):
        texts = dict.fromkeys(text.rstrip(".") for _, text in part)
        named = " to ".join(dict.fromkeys(f"{day.day} {day:%B}" for day in days))
        found.append(f"{named}: {'; '.join(texts)}.")
    return found


def _opening(film: Film, eyes: Eyes, weeks: list[int]) -> str:
    """Ground, attacks and the dead of a month: what everyone knows, and one's own count."""
    parts = [_ground(film, eyes, weeks[0], weeks[-1] + 1), _attacks(film, eyes, weeks)]
    sides = list(film.scenario.factions) if eyes is None else [eyes]
    dead = {side: sum(film.lost_in(week, side)["killed"] for week in weeks) for side in sides}
    told = [f"{film.scenario.factions[side].short} {count:,}" for side, count in dead.items() if count]
    parts.append(f"Killed under arms: {', '.join(told)}." if told else "")
    return " ".join(filter(None, parts))


def _ground(film: Film, eyes: Eyes, before: int, after: int) -> str:
    then, now = film.morning(before, eyes), film.morning(after, eyes)
    changed = []
    for sheet in now.sheets.values():
        had, has = int((then.controller == sheet.row).sum()), int((now.controller == sheet.row).sum())
        if had != has:
            changed.append(f"{sheet.short} from {had} zones to {has}")
    return f"Ground changed hands: {', '.join(changed)}." if changed else "The lines stood where they were."


def _attacks(film: Film, eyes: Eyes, weeks: list[int]) -> str:
    past = film.morning(weeks[-1] + 1, eyes).past.attacks
    counted: Ints = sum(
        (past[week] for week in weeks if week < len(past)), np.zeros(len(film.scenes[0].names.zones), dtype=np.int64)
    )
    if not counted.any():
        return "There was no attack."
    board = film.morning(weeks[0], eyes).board
    worst = sorted(np.flatnonzero(counted).tolist(), key=lambda row: (-counted[row], row))[:FEW]
    named = ", ".join(f"{board.names[row]} {counted[row]:,}" for row in worst)
    total = int(counted.sum())
    return f"There {'was 1 attack' if total == 1 else f'were {total:,} attacks'}, most at {named}."
