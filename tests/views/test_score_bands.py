"""What a side knows of the numbers that victory turns on: the truth where it is public or its own, bands where it is not."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from game.campaign.campaign import Campaign
from game.campaign.schema import Scenario
from game.campaign.turn import standing
from game.rules.conditions import AllOf, AnyOf, AttacksMonth, Condition, Displaced, Holds, Members, Overt, Reach, Will
from game.rules.standing import measure
from game.rules.victory import GRADES
from game.views.score_bands import known
from game.views.score_sheet import score_sheet
from game.views.situation import Situation


@pytest.fixture(scope="module")
def campaign(last_pockets: Scenario) -> Campaign:
    played = Campaign(last_pockets, 7)
    played.play({}, 3)
    return played


@pytest.fixture(scope="module")
def situations(campaign: Campaign) -> dict[str, Situation]:
    return dict(campaign.open_week())


def leaves(condition: Condition) -> Iterator[Condition]:
    """The conditions that a rung is made of, all the way down."""
    if isinstance(condition, AllOf | AnyOf):
        for each in condition.conditions:
            yield from leaves(each)
    else:
        yield condition


@pytest.mark.parametrize("faction", ["coalition", "iraq", "syria", "insurgents"])
def test_what_a_side_knows_holds_the_truth(faction: str, campaign: Campaign, situations: dict[str, Situation]) -> None:
    now, told = standing(campaign.theater), 0
    for sheet, rung in zip(
        score_sheet(campaign.terms.ladders[faction], situations[faction]), campaign.terms.ladders[faction], strict=True
    ):
        assert sheet.grade in GRADES
        for each in leaves(rung):
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
    assert known(Overt(max=5), situations["coalition"]) is not None


def test_the_insurgents_call_is_gauged_by_others_and_known_to_themselves(
    campaign: Campaign, situations: dict[str, Situation]
) -> None:
    reach = Reach(max=0.5)
    mine, theirs = known(reach, situations["insurgents"]), known(reach, situations["iraq"])
    assert mine is not None
    assert theirs is not None
    assert mine.low == mine.high == campaign.theater.reach
    assert theirs.guessed
    assert 0.0 < theirs.low < theirs.high < 1.0
