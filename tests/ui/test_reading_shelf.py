"""The shelf as read: kept while its files stay as they are, read anew when one has changed."""

from __future__ import annotations

import os
import shutil
from pathlib import Path

import pytest

from game.campaign import shelf
from game.campaign.schema import Scenario
from game.ui.reading_shelf import shelved


def test_a_scenario_is_read_again_when_a_file_of_the_shelf_has_changed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    own = tmp_path / "scenarios"
    shutil.copytree(shelf.folder(), own)
    monkeypatch.setattr(shelf, "folder", lambda: own)
    first = shelved("tutorial")
    assert isinstance(first, Scenario)
    assert shelved("tutorial") is first
    (own / "tutorial.yaml").write_text("format: [", encoding="utf-8")
    os.utime(own / "tutorial.yaml", ns=(1, 1))
    fault = shelved("tutorial")
    assert isinstance(fault, str)
    assert "tutorial.yaml:" in fault
