"""The score sheet: what is public as the reckoning counts it, what is hidden as a band or not known."""

from __future__ import annotations

from dataclasses import replace

import pytest

from game.campaign.campaign import Campaign
from game.campaign.schema import Scenario
from game.rules.conditions import AllOf, AnyOf, NotThis, OwnKilledMonth, Treasury, Will
from game.terms import Estimate
from game.views.score_sheet import LIKELY, MET, OPEN, UNKNOWN, UNLIKELY, UNMET, score_sheet, tagged, verdict
from game.views.situation import Situation


@pytest.fixture(scope="module")
def campaign(last_pockets: Scenario) -> Campaign:
    played = Campaign(last_pockets, 7)
    played.play({}, 3)
    return played


@pytest.fixture(scope="module")
def situations(campaign: Campaign) -> dict[str, Situation]:
    return dict(campaign.open_week())


def test_other_sides_will_is_an_estimate_or_not_known(situations: dict[str, Situation]) -> None:
    condition = Will(faction="syria", max=50)
    blank = replace(situations["iraq"], estimates={})
    assert verdict(condition, blank) == UNKNOWN
    guessed = {"syria": Estimate(2, 45.0, 65.0, 1.0, 3.0)}
    assert verdict(condition, replace(blank, estimates=guessed)) == OPEN
    assert verdict(Treasury(faction="syria", max=4), replace(blank, estimates=guessed)) == LIKELY
    assert verdict(Treasury(faction="syria", min=4), replace(blank, estimates=guessed)) == UNLIKELY


def test_nested_conditions_are_judged_as_far_as_they_can_be(situations: dict[str, Situation]) -> None:
    s = replace(situations["iraq"], will=50.0)
    met, unmet, dark = Will(faction="iraq", min=40), Will(faction="iraq", min=60), OwnKilledMonth(faction="syria", max=3)
    assert verdict(AllOf((met, dark)), s) == OPEN
    assert verdict(AllOf((unmet, dark)), s) == UNMET
    assert verdict(AnyOf((met, dark)), s) == MET
    assert verdict(NotThis(unmet), s) == MET
    assert verdict(NotThis(dark), s) == UNKNOWN
    guess = Will(faction="syria", max=50)
    thought = replace(s, estimates={"syria": Estimate(2, 20.0, 40.0, 1.0, 3.0)})
    assert verdict(AllOf((met, guess)), thought) == LIKELY
    assert verdict(AnyOf((unmet, NotThis(guess))), thought) == UNLIKELY
    assert verdict(AllOf((unmet, NotThis(guess))), thought) == UNMET


def test_the_zones_of_a_tag_are_named(campaign: Campaign, situations: dict[str, Situation]) -> None:
    named = tagged(campaign.terms.ladders["coalition"], situations["coalition"])
    assert "Hajin" in named["last-town"]
    assert set(named) == {"last-town", "east-bank"}


def test_what_must_all_hold_within_a_choice_stands_together(situations: dict[str, Situation]) -> None:
    s = replace(situations["iraq"], will=50.0)
    met, unmet = Will(faction="iraq", min=40), Will(faction="iraq", min=60)
    (sheet,) = score_sheet((AnyOf((AllOf((met, unmet)), unmet)),) * 3, s)[:1]
    assert [(each.depth, each.asked.split(":")[0], each.verdict) for each in sheet.tallies] == [
        (0, "any one of these", UNMET), (1, "all of these", UNMET), (2, "will of Iraq", MET), (2, "will of Iraq", UNMET),
        (1, "will of Iraq", UNMET),
    ]  # fmt: skip
    (plain,) = score_sheet((AllOf((met, unmet)),) * 3, s)[:1]
    assert [each.depth for each in plain.tallies] == [0, 0]
