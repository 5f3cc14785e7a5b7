"""The outcome in words, alike on the screen and in lines of text."""

from __future__ import annotations

from io import StringIO

from rich.console import Console
from rich.table import Table

from game.campaign.schema import Scenario
from game.ui.outcome_words import heading, last_week, reasons, record, sides, truth, turns
from game.ui.session import Session


def told(table: Table) -> str:
    console = Console(width=120, file=StringIO())
    with console.capture() as captured:
        console.print(table)
    return captured.get()


def test_an_outcome_is_told_with_sides_and_truth(session: Session) -> None:
    news = session.end_week()
    session.concede()
    assert heading(session).startswith("The campaign is over after 1 week, 11 before its time. Government of Iraq conceded. ")
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


def test_reasons_tell_every_side_its_conditions_as_they_truly_stood(session: Session) -> None:
    while not session.over:
        session.end_week()
    assert heading(session).startswith(f"The campaign is over after {len(session.campaign.theater.annals.weeks)} weeks")
    theater, told = session.campaign.theater, reasons(session).plain
    for faction in theater.factions.values():
        assert f"{faction.sheet.name}: {'no' if faction.grade == 'none' else faction.grade} victory" in told
    assert told.index(theater.factions["iraq"].sheet.name) < told.index(theater.factions["insurgents"].sheet.name)
    assert f"will of Iraq: at least 50 (was {theater.factions['iraq'].will:.0f})" in told or "(was " in told
    assert {"✓", "✗"} & set(told)


def test_turning_points_have_weeks_and_dates(session: Session) -> None:
    while not session.over:
        session.end_week()
    lines = turns(session).plain.split("\n")
    assert lines[0] == "Turning points"
    assert len(lines) > 2
    held = record(session)
    assert held.began.tolist() == [
        {id: each.row for id, each in session.situation.sheets.items()}[session.scenario.zones[zone].controller]
        for zone in held.zones
    ]
    assert all(line.startswith("  week ") for line in lines[1:])
