"""Commanders: whoever decides, from a situation alone."""

from __future__ import annotations

from game.campaign.campaign import Campaign, decide
from game.campaign.commander import Silent
from game.campaign.schema import Scenario
from game.dice import Dice
from game.orders.order import Directive
from game.orders.postures import Patrol
from game.views.situation import Situation


class Patroller:
    """Sends its first formation on patrol, and notes what it was handed."""

    def __init__(self) -> None:
        self.handed: list[tuple[Situation, Dice]] = []

    def decide(self, situation: Situation, dice: Dice) -> list[Directive]:
        self.handed.append((situation, dice))
        return [Directive(Patrol((situation.own[0].id,)))]


def test_the_silent_commander_gives_no_orders(tutorial: Scenario) -> None:
    situation = Campaign(tutorial, 7).open_week()["iraq"]
    assert Silent().decide(situation, Dice(7)) == []


def test_each_is_handed_its_own_situation_and_its_own_dice(tutorial: Scenario) -> None:
    situations, patroller = Campaign(tutorial, 7).open_week(), Patroller()
    found = decide(situations, {"iraq": patroller, "coalition": patroller}, Dice(7))
    assert [situation.faction for situation, _ in patroller.handed] == ["coalition", "iraq"]
    first, second = (dice.uniform() for _, dice in patroller.handed)
    assert first != second
    assert set(found) == set(situations)
    assert found["insurgents"] == []
    assert len(found["iraq"]) == 1
