"""Coefficients: one float each, none with a default, and the shipped ones make sense together."""

from __future__ import annotations

from dataclasses import MISSING, FrozenInstanceError, asdict, fields, replace
from math import isfinite

import pytest

from game.rules.parameters import Parameters


def test_every_coefficient_is_a_number_with_no_second_home(p: Parameters) -> None:
    for field in fields(Parameters):
        assert field.default is MISSING
        assert field.kw_only
        assert isfinite(getattr(p, field.name))


def test_a_coefficient_that_is_missing_or_strange_is_refused(p: Parameters) -> None:
    known = asdict(p)
    with pytest.raises(TypeError, match="density_half"):
        Parameters(**{name: value for name, value in known.items() if name != "density_half"})
    with pytest.raises(TypeError, match="dencity_half"):
        replace(p, dencity_half=10.0)


def test_coefficients_cannot_be_changed_in_play(p: Parameters) -> None:
    with pytest.raises(FrozenInstanceError):
        p.density_half = 1.0  # type: ignore[misc]


def test_shares_are_shares(p: Parameters) -> None:
    shares = {name: value for name, value in asdict(p).items() if "share" in name}
    assert len(shares) > 10
    assert all(0.0 <= value <= 1.0 for value in shares.values())
    assert p.lost_captured_share + p.lost_deserted_share <= 1.0
    assert p.cover_start_suspected + p.cover_start_exposed <= 1.0


def test_excitation_does_not_run_away(p: Parameters) -> None:
    assert 0.0 <= p.hawkes_branching < 1.0
    assert p.hawkes_tau_days > 0.0


def test_signs_are_those_the_rules_take_for_granted(p: Parameters) -> None:
    assert p.will_civ_blamed < 0 < p.will_zone_taken
    assert p.will_zone_lost < 0 < p.will_quiet_week
    assert p.blame_insurgent_support <= 0 <= p.blame_government_attacks
    assert p.emphasis_rate_lie_low < p.emphasis_rate_operate
    assert p.move_track_day < p.move_road_day
    assert p.will_no_assault < p.will_low
