"""The fingerprint: short, the same for the same state, and another for any other (more in `test_theater.py`)."""

from __future__ import annotations

from game.campaign.schema import Scenario
from game.campaign.setup import set_up
from game.theater.fingerprint import fingerprint
from game.theater.theater import Theater


def test_it_is_the_theater_s_digest_and_depends_on_nothing_else(theater: Theater, scenario: Scenario) -> None:
    assert fingerprint(theater) == theater.digest() == fingerprint(set_up(scenario, 5))
    assert len(fingerprint(theater)) == 24


def test_a_formation_s_quality_is_part_of_it(theater: Theater) -> None:
    before = fingerprint(theater)
    theater.formations["IQ-1"].quality += 0.05
    assert fingerprint(theater) != before
