"""Tests of a scenario, played: a line each, with what was expected and what was found."""

from __future__ import annotations

import pytest

from game.authoring.trials import missed, played, said
from game.campaign.campaign import Campaign
from game.campaign.schema import Scenario
from game.campaign.trials import Trial
from game.campaign.turn import standing
from game.rules.conditions import AllOf, AnyOf, AttacksMonth, Holds, Members, NotThis, Will


def with_test(scenario: Scenario, **said: object) -> Scenario:
    return scenario.model_copy(update={"tests": {"it": Trial.model_validate(said)}})


def test_a_test_that_holds_passes_in_a_line(tutorial: Scenario) -> None:
    scenario = with_test(tutorial, seed=7, weeks=1, expect=[{"holds": {"faction": "insurgents", "min": 1}}])
    verdict = played(scenario, "it")
    assert verdict.passed
    assert verdict.line() == "passed  it (seed 7, 1 weeks)"


def test_a_test_that_fails_says_what_was_found(tutorial: Scenario) -> None:
    expect = [{"holds": {"faction": "iraq", "min": 8}}, {"week_is": {"min": 1}}, {"not": {"week_is": {"max": 9}}}]
    verdict = played(with_test(tutorial, seed=7, weeks=1, expect=expect), "it")
    assert not verdict.passed
    assert verdict.line().startswith("FAILED  it (seed 7, 1 weeks): expected {holds: {faction: iraq, min: 8}}, found ")
    assert verdict.unmet[1:] == ("expected {not: {week_is: {max: 9}}}, which is not so",)


def test_the_winner_of_a_war_that_is_over(tutorial: Scenario) -> None:
    short = tutorial.model_copy(update={"weeks": 1, "reckonings": [1]})
    found = {side: played(with_test(short, seed=7, winner=side), "it").passed for side in tutorial.factions}
    assert sum(found.values()) == 1


def test_the_same_test_comes_out_the_same(tutorial: Scenario) -> None:
    scenario = with_test(tutorial, seed=2, weeks=2, bots={"iraq": "coin_toss"}, expect=[{"members": {"max": 0}}])
    assert played(scenario, "it") == played(scenario, "it")


def test_of_several_conditions_only_the_unmet_are_told(tutorial: Scenario) -> None:
    now = standing(Campaign(tutorial, 1).theater)
    both = AllOf((Members(min=1), Will(faction="iraq", min=99)))
    (told,) = missed(both, now)
    assert "{will: {faction: iraq, min: 99}}, found " in told
    assert list(missed(AnyOf((both, Members(min=1))), now)) == []


@pytest.mark.parametrize(
    ("condition", "text"),
    [
        (AttacksMonth(min=2.5, weeks=13), "{attacks_month: {min: 2.5}}"),
        (AnyOf((Members(max=3), NotThis(Holds(faction="a", min=1, weeks=4)))),
         "{any: [{members: {max: 3}}, {not: {holds: {faction: a, weeks: 4, min: 1}}}]}"),
    ],
)  # fmt: skip
def test_a_condition_is_told_as_a_file_writes_it(condition: AttacksMonth | AnyOf, text: str) -> None:
    assert said(condition) == text
