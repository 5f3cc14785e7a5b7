"""The engine's fingerprint: the same for the same text, another for any other."""

from __future__ import annotations

from pathlib import Path

import pytest

from game.ensemble import engine as module
from game.ensemble.engine import engine


def test_it_names_the_version_and_stays_the_same() -> None:
    version, _, digest = engine().partition("+")
    assert version[0].isdecimal()
    assert len(digest) == 12
    assert engine.__wrapped__() == engine()


def test_a_changed_rule_changes_it_and_line_ends_do_not(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in module.ALONE:
        (tmp_path / name).write_text("x = 1\n", encoding="utf-8")
    (tmp_path / "rules").mkdir()
    (tmp_path / "ensemble").mkdir()
    monkeypatch.setattr(module, "__file__", str(tmp_path / "ensemble" / "engine.py"))
    rule = tmp_path / "rules" / "combat.py"
    found = []
    for text in (b"a = 1\n", b"a = 1\r\n", b"a = 2\n"):
        rule.write_bytes(text)
        found.append(engine.__wrapped__())
    assert found[0] == found[1] != found[2]
