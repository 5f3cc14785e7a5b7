"""Stand and fade: hold while the odds allow, go to ground when they do not, and wait where informers are many."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

from game.bots.stand_and_fade import StandAndFade
from game.dice import Dice
from game.orders.guerrilla import LieLow, Operate
from game.orders.order import Order
from game.orders.postures import Defend, GoToGround
from game.terms import Stance
from game.views.situation import Situation

DICE = Dice(1)


@pytest.fixture
def insurgents(opening: dict[str, Situation]) -> Situation:
    return replace(opening["insurgents"], treasury=50.0, command=9)


def orders(situation: Situation) -> list[Order]:
    return [each.order for each in StandAndFade().decide(situation, DICE)]


def facing(situation: Situation, enemies: int) -> Situation:
    """The same morning with so many enemies reported in South Qaim desert, beside al-Qaim and Albu Kamal, and no others."""
    beliefs = situation.beliefs.copy()
    low = np.zeros_like(beliefs.low)
    low[situation.sheets["iraq"].row, situation.board.index["SQD"]] = enemies
    beliefs.low, beliefs.high = low, low * 2
    return replace(situation, beliefs=beliefs)


def gripped(situation: Situation, grip: float) -> Situation:
    """All ground lost, and so firmly held that nobody is afraid to inform."""
    beliefs = situation.beliefs.copy()
    beliefs.social = np.vstack([np.full(len(situation.board), grip), beliefs.social[1:]])
    beliefs.social[1] = beliefs.social[3] = 0.0
    lost = np.full_like(situation.controller, situation.sheets["iraq"].row)
    return replace(situation, beliefs=beliefs, controller=lost)


def told(situation: Situation, stance: int) -> Situation:
    assert situation.underground is not None
    return replace(situation, underground=replace(situation.underground, stance=(stance,)))


def of(given: list[Order], body: str) -> list[type[Order]]:
    return [type(order) for order in given if body in order.subjects]


def test_with_no_enemy_near_garrisons_are_left_alone(insurgents: Situation) -> None:
    assert not any(order.subjects for order in orders(facing(insurgents, 0)))


def test_at_fair_odds_a_town_is_held(insurgents: Situation) -> None:
    given = orders(facing(insurgents, 1500))
    assert of(given, "IS-1") == [Defend]
    assert of(given, "IS-2") == []  # nobody is near Rawa


def test_at_hopeless_odds_it_is_given_up(insurgents: Situation) -> None:
    assert of(orders(facing(insurgents, 60_000)), "IS-1") == [GoToGround]


def test_there_is_a_point_beyond_which_it_does_not_stand_again(insurgents: Situation) -> None:
    choices = [of(orders(facing(insurgents, enemies)), "IS-1") for enemies in range(1000, 30_000, 1000)]
    turned = choices.index([GoToGround])
    assert choices == [[Defend]] * turned + [[GoToGround]] * (len(choices) - turned)
    assert turned > 0


def test_the_most_pressed_come_first(insurgents: Situation) -> None:
    few = replace(facing(insurgents, 1500), command=1, treasury=10.0)  # on 1,100 at al-Qaim and on 800 at Albu Kamal
    assert [order.subjects for order in orders(few)] == [("IS-5", "IS-1")]


def test_where_everyone_informs_the_groups_wait_and_then_go_on(insurgents: Situation) -> None:
    assert LieLow("frontier") in orders(gripped(insurgents, 1.0))
    assert LieLow("frontier") not in orders(gripped(insurgents, 0.2))
    assert Operate("frontier") in orders(told(gripped(insurgents, 0.2), Stance.LIE_LOW))
    assert Operate("frontier") not in orders(told(gripped(insurgents, 1.0), Stance.LIE_LOW))


def test_over_a_war_it_both_stands_and_fades(war: dict[str, list[Situation]]) -> None:
    given = {type(order) for situation in war["insurgents"] for order in orders(situation)}
    assert {Defend, GoToGround} <= given
