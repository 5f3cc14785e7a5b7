"""Formations: fighting power, postures, and the zone they stand in."""

from __future__ import annotations

import pytest

from game.terms import Posture
from game.theater.formation import Formation
from game.theater.theater import Theater


@pytest.fixture
def body(theater: Theater) -> Formation:
    return theater.formations["IQ-1"]


def test_power_is_strength_weighted_by_quality_cohesion_and_supply(body: Formation) -> None:
    body.strength, body.quality, body.cohesion, body.supply = 1_000, 0.9, 0.5, 0.8
    assert body.power == pytest.approx(360.0)
    body.supply = 0.0
    assert body.power == 0.0


def test_a_fresh_formation_holds_whole_and_has_nowhere_to_go(body: Formation) -> None:
    assert body.posture is Posture.HOLD
    assert (body.cohesion, body.supply) == (1.0, 1.0)
    assert body.destination is body.next_zone is body.arrives is None
    assert body.strength_when_asked is body.day_asked is None


def test_postures_read_as_plain_words(body: Formation) -> None:
    assert {str(posture) for posture in Posture} >= {"hold", "march", "assault", "defend", "go to ground"}
    assert Posture("go to ground") is Posture.GO_TO_GROUND
    with pytest.raises(ValueError, match="dance"):
        Posture("dance")


def test_every_formation_knows_its_zone_and_row(theater: Theater) -> None:
    for body in theater.formations.values():
        assert body.zone is theater.zones[body.zone.id]
        assert body.row == body.zone.row
        assert body in body.zone.formations
        assert body in body.zone.agents  # Mesa's own view of who is where


def test_a_formation_reads_well(body: Formation) -> None:
    assert repr(body) == "Formation('IQ-1', 2500 at SQD)"
