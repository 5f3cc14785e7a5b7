"""Patience: a bot that never ends is stopped and stood in for; one that answers in time notices nothing."""

from __future__ import annotations

import time
from collections.abc import Callable

import pytest

from game.campaign.commander import Silent
from game.campaign.relief import Relieved, StandIn
from game.dice import Dice
from game.orders.order import Directive
from game.ui.patience import Patient
from game.ui.session import Session
from game.views.situation import Situation


class Thinker:
    """Does something before it gives no orders."""

    def __init__(self, thought: Callable[[], None]) -> None:
        self.thought = thought

    def decide(self, situation: Situation, dice: Dice) -> list[Directive]:
        self.thought()
        return []


def endless() -> None:
    while True:
        try:
            sum(range(1000))
        except Exception:  # what a careless bot might do; it is stopped all the same
            continue


def test_a_bot_that_never_ends_is_stopped(session: Session) -> None:
    begun = time.monotonic()
    with pytest.raises(TimeoutError, match=r"no orders after 0\.1 seconds"):
        Patient(Thinker(endless), 0.1).decide(session.situation, Dice(1))
    assert time.monotonic() - begun < 5


def test_doctrine_stands_in_for_it(session: Session) -> None:
    orders = Relieved(Patient(Thinker(endless), 0.1), Silent()).decide(session.situation, Dice(1))
    assert isinstance(orders, StandIn)
    assert orders.why == "TimeoutError: no orders after 0.1 seconds"


def test_one_that_answers_in_time_is_left_alone_afterwards(session: Session) -> None:
    for _ in range(20):
        assert Patient(Thinker(lambda: None), 0.02).decide(session.situation, Dice(1)) == []
    time.sleep(0.1)


def test_what_a_bot_raises_itself_passes_through(session: Session) -> None:
    def broken() -> None:
        raise KeyError("QIM")

    with pytest.raises(KeyError):
        Patient(Thinker(broken), 5).decide(session.situation, Dice(1))


def test_at_a_persons_table_every_bot_is_waited_for_so_long(session: Session) -> None:
    assert {type(each.commander) for each in session.players.values()} == {Patient}
