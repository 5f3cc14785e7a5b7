"""Starting: everything that can be wrong is said before the screen is touched."""

from __future__ import annotations

from pathlib import Path

import pytest

from game.errors import BadiaError
from game.ui import start as starting
from game.ui.app import BadiaApp
from game.ui.setting_up import set_up
from game.ui.start import start, start_saved


def test_the_seed_is_told_when_the_game_is_over(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    opened: list[BadiaApp] = []
    monkeypatch.setattr(starting, "_run", opened.append)
    start("tutorial", (), 41, {}, {})
    start(None, (), None, {}, {})
    assert "seed 41" in capsys.readouterr().out
    assert [app.session is None for app in opened] == [False, True]


def test_a_saved_campaign_is_gone_on_with_and_its_file_told(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    opened: list[BadiaApp] = []
    monkeypatch.setattr(starting, "_run", opened.append)
    session = set_up("tutorial", (), 42, {}, {})
    session.autosaves = True
    session.end_week()
    start_saved(str(session.kept), None)
    again = opened[0].session
    assert again is not None
    assert (again.situation.week, again.seed) == (2, 42)
    told = capsys.readouterr().out
    assert "seed 42" in told
    assert f"badia play --load {session.kept}" in told


def test_a_damaged_save_is_refused_with_the_line_and_what_can_be_had_of_it(tmp_path: Path) -> None:
    session = set_up("tutorial", (), 43, {}, {})
    session.end_week()
    session.end_week()
    whole = session.save().read_bytes()
    path = tmp_path / "my war.badia"
    path.write_bytes(whole[:-60] + bytes(60))
    with pytest.raises(BadiaError, match=r"my war\.badia:\d+: .*") as refused:
        start_saved(str(path), None)
    assert f"\nUp to week 2 it is whole: badia play --load '{path}' --week 2" in str(refused.value)
