"""Attacks: the factors of the rate multiply to it, and the mean toll goes with the group."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.explain.conftest import Tell


def test_the_toll_goes_with_the_group(fought: Path, tell: Tell) -> None:
    attacks = tell(fought, "attack")
    assert len(attacks) > 100
    one = attacks[0].values["mean"] / attacks[0].values["elements"]
    for told in attacks:
        assert told.values["mean"] == pytest.approx(one * told.values["elements"])
        assert told.values["rate"] >= 0.0
    assert any(told.values["elements"] > 1 for told in attacks)


def test_nowhere_is_attacked_without_a_rate(fought: Path, tell: Tell) -> None:
    for told in tell(fought, "attack"):
        assert told.values["rate"] + told.values["excitation"] > 0.0
