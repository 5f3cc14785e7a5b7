"""Settings: kept as they are, and a damaged file is named and ignored."""

from __future__ import annotations

from pathlib import Path

import pytest
from textual.pilot import Pilot

from game.ui.app import BadiaApp
from game.ui.settings import MAX_BYTES, Settings, keep_settings, read_settings, settings_file
from tests.ui.conftest import Drive


def test_what_is_kept_is_read(home: Path) -> None:
    assert read_settings() == (Settings(), "")
    chosen = Settings("nord", "fast", {"war.order": "z"}, "colour-blind")
    assert keep_settings(chosen) == ""
    assert read_settings() == (chosen, "")
    assert [each.name for each in home.iterdir()] == ["settings.json"]
    assert chosen.seconds_a_week == 0.3


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("{", "Expecting"),
        ("[]", "expected an object"),
        ('{"colour": 1}', "there is no setting 'colour'"),
        ('{"keys": {"a": 1}}', "'keys' are keys"),
        ('{"speed": "mad"}', "'speed' is one of slow, steady, fast"),
        ('{"theme": 7}', "are words"),
        ('{"palette": "sepia"}', "'palette' is one of scenario, colour-blind, high contrast"),
        ("[" * 60_000, "recursion"),
        (" " * (MAX_BYTES + 1), "too large"),
    ],
)
def test_a_damaged_file_is_named_and_the_defaults_hold(home: Path, text: str, says: str) -> None:
    settings_file().write_text(text, encoding="utf-8")
    settings, fault = read_settings()
    assert settings == Settings()
    assert str(settings_file()) in fault
    assert says in fault


def test_settings_that_cannot_be_kept_say_so(home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (home / "file").write_text("", encoding="utf-8")
    monkeypatch.setenv("BADIA_HOME", str(home / "file"))
    assert "cannot be kept" in keep_settings(Settings())


def test_the_player_is_told_of_a_damaged_file_and_a_theme_that_is_gone_is_let_be(drive: Drive, home: Path) -> None:
    async def told(pilot: Pilot[None], app: BadiaApp) -> None:
        assert any("settings.json" in note.message for note in app._notifications)

    async def default(pilot: Pilot[None], app: BadiaApp) -> None:
        assert app.theme == "textual-dark"

    settings_file().write_text("{", encoding="utf-8")
    drive(BadiaApp(), told)
    settings_file().write_text('{"theme": "no-such-theme"}', encoding="utf-8")
    drive(BadiaApp(), default)
