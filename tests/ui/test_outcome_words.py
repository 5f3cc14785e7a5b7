"""The outcome in words, alike on the screen and in lines of text."""

from __future__ import annotations

from io import StringIO

from rich.console import Console
from rich.table import Table

from game.campaign.schema import Scenario
from game.ui.outcome_words import heading, last_week, sides, truth
from game.ui.session import Session


def told(table: Table) -> str:
    console = Console(width=120, file=StringIO())
    with console.capture() as captured:
        console.print(table)
    return captured.get()


def test_an_outcome_is_told_with_sides_and_truth(session: Session) -> None:
    news = session.end_week()
    session.concede()
    assert "The campaign is over after 1 weeks." in heading(session)
    assert "You reached no victory" in heading(session)
    assert "dormant members" in told(truth(session))
    assert all(sheet.name in told(sides(session)) for sheet in session.scenario.factions.values())
    assert last_week(None).plain == ""
    assert any(line.text in last_week(news).plain for line in (*news.own, *news.war))


def test_at_a_shared_table_the_side_is_named(tutorial: Scenario) -> None:
    session = Session(tutorial, ("iraq", "insurgents"), 7, tutorial.bots)
    session.end_week()
    session.concede()
    assert f"{session.situation.sheet.short} reached" in heading(session)
