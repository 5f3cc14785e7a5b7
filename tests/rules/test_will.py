"""Will: what wears it down, what lifts it, and its limits."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from game.rules.parameters import Parameters
from game.rules.will import WeekOfWar, will_after

steady = settings(max_examples=100)
PLAIN = WeekOfWar(week=1, killed=0, civilians_blamed=0, taken=0, lost=0, attacks=10, usual=10.0)
counts = st.integers(0, 2_000)


@pytest.fixture(scope="module")
def by_hand(p: Parameters) -> Parameters:
    return replace(
        p, will_civ_blamed=-0.03, will_zone_taken=1.0, will_zone_lost=-2.0, will_quiet_week=0.3, will_duration_week=-0.2,
        will_attack_insurgents=0.01, will_quiet_share=0.5, will_duration_from=13.0, friction_gate=5.0, friction_will=-0.5,
    )  # fmt: skip


def after(war: WeekOfWar, p: Parameters, *, will: float = 60.0, insurgent: bool = False) -> float:
    return will_after(will, war, per_killed=-0.02, insurgent=insurgent, p=p)


def test_a_week_in_which_nothing_happens_changes_nothing(by_hand: Parameters) -> None:
    assert after(PLAIN, by_hand) == 60.0


@pytest.mark.parametrize(
    ("war", "expected"),
    [
        (replace(PLAIN, killed=50), 59.0),
        (replace(PLAIN, civilians_blamed=100), 57.0),
        (replace(PLAIN, taken=2, lost=1), 60.0),
        (replace(PLAIN, lost=2), 56.0),
        (replace(PLAIN, attacks=4), 60.3),
        (replace(PLAIN, attacks=5), 60.0),
        (replace(PLAIN, week=13), 60.0),
        (replace(PLAIN, week=14), 59.8),
        (replace(PLAIN, friction=5.0), 60.0),
        (replace(PLAIN, friction=5.1), 59.5),
        (replace(PLAIN, killed=50, dear=-2.5), 56.5),
    ],
)
def test_a_governments_week_worked_by_hand(war: WeekOfWar, expected: float, by_hand: Parameters) -> None:
    assert after(war, by_hand) == pytest.approx(expected)


def test_insurgents_are_heartened_by_attacks_and_do_not_tire(by_hand: Parameters) -> None:
    assert after(replace(PLAIN, week=40), by_hand, insurgent=True) == pytest.approx(60.1)
    assert after(replace(PLAIN, attacks=0), by_hand, insurgent=True) == 60.0


def test_leaders_lost_dishearten_the_insurgents(p: Parameters) -> None:
    lost = replace(PLAIN, attacks=0, national_lost=1, regional_lost=2)
    expected = 60.0 + p.will_leader_lost + 2 * p.will_regional_leader_lost
    assert after(lost, p, insurgent=True) == pytest.approx(expected)
    assert after(lost, p) == after(replace(PLAIN, attacks=0), p)


@steady
@given(
    will=st.floats(0.0, 100.0), killed=counts, blamed=counts, taken=st.integers(0, 60), lost=st.integers(0, 60), attacks=counts,
    insurgent=st.booleans(),
)  # fmt: skip
def test_will_stays_between_0_and_100_and_losses_never_raise_it(
    will: float, killed: int, blamed: int, taken: int, lost: int, attacks: int, insurgent: bool, p: Parameters
) -> None:
    war = WeekOfWar(20, killed, blamed, taken, lost, attacks, 10.0)
    then = after(war, p, will=will, insurgent=insurgent)
    assert 0.0 <= then <= 100.0
    for worse in (replace(war, killed=killed + 10), replace(war, civilians_blamed=blamed + 10), replace(war, lost=lost + 1)):
        assert after(worse, p, will=will, insurgent=insurgent) <= then
    assert after(replace(war, taken=taken + 1), p, will=will, insurgent=insurgent) >= then
