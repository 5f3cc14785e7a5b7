"""What changed in a week, from two mornings of one side."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

from game.campaign.campaign import Campaign
from game.campaign.schema import Scenario
from game.events.air import StrikesFlown
from game.events.entry import Entry
from game.events.event import EVERYONE
from game.events.leaders import LeaderLost
from game.events.security import SweepMade
from game.theater.annals import PublicRecord
from game.views.change import changes
from game.views.situation import Situation


@pytest.fixture
def morning(tutorial: Scenario) -> Situation:
    return replace(Campaign(tutorial, 3).open_week()["iraq"], will=70.0, treasury=10.0)


def _later(morning: Situation, **changed: object) -> Situation:
    past = PublicRecord((morning.controller,), (morning.attacks,), (False,), (0,))
    return replace(morning, week=morning.week + 1, past=past, **changed)  # type: ignore[arg-type]


def test_a_quiet_week_changes_nothing(morning: Situation) -> None:
    first, second = changes(morning, _later(morning))
    assert "+" not in first
    assert second == "Will 70, unchanged. Treasury 10.0 RP (+0.0)."


def test_zones_and_attacks_are_told_against_last_week(morning: Situation) -> None:
    held = morning.controller.copy()
    where = int(np.flatnonzero(morning.hostile_held)[0])
    held[where] = morning.row
    attacks = np.zeros_like(morning.attacks)
    attacks[where] = 3
    before = replace(morning, week=4)
    first, _ = changes(before, _later(before, controller=held, attacks=attacks))
    assert f"{morning.sheet.short} {int((held == morning.row).sum())} (+1)" in first
    assert "Attacks: 3 (week before: 0)" in first


def test_will_is_told_with_what_moved_it_and_the_rest(morning: Situation) -> None:
    held = morning.controller.copy()
    where = int(np.flatnonzero(morning.hostile_held)[0])
    held[where] = morning.row
    won = morning.parameters.will_zone_taken * int(morning.board.worth[where])
    _, second = changes(morning, _later(morning, controller=held, will=70.0 + won - 0.5))
    assert f"zones taken {won:+.1f}" in second
    assert "incidents -0.5" in second


def test_blame_and_quiet_are_told_apart(morning: Situation) -> None:
    p = morning.parameters
    harm = [StrikesFlown("iraq", "QIM", 3, (), 4, 9), SweepMade("ANA", "iraq", (), 0, 0, 2, 5)]
    others = [StrikesFlown("coalition", "QIM", 3, (), 40, 90)]
    blamed = p.will_civ_blamed * 6
    many, few = np.full_like(morning.attacks, 2), np.zeros_like(morning.attacks)
    now = replace(
        morning, week=3, will=70.0 + blamed + p.will_quiet_week - 0.5,
        past=PublicRecord((morning.controller,) * 2, (many, few), (False,) * 2, (0, 0)),
    )  # fmt: skip
    entries = [Entry(2, 0, "test", EVERYONE, each) for each in (*harm, *others)]
    _, second = changes(replace(morning, week=2), now, entries)
    assert (
        f"civilians your strikes and sweeps killed {blamed:+.1f}, a quiet week {p.will_quiet_week:+.1f}, incidents -0.5" in second
    )


def test_the_insurgents_are_told_what_captures_and_leaders_cost(tutorial: Scenario) -> None:
    morning = replace(Campaign(tutorial, 3).open_week()["insurgents"], will=70.0)
    p, each = morning.parameters, morning.sheet.will_per_killed
    lost = Entry(1, 3, "raids", EVERYONE, LeaderLost("L-1", "Somebody", "national", "ANA", "killed", "coalition"))
    later = _later(morning, will=70.0 + p.will_leader_lost + 100 * each)
    _, second = changes(morning, later, [lost], captured=100)
    assert f"your captured {100 * each:+.1f}, leaders lost {p.will_leader_lost:+.1f}" in second
    assert "incidents" not in second
