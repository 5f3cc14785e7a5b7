"""The score sheet: what is public as the reckoning counts it, what is hidden as a band or not known."""

from __future__ import annotations

from dataclasses import replace

import pytest

from game.campaign.campaign import Campaign
from game.campaign.schema import Scenario
from game.campaign.turn import standing
from game.rules.conditions import AllOf, AnyOf, AttacksMonth, Displaced, Holds, Members, NotThis, Overt, Reach, Treasury, Will
from game.rules.victory import GRADES, measure
from game.terms import Estimate
from game.views.score_sheet import MET, OPEN, UNKNOWN, UNMET, known, score_sheet, tagged, verdict
from game.views.situation import Situation


@pytest.fixture(scope="module")
def campaign(last_pockets: Scenario) -> Campaign:
    played = Campaign(last_pockets, 7)
    played.play({}, 3)
    return played


@pytest.fixture(scope="module")
def situations(campaign: Campaign) -> dict[str, Situation]:
    return dict(campaign.open_week())


@pytest.mark.parametrize("faction", ["coalition", "iraq", "syria", "insurgents"])
def test_what_a_side_knows_holds_the_truth(faction: str, campaign: Campaign, situations: dict[str, Situation]) -> None:
    now, told = standing(campaign.theater), 0
    for sheet, rung in zip(
        score_sheet(campaign.terms.ladders[faction], situations[faction]), campaign.terms.ladders[faction], strict=True
    ):
        assert sheet.grade in GRADES
        for each in rung.conditions if isinstance(rung, AllOf) else ():
            if isinstance(each, Holds | AttacksMonth | Displaced) or (isinstance(each, Will) and each.faction == faction):
                band = known(each, situations[faction])
                assert band is not None
                assert (band.low, band.high) == pytest.approx(
                    (measure(each, now),) * 2, abs=6000 if isinstance(each, Displaced) else 1e-6
                )
                told += 1
    assert told


def test_hidden_numbers_are_bands_for_their_enemies_and_exact_for_their_own(situations: dict[str, Situation]) -> None:
    members = Members(min=1)
    mine, theirs = (known(members, situations[side]) for side in ("insurgents", "iraq"))
    assert mine is not None
    assert theirs is not None
    assert mine.low == mine.high
    assert theirs.low < theirs.high
    assert known(Reach(min=0.1), situations["insurgents"]) is not None
    assert known(Reach(min=0.1), situations["iraq"]) is None
    assert known(Overt(max=5), situations["coalition"]) is not None


def test_other_sides_will_is_an_estimate_or_not_known(situations: dict[str, Situation]) -> None:
    condition = Will(faction="syria", max=50)
    blank = replace(situations["iraq"], estimates={})
    assert verdict(condition, blank) == UNKNOWN
    guessed = {"syria": Estimate(2, 45.0, 65.0, 1.0, 3.0)}
    assert verdict(condition, replace(blank, estimates=guessed)) == OPEN
    assert verdict(Treasury(faction="syria", max=4), replace(blank, estimates=guessed)) == MET
    assert verdict(Treasury(faction="syria", min=4), replace(blank, estimates=guessed)) == UNMET


def test_nested_conditions_are_judged_as_far_as_they_can_be(situations: dict[str, Situation]) -> None:
    s = replace(situations["iraq"], will=50.0)
    met, unmet, dark = Will(faction="iraq", min=40), Will(faction="iraq", min=60), Reach(max=0.3)
    assert verdict(AllOf((met, dark)), s) == OPEN
    assert verdict(AllOf((unmet, dark)), s) == UNMET
    assert verdict(AnyOf((met, dark)), s) == MET
    assert verdict(NotThis(unmet), s) == MET
    assert verdict(NotThis(dark), s) == UNKNOWN


def test_the_zones_of_a_tag_are_named(campaign: Campaign, situations: dict[str, Situation]) -> None:
    named = tagged(campaign.terms.ladders["coalition"], situations["coalition"])
    assert "Hajin" in named["last-town"]
    assert set(named) == {"last-town", "east-bank"}
