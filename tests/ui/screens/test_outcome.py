"""The outcome tells who won, what each side reached, and what was hidden."""

from __future__ import annotations

from rich.console import Console

from game.ui.outcome_words import heading, sides, truth
from game.ui.session import Session


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
