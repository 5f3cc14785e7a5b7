"""The reckoning in lines: the score and how it came, what was met and missed; nothing in weeks without one."""

from __future__ import annotations

import re

from game.campaign.campaign import terms_of
from game.campaign.schema import Scenario
from game.events.entry import Entry
from game.events.event import EVERYONE
from game.events.turn import ReckoningHeld
from game.rules.conditions import AllOf, LeadersAlive, Overt
from game.views.reckoning import reckoned
from game.views.score_sheet import score_sheet
from tests.views.conftest import Week


def _held(grade: str, score: float) -> list[Entry]:
    return [Entry(13, 6, "annals", EVERYONE, ReckoningHeld(13, (("iraq", grade),), (("iraq", score),)))]


def test_scores_are_told_at_reckonings_alone(weeks: list[Week], last_pockets: Scenario) -> None:
    entries, _, _, now = weeks[0]
    assert reckoned(entries, terms_of(last_pockets).ladders["iraq"], now) == ()


def test_it_tells_the_score_its_parts_and_every_condition(weeks: list[Week], last_pockets: Scenario) -> None:
    now, ladder = weeks[2][3], terms_of(last_pockets).ladders["iraq"]
    first, minor = reckoned(_held("none", 30.0), ladder, now)
    assert first.startswith("Your score 30: no victory; 75% of the way to a minor victory")
    assert minor.startswith("Minor victory - ")
    for tally in score_sheet(ladder, now)[0].tallies:
        assert tally.asked in minor
    assert re.search(r"met: |missed: |your reports leave open: |you have no report of: ", minor)
    first, minor, major = reckoned(_held("minor", 47.0), ladder, now)
    assert "40 for it, 35% of the way to a major victory" in first
    assert major.startswith("Major victory - ")
    assert "all that can be had" in reckoned(_held("decisive", 90.0), ladder, now)[0]


def test_what_reports_leave_open_and_what_nobody_reported_are_told_apart(weeks: list[Week]) -> None:
    now = weeks[2][3]
    most = sum(int(now.beliefs.high[sheet.row].sum()) for sheet in now.sheets.values() if sheet.is_insurgent)
    ladder = (AllOf((Overt(max=most - 1), LeadersAlive(max=2))), Overt(max=0), Overt(max=0))
    _, minor = reckoned(_held("none", 30.0), ladder, now)
    assert f"your reports leave open: insurgent fighters in the open: at most {most - 1:,} (" in minor
    assert "you have no report of: all insurgent leaders at large: at most 2" in minor
