"""Chance: the same for the same key anywhere, and distributed as it claims."""

from __future__ import annotations

import pickle
import subprocess
import sys
from dataclasses import FrozenInstanceError
from itertools import permutations
from math import exp, factorial
from statistics import NormalDist

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from game.dice import Dice, poisson, rounded

steady = settings(max_examples=60)
seeds = st.integers(-(2**70), 2**70)


@steady
@given(seeds, st.integers(0, 60), st.sampled_from(["air", "QIM", ""]))
def test_the_same_key_always_gives_the_same_draws(seed: int, week: int, subject: str) -> None:
    one, other = Dice(seed).on(week).on(subject), Dice(seed).on(week, subject)
    assert one == other
    assert hash(one) == hash(other)
    assert one.uniform() == other.uniform()
    assert one.uniforms(7).tolist() == other.uniforms(7).tolist()


def test_another_process_draws_the_same() -> None:
    code = "from game.dice import Dice; d = Dice(11).on(3, 'air'); print(d.uniform(), d.uniforms(3).tolist(), d.poisson(2.5))"
    dice = Dice(11).on(3, "air")
    told = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout.strip()
    assert told == f"{dice.uniform()} {dice.uniforms(3).tolist()} {dice.poisson(2.5)}"


def test_a_pickled_die_is_the_same_die() -> None:
    dice = Dice(5).on("contact", 4)
    assert pickle.loads(pickle.dumps(dice)).uniforms(4).tolist() == dice.uniforms(4).tolist()


def test_seeds_weeks_phases_and_subjects_are_all_told_apart() -> None:
    draws = {
        Dice(seed).on(week, phase, subject).uniform()
        for seed in range(5) for week in range(5) for phase in ("air", "contact") for subject in ("QIM", "RWA", "ABK")
    }  # fmt: skip
    assert len(draws) == 5 * 5 * 2 * 3


def test_a_die_cannot_be_changed() -> None:
    with pytest.raises(FrozenInstanceError):
        Dice(7).seed = 8  # type: ignore[misc]


def test_asking_for_more_subjects_leaves_the_first_ones_draws_as_they_were() -> None:
    dice = Dice(3).on("counts")
    assert dice.uniforms(10)[:4].tolist() == dice.uniforms(4).tolist()
    assert len(dice.uniforms(0)) == 0


@steady
@given(seeds, st.integers(0, 60))
def test_a_few_are_the_first_of_many(seed: int, count: int) -> None:
    assert Dice(seed).few(count) == Dice(seed).uniforms(count + 3).tolist()[:count]


@steady
@given(seeds, st.integers(1, 50))
def test_uniforms_lie_strictly_between_0_and_1(seed: int, count: int) -> None:
    draws = [Dice(seed).uniform(), *Dice(seed).uniforms(count).tolist()]
    assert all(0.0 < u < 1.0 for u in draws)


def test_uniforms_fill_every_tenth_alike() -> None:
    many = Dice(1).on("array").uniforms(100_000)
    single = np.array([Dice(1).on(i).uniform() for i in range(20_000)])
    for draws in (many, single):
        counts = np.histogram(draws, bins=10, range=(0.0, 1.0))[0]
        expected = len(draws) / 10
        assert ((counts - expected) ** 2 / expected).sum() < 27.9  # chi-square, 9 degrees, 1 in 1,000
    assert abs(np.corrcoef(many[:-1], many[1:])[0, 1]) < 0.01


def test_chance_comes_true_as_often_as_it_says() -> None:
    hits = sum(Dice(2).on(i).chance(0.3) for i in range(20_000))
    assert hits / 20_000 == pytest.approx(0.3, abs=0.01)
    assert not Dice(2).chance(0.0)
    assert Dice(2).chance(1.0)


@steady
@given(seeds, st.integers(1, 1000))
def test_an_index_is_within_the_count(seed: int, count: int) -> None:
    assert 0 <= Dice(seed).index(count) < count
    assert Dice(seed).choice(range(count)) == Dice(seed).index(count)


