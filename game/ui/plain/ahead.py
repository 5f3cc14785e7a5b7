"""Looking ahead by lines: how the war may go on, as one's own staff can know it, in numbers."""

from __future__ import annotations

import sys
from contextlib import closing
from threading import Event
from typing import TYPE_CHECKING

from rich.console import Console
from rich.progress import Progress

from game.errors import CallError
from game.ui.forecast_page import GRADE_WORDS, TITLES, heading, levels

if TYPE_CHECKING:
    from game.ensemble.forecast import Continuation, Forecast, Question
    from game.ui.plain.game import LineGame

SPAN, WAYS = 13, 60
"""Weeks and continuations where none are named."""
MOST_WAYS = 2000


def forecast(game: LineGame, words: str) -> None:
    """Play this war on many times from what is known: `forecast`, `forecast 26`, `forecast 13 ways 200`."""
    from game.ensemble.forecast import question, summary

    session = game.running
    span, _, ways = words.strip().partition("ways")
    count = _number(ways, WAYS, MOST_WAYS, "ways")
    weeks = min(_number(span, SPAN, 520, "weeks"), session.scenario.weeks - session.situation.week + 1)
    game.paper.say(heading(session.plan, weeks))
    asked = question(session.situation, session.scenario, session.plan.directives, session.bots, weeks)
    found = summary(_played(game, asked, count), weeks)
    if found.done:
        _tell(game, found, session.situation.week + weeks - 1)
    if found.done < count:
        game.paper.say(f"{found.done} of {count} ways were played to the end. {found.fault}".rstrip())


def _number(text: str, default: int, most: int, what: str) -> int:
    if not text.strip():
        return default
    if not text.strip().isdecimal() or not 1 <= int(text) <= most:
        raise CallError(f"give a number of {what} from 1 to {most:,}, not '{text.strip()}'")
    return int(text)


def _played(game: LineGame, asked: Question, count: int) -> list[Continuation]:
    """The continuations, with a bar for a person who waits; ctrl+c is content with those that are there."""
    from game.ensemble.foresight import continuations

    played: list[Continuation] = []
    waits = Console(file=sys.stderr)
    try:
        with (
            Progress(console=waits, transient=True, disable=not (game.interactive and waits.is_terminal)) as progress,
            closing(continuations(asked, count, Event())) as stream,
        ):
            task = progress.add_task("ctrl+c stops", total=count)
            for each in stream:
                played.append(each)
                progress.update(task, completed=len(played))
    except KeyboardInterrupt:
        game.paper.say("Stopped.")
    return played


def _tell(game: LineGame, found: Forecast, last: int) -> None:
    rows = [(TITLES[name], *levels(fan.bands[:, -1].tolist())) for name, fan in found.fans.items()]
    headings = (f"end of week {last}", "median", "half within", "nine in ten within")
    game.paper.rows(headings, [*rows, ("Your score", *levels(found.score))])
    odds = [
        (GRADE_WORDS[grade], f"{each.value:.0%}", f"{each.low:.0%} to {each.high:.0%}") for grade, each in found.grades.items()
    ]
    game.paper.rows((f"your victory, {found.done} ways", "share", "95 % interval"), odds)
