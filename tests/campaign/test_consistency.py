"""What must fit together, and one fault for one cause."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from game.campaign.faults import Fault
from game.campaign.loading import check

Write = Callable[[str, str], Path]
Spoil = Callable[..., tuple[Fault, ...]]

MISFITS = [
    ("[BETA, CAPE]", "[BETA, BETA]", "both ends are 'BETA'", ""),
    ("[BETA, CAPE]", "[BETA, ALFA]", "a second route between BETA and ALFA: 'alfa-beta' is one already", ""),
    ("ends: [ALFA, BETA]", "ends: [ALFA, CAPE]", "no route leads from 'BETA'", "add a route to the map"),
    ("{home: hostile}", "{home: allied}", "'band' is allied to 'home', but 'home' is hostile to 'band'", ""),
    ("{home: hostile}", "{}", "'band' says nothing of 'home'", "write `home: hostile` under factions.band.relations"),
    ("{home: hostile}", "{home: hostile, band: allied}", "a faction has no relation with itself", ""),
    ("kind: brigade", "kind: brigde", "faction 'home' has no formation kind 'brigde'", "did you mean 'brigade'?"),
    ("faction: band, rank", "faction: home, rank", "leaders are the insurgents'; 'home' is government", ""),
    ("operators: 60", "operators: 600", "600 operators among 300 members", ""),
    ("kind: insurgent", "kind: coalition", "no faction is insurgent", ""),
    ("kind: government", "kind: insurgent", "a second insurgent faction: 'home' is one already", ""),
    ("{not: {members: {min: 20}}}", "{all: []}", "expected at least one condition, found none", ""),
    ("[13, 26, 52]", "[13, 13, 52]", "week 13 does not come after week 13", ""),
    ("[13, 26, 52]", "[13, 26, 60]", "week 60 is after the last week, 52", ""),
    ("kind: government", "air_share: {NO: 0.5, SU: 0.6}\n    kind: government", "the shares add up to 1.1, not to 1", ""),
    ("  move_road_day: 1\n", "", "missing coefficient 'move_road_day'", ""),
]


@pytest.mark.parametrize(("old", "new", "message", "suggestion"), MISFITS)
def test_what_does_not_fit_together_is_faulted(spoil: Spoil, old: str, new: str, message: str, suggestion: str) -> None:
    (fault,) = spoil(old, new)
    assert message in fault.message
    assert fault.suggestion == suggestion


@pytest.mark.parametrize("said", ["[hostile, hostile]", "hostil"])
def test_a_relation_that_is_none_is_one_fault_and_disagrees_with_nobody(spoil: Spoil, said: str) -> None:
    (fault,) = spoil("{home: hostile}", f"{{home: {said}}}")
    assert fault.message.startswith("expected 'allied', 'deconflicted' or 'hostile'")


def test_every_faction_must_have_its_victory(spoil: Spoil) -> None:
    faults = spoil("  band:\n    minor: {att", "  bandit:\n    minor: {att")
    assert [each.message for each in faults] == ["unknown faction 'bandit'"]
    faults = spoil("  band:\n    minor: {att", "  x-band:\n    minor: {att")
    assert [each.message for each in faults] == ["no victory conditions for 'band'"]


@pytest.mark.parametrize(
    ("change", "message"),
    [
        ("move_road_day: {value: 0, range: null}", "must be above 0, found 0"),
        ("grip_gain_week: {value: -1, range: null}", "must not be negative, found -1"),
    ],
)
def test_coefficients_that_no_rule_could_use_are_faulted(write: Write, change: str, message: str) -> None:
    path = write("odd.yaml", f"format: 1\nkind: scenario\ntitle: Odd rules\nextends: [tutorial]\nrules:\n  {change}\n")
    assert message in [fault.message for fault in check(path)]
