"""Settings: a number of a read scenario in place of another, and the numbers that have a range."""

from __future__ import annotations

import pytest

from game.campaign.loading import load
from game.campaign.schema import Scenario
from game.campaign.settings import number_at, ranged, with_settings
from game.errors import CallError


def test_a_setting_changes_its_number_and_no_other(tutorial: Scenario) -> None:
    changed = with_settings(tutorial, {"zones.QIM.grip": 0.21, "rules.patrol_grip": 1.9})
    assert changed.zones["QIM"].grip.value == 0.21
    assert changed.parameters.patrol_grip == 1.9
    assert tutorial.zones["QIM"].grip.value != 0.21
    back = {"zones.QIM.grip": tutorial.zones["QIM"].grip.value, "rules.patrol_grip": tutorial.rules["patrol_grip"].value}
    assert with_settings(changed, back) == tutorial


def test_nothing_set_is_the_scenario_itself(tutorial: Scenario) -> None:
    assert with_settings(tutorial, {}) is tutorial


def test_it_plays_like_the_same_patch_in_the_file(tutorial: Scenario) -> None:
    patched = load("tutorial", {"factions.iraq.treasury": "31"})
    assert with_settings(tutorial, {"factions.iraq.treasury": 31.0}) == patched


def test_a_whole_number_stays_one(tutorial: Scenario) -> None:
    changed = with_settings(tutorial, {"factions.iraq.command": 4.4})
    assert changed.factions["iraq"].command == 4
    assert isinstance(changed.factions["iraq"].command, int)


def test_a_number_can_be_looked_up_with_its_range(tutorial: Scenario) -> None:
    figure = number_at(tutorial, "zones.QIM.hidden.members")
    assert (figure.value, figure.low, figure.high) == (150.0, 60.0, 300.0)
    assert number_at(tutorial, "factions.iraq.command").value == tutorial.factions["iraq"].command


@pytest.mark.parametrize("path", ["zones.NOWHERE.grip", "rules", "title", "zones.QIM", "rules.patrol_grip.deeper.still"])
def test_what_is_no_number_is_refused(tutorial: Scenario, path: str) -> None:
    with pytest.raises(CallError, match=r"cannot vary|is not a number"):
        number_at(tutorial, path)


def test_every_number_with_a_range_is_found_and_can_be_set(tutorial: Scenario) -> None:
    found = ranged(tutorial)
    assert {"zones.QIM.hidden.members", "rules.patrol_grip"} <= set(found)
    assert "zones.QIM.grip" not in found
    assert len(found) > 100
    highest = with_settings(tutorial, {path: figure.high for path, figure in found.items()})
    assert all(number_at(highest, path).value == figure.high for path, figure in found.items())
