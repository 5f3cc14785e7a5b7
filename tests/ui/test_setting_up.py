"""Setting up: what a call asks for becomes a session, or is refused in words."""

from __future__ import annotations

from pathlib import Path

import pytest

from game.errors import BadiaError
from game.ui.setting_up import farewell, set_up, taken_up


def test_without_a_side_it_is_iraqs() -> None:
    assert set_up("tutorial", (), 3, {}, {}).side == "iraq"
    assert set_up("tutorial", ("insurgents",), 3, {}, {}).side == "insurgents"


@pytest.mark.parametrize(
    ("scenario", "side", "bots", "patches", "message"),
    [
        ("tutorial", "france", {}, {}, "no side is called 'france' here: coalition, iraq, insurgents"),
        ("tutorial", None, {"france": "coin_toss"}, {}, "no faction is called 'france'"),
        ("tutorial", None, {"insurgents": "partner_first"}, {}, "does not command a side of the kind 'insurgent'"),
        ("tutorail", None, {}, {}, "there is no scenario 'tutorail'"),
        ("tutorial", None, {}, {"zones.QIM.gripp": "1"}, "gripp"),
    ],
)
def test_what_cannot_be_played_is_refused_in_words(
    scenario: str, side: str | None, bots: dict[str, str], patches: dict[str, str], message: str
) -> None:
    with pytest.raises(BadiaError, match=message):
        set_up(scenario, () if side is None else (side,), 1, bots, patches)


def test_two_people_sit_at_two_sides_and_nobody_twice_at_one() -> None:
    session = set_up("tutorial", ("iraq", "insurgents"), 3, {}, {})
    assert [seat.side for seat in session.seats] == ["iraq", "insurgents"]
    with pytest.raises(BadiaError, match="one side is commanded by one person"):
        set_up("tutorial", ("iraq", "iraq"), 3, {}, {})


def test_a_campaign_of_two_people_is_taken_up_by_both(home: Path) -> None:
    session = set_up("tutorial", ("iraq", "insurgents"), 3, {}, {})
    session.autosaves = True
    session.end_week()
    again = taken_up(str(session.kept), None)
    assert [seat.side for seat in again.seats] == ["iraq", "insurgents"]
    assert str(session.kept) in farewell(session)
    assert again.campaign.theater.digest() == session.campaign.theater.digest()
