"""Tests that a scenario carries: what may stand in them, and that they belong to one file alone."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from game.campaign.faults import Fault
from game.campaign.loading import check, load

Write = Callable[[str, str], Path]
Spoil = Callable[..., tuple[Fault, ...]]
TESTS = """\
tests:
  the-town-falls: {seed: 3, weeks: 8, bots: {home: clear_and_hold}, expect: [{holds: {faction: home, min: 2}}]}
  home-wins: {winner: home}
"""


def test_a_test_has_a_seed_weeks_bots_and_expectations(small_war: str, write: Write) -> None:
    tests = load(write("war.yaml", small_war + TESTS)).tests
    assert tests["the-town-falls"].bots == {"home": {1: "clear_and_hold"}}
    assert tests["the-town-falls"].expect[0].holds.min == 2
    assert (tests["home-wins"].seed, tests["home-wins"].weeks, tests["home-wins"].winner) == (1, None, "home")


@pytest.mark.parametrize(
    ("old", "new", "message"),
    [
        ("weeks: 8", "weeks: 80", "week 80 is after the last week, 52"),
        ("{home: clear_and_hold}", "{hom: clear_and_hold}", "unknown faction 'hom'"),
        ("clear_and_hold", "clear_and_hole", "unknown bot 'clear_and_hole'"),
        ("{faction: home, min", "{faction: hoem, min", "unknown faction 'hoem'"),
        ("winner: home", "winner: hoem", "unknown faction 'hoem'"),
        ("winner: home", "winner: home, weeks: 4", "`winner` goes without `weeks`"),
        ("winner: home", "seed: 4", "a test expects something"),
        ("home-wins", "Home wins", "'Home wins' is not a test's name"),
        ("seed: 3", "sead: 3", "unknown key 'sead'"),
    ],
)
def test_faults_of_a_test_are_told(small_war: str, write: Write, old: str, new: str, message: str) -> None:
    text = small_war.replace("planner, band: coin-toss", "clear_and_hold, band: clear_and_hold")
    faults = check(write("war.yaml", text + TESTS.replace(old, new)), known_bots=("clear_and_hold",))
    assert [message in each.message for each in faults] == [True]


def test_tests_are_not_inherited_and_no_part_of_the_war_that_is_played(small_war: str, write: Write) -> None:
    plain = load(write("plain.yaml", small_war))
    tested = load(write("war.yaml", small_war + TESTS))
    assert tested.model_dump_json() == plain.model_dump_json()
    other = load(write("other.yaml", "format: 1\nkind: scenario\ntitle: Another\nextends: [war]\n"))
    assert other.tests == {}
