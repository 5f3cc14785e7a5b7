"""Kept readings: worked out once a situation, shared with one that is narrowed, and read anew from a changed one."""

from __future__ import annotations

from dataclasses import replace

import pytest

from game.bots.kept import kept
from game.units import Ints
from game.views.situation import Situation


@pytest.fixture
def iraq(opening: dict[str, Situation]) -> Situation:
    return opening["iraq"]


def test_a_reading_is_worked_out_once_and_sealed(iraq: Situation) -> None:
    asked = []

    @kept
    def doubled(situation: Situation) -> Ints:
        asked.append(situation)
        return situation.attacks * 2

    morning = replace(iraq)
    assert doubled(morning) is doubled(morning)
    assert len(asked) == 1
    with pytest.raises(ValueError, match="read-only"):
        doubled(morning)[0] = 1


def test_a_changed_situation_is_read_anew_and_a_narrowed_one_is_not(iraq: Situation) -> None:
    @kept
    def attacks(situation: Situation) -> int:
        return int(situation.attacks.sum())

    before = attacks(iraq)
    assert attacks(replace(iraq, attacks=iraq.attacks + 1)) == before + len(iraq.board)
    narrowed = iraq.commanding(())
    assert (narrowed.own, narrowed.own_at, narrowed.formations) == ((), {}, {})
    assert narrowed.readings is iraq.readings
