"""Informing: people tell where the authorities are in control, and never on the insurgents' own ground."""

from __future__ import annotations

import numpy as np
import pytest

from game.behavior.informing import informing
from game.events.networks import NetworkRaised
from game.rules.parameters import Parameters
from game.terms import Measure
from game.theater.theater import Theater


def test_nobody_informs_where_the_insurgents_rule(theater: Theater, p: Parameters) -> None:
    theater.ground.grip = np.ones_like(theater.ground.grip)
    ruled = theater.ground.controller == theater.insurgents.row
    found = informing(theater, p)
    assert ruled.any()
    assert (found[ruled] == 0.0).all()
    assert (found[~ruled] > 0.0).all()


def test_threats_in_a_zone_and_shadow_rule_in_its_region_silence_people(theater: Theater, p: Parameters) -> None:
    theater.ground.grip = np.ones_like(theater.ground.grip)
    row, before = theater.board.index["ANA"], informing(theater, p)
    theater.ground.put("measures", (Measure.INTIMIDATION, row), 3)
    found = informing(theater, p)
    assert found[row] == pytest.approx(before[row] * (1 + p.intimidate_tips))
    assert (np.delete(found, row) == np.delete(before, row)).all()
    NetworkRaised("frontier", 5).apply(theater)
    np.testing.assert_allclose(informing(theater, p), found * (1 + p.shadow_tips))
