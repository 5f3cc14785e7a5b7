"""Progress: shown on a terminal's error stream, and nowhere else."""

from __future__ import annotations

import pytest

from game.batch.progress import shown


def test_a_pipe_is_told_nothing(capsys: pytest.CaptureFixture[str]) -> None:
    with shown("campaigns", 10, 2) as more:
        more(3)
    told = capsys.readouterr()
    assert told.out == told.err == ""


def test_a_terminal_sees_how_many_and_how_fast(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    import sys

    monkeypatch.setenv("COLUMNS", "160")
    monkeypatch.setenv("TERM", "xterm-256color")
    monkeypatch.setattr(sys.stderr, "isatty", lambda: True)
    with shown("campaigns", 10, 2) as more:
        more(8)
    told = capsys.readouterr()
    assert told.out == ""
    assert "10/10" in told.err
    assert "a second" in told.err
