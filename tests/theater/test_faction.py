"""Factions: who fights whom, where they may go, and what they are given."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

from game.theater.theater import Theater


def test_enemies_and_allies_agree_about_it(theater: Theater) -> None:
    for one in theater.factions.values():
        assert one.is_allied_with(one)
        assert not one.is_hostile_to(one)
        for other in theater.factions.values():
            assert one.is_hostile_to(other) == other.is_hostile_to(one)
            assert one.is_allied_with(other) == other.is_allied_with(one)
            assert not (one.is_hostile_to(other) and one.is_allied_with(other))


def test_the_insurgents_are_alone_against_the_rest(theater: Theater) -> None:
    hidden = theater.insurgents
    assert hidden.sheet.is_insurgent
    assert [faction.id for faction in theater.factions.values() if faction.sheet.is_insurgent] == [hidden.id]
    assert all(hidden.is_hostile_to(other) for other in theater.factions.values() if other is not hidden)
    assert theater.factions["iraq"].is_allied_with(theater.factions["coalition"])


def test_masks_say_the_same_as_relations(theater: Theater) -> None:
    rows = np.arange(len(theater.factions))
    for one in theater.factions.values():
        others = theater.factions.values()
        assert one.sheet.among_hostile(rows).tolist() == [one.is_hostile_to(other) for other in others]
        assert one.sheet.among_allied(rows).tolist() == [one.is_allied_with(other) for other in others]
        assert one.row == one.sheet.row == list(theater.factions).index(one.id)


@pytest.mark.parametrize(("week", "packages"), [(1, 0), (4, 0), (5, 3), (8, 3), (9, 1), (60, 1)])
def test_air_packages_follow_the_schedule(week: int, packages: int, theater: Theater) -> None:
    scheduled = replace(theater.factions["coalition"].sheet, air_packages=((5, 3), (9, 1)))
    assert scheduled.packages_in(week) == packages


def test_a_kind_of_formation_may_have_borders_of_its_own(theater: Theater) -> None:
    sheet = replace(theater.factions["iraq"].sheet, may_enter=frozenset({"IQ"}), kinds_enter={"scouts": frozenset({"IQ", "SY"})})
    assert sheet.countries_for("army") == {"IQ"}
    assert sheet.countries_for("scouts") == {"IQ", "SY"}


def test_a_faction_reads_well(theater: Theater) -> None:
    assert repr(theater.factions["iraq"]).startswith("Faction('iraq', treasury=24, will=")


def test_nobody_can_change_who_is_hostile(theater: Theater) -> None:
    for faction in theater.factions.values():
        assert not faction.sheet.hostile_mask.flags.writeable
        assert not faction.sheet.allied_mask.flags.writeable
