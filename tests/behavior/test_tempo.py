"""Tempo: stance and remembered harm raise or lower the attack rate."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

from game.behavior.tempo import leaderless, tempo
from game.rules.parameters import Parameters
from game.terms import Stance
from game.theater.theater import Theater


def test_regions_that_lie_low_strike_less_often(theater: Theater, p: Parameters) -> None:
    before = tempo(theater, p)
    theater.underground.region_stance = np.full_like(theater.underground.region_stance, Stance.LIE_LOW)
    np.testing.assert_allclose(tempo(theater, p), before * p.emphasis_rate_lie_low)


def test_harm_remembered_raises_the_rate_and_at_most_doubles_it(theater: Theater, p: Parameters) -> None:
    theater.ground.hurt_memory = np.full_like(theater.ground.hurt_memory, 1e6)
    assert (tempo(theater, p)[theater.board.reaction < 1.0] == 2.0 * p.emphasis_rate_operate).all()


def test_a_regional_leader_lost_slows_his_region_for_some_weeks(theater: Theater, p: Parameters) -> None:
    assert leaderless(theater, p) == 1.0
    theater.leaders["L-FUR"].fall()
    left = leaderless(theater, p)
    frontier = [region == "frontier" for region in theater.board.region]
    assert left == pytest.approx(np.where(frontier, 1.0 + p.leader_loss_tempo / 2, 1.0))  # there were two
    theater.calendar = replace(theater.calendar, week=theater.calendar.week + int(p.leader_loss_weeks))
    assert leaderless(theater, p) == 1.0


def test_a_national_leader_lost_slows_everyone(theater: Theater, p: Parameters) -> None:
    leader = theater.leaders["L-FUR"]
    leader.rank, leader.region = "national", None
    leader.fall()
    assert leaderless(theater, p) == pytest.approx(np.full(len(theater.board), 1.0 + p.leader_loss_tempo))


def test_regions_that_surge_strike_more_often(theater: Theater, p: Parameters) -> None:
    before = tempo(theater, p)
    theater.underground.region_stance = np.full_like(theater.underground.region_stance, Stance.SURGE)
    np.testing.assert_allclose(tempo(theater, p), before * p.emphasis_rate_surge)
