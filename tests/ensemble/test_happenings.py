"""Attacks and battles kept beside a campaign: as many as it had, in their order."""

from __future__ import annotations

from game.bots.table import commanders
from game.campaign.campaign import Campaign
from game.campaign.schema import Scenario
from game.ensemble.happenings import ATTACKS, BATTLES, Happenings


def test_every_attack_and_battle_is_a_row(tutorial: Scenario) -> None:
    heard = Happenings(("attacks", "battles"))
    campaign = Campaign(tutorial, 7, heard.sinks)
    campaign.play(commanders({f: sheet.kind for f, sheet in tutorial.factions.items()}, {}))
    tables, weeks = heard.tables(), campaign.theater.annals.weeks
    assert {name: tuple(table) for name, table in tables.items()} == {"attacks": tuple(ATTACKS), "battles": tuple(BATTLES)}
    by_week = [tables["attacks"]["week"].count(week.week) for week in weeks]
    assert by_week == [week.attacks_in(None) for week in weeks]
    assert all(isinstance(value, kind) for name, kind in BATTLES.items() for value in tables["battles"][name])
    killed = sum(week.civilians[campaign.theater.insurgents.row] for week in weeks)
    assert sum(tables["attacks"]["civilians_killed"]) <= killed  # type: ignore[arg-type]


def test_nobody_listens_where_nothing_is_wanted() -> None:
    assert Happenings(()).sinks == ()
    assert Happenings(()).tables() == {}


def test_only_what_is_wanted_is_kept(tutorial: Scenario) -> None:
    heard = Happenings(("battles",))
    Campaign(tutorial, 7, heard.sinks).play(commanders({f: s.kind for f, s in tutorial.factions.items()}, {}), weeks=4)
    assert set(heard.tables()) == {"battles"}
