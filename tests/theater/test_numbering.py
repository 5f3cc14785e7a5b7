"""Numbers of agents: from 1 in each theater, and no theater is kept for their sake."""

from __future__ import annotations

import gc
from weakref import ref

from game.campaign.schema import Scenario
from game.campaign.setup import set_up
from game.theater.numbering import Numbers


class _Model:
    pass


def test_every_model_counts_from_one() -> None:
    numbers, one, other = Numbers(), _Model(), _Model()
    assert [next(numbers[each]) for each in (one, one, other, one)] == [1, 2, 1, 3]


def test_a_theater_that_nobody_holds_is_let_go(scenario: Scenario) -> None:
    kept = set_up(scenario, 1)
    gone = [ref(set_up(scenario, seed)) for seed in range(2, 5)]
    gc.collect()
    assert [each() for each in gone] == [None, None, None]
    ids = [agent.unique_id for agent in kept.agents]
    assert len({*ids}) == len(ids)
