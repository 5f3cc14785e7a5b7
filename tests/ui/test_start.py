"""Starting: everything that can be wrong is said before the screen is touched."""

from __future__ import annotations

import pytest

from game.errors import BadiaError
from game.ui import start as starting
from game.ui.app import BadiaApp
from game.ui.start import set_up, start


def test_without_a_side_it_is_iraqs() -> None:
    assert set_up("tutorial", None, 3, {}, {}).side == "iraq"
    assert set_up("tutorial", "insurgents", 3, {}, {}).side == "insurgents"


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
        set_up(scenario, side, 1, bots, patches)


def test_the_seed_is_told_when_the_game_is_over(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    opened: list[BadiaApp] = []
    monkeypatch.setattr(starting, "_run", opened.append)
    start("tutorial", None, 41, {}, {})
    start(None, None, None, {}, {})
    assert "seed 41" in capsys.readouterr().out
    assert [app.session is None for app in opened] == [False, True]
