"""The planner: better plans are told from worse in imagined wars, and the orders of the best are given with the reason."""

from __future__ import annotations

import pytest

from game.bots.clear_and_hold import ClearAndHold
from game.bots.planner import Lead, Planner, Worth, best_rival, plans, still_open, usual_choice
from game.bots.table import BOTS, DOCTRINE, bot, commander, commanders
from game.campaign.campaign import Campaign
from game.campaign.commander import Commander, Silent
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
    kind = situation.sheet.kind
    among = plans(usual_choice(tutorial, faction, kind), kind, 2, 4)
    kept = [[d.order for d in each.decide(situation, Dice(5))] for each in among.values()]
    assert [each.order for each in given] in kept


def told(points: dict[str, list[float]], war: War, tutorial: Scenario, monkeypatch: pytest.MonkeyPatch) -> list[Directive]:
    """The government's orders where the imagined wars came out like this."""
    monkeypatch.setattr(Planner, "_weigh", lambda *_: points)
    return Planner(tutorial).decide(war["iraq"][0], Dice(1))


def test_it_leaves_the_usual_stance_on_a_clear_lead_only(war: War, tutorial: Scenario, monkeypatch: pytest.MonkeyPatch) -> None:
    usual, rival = "clear_and_hold", "population_security"
    noisy = {usual: [0.0, 0.0, 0.0, 0.0], rival: [20.0, -9.0, 15.0, -4.0]}
    plain = [each.order for each in ClearAndHold().decide(war["iraq"][0], Dice(1))]
    kept = told(noisy, war, tutorial, monkeypatch)
    assert [each.order for each in kept] == plain
    assert "no other is clearly better" in kept[0].reason
    assert kept[0].rejected.startswith("population security, 5.5")
    left = told({usual: [0.0] * 4, rival: [8.0, 9.0, 7.0, 8.0]}, war, tutorial, monkeypatch)
    assert [each.order for each in left] != plain
    assert "clearly better than clear and hold" in left[0].reason
    assert left[0].rejected.startswith("clear and hold, 0.0")


@pytest.mark.parametrize(
    ("rival", "clear"),
    [
        ([5.0, 5.0], False),  # too few wars
        ([5.0, 5.0, 5.0], True),
        ([0.5, 0.5, 0.5], False),  # sure but small
        ([2.0, 10.0, 3.0, 1.0], False),  # less than 2.5 standard errors
        ([4.0, 8.0, 5.0, 3.0], True),
        ([-5.0, -5.0, -5.0], False),
    ],
)
def test_a_lead_is_clear_in_enough_wars_by_enough_points_and_errors(rival: list[float], clear: bool) -> None:
    assert Lead.of(rival, [0.0] * len(rival)).is_clear is clear


def test_the_same_dice_decide_the_same(war: War, tutorial: Scenario) -> None:
    situation = war["iraq"][2]
    first, again = (Planner(tutorial, budget=8, horizon=2).decide(situation, Dice(3)) for _ in range(2))
    assert first == again


def test_plans_that_lead_to_less_are_not_followed(war: War, tutorial: Scenario) -> None:
    situation, planner = war["iraq"][0], Planner(tutorial, budget=24, horizon=4)
    among: dict[str, Commander] = {"fight": ClearAndHold(), "sit": Silent()}
    found = planner._weigh(among, situation, tutorial, Dice(1))
    assert [len(each) for each in found.values()] == [2, 2]  # and nothing more is spent on a rival that is behind
    assert sum(found["fight"]) > sum(found["sit"])


def test_the_budget_is_kept_and_every_plan_is_tried_at_least_once(war: War, tutorial: Scenario) -> None:
    situation = war["iraq"][0]
    idlers = {name: Idle() for name in "abcd"}  # no rival is ahead, so nothing is left to find out after two wars
    found = Planner(tutorial, budget=400, horizon=2)._weigh(idlers, situation, tutorial, Dice(1))
    assert [len(each) for each in found.values()] == [2, 2, 2, 2]
    assert sum(len(each.weeks) for each in idlers.values()) == 32  # to the reckoning of week 4
    poor = {name: Idle() for name in "abcd"}
    Planner(tutorial, budget=1, horizon=2)._weigh(poor, situation, tutorial, Dice(1))
    assert [len(each.weeks) for each in poor.values()] == [4, 4, 4, 4]


def test_the_rest_of_the_budget_goes_to_the_usual_and_its_best_rival(war: War, tutorial: Scenario) -> None:
    among: dict[str, Commander] = {"sit": Silent(), "wait": Silent(), "fight": ClearAndHold()}
    found = Planner(tutorial, budget=40, horizon=2)._weigh(among, war["iraq"][0], tutorial, Dice(1))
    assert [len(each) for each in found.values()] == [4, 2, 4]
    assert Lead.of(found["fight"], found["sit"]).mean > 0


def test_the_usual_comes_first_and_every_stance_of_the_kind_is_a_plan(opening: dict[str, Situation]) -> None:
    for situation in opening.values():
        kind = situation.sheet.kind
        stances = {name for name, entry in BOTS.items() if entry.stance and kind in entry.kinds}
        among = plans(DOCTRINE[kind], kind, 1, 10)
        assert next(iter(among)) == DOCTRINE[kind]
        assert set(among) == stances | {DOCTRINE[kind]}


def test_a_schedule_is_a_plan_of_the_stances_it_names_for_the_weeks_ahead() -> None:
    schedule = {7: "population_security", 1: "clear_and_hold"}
    named = {week: [*plans(schedule, "government", week, 4)] for week in (1, 5, 7)}
    assert [each[0] for each in named.values()] == [
        "clear_and_hold", "clear_and_hold then population_security", "population_security",
    ]  # fmt: skip
    assert [len(each) for each in named.values()] == [3, 4, 3]


def test_the_imagined_play_what_the_scenario_names_but_no_planner_does(tutorial: Scenario, last_pockets: Scenario) -> None:
    mad = tutorial.model_copy(
        update={"bots": {"iraq": {1: "coin_toss"}, "coalition": "planner", "insurgents": {1: "historical"}}}
    )
    named = {side: usual_choice(mad, side, tutorial.factions[side].kind) for side in SIDES}
    assert named == {"iraq": {1: "coin_toss"}, "coalition": "partner_first", "insurgents": "stand_and_fade"}
    for side, sheet in last_pockets.factions.items():
        assert usual_choice(last_pockets, side, sheet.kind) == last_pockets.bots[side]


def test_without_a_scenario_it_follows_doctrine(opening: dict[str, Situation]) -> None:
    for situation in opening.values():
        kind = situation.sheet.kind
        usual = commander(DOCTRINE[kind], kind)
        assert Planner().decide(situation, Dice(1)) == usual.decide(situation, Dice(1))


@pytest.mark.parametrize(
    ("found", "rival", "left"),
    [
        ({"a": [1.0], "b": [2.0], "c": [0.0]}, "b", ["a", "b"]),
        ({"a": [5.0], "b": [2.0], "c": [3.0]}, "c", ["a"]),
        ({"a": [1.0, 1.0], "b": [2.0, 2.0], "c": [9.0]}, "b", ["a", "b"]),
        ({"a": [1.0], "b": [1.0]}, "b", ["a"]),
        ({"a": [1.0]}, None, ["a"]),
    ],
)
def test_a_rival_is_left_only_while_it_is_ahead(found: dict[str, list[float]], rival: str | None, left: list[str]) -> None:
    assert best_rival(found) == rival
    assert still_open(found) == left


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
