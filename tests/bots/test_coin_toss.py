"""The coin toss: only what is on offer, in a drawn order, while anything is left to order with."""

from __future__ import annotations

from dataclasses import replace

from game.bots.coin_toss import CoinToss
from game.dice import Dice
from game.orders.plan import Plan
from game.orders.table import options
from game.views.situation import Situation

War = dict[str, list[Situation]]


def test_it_gives_only_what_is_on_offer(war: War) -> None:
    for situations in war.values():
        for week, situation in enumerate(situations):
            offered = set(options(situation))
            assert {each.order for each in CoinToss().decide(situation, Dice(week))} <= offered


def test_it_gives_all_it_can(opening: dict[str, Situation]) -> None:
    for situation in opening.values():
        given = CoinToss().decide(situation, Dice(3))
        plan = Plan(situation)
        for each in given:
            plan.add(each.order)
        assert plan.command_left == 0 or not [order for order in options(situation) if plan.refusal(order) is None]


def test_other_dice_other_orders(opening: dict[str, Situation]) -> None:
    drawn = {tuple(each.order for each in CoinToss().decide(opening["iraq"], Dice(seed))) for seed in range(10)}
    assert len(drawn) > 5


def test_without_command_it_gives_none(opening: dict[str, Situation]) -> None:
    assert CoinToss().decide(replace(opening["iraq"], command=0), Dice(1)) == []
