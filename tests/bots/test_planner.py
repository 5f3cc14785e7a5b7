"""The planner: better plans are told from worse in imagined wars, and the orders of the best are given with the reason."""

from __future__ import annotations

import pytest

from game.bots.clear_and_hold import ClearAndHold
from game.bots.planner import WAIT, Opening, Planner, Worth, better_half, plans, usual_bot
from game.bots.table import BOTS, bot, commanders
from game.campaign.campaign import Campaign
from game.campaign.commander import Silent
from game.campaign.schema import Scenario
from game.dice import Dice
from game.errors import CallError
from game.orders.order import Directive
from game.orders.plan import Plan
from game.views.situation import Situation

War = dict[str, list[Situation]]
SIDES = ("coalition", "iraq", "insurgents")


class Idle:
    """Gives no orders and remembers in which weeks it was asked."""

    def __init__(self) -> None:
        self.weeks: list[int] = []

    def decide(self, situation: Situation, dice: Dice) -> list[Directive]:
        self.weeks.append(situation.week)
        return []


@pytest.mark.parametrize("faction", SIDES)
def test_its_orders_are_those_of_a_plan_and_say_how_it_compared(war: War, tutorial: Scenario, faction: str) -> None:
    situation = war[faction][1]
    given = Planner(tutorial, budget=12, horizon=2).decide(situation, Dice(5))
    plan = Plan(situation)
    for each in given:
        assert plan.add(each.order) is None
        assert "plans by points over par" in each.reason
        assert "±" in each.rejected
    kept = {name: [d.order for d in each.decide(situation, Dice(5))] for name, each in plans(situation, Silent()).items()}
    assert [each.order for each in given] in kept.values()


def test_the_same_dice_decide_the_same(war: War, tutorial: Scenario) -> None:
    situation = war["iraq"][2]
    first, again = (Planner(tutorial, budget=8, horizon=2).decide(situation, Dice(3)) for _ in range(2))
    assert first == again


def test_plans_that_lead_to_less_are_not_followed(war: War, tutorial: Scenario) -> None:
    situation, planner = war["iraq"][0], Planner(tutorial, budget=24, horizon=4)
    among = {"fight": ClearAndHold(), "sit": Silent()}
    found = planner._weigh(among, situation, tutorial, Dice(1))
    assert [len(each) for each in found.values()] == [3, 3]
    assert sum(found["fight"]) > sum(found["sit"])


def test_the_budget_is_kept_and_every_plan_is_tried_at_least_once(war: War, tutorial: Scenario) -> None:
    idlers = {name: Idle() for name in "abcd"}
    situation = war["iraq"][0]
    Planner(tutorial, budget=24, horizon=2)._weigh(idlers, situation, tutorial, Dice(1))
    assert sum(len(each.weeks) for each in idlers.values()) == 24  # both weeks of twelve continuations
    assert sorted(len(each.weeks) for each in idlers.values()) == [4, 4, 8, 8]
    poor = {name: Idle() for name in "abcd"}
    Planner(tutorial, budget=1, horizon=2)._weigh(poor, situation, tutorial, Dice(1))
    assert [len(each.weeks) for each in poor.values()] == [2, 2, 2, 2]


def test_every_stance_of_the_kind_is_a_plan_and_so_is_waiting(opening: dict[str, Situation]) -> None:
    for situation in opening.values():
        kind = situation.sheet.kind
        stances = {name for name, entry in BOTS.items() if entry.stance and kind in entry.kinds}
        assert set(plans(situation, Silent())) == stances | {WAIT}


def test_an_opening_hands_over_after_its_week(war: War) -> None:
    first, then = Idle(), Idle()
    for situation in war["iraq"][:4]:
        Opening(first, then, until=2).decide(situation, Dice(1))
    assert (first.weeks, then.weeks) == ([1, 2], [3, 4])


def test_no_planner_plays_in_a_planners_imagination(tutorial: Scenario) -> None:
    mad = tutorial.model_copy(
        update={"bots": {"iraq": {1: "population_security"}, "coalition": "planner", "insurgents": "planner"}}
    )
    named = {side: type(usual_bot(mad, side, tutorial.factions[side].kind)).__name__ for side in SIDES}
    assert named == {"iraq": "PopulationSecurity", "coalition": "PartnerFirst", "insurgents": "StandAndFade"}


def test_without_a_scenario_it_follows_doctrine(opening: dict[str, Situation]) -> None:
    for situation in opening.values():
        usual = usual_bot(None, situation.faction, situation.sheet.kind)
        assert Planner().decide(situation, Dice(1)) == usual.decide(situation, Dice(1))


@pytest.mark.parametrize(
    ("found", "better"),
    [
        ({"a": [1.0], "b": [2.0], "c": [0.0]}, ["b", "a"]),
        ({"a": [1.0], "b": [2.0], "c": [0.0], "d": [9.0, 1.0], "e": [3.0]}, ["d", "e", "b"]),
        ({"b": [1.0], "a": [1.0]}, ["a", "b"]),
    ],
)
def test_the_better_half_is_the_larger_half_and_at_least_two(found: dict[str, list[float]], better: list[str]) -> None:
    assert better_half(found) == better


def test_worth_is_told_with_its_uncertainty() -> None:
    assert str(Worth.of([10.0, 10.0, 10.0])) == "10.0 ± 0.0"
    assert str(Worth.of([2.0])) == "2.0 ± 0.0"
    assert Worth.of([0.0, 4.0]).within > Worth.of([1.0, 3.0]).within > 0


def test_numbers_may_be_asked_of_it(tutorial: Scenario) -> None:
    made = bot("planner:budget=40,horizon=4", "government", tutorial)
    assert isinstance(made, Planner)
    assert (made.budget, made.horizon, made.scenario) == (40, 4, tutorial)


@pytest.mark.parametrize(
    "name", ["planner:budget", "planner:budget=0", "planner:speed=9", "planner:budget=x", "coin_toss:luck=7"]
)
def test_what_cannot_be_asked_is_refused(name: str, tutorial: Scenario) -> None:
    with pytest.raises(CallError, match="cannot be asked of the bot"):
        bot(name, "government", tutorial)


def test_it_plays_a_campaign(tutorial: Scenario) -> None:
    kinds = {side: sheet.kind for side, sheet in tutorial.factions.items()}
    campaign = Campaign(tutorial, 2)
    campaign.play(commanders(kinds, {"iraq": "planner:budget=4,horizon=2"}, tutorial), 3)
    assert campaign.theater.calendar.week == 3
