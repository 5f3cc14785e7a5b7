"""Recruitment: Epstein's closed form worked by hand, its cap, and recruits who fill elements before they found new ones."""

from __future__ import annotations

from math import exp

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from game.rules.parameters import Parameters
from game.rules.recruitment import active_share, arrest_chance, discontent, filled, legitimacy, recruits
from game.units import Floats


def column(*values: float) -> Floats:
    return np.array(values, dtype=np.float64)


def test_the_state_is_accepted_for_services_and_grip_and_has_no_grip_where_insurgents_rule(p: Parameters) -> None:
    ruled = np.array([False, False, True])
    found = legitimacy(column(0.0, 0.5, 0.5), column(0.0, 0.8, 0.8), ruled, p)
    assert found[0] == p.legitimacy_base
    assert found[1] == pytest.approx(p.legitimacy_base + 0.5 * p.legitimacy_services + 0.8 * p.legitimacy_grip)
    assert found[2] == pytest.approx(p.legitimacy_base + 0.5 * p.legitimacy_services)


def test_discontent_is_hardship_that_nobody_accepts() -> None:
    assert discontent(column(0.4, 1.0, 0.0), column(0.5, 0.0, 1.0)).tolist() == pytest.approx([0.3, 0.0, 0.0])


def test_the_chance_of_arrest_grows_with_security_to_a_member() -> None:
    found = arrest_chance(column(0.0, 100.0, 1e6, 1.0), column(100.0, 100.0, 100.0, 0.0), k=2.3)
    assert found.tolist() == pytest.approx([0.0, 1.0 - exp(-2.3), 1.0, 1.0 - exp(-2.3)])


def test_the_active_are_those_whose_grievance_outweighs_the_risk() -> None:
    share = active_share(column(0.3, 0.05, 0.9, 0.9), column(0.5, 0.5, 0.1, 0.01), threshold=0.1, floor=0.05)
    assert share.tolist() == pytest.approx([0.4, 0.0, 1.0, 0.0])


def test_recruits_come_through_members_and_reach_up_to_the_cap(p: Parameters) -> None:
    members, active, people = column(100.0, 0.0, 1000.0), column(0.5, 0.5, 1.0), column(1e6, 1e6, 5200.0)
    found = recruits(members, active, people, 0.4, p)
    assert found[0] == pytest.approx(p.recruit_rate * 100 * 0.5 * 0.4)
    assert found[1] == 0.0
    assert found[2] == pytest.approx(p.recruit_cap_share * 100.0)
    assert not recruits(members, active, people, 0.0, p).any()


def test_newcomers_fill_elements_that_live_in_their_order_and_the_rest_wait() -> None:
    zone, operators = np.array([1, 0, 1, 1, 2]), np.array([5, 8, 0, 7, 8])
    after, waiting = filled(np.array([3, 10, 0, 2]), zone, operators, 8)
    assert after.tolist() == [8, 8, 0, 8, 8]  # the lost element of zone 1 stays lost
    assert waiting.tolist() == [3, 6, 0, 2]
    after, waiting = filled(np.array([0, 2, 0, 0]), zone, operators, 8)
    assert after.tolist() == [7, 8, 0, 7, 8]
    assert not waiting.any()


def test_with_no_elements_everyone_waits() -> None:
    nothing = np.zeros(0, dtype=np.int64)
    after, waiting = filled(np.array([4, 0]), nothing, nothing, 8)
    assert (after.tolist(), waiting.tolist()) == ([], [4, 0])


rows = st.lists(st.tuples(st.integers(0, 3), st.integers(0, 8)), max_size=12)


@settings(max_examples=80)
@given(rows, st.lists(st.integers(0, 30), min_size=4, max_size=4))
def test_nobody_is_lost_or_made_and_no_element_overflows(rows: list[tuple[int, int]], newcomers: list[int]) -> None:
    zone, operators = (np.array([row[i] for row in rows], dtype=np.int64) for i in (0, 1))
    after, waiting = filled(np.array(newcomers, dtype=np.int64), zone, operators, 8)
    assert after.sum() + waiting.sum() == operators.sum() + sum(newcomers)
    assert (after >= operators).all()
    assert (after <= 8).all()
    assert (waiting >= 0).all()
