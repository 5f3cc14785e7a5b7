"""Settings kept for a person: theme, palette, speed of a week, keys. A damaged file is named and ignored."""

from __future__ import annotations

import json
import os
from collections.abc import Mapping
from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import Any

import platformdirs

from game.campaign.save_list import HOME
from game.ui.widgets.map_palette import PALETTES, USUAL

SPEEDS = {"slow": 2.0, "steady": 1.0, "fast": 0.3}
"""Seconds a week takes where one week follows the other."""
MAX_BYTES = 64 * 1024


@dataclass(frozen=True, slots=True)
class Settings:
    """What a person has chosen; `keys` are keys by the id of a binding."""

    theme: str = "textual-dark"
    speed: str = "steady"
    keys: Mapping[str, str] = field(default_factory=dict)
    palette: str = USUAL

    @property
    def seconds_a_week(self) -> float:
        """How long a week is shown where one follows the other."""
        return SPEEDS[self.speed]


def settings_file() -> Path:
    """Where the settings are kept."""
    home = os.environ.get(HOME)
    return (Path(home) if home else platformdirs.user_config_path("badia", appauthor=False)) / "settings.json"


def read_settings() -> tuple[Settings, str]:
    """The settings, and what is wrong with their file: then the defaults hold."""
    path = settings_file()
    try:
        if not path.exists():
            return Settings(), ""
        with path.open("rb") as stream:
            raw = stream.read(MAX_BYTES + 1)
        if len(raw) > MAX_BYTES:
            raise ValueError("the file is too large")
        return _settings(json.loads(raw)), ""
    except (OSError, ValueError, RecursionError) as error:
        return Settings(), f"{path}: {error}; the defaults hold until settings are kept anew"


def _settings(data: Any) -> Settings:
    if not isinstance(data, dict):
        raise ValueError("expected an object of settings")
    strange = data.keys() - Settings.__dataclass_fields__.keys()
    if strange:
        raise ValueError(f"there is no setting '{min(strange)}'")
    keys = data.get("keys", {})
    if not isinstance(keys, dict) or not all(isinstance(each, str) for each in keys.values()):
        raise ValueError("'keys' are keys by the name of what they do")
    if not all(isinstance(data.get(name, ""), str) for name in ("theme", "speed", "palette")):
        raise ValueError("theme, speed and palette are words")
    if data.get("speed", "steady") not in SPEEDS:
        raise ValueError(f"'speed' is one of {', '.join(SPEEDS)}")
    if data.get("palette", USUAL) not in PALETTES:
        raise ValueError(f"'palette' is one of {', '.join(PALETTES)}")
    return Settings(**data)


def keep_settings(settings: Settings) -> str:
    """Write the settings whole or not at all; returns why they could not be kept, or nothing."""
    path = settings_file()
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        draft = path.with_name(f".{path.name}.new")
        draft.write_text(json.dumps(asdict(settings), indent=1) + "\n", encoding="utf-8")
        draft.replace(path)
    except OSError as error:
        return f"{path}: the settings cannot be kept ({error.strerror})"
    return ""
