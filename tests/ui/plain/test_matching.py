"""Matching: what is typed loosely finds the one thing meant, and otherwise a question is asked."""

from __future__ import annotations

import pytest

from game.errors import CallError
from game.ui.plain.matching import pick

ZONES = {
    "QIM": "Al-Qaim",
    "RWA": "Rawa",
    "RTB": "Rutba",
    "HIT": "Hit",
    "SQA": "South Qaim",
    "ARA": "القائم",
    "HAD": "Haditha",
    "HAR": "Harra",
}


@pytest.mark.parametrize(
    ("typed", "meant"),
    [("qim", "QIM"), ("AL QAIM", "QIM"), ("al-qaim", "QIM"), ("qaim", "QIM"), ("Raw", "RWA"), ("hit", "HIT"), ("القائم", "ARA")],
)
def test_case_signs_and_parts_are_forgiven(typed: str, meant: str) -> None:
    assert pick("zone", typed, ZONES) == meant


def test_a_slip_is_asked_about_and_two_that_fit_are_named() -> None:
    with pytest.raises(CallError, match=r"there is no zone 'al-qayem'\. Did you mean Al-Qaim\?"):
        pick("zone", "al-qayem", ZONES)
    with pytest.raises(CallError, match="'ha' may be Haditha, Harra: say more of it"):
        pick("zone", "ha", ZONES)
    with pytest.raises(CallError, match=r"there is no zone 'zzzz'$"):
        pick("zone", "zzzz", ZONES)
    with pytest.raises(CallError, match="name a zone: Al-Qaim, "):
        pick("zone", " - ", ZONES)
