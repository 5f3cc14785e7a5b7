"""Validation: what is read off a campaign, and that each check passes what it should and nothing else."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

from game.campaign.loading import load
from game.ensemble.validation import CHECKS, VARIANTS, Reading, findings, play_variant

PLAIN = Reading(attacks=1000, held=10, alive=True, tolls=tuple(np.random.default_rng(3).zipf(2.5, 5000).tolist()))


def readings(**changes: Reading) -> dict[str, list[Reading]]:
    """Twenty campaigns of each variant, some variants changed; each campaign has luck of its own, shared by the variants."""
    luck = range(20)
    made = {name: changes.get(name.replace(" ", "_"), PLAIN) for name in VARIANTS}
    return {
        name: [replace(each, attacks=each.attacks + n + n % 3, held=each.held + n) for n in luck] for name, each in made.items()
    }


GOOD = {
    "nobody_disperses": replace(PLAIN, attacks=600),
    "partner_pauses_twenty_weeks": replace(PLAIN, held=40),
}


def test_a_war_as_it_should_be_passes_every_check() -> None:
    found = findings(readings(**GOOD))
    assert len(found) == len(CHECKS)
    assert all(each.passed for each in found)
    assert all(each.found.low <= each.found.value <= each.found.high for each in found)


@pytest.mark.parametrize(
    ("variant", "wrong", "position"),
    [
        ("as_it_is", replace(PLAIN, tolls=tuple(np.random.default_rng(3).zipf(4.0, 90_000).tolist())), 0),
        ("as_it_is", replace(PLAIN, tolls=PLAIN.tolls[:20]), 0),
        ("nobody_disperses", replace(PLAIN, attacks=900), 1),
        ("partner_pauses_twenty_weeks", PLAIN, 2),
        ("as_it_is", replace(PLAIN, alive=False), 3),
    ],
)
def test_each_check_fails_what_it_is_there_for(variant: str, wrong: Reading, position: int) -> None:
    found = findings(readings(**{**GOOD, variant: wrong}))
    assert [n for n, each in enumerate(found) if not each.passed] == [position]


def test_every_variant_is_a_scenario_and_changes_what_it_says() -> None:
    loaded = {name: load("last-pockets", each.patches) for name, each in VARIANTS.items()}
    assert loaded["nobody disperses"].parameters.disperse_hidden_share == 0.0
    assert loaded["as it is"].parameters.disperse_hidden_share > 0.0


def test_a_campaign_is_read_the_same_for_the_same_seed() -> None:
    name = "partner pauses a week"
    one, again = (play_variant("last-pockets", name, 4) for _ in range(2))
    assert one == again
    assert one.alive
    assert one.held > 0
    assert 0 < one.attacks < len(one.tolls)
    assert min(one.tolls) >= 0
