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


def test_what_is_public_of_a_week_is_held_for_reading_only_and_ones_own_dead(theater: Theater) -> None:
    theater.ledger.enter("iraq", "killed", 11)
    theater.ledger.enter("insurgents", "killed", 5)
    theater.ground.put("attacks", 3, 7)
    theater.close_week()
    record = theater.annals.public(theater.factions["iraq"].row)
    assert record.killed == (11,)
    assert record.attacks[0][3] == 7
    assert record.trade == (False,)
    for column in (record.controller[0], record.attacks[0]):
        with pytest.raises(ValueError, match="read-only"):
            column[0] = 1


def test_weeks_can_be_written_anew_from_what_is_public(theater: Theater) -> None:
    theater.ledger.enter("iraq", "killed", 11)
    theater.ground.put("attacks", 3, 7)
    theater.close_week()
    theater.close_week()
    told, recalled, row = theater.annals, Annals(), theater.factions["iraq"].row
    recalled.recall(told.public(row), row, 3, theater.board.by_country)
    assert [week.week for week in recalled.weeks] == [1, 2]
    assert [week.attacks_by_country for week in recalled.weeks] == [week.attacks_by_country for week in told.weeks]
    assert [week.killed for week in recalled.weeks] == [week.killed for week in told.weeks]
    assert recalled.weeks[0].operators == 0  # which is nobody's to know
    assert recalled.weeks[0].score == (0.0, 0.0, 0.0)
