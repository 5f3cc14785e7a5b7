"""Pictures that do not depend on the terminal, and name no place on the network."""

from __future__ import annotations

import re
from typing import Any

import pytest
from textual.app import App

from game.ui import pace
from tests.ui.stylesheets import stylesheets_read_once as stylesheets_read_once

_FONTS = re.compile(r"@font-face\s*\{[^}]*\}\s*")


@pytest.fixture(autouse=True)
def _full_colour(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLORTERM", "truecolor")
    monkeypatch.setenv("TERM", "xterm-256color")
    monkeypatch.delenv("NO_COLOR", raising=False)


@pytest.fixture(autouse=True)
def _weeks_in_no_time(monkeypatch: pytest.MonkeyPatch) -> None:
    """Weeks are not shown day by day unless a test asks for it."""
    monkeypatch.setattr(pace, "DAY_SECONDS", 0.0)


@pytest.fixture(autouse=True)
def _without_web_fonts(monkeypatch: pytest.MonkeyPatch) -> None:
    export = App.export_screenshot

    def plain(app: App[Any], **options: Any) -> str:
        return _FONTS.sub("", export(app, **options))

    monkeypatch.setattr(App, "export_screenshot", plain)
