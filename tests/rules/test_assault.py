"""Assaults: what ground and works are worth, the chance by force ratio, the daily hazard and the day's losses."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from game.dice import Dice
from game.rules.assault import (
    daily_hazard,
    daily_losses,
    force_ratio,
    frontage,
    success_chance,
    term_days,
    terrain_factor,
    works_factor,
)
from game.rules.parameters import Parameters

steady = settings(max_examples=100)
TERRAINS = ("city", "town", "valley", "mountain", "desert", "steppe")


def chance_at(ratio: float, p: Parameters) -> float:
    return success_chance(ratio, midpoint=p.success_midpoint, scale=p.success_scale, cap=p.assault_p_cap)


def taken_within_term(ratio: float, terrain: str, works: int, p: Parameters) -> float:
    """The chance that an assault has succeeded when its term is over, day by day."""
    term, holding = term_days(p, terrain, works), 1.0
    assert term == int(term)
    for _ in range(int(term)):
        holding *= 1.0 - daily_hazard(chance_at(ratio, p), term)
    return 1.0 - holding


@pytest.mark.parametrize("works", range(4))
@pytest.mark.parametrize("terrain", TERRAINS)
def test_success_within_the_term_follows_the_force_ratio(terrain: str, works: int, p: Parameters) -> None:
    assert taken_within_term(0.8, terrain, works, p) <= 0.25
    assert 0.70 <= taken_within_term(1.5, terrain, works, p) <= 0.90
    assert taken_within_term(2.2, terrain, works, p) >= 0.88


@pytest.mark.parametrize(("ratio", "low", "high"), [(0.8, 0.0, 0.25), (1.5, 0.70, 0.90), (2.2, 0.88, 1.0)])
def test_assaults_diced_day_by_day_agree(ratio: float, low: float, high: float, p: Parameters) -> None:
    term = term_days(p, "town", 0)
    hazard = daily_hazard(chance_at(ratio, p), term)
    taken = (Dice(1).uniforms(4_000 * int(term)).reshape(4_000, -1) < hazard).any(axis=1)
    assert low - 0.02 <= taken.mean() <= high + 0.02


def test_the_chance_is_even_at_the_midpoint_and_never_above_its_cap(p: Parameters) -> None:
    assert success_chance(1.1, midpoint=1.1, scale=0.2, cap=0.9) == pytest.approx(0.5)
    assert success_chance(0.8, midpoint=1.1, scale=0.2, cap=0.9) == pytest.approx(0.169, abs=0.001)
    assert success_chance(1.5, midpoint=1.1, scale=0.2, cap=0.9) == pytest.approx(0.825, abs=0.001)
    assert success_chance(1e9, midpoint=1.1, scale=0.2, cap=0.9) == 0.9
    assert success_chance(0.0, midpoint=1.1, scale=0.2, cap=0.9) == 0.0
    assert chance_at(1e-6, p) < 1e-6


@steady
@given(st.floats(1e-3, 1e3), st.floats(1.0, 5.0))
def test_a_better_ratio_never_lowers_the_chance(ratio: float, times: float) -> None:
    def chance(f: float) -> float:
        return success_chance(f, midpoint=1.1, scale=0.2, cap=0.9)

    assert 0.0 <= chance(ratio) <= chance(ratio * times) <= 0.9


@steady
@given(st.floats(0.0, 0.95), st.integers(1, 400))
def test_the_hazard_adds_up_to_the_chance_over_the_term(chance: float, term: int) -> None:
    assert 1.0 - (1.0 - daily_hazard(chance, term)) ** term == pytest.approx(chance, abs=1e-9)


def test_a_term_of_one_day_leaves_the_chance_as_it_is() -> None:
    assert daily_hazard(0.7, 1.0) == pytest.approx(0.7)
    assert daily_hazard(0.75, 2.0) == pytest.approx(0.5)


def test_every_work_helps_the_defender_and_lengthens_the_term(p: Parameters) -> None:
    worth = [works_factor(p, works) for works in range(4)]
    assert worth == sorted(worth)
    assert worth[0] >= 1.0
    for terrain in TERRAINS:
        days = [term_days(p, terrain, works) for works in range(4)]
        assert days == sorted(days)
        assert days[1] == pytest.approx(days[0] * (1.0 + p.engagement_fort_factor))


def test_built_up_ground_is_worth_more_and_takes_longer_than_open_ground(p: Parameters) -> None:
    assert terrain_factor(p, "city") > terrain_factor(p, "town") > terrain_factor(p, "desert") == 1.0
    assert terrain_factor(p, "mountain") > terrain_factor(p, "valley") > terrain_factor(p, "desert")
    assert term_days(p, "city", 0) > term_days(p, "town", 0) > term_days(p, "valley", 0) > term_days(p, "desert", 0)
    assert frontage(p, "city") > frontage(p, "valley") > frontage(p, "mountain")


def test_a_ratio_worked_by_hand(p: Parameters) -> None:
    by_hand = replace(p, terrain_town=1.3, posture_prepared=1.5, frontage_town=8_000.0)
    assert force_ratio(3_900.0, 4_000.0, 1_000.0, "town", 2, by_hand) == pytest.approx(2.0)
    assert force_ratio(3_900.0, 16_000.0, 1_000.0, "town", 2, by_hand) == pytest.approx(1.0)  # half find room to fight


def test_nobody_to_attack_with_is_no_ratio_and_nobody_to_defend_no_error(p: Parameters) -> None:
    assert force_ratio(0.0, 0.0, 500.0, "town", 0, p) == 0.0
    assert force_ratio(500.0, 500.0, 0.0, "desert", 0, p) > 1e6


@pytest.mark.parametrize("terrain", TERRAINS)
def test_numbers_beyond_the_frontage_add_nothing(terrain: str, p: Parameters) -> None:
    room = frontage(p, terrain)
    full = force_ratio(room, room, 1_000.0, terrain, 0, p)
    assert force_ratio(room * 3, room * 3, 1_000.0, terrain, 0, p) == pytest.approx(full)
    assert force_ratio(room / 2, room / 2, 1_000.0, terrain, 0, p) == pytest.approx(full / 2)


def test_a_days_losses_worked_by_hand(p: Parameters) -> None:
    by_hand = replace(
        p, helmbold_w=0.5, att_loss_rate_day=0.004, att_killed_share=0.2, loss_ratio_killed=1.45,
        loss_ratio_close_support=1.2, insurgent_removed_per_killed=1.7,
    )  # fmt: skip
    cost = daily_losses(6_400.0, 1_600.0, 1.0, False, by_hand)  # 0.004 · √(6400·1600) = 12.8 hurt
    assert cost.attackers_killed == pytest.approx(2.56)
    assert cost.attackers_wounded == pytest.approx(10.24)
    assert cost.defenders_killed == pytest.approx(3.712)
    assert cost.defenders_disabled == pytest.approx(2.5984)
    helped = daily_losses(6_400.0, 1_600.0, 1.0, True, by_hand)
    assert helped.attackers_killed == cost.attackers_killed
    assert helped.defenders_killed == pytest.approx(1.2 * cost.defenders_killed)


@steady
@given(attackers=st.floats(0.0, 50_000.0), defenders=st.floats(0.0, 50_000.0), noise=st.floats(0.05, 5.0))
def test_losses_are_never_negative_and_scale_with_the_noise(
    attackers: float, defenders: float, noise: float, p: Parameters
) -> None:
    plain = daily_losses(attackers, defenders, 1.0, False, p)
    noisy = daily_losses(attackers, defenders, noise, False, p)
    assert min(plain) >= 0.0
    assert list(noisy) == pytest.approx([noise * each for each in plain])
