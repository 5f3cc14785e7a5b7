"""The annals: a row a week, the oldest first."""

from __future__ import annotations

import pytest

from game.theater.annals import Annals
from game.theater.theater import Theater


@pytest.mark.parametrize(("count", "weeks"), [(0, []), (1, [4]), (2, [3, 4]), (9, [1, 2, 3, 4])])
def test_the_last_weeks_are_those_there_are(count: int, weeks: list[int]) -> None:
    assert Annals([1, 2, 3, 4]).last(count) == weeks  # type: ignore[list-item]
    assert Annals().last(count) == []


def test_a_week_closed_is_written_down_as_it_stood(theater: Theater) -> None:
    theater.ground.put("attacks", 3, 7)
    theater.ledger.enter("iraq", "killed", 11)
    theater.ledger.enter_civilians("coalition", 4, by_air=True)
    theater.close_week()
    theater.ground.put("attacks", 3, 0)
    row = theater.annals.last(1)[0]
    assert row.attacks[3] == 7  # what came later leaves it alone
    assert dict(zip(theater.faction_ids, row.killed, strict=True)) == {"coalition": 0, "iraq": 11, "insurgents": 0}
    assert dict(zip(theater.faction_ids, row.civilians, strict=True)) == {"coalition": 4, "iraq": 0, "insurgents": 0}
    assert row.overt == theater.overt() > 0
    assert row.operators == theater.underground.element_operators.sum()
    assert row.dormant == theater.ground.dormant.sum()
    assert row.will == tuple(faction.will for faction in theater.factions.values())
    assert row.treasury == tuple(faction.treasury for faction in theater.factions.values())
    assert not row.trade


def test_a_week_of_trade_is_told_from_one_without(theater: Theater) -> None:
    theater.close_week()
    theater.close_week(trade=True)
    assert [row.trade for row in theater.annals.weeks] == [False, True]
