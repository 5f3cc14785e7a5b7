"""Turns by lines: ending weeks, running on, the curtain between two people, saving, loading, beginning and leaving."""

from __future__ import annotations

import shlex
from pathlib import Path
from typing import TYPE_CHECKING

from game.campaign import shelf
from game.campaign.save_list import saved
from game.errors import CallError
from game.ui.chapters import EVERYTHING, KINDS, chapters
from game.ui.chronicle_file import export
from game.ui.film import read_film
from game.ui.outcome_words import heading, last_week, reasons, sides, truth, turns
from game.ui.plain.matching import pick
from game.ui.plain.telling import status, tell_week
from game.ui.reminders import reminders
from game.ui.scenario_words import describe, in_order
from game.ui.setting_up import set_up, taken_up
from game.ui.truth_words import belief_key, belief_table, leaders

if TYPE_CHECKING:
    from game.ui.plain.game import LineGame

MOST_WEEKS = 520


def end(game: LineGame, words: str) -> None:
    """End the week; a person at the keyboard is asked once more where something is left unused: `end now` asks nothing."""
    session = game.running
    told = reminders(session.plan)
    for each in told:
        game.paper.say(f"! {each}")
    if told and game.interactive and not words.strip() and not game.asked:
        game.asked = True
        game.paper.say("Type end again to end the week all the same.")
        return
    game.asked = False
    if session.waiting is not None:
        session.pass_on()
        game.draw_curtain()
        return
    session.end_week()
    _arrive(game)


def _arrive(game: LineGame) -> None:
    """The new morning; at a shared table, behind a curtain."""
    session = game.session
    if session.trouble:
        game.paper.say(f"This week could not be kept: {session.trouble}")
    if session.over:
        outcome(game, "")
    elif session.is_shared:
        game.draw_curtain()
    else:
        if session.last_week is not None:
            tell_week(game, session.last_week)
        status(game, "")


def run(game: LineGame, words: str) -> None:
    """Play on, so many weeks (4) or until something needs you."""
    number = words.strip() or "4"
    if not number.isdecimal() or not 1 <= int(number) <= MOST_WEEKS:
        raise CallError(f"give a number of weeks, not '{number}'")
    if game.running.is_shared:
        raise CallError("where several people play, weeks go one by one: end ends yours")
    for _ in range(int(number)):
        game.session.end_week()
        _arrive(game)
        played = game.session.played
        if game.session.over:
            return
        if played is not None and played.alarms:
            game.paper.say(f"Stopped: {played.alarms[0].text}")
            return


def outcome(game: LineGame, words: str) -> None:
    """How the war ended, and the truth."""
    session = game.session
    if not session.over:
        raise CallError("the war goes on: the truth is told when it is over")
    game.paper.say(heading(session))
    game.paper.table(sides(session))
    game.paper.say(reasons(session))
    if session.campaign.theater.annals.weeks:
        game.paper.say(turns(session))
        game.paper.table(truth(session))
        game.paper.table(belief_table(session))
        game.paper.say(belief_key())
        game.paper.say(leaders(session))
    game.paper.say(last_week(session.last_week.news if session.last_week else None))


def chronicle(game: LineGame, words: str) -> None:
    """The campaign month by month; with a kind, that alone; with `file`, into a Markdown file."""
    path = game.session.kept
    if path is None:
        raise CallError(game.session.trouble or "this campaign has no file yet: end a week")
    film = read_film(path)
    eyes = film.eyes[0]
    if words.strip().casefold() == "file":
        game.paper.say(f"Written: {export(film, eyes, chapters(film, eyes))}")
        return
    kind = pick("kind", words, {each: each for each in KINDS}) if words.strip() else EVERYTHING
    for chapter in chapters(film, eyes, kind):
        game.paper.say(chapter.title)
        for text in filter(None, (chapter.opening, *(f"{each.title}. {each.text}" for each in chapter.paragraphs))):
            game.paper.say(text)


def concede(game: LineGame, words: str) -> None:
    """Give up: `concede yes`."""
    if words.strip().casefold() != "yes":
        raise CallError("this ends the war for good: type concede yes")
    if not game.running.campaign.theater.annals.weeks:
        raise CallError("a war can be given up when one week at least was played")
    game.session.concede()
    outcome(game, "")


def save(game: LineGame, words: str) -> None:
    """Keep the campaign, as this week began, in a file of its own."""
    path = game.session.save()
    game.paper.say(f"Saved as week {game.session.situation.week} began: badia play --plain --load {shlex.quote(str(path))}")


def saves(game: LineGame, words: str) -> None:
    """The campaigns kept, the last played first."""
    cards = saved()
    for number, card in enumerate(cards, 1):
        game.paper.say(f"{number}. {card.words}")
    if not cards:
        game.paper.say("No campaign is kept yet.")


def load(game: LineGame, words: str) -> None:
    """Go on with a campaign kept: its number in `saves`, or a file; `load 2 week 3` goes back to the end of week 3."""
    name, _, week = words.strip().partition(" week ")
    if week and not week.strip().isdecimal():
        raise CallError(f"give the number of a week, not '{week}'")
    cards = saved()
    if name.isdecimal():
        if not 1 <= int(name) <= len(cards):
            raise CallError(f"there are {len(cards)} campaigns kept: saves lists them")
        path = cards[int(name) - 1].path
    else:
        path = Path(name).expanduser() if name else cards[0].path if cards else Path()
    game.begin(taken_up(str(path), int(week) if week else None))


def scenarios(game: LineGame, words: str) -> None:
    """What can be played; with a name, what it is about."""
    from game.campaign.loading import load as read

    if words.strip():
        from rich.text import Text

        name = pick("scenario", words, {each: each for each in shelf.names()})
        game.paper.say(Text.from_markup(describe(read(name))))
        return
    for name in in_order(shelf.names()):
        found = read(name)
        game.paper.say(f"{name}: {found.title}, {found.weeks} weeks; sides {', '.join(found.factions)}")


def play(game: LineGame, words: str) -> None:
    """Begin a campaign: `play tutorial as iraq seed 7`; with two sides, people take turns: `as iraq and insurgents`."""
    from secrets import randbelow

    head, _, seed = words.strip().partition(" seed ")
    name, _, sides_named = head.partition(" as ")
    scenario = name if name.endswith((".yaml", ".yml")) else pick("scenario", name, {each: each for each in shelf.names()})
    if seed and not seed.strip().isdecimal():
        raise CallError(f"a seed is a whole number, not '{seed}'")
    people = tuple(each for each in sides_named.replace(",", " ").split() if each != "and")
    session = set_up(scenario, people, int(seed) if seed else randbelow(2**31), {}, {})
    session.autosaves = True
    game.begin(session)


def leave(game: LineGame, words: str) -> None:
    """Leave; what was kept at the last week's end stays."""
    game.left = True
