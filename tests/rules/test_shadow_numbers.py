"""Coefficients of the hidden war: shares make wholes, and what is loud gives more away."""

from __future__ import annotations

import pytest

from game.rules.parameters import Parameters
from game.rules.shadow_numbers import ShadowNumbers

KINDS = ("explosive", "checkpoint", "targeted", "other")


@pytest.mark.parametrize("emphasis", ["share", "security_forces", "checkpoints", "officials"])
def test_the_kinds_of_attacks_make_a_whole_whatever_the_emphasis(p: Parameters, emphasis: str) -> None:
    assert sum(getattr(p, f"{emphasis}_{kind}") for kind in KINDS) == pytest.approx(1.0)


def test_an_emphasis_draws_attacks_to_what_it_names(p: Parameters) -> None:
    assert p.checkpoints_checkpoint > p.share_checkpoint
    assert p.officials_targeted > p.share_targeted


def test_a_surge_is_fiercer_and_gives_more_away_than_lying_low(p: Parameters) -> None:
    assert p.emphasis_rate_lie_low < p.emphasis_rate_operate < p.emphasis_rate_surge
    assert p.surge_exposure > 1.0


def test_an_amnesty_and_a_leaders_chances_lie_between_bounds(p: Parameters) -> None:
    assert 0.0 < p.amnesty_share_low <= p.amnesty_share_high < 1.0
    assert 0.0 < p.strike_leader_success <= 1.0
    assert isinstance(p, ShadowNumbers)
