"""The commands of batches as a shell calls them: what each asks for, and what it refuses."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result

from game.batch.command import Asked, Where
from game.batch.vary import Wanted
from game.cli import main


def call(*arguments: str) -> Result:
    """Call the command line."""
    return CliRunner().invoke(main, arguments)


@pytest.fixture
def asked(monkeypatch: pytest.MonkeyPatch) -> list[Any]:
    """What would be played."""
    found: list[Any] = []
    for name in ("batch_command", "resume_command", "continue_command"):
        monkeypatch.setattr(f"game.batch.command.{name}", lambda *all: found.append(all))
    return found


def test_a_batch_is_what_was_asked_for(asked: list[Any]) -> None:
    done = call(
        "batch", "tutorial", "-n", "9", "--seed", "7", "--bot", "iraq=coin_toss", "--set", "a.b=1", "--vary", "a.c",
        "--design", "grid", "--size", "4", "--time-limit", "9.5", "--tables", "battles", "--jobs", "2", "--out", "x", "--json",
    )  # fmt: skip
    assert done.exit_code == 0, done.output
    wanted = Wanted(("a.c",), "grid", 4)
    assert asked == [
        (Asked("tutorial", 9, 7, {"iraq": "coin_toss"}, {"a.b": "1"}, wanted, 9.5, ("battles",)), Where("x", 2, None, True))
    ]


def test_a_sweep_is_sobol_s_over_the_widest_unless_told_otherwise(asked: list[Any]) -> None:
    call("sweep", "tutorial", "--seed", "7")
    call("sweep", "tutorial", "--seed", "7", "--vary", "a.c", "--design", "lhs", "-n", "5")
    call("sweep", "tutorial", "--seed", "7", "--design", "mine.csv")
    assert [each.wanted for each, _ in asked] == [
        Wanted(("widest:10",), "sobol"),
        Wanted(("a.c",), "lhs"),
        Wanted((), "mine.csv"),
    ]
    assert [each.replications for each, _ in asked] == [2, 5, 2]


def test_a_seed_is_drawn_where_none_is_given(asked: list[Any]) -> None:
    call("batch", "tutorial")
    call("batch", "tutorial")
    assert asked[0][0].seed != asked[1][0].seed


def test_a_folder_is_gone_on_with(asked: list[Any]) -> None:
    call("batch", "--resume", "x", "--dask", "tcp://a:1")
    assert asked == [(Path("x"), Where(None, None, "tcp://a:1", False))]


def test_a_campaign_is_continued_from_a_week(asked: list[Any]) -> None:
    call("batch", "--from", "j.badia", "--week", "6", "-n", "500", "--seed", "1", "--bot", "iraq=coin_toss")
    assert asked == [(Path("j.badia"), 6, Asked("", 500, 1, {"iraq": "coin_toss"}), Where())]


@pytest.mark.parametrize(
    "arguments",
    [
        ("batch",),
        ("batch", "tutorial", "--resume", "x"),
        ("batch", "tutorial", "--from", "x", "--week", "3"),
        ("batch", "--from", "x"),
        ("batch", "tutorial", "--week", "3"),
        ("batch", "--from", "x", "--week", "3", "--set", "a.b=1"),
        ("replay", "x", "--journal", "y"),
        ("replay", "nowhere.badia"),
        ("replay", "abc", "--batch", "nowhere"),
        ("batch", "tutorial", "--jobs", "2", "--dask", "tcp://a:1"),
        ("batch", "tutorial", "--tables", "weather"),
        ("batch", "tutorial", "--set", "x"),
        ("sweep",),
    ],
)
def test_a_call_that_is_wrong_ends_in_a_message(asked: list[Any], arguments: tuple[str, ...]) -> None:
    done = call(*arguments)
    assert done.exit_code == 2
    assert "Traceback" not in done.output
    assert asked == []
