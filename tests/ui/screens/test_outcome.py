"""The outcome tells who won, what each side reached, and what was hidden."""

from __future__ import annotations

from pathlib import Path

from rich.console import Console
from textual.pilot import Pilot
from textual.widgets import Static

from game.ui.app import BadiaApp
from game.ui.outcome_words import heading, sides, truth
from game.ui.screens.outcome import PAGES, Outcome
from game.ui.screens.replay import Replay
from game.ui.session import Session
from tests.ui.conftest import Drive
from tests.ui.home import until


def test_the_outcome_is_the_theaters_own(session: Session) -> None:
    while not session.over:
        session.end_week()
    theater = session.campaign.theater
    assert theater.winner is not None
    assert f"{theater.factions[theater.winner].sheet.name} did best against par" in heading(session)
    assert "Seed 7" in heading(session)
    console = Console(width=160, record=True, file=None, quiet=False, force_terminal=False)
    with console.capture() as capture:
        console.print(sides(session), truth(session))
    told = capture.get()
    for faction in theater.factions.values():
        assert faction.sheet.name in told
    assert f"{theater.annals.weeks[-1].dormant:,}" in told


def test_from_the_outcome_r_watches_it_again(drive: Drive, session: Session, home: Path) -> None:
    async def play(pilot: Pilot[None], app: BadiaApp) -> None:
        await pilot.press("r")
        assert any("not kept" in each.message for each in app._notifications)
        assert isinstance(app.screen, Outcome)
        session.autosaves = True
        session.concede()
        await pilot.press("r")
        replay = await until(pilot, app, Replay)
        assert None in replay.film.eyes
        await pilot.press("q")
        await until(pilot, app, Outcome)

    session.end_week()
    session.concede()
    drive(BadiaApp(session), play)


def test_pages_are_turned_and_what_was_believed_is_read_meanwhile(drive: Drive, session: Session, home: Path) -> None:
    async def play(pilot: Pilot[None], app: BadiaApp) -> None:
        outcome = await until(pilot, app, Outcome)
        await app.workers.wait_for_complete()
        assert outcome.film is not None
        for number in range(1, len(PAGES) + 1):
            await pilot.press(str(number))
            assert outcome.page == number
            assert outcome.query_one("#outcome-page", Static).size.height > 0
        await pilot.press("right")
        assert outcome.page == 1
        await pilot.press("left", "left")
        assert PAGES[outcome.page - 1] == "What truly was"
        await pilot.resize_terminal(60, 20)
        await pilot.pause()

    session.autosaves = True
    session.end_week()
    session.end_week()
    session.concede()
    drive(BadiaApp(session), play)


def test_a_key_too_many_that_skipped_the_last_week_does_not_take_the_end_away(drive: Drive, session: Session) -> None:
    async def play(pilot: Pilot[None], app: BadiaApp) -> None:
        await pilot.press("escape", "enter")
        assert isinstance(app.screen, Outcome)
        await pilot.press("q")
        assert not isinstance(app.screen, Outcome)

    session.end_week()
    session.concede()
    drive(BadiaApp(session), play)
