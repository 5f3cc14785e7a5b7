"""What has the wrong shape is told in plain words, where it stands."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from game.campaign.faults import Fault

Spoil = Callable[..., tuple[Fault, ...]]

SHAPES = [
    ("grip: 0.8", "grip: high", "expected a number from 0 to 1, found 'high'", ""),
    ("grip: 0.8", "grip: 80 %", "expected a number from 0 to 1, found '80 %'", "write 0.8"),
    ("grip: 0.8", "grip: 1.5", "expected a number from 0 to 1, found 1.5", ""),
    ("grip: 0.8", "gripp: 0.8", "unknown key 'gripp'", "did you mean 'grip'?"),
    ("grip: 0.8", "x-grip: 0.8", "missing key 'grip'", ""),
    ("grip: 0.8", "grip: ~", "'grip' has no value", "expected a number from 0 to 1"),
    ("grip: 0.8", "grip: {value: 0.8, range: [0.9, 1]}", "value 0.8 lies outside its range 0.9 to 1", ""),
    ("weeks: 52", "weeks: 12:30", "expected a whole number from 1 to 520, found '12:30'", ""),
    ("weeks: 52", "weeks: '52'", "expected a whole number from 1 to 520, found '52'", ""),
    ("weeks: 52", "weeks: true", "expected a whole number from 1 to 520, found true", ""),
    ("title: Two towns", "title: 2", "expected text, found 2", "put it in quotes: '2'"),
    ("start: 2017-11-30", "start: soon", "expected a date such as 2017-11-30, found 'soon'", ""),
    ("terrain: town", "terrain: twon", "found 'twon'", "did you mean 'town'?"),
    ("km: 40", "km: 0", "expected a number above 0 and up to 5,000, found 0", ""),
    ("color: '#2040c0'", "color: blue", "expected a color such as '#c0a060', in quotes, found 'blue'", ""),
    ("color: '#2040c0'", "color: #2040c0", "'color' has no value", "expected a color such as '#c0a060', in quotes"),
    ("glyph: H", "glyph: HH", "expected at most 1 characters, found 2", ""),
    ("hubs: [band]", "hubs: band", "expected a list, found 'band'", "write it in brackets: [band]"),
    ("ends: [ALFA, BETA]", "ends: [ALFA]", "missing", ""),
    ("members: {min: 20}", "memberz: {min: 20}", "unknown key 'memberz'", "did you mean 'members'?"),
    ("members: {min: 20}", "members: {}", "give min or max", ""),
    ("members: {min: 20}", "members: {min: many}", "expected a number, found 'many'", ""),
    ("members: {min: 20}", "members: 20", "expected a section (lines of `key: value`), found 20", "write {min: 20} or {max: 20}"),
    ("faction: home, max: 20", "max: 20", "missing key 'faction'", ""),
    ("minor: {attacks_month", "minor: {overt: {min: 1}, attacks_month", "exactly one key", ""),
    ("{overt: {max: 50}}", "{overt: {max: 50, mn: 3}}", "unknown key 'mn'", "did you mean 'min'?"),
    ("  home-1:", "  9:", "'9' is not an id (letters, digits and -, such as jazira-1)", ""),
    ("home: planner", "home: 3", "expected a bot's name, or names by the week from which each commands", ""),
    ("home: planner", "home: {5: planner}", "expected a schedule that says who commands from week 1 on", ""),
    ("home: planner", "home: {1: planner, x: planner}", "'x' is not a whole number from 1 to 1,040", ""),
    ("8: 0", "x: 0", "'x' is not a whole number from 1 to 1,040", ""),
]


@pytest.mark.parametrize(("old", "new", "message", "suggestion"), SHAPES)
def test_a_wrong_shape_is_one_fault_in_plain_words(spoil: Spoil, old: str, new: str, message: str, suggestion: str) -> None:
    (fault,) = spoil(old, new)
    assert message in fault.message
    assert fault.suggestion == suggestion


def test_missing_keys_of_one_section_are_one_fault_at_its_key(spoil: Spoil) -> None:
    (fault,) = spoil("    support: 0.4\n    grievance: 0.5\n", "")
    assert fault.message == "missing keys 'support' and 'grievance'"
    assert fault.excerpt == "  BETA:"


def test_an_unknown_key_points_at_the_key_and_a_wrong_value_at_the_value(spoil: Spoil) -> None:
    (key,) = spoil("    grip: 0.8", "    gripp: 0.8")
    (value,) = spoil("    grip: 0.8", "    grip: high")
    assert (key.col, value.col) == (5, 11)
    assert key.line == value.line