def test_every_order_of_three_is_as_likely() -> None:
    counts = dict.fromkeys(permutations("abc"), 0)
    for i in range(12_000):
        counts[tuple(Dice(4).on(i).shuffled("abc"))] += 1
    assert all(abs(n - 2_000) < 180 for n in counts.values())


def test_normals_have_mean_0_deviation_1_and_the_right_tails() -> None:
    many = Dice(6).normals(100_000)
    single = np.array([Dice(6).on(i).normal() for i in range(20_000)])
    for draws in (many, single):
        assert draws.mean() == pytest.approx(0.0, abs=0.02)
        assert draws.std() == pytest.approx(1.0, abs=0.02)
        assert (draws > 1.96).mean() == pytest.approx(1 - NormalDist().cdf(1.96), abs=0.005)
    assert len(Dice(6).normals(0)) == 0


@steady
@given(st.floats(0.0, 1.0, exclude_min=True, exclude_max=True), st.floats(0.0, 1e6))
def test_rounding_goes_to_a_neighbouring_whole_number(u: float, amount: float) -> None:
    assert abs(rounded(u, amount) - amount) <= 1.0


def test_rounding_keeps_the_mean() -> None:
    assert np.mean([Dice(8).on(i).rounded(2.3) for i in range(20_000)]) == pytest.approx(2.3, abs=0.012)
    assert all(Dice(8).on(i).rounded(4.0) == 4 for i in range(100))


@pytest.mark.parametrize("mean", [0.1, 1.3, 7.0])
def test_poisson_inverts_its_own_distribution(mean: float) -> None:
    below = 0.0
    for count in range(6):
        term = exp(-mean) * mean**count / factorial(count)
        assert poisson(below + term / 2, mean) == count
        below += term


@steady
@given(st.floats(1e-9, 1 - 1e-9), st.floats(0.0, 300.0), st.floats(0.0, 300.0))
def test_poisson_rises_with_its_mean(u: float, mean: float, more: float) -> None:
    assert poisson(u, mean) <= poisson(u, mean + more)


def test_poisson_counts_have_their_mean_as_variance() -> None:
    means = np.repeat([0.0, 0.5, 3.0, 40.0], 20_000)
    counts = Dice(9).poissons(means).reshape(4, -1)
    assert not counts[0].any()
    assert counts.mean(axis=1) == pytest.approx([0.0, 0.5, 3.0, 40.0], abs=0.15)
    assert counts[1:].var(axis=1) / counts[1:].mean(axis=1) == pytest.approx([1.0, 1.0, 1.0], abs=0.04)
    assert np.mean([Dice(9).on(i).poisson(3.0) for i in range(5_000)]) == pytest.approx(3.0, abs=0.1)


def test_no_draw_is_ever_one_or_nought() -> None:
    """The largest and the smallest raw numbers there are."""
    for raw in (0, 2**64 - 1):
        draw = (raw >> 12) * 2.0**-52 + 2.0**-53
        assert 0.0 < draw < 1.0


def test_draws_are_those_they_have_always_been() -> None:
    """Golden values: a change here changes every campaign ever saved."""
    dice = Dice(2017).on(1, "golden")
    assert dice.uniform() == 0.7216240880924832
    assert dice.uniforms(3).tolist() == [0.051883443840779364, 0.8643243127735332, 0.5889273533830419]
    assert dice.shuffled("abcde") == ["a", "e", "c", "d", "b"]
    assert [dice.on(i).poisson(3.0) for i in range(8)] == [1, 1, 4, 4, 3, 4, 2, 3]


def test_sealed_dice_tell_nothing_of_the_seed_and_are_the_same_each_time() -> None:
    dice = Dice(77).on("week", 3, "commander", "iraq")
    sealed = dice.sealed()
    assert sealed == dice.sealed()
    assert sealed.seed != 77
    assert sealed.key == ()
    assert sealed != Dice(77).on("week", 4, "commander", "iraq").sealed()
