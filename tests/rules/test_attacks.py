"""The guerrillas' attacks: rates, excitation, who strikes, how, and at what cost."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise
from math import exp

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from game.dice import Dice, poisson
from game.rules.attacks import (
    KINDS,
    attackers,
    civilian_share,
    excitation,
    harm_factor,
    kinds_of,
    mixes,
    opening_excitation,
    severities,
    weekly_rate,
)
from game.rules.parameters import Parameters
from game.units import Floats, Ints

steady = settings(max_examples=100)


def column(*values: float) -> Floats:
    return np.array(values, dtype=np.float64)


def rows(*values: int) -> Ints:
    return np.array(values, dtype=np.int64)


def one_zone(p: Parameters, *, groups: float = 4, tempo: float = 1, security: float = 500, people: float = 50_000) -> float:
    equivalents = column(people / 1000)
    return float(weekly_rate(column(groups), column(tempo), column(security), equivalents, column(people), p)[0])


# ---- how many


def test_a_rate_worked_by_hand(p: Parameters) -> None:
    by_hand = replace(p, attack_rate_group_day=0.05, density_half=10.0, target_half=30.0)
    # d = 500/50 = 10, so half is held down; targets 50 + 500/50 = 60, so two thirds are worth it
    assert one_zone(by_hand) == pytest.approx(0.05 * 7 * 4 * 0.5 * (60 / 90))
    assert one_zone(by_hand, security=0, people=30_000) == pytest.approx(0.05 * 7 * 4 * 0.5)


@steady
@given(groups=st.floats(0.0, 50.0), tempo=st.floats(0.0, 3.0))
def test_the_rate_is_proportional_to_groups_and_tempo(groups: float, tempo: float, p: Parameters) -> None:
    rate = one_zone(p, groups=groups, tempo=tempo)
    assert rate >= 0.0
    assert one_zone(p, groups=2 * groups, tempo=tempo) == pytest.approx(2 * rate)
    assert one_zone(p, groups=groups, tempo=2 * tempo) == pytest.approx(2 * rate)


def test_security_among_many_people_holds_attacks_down_without_a_cliff(p: Parameters) -> None:
    rates = [one_zone(p, security=security) for security in range(0, 5_000, 50)]
    beyond = rates[int(np.argmax(rates)) :]
    assert beyond == sorted(beyond, reverse=True)
    assert all(after > 0.9 * before for before, after in pairwise(beyond))
    assert rates[-1] < rates[10] / 3


def test_nothing_to_attack_is_not_attacked(p: Parameters) -> None:
    assert one_zone(p, security=0, people=0) == 0.0
    assert one_zone(p, people=60_000, security=600) > 0.0


def test_harm_by_the_other_side_raises_the_rate_to_twice_at_most(p: Parameters) -> None:
    memory = np.zeros((4, 3))
    memory[:, 1], memory[:, 2] = 0.5, 1e6
    by_hand = replace(p, blame_government_attacks=0.015)
    assert harm_factor(memory, column(0.2, 0.2, 0.2), by_hand).tolist() == pytest.approx([1.0, 1.0 + 0.015 * 2.0 * 0.8, 2.0])
    assert harm_factor(memory, column(1.0, 1.0, 1.0), by_hand).tolist() == [1.0, 1.0, 1.0]


# ---- excitation


def test_excitation_worked_by_hand(p: Parameters) -> None:
    by_hand = replace(p, hawkes_branching=0.43, hawkes_tau_days=14.0)
    after = excitation(column(0.0, 2.0, 2.0), rows(10, 0, 10), by_hand)
    assert after.tolist() == pytest.approx([1.6919, 1.2131, 2.9050], abs=1e-4)


@pytest.mark.parametrize("branching", [0.0, 0.2, 0.43, 0.7])
def test_excitation_settles_where_attacks_are_the_base_over_one_less_the_branching(branching: float, p: Parameters) -> None:
    q = replace(p, hawkes_branching=branching)
    base, excited = column(5.0, 80.0), column(0.0, 0.0)
    for _ in range(200):
        excited = excitation(excited, base + excited, q)
    assert ((base + excited) / base).tolist() == pytest.approx([1 / (1 - branching)] * 2, rel=1e-3)


def test_drawn_attacks_settle_there_too_and_come_in_bursts(p: Parameters) -> None:
    q = replace(p, hawkes_branching=0.43)
    base, dice, counts = np.full(300, 4.0), Dice(5), []
    excited = np.zeros(300)
    for week in range(120):
        attacks = dice.on(week).poissons(base + excited)
        excited = excitation(excited, attacks, q)
        counts.append(attacks)
    settled = np.array(counts[20:])
    assert settled.mean() / 4.0 == pytest.approx(1 / 0.57, rel=0.02)
    months = settled.reshape(25, 4, 300).sum(axis=1)
    assert months.var(axis=0).mean() / months.mean() > 1.3


def test_a_war_opens_with_a_share_of_the_stationary_excitation(p: Parameters) -> None:
    stationary = replace(p, hawkes_start_factor=p.hawkes_branching)
    rate = column(2.0, 30.0)
    opened = opening_excitation(rate, stationary)
    kept = excitation(opened, rate + opened, stationary)
    assert kept.tolist() == pytest.approx(opened.tolist(), rel=1e-3)
    assert not opening_excitation(rate, replace(p, hawkes_start_factor=0.0)).any()


def test_excitation_without_attacks_fades_by_its_decay(p: Parameters) -> None:
    fading = excitation(column(100.0), rows(0), replace(p, hawkes_tau_days=14.0))
    assert fading[0] == pytest.approx(100.0 * exp(-0.5), abs=1e-4)


# ---- who


@steady
@given(st.data())
def test_an_attack_is_made_by_an_element_of_its_zone_that_can(data: st.DataObject) -> None:
    count = data.draw(st.integers(1, 12))
    zone_of = rows(*data.draw(st.lists(st.integers(0, 4), min_size=count, max_size=count)))
    weight = column(*data.draw(st.lists(st.sampled_from([0.0, 0.1, 0.25, 1.0]), min_size=count, max_size=count)))
    attacked = rows(*data.draw(st.lists(st.integers(0, 5), max_size=8)))
    made = attackers(attacked, zone_of, weight, Dice(data.draw(st.integers(0, 99))).uniforms(len(attacked)))
    for zone, element in zip(attacked.tolist(), made.tolist(), strict=True):
        if element < 0:
            assert weight[zone_of == zone].sum() == 0.0
        else:
            assert zone_of[element] == zone
            assert weight[element] > 0.0


def test_elements_strike_as_often_as_they_weigh() -> None:
    zone_of, weight = rows(2, 1, 2, 0, 2, 2), column(1.0, 9.0, 0.5, 9.0, 0.0, 0.25)
    made = attackers(np.full(70_000, 2), zone_of, weight, Dice(1).uniforms(70_000))
    struck = np.bincount(made, minlength=6) / 70_000
    assert struck.tolist() == pytest.approx([4 / 7, 0.0, 2 / 7, 0.0, 0.0, 1 / 7], abs=0.006)


def test_every_group_strikes_as_often_however_many_elements_it_has() -> None:
    group = np.repeat([0, 1, 2], [1, 3, 12])
    weight = 1.0 / np.bincount(group)[group]
    made = attackers(np.zeros(60_000, dtype=np.int64), np.zeros(16, dtype=np.int64), weight, Dice(2).uniforms(60_000))
    assert (np.bincount(group[made]) / 60_000).tolist() == pytest.approx([1 / 3] * 3, abs=0.007)


def test_a_zone_without_anyone_to_strike_sees_no_attack() -> None:
    made = attackers(rows(0, 1, 2, 7), rows(1, 1, 2), column(1.0, 1.0, 0.0), column(0.5, 0.9999, 0.5, 0.5))
    assert made.tolist() == [-1, 1, -1, -1]
    assert attackers(rows(), rows(1, 1), column(1.0, 1.0), column()).tolist() == []
    assert attackers(rows(0, 3), rows(), column(), column(0.5, 0.5)).tolist() == [-1, -1]


def test_the_highest_draw_stays_in_its_zone() -> None:
    zone_of, weight = rows(*[0] * 7, 1, 1, 1, 2), column(*[1 / 3] * 7, 0.1, 0.1, 0.1, 1.0)
    assert attackers(rows(1), zone_of, weight, column(1 - 2**-53)).tolist() == [9]


# ---- how, and at what cost


def test_every_mix_of_kinds_adds_up_to_one(p: Parameters) -> None:
    assert [sum(mix) for mix in mixes(p)] == pytest.approx([1.0] * 4)
    plain, security, checkpoints, officials = mixes(p)
    assert security[0] == max(mix[0] for mix in mixes(p))
    assert checkpoints[1] == max(mix[1] for mix in mixes(p)) > plain[1]
    assert officials[2] == max(mix[2] for mix in mixes(p)) > plain[2]


def test_kinds_come_in_the_shares_of_their_mix(p: Parameters) -> None:
    for row, mix in enumerate(mixes(p)):
        kinds = kinds_of(Dice(row).uniforms(8_000), np.tile(mix, (8_000, 1)))
        assert (np.bincount(kinds, minlength=4) / 8_000).tolist() == pytest.approx(list(mix), abs=0.02)
    short = np.array([[0.3, 0.3, 0.2, 0.1999999999]])
    assert KINDS[kinds_of(np.array([1.0 - 1e-16]), short)[0]] == "other"  # a mix may fall short by a last bit


def test_larger_groups_hurt_more_in_proportion(p: Parameters) -> None:
    draws = Dice(4).uniforms(8_000)
    for elements in (1, 5, 40):
        toll = severities(np.full(8_000, elements), draws, p)
        assert toll.mean() == pytest.approx(p.casualties_per_element * elements, rel=0.04)
        assert toll.var() == pytest.approx(p.casualties_per_element * elements, rel=0.08)
    assert (severities(np.full(500, 3), draws[:500], p) <= severities(np.full(500, 4), draws[:500], p)).all()
    assert severities(np.array([0, 40]), np.array([0.999, 0.5]), p)[0] == 0


def test_a_toll_is_the_poisson_count_that_its_draw_stands_for(p: Parameters) -> None:
    draws, sizes = Dice(8).uniforms(300), np.arange(300) % 41
    single = [poisson(u, p.casualties_per_element * n) for u, n in zip(draws.tolist(), sizes.tolist(), strict=True)]
    assert severities(sizes, draws, p).tolist() == single


def shared(people: float, security: float, p: Parameters) -> float:
    return float(civilian_share(np.array([people]), np.array([security]), p)[0])


@steady
@given(people=st.floats(0.0, 2e6), security=st.floats(0.0, 1e5))
def test_soldiers_among_few_people_bear_more_of_an_attack(people: float, security: float, p: Parameters) -> None:
    share = shared(people, security, p)
    assert 0.0 <= share <= 0.9
    assert shared(people, security + 500.0, p) <= share + 1e-12
    assert shared(people + 5_000.0, security, p) >= share - 1e-12
    assert shared(0.0, security, p) == 0.0


def test_a_thousand_people_draw_as_many_victims_as_fifty_soldiers(p: Parameters) -> None:
    few = replace(p, attack_civilian_share=0.2)  # so that nothing meets the ceiling
    alone = shared(10_000.0, 0.0, few)
    assert shared(10_000.0, 500.0, few) == pytest.approx(alone / 2)
    assert shared(10_000.0, 1_500.0, few) == pytest.approx(alone / 4)
    assert shared(30_000.0, 1_500.0, few) == pytest.approx(alone / 2)
    assert shared(10_000.0, 500.0, replace(p, attack_civilian_share=0.1)) == pytest.approx(alone / 4)
