"""Events of the turn: weeks and days, orders, reports, scores and the end."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import fields

import numpy as np
import pytest

from game.events.event import EVERYONE, Event, to_data
from game.events.turn import (
    CampaignEnded,
    CommanderRelieved,
    DayBroke,
    OrderFailed,
    OrderGiven,
    ReportsReceived,
    ScoresKept,
    WeekBegan,
    WeekEnded,
)
from game.theater.knowledge import Beliefs
from game.theater.theater import Theater

Render = Callable[[Event, str | None], str]


def test_a_week_begins_with_its_means_and_a_clean_slate(theater: Theater) -> None:
    theater.ground.put("attacks", 0, 5)
    theater.ledger.enter("iraq", "killed", 3)
    WeekBegan(4, (1, 2, 3), (10.0, 20.0, 30.0), (3, 0, 0)).apply(theater)
    assert (theater.calendar.week, theater.calendar.day) == (4, 0)
    means = [(each.command_left, each.treasury, each.packages_left) for each in theater.factions.values()]
    assert means == [(1, 10.0, 3), (2, 20.0, 0), (3, 30.0, 0)]
    assert not theater.ground.attacks.any()
    assert theater.ledger.killed_this_week["iraq"] == 0
    assert theater.ledger.lost("iraq") == 3


def test_days_break_in_the_week_they_belong_to(theater: Theater) -> None:
    WeekBegan(2, (1, 1, 1), (0.0, 0.0, 0.0), (0, 0, 0)).apply(theater)
    DayBroke(5).apply(theater)
    assert (theater.calendar.week, theater.calendar.day, theater.calendar.days_gone) == (2, 5, 12)


def test_an_order_takes_command_and_money_and_only_the_giver_hears_of_it(theater: Theater, headline: Render) -> None:
    event = OrderGiven("iraq", {"verb": "march", "formations": ("IQ-1",)}, "march to Anah", 2, 7.5, "it is thinly held")
    assert event.audience(theater) == ("iraq",)
    event.apply(theater)
    assert (theater.factions["iraq"].command_left, theater.factions["iraq"].treasury) == (2, 7.5)
    assert headline(event, "iraq") == f"{theater.factions['iraq'].sheet.name}: march to Anah (it is thinly held)"


def test_an_order_that_fails_changes_nothing_and_says_why(theater: Theater, headline: Render) -> None:
    event = OrderFailed("iraq", "march to Anah", "no open way is left", "SQD")
    before = theater.digest()
    event.apply(theater)
    assert theater.digest() == before
    assert event.audience(theater) == ("iraq",)
    assert event.place == "SQD"
    assert headline(event, "iraq").endswith("could not march to Anah: no open way is left")


def test_a_bot_relieved_changes_nothing_and_everyone_is_told_the_kind_of_failure(theater: Theater, headline: Render) -> None:
    relieved, before = CommanderRelieved("iraq", "KeyError: 'QIM holds 40'"), theater.digest()
    relieved.apply(theater)
    assert theater.digest() == before
    assert relieved.audience(theater) == EVERYONE
    told = headline(relieved, "insurgents")
    assert told.endswith("its bot failed this week (KeyError); plain doctrine commanded in its stead")
    assert "40" not in told


@pytest.fixture
def report() -> ReportsReceived:
    blank = Beliefs.blank(3, 8)
    blank.low, blank.high = blank.low + 100, blank.high + 250
    return ReportsReceived("iraq", *blank.columns())


def test_reports_bring_one_sides_beliefs_up_to_date(report: ReportsReceived, theater: Theater) -> None:
    others = {id: beliefs.columns() for id, beliefs in theater.knowledge.beliefs.items() if id != "iraq"}
    report.apply(theater)
    assert (theater.knowledge.beliefs["iraq"].low == 100).all()
    assert (theater.knowledge.beliefs["iraq"].high == 250).all()
    for id, columns in others.items():
        assert all(now is then for now, then in zip(theater.knowledge.beliefs[id].columns(), columns, strict=True))
    assert report.audience(theater) == ("iraq",)
    assert theater.formations["IS-1"].strength == 1_100  # beliefs, not the truth


def test_a_report_has_a_column_for_every_belief(report: ReportsReceived, reread: Callable[[Event], Event]) -> None:
    assert [field.name for field in fields(ReportsReceived)] == ["faction", *Beliefs.__slots__]
    back = reread(report)
    assert to_data(back) == to_data(report)
    assert back.confidence.shape == (3, 8)  # type: ignore[attr-defined]
    assert back.low.dtype == np.int64  # type: ignore[attr-defined]


def test_scores_are_kept_by_faction_and_told_to_nobody(theater: Theater) -> None:
    event = ScoresKept(("minor", "none", "major"), (41.0, 12.5, 66.0))
    event.apply(theater)
    assert [(each.grade, each.score) for each in theater.factions.values()] == [("minor", 41.0), ("none", 12.5), ("major", 66.0)]
    assert event.audience(theater) == ()


def test_a_week_that_ends_is_in_the_annals(theater: Theater) -> None:
    WeekBegan(1, (1, 1, 1), (0.0, 0.0, 0.0), (0, 0, 0)).apply(theater)
    WeekEnded(1).apply(theater)
    assert [row.week for row in theater.annals.weeks] == [1]


def test_the_end_is_told_to_all(theater: Theater, headline: Render) -> None:
    event = CampaignEnded("iraq", "The time is up.")
    event.apply(theater)
    assert (theater.over, theater.winner) == (True, "iraq")
    assert event.audience(theater) == EVERYONE
    assert headline(event, "insurgents") == (
        f"The campaign is over: {theater.factions['iraq'].sheet.name} did best against par. The time is up."
    )
