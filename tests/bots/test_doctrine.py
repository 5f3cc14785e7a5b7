"""What bots share: who is free, what is believed to hold a zone, and whose it is to take."""

from __future__ import annotations

from dataclasses import replace

import pytest

from game.bots.doctrine import believed, free, is_ours_to_take, worth
from game.campaign.campaign import Campaign
from game.orders.plan import Plan
from game.orders.postures import Patrol
from game.views.situation import Situation
from tests.wars import shipped


@pytest.fixture
def iraq(opening: dict[str, Situation]) -> Situation:
    return opening["iraq"]


def test_what_is_believed_is_the_middle_of_the_report(iraq: Situation) -> None:
    row = iraq.board.index["QIM"]
    assert believed(iraq, "QIM") == (iraq.enemy_low[row] + iraq.enemy_high[row]) / 2
    assert believed(iraq, "ANA") == 0


def test_the_free_have_no_orders_and_are_not_under_way(iraq: Situation) -> None:
    plan = Plan(iraq)
    assert {each.id for each in free(iraq, plan)} == {"IQ-1", "IQ-2", "IQ-3", "IQ-4", "IQ-5"}
    plan.add(Patrol(("IQ-1",)))
    marching = replace(iraq, own=tuple(b._replace(posture="march") if b.id == "IQ-2" else b for b in iraq.own))
    busy = Plan(marching, plan.directives)
    assert {each.id for each in free(marching, busy)} == {"IQ-3", "IQ-4", "IQ-5"}


def test_nobody_takes_what_another_government_has_claimed() -> None:
    situation = Campaign(shipped("last-pockets"), 1).open_week()["coalition"]
    claimed = [row for row, side in enumerate(situation.board.side) if side == "syria"]
    own = [row for row, side in enumerate(situation.board.side) if side == "coalition"]
    assert claimed
    assert not any(is_ours_to_take(situation, row) for row in claimed)
    assert all(is_ours_to_take(situation, row) for row in own)


def test_a_contested_zone_is_worth_more(iraq: Situation) -> None:
    contested = iraq.contested.copy()
    contested[iraq.board.index["RWA"]] = True
    assert worth(replace(iraq, contested=contested), "RWA") > worth(iraq, "RWA")
