"""The command line: what it answers, what it refuses, and its exit codes."""

from __future__ import annotations

import json
import subprocess
import sys
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from game.bots.table import BOTS
from game.campaign.schema import Scenario
from game.cli import main
from game.ui.session import Session

COMMANDS = ("play", "run", "batch", "bots", "scenario")


def badia(*arguments: str) -> Result:
    """A call in this process, as if from a pipe."""
    return CliRunner().invoke(main, arguments, prog_name="badia")


def test_help_names_every_command_with_what_it_does() -> None:
    done = badia("--help")
    assert done.exit_code == 0
    assert set(COMMANDS) <= {line.split()[0] for line in done.output.splitlines() if line.startswith("  ")}
    for command in COMMANDS:
        assert main.commands[command].get_short_help_str(), command
        assert badia(command, "-h").exit_code == 0


def test_every_option_says_what_it_is_for() -> None:
    for name in COMMANDS:
        for parameter in main.commands[name].params:
            assert parameter.param_type_name == "argument" or getattr(parameter, "help", None), (name, parameter.name)


def test_the_version_is_the_package_s() -> None:
    try:
        expected = version("badia")
    except PackageNotFoundError:
        pytest.skip("badia is run from its folder and not installed, so it has no version to tell")
    assert badia("--version").output.strip() == f"badia, version {expected}"


def test_run_tells_a_campaign_and_shows_a_seed_it_drew() -> None:
    done = badia("run", "tutorial", "--weeks", "1")
    assert done.exit_code == 0
    seed = done.output.splitlines()[0].rsplit("seed ", 1)[1]
    assert badia("run", "tutorial", "--weeks", "1", "--seed", seed).output == done.output


def test_run_as_json_is_json() -> None:
    done = badia(
        "run", "tutorial", "--weeks", "2", "--seed", "7", "--json", "--bot", "iraq=coin_toss", "--set", "zones.QIM.grip=0.2"
    )
    assert done.exit_code == 0
    assert len(json.loads(done.stdout)["weeks"]) == 2


@pytest.mark.parametrize(
    ("arguments", "says"),
    [
        (["run", "tutorail"], "tutorial"),
        (["run", "tutorial", "--seed", "-1"], "--seed"),
        (["run", "tutorial", "--weeks", "0"], "--weeks"),
        (["run", "tutorial", "--bot", "iraq"], "--bot takes KEY=VALUE, not 'iraq'"),
        (["run", "tutorial", "--bot", "iran=coin_toss"], "no faction is called 'iran'"),
        (["run", "tutorial", "--bot", "iraq=napoleon"], "no bot is called 'napoleon'"),
        (["run", "tutorial", "--bot", "iraq=stand_and_fade"], "does not command"),
        (["run", "tutorial", "--set", "zones.QIM.gripp=0.2"], "gripp"),
        (["run", "tutorial", "--set", "zones.QIM.grip=2"], "expected a number from 0 to 1"),
        (["run", "no/such/file.yaml"], "no/such/file.yaml"),
        (["play", "tutorial"], "the game needs a terminal"),
        (["batch", "tutorial", "-n", "0"], "-n"),
        (["batch", "tutorial", "--bot", "iran=coin_toss"], "no faction is called 'iran'"),
        (["scenario", "check", "tutorail"], "tutorial"),
        (["conquer"], "conquer"),
    ],
    ids=lambda value: " ".join(value) if isinstance(value, list) else None,
)
def test_a_wrong_call_ends_with_2_and_a_sentence(arguments: list[str], says: str) -> None:
    done = badia(*arguments)
    assert done.exit_code == 2
    assert says in done.stderr
    assert "Traceback" not in done.output
    assert done.stdout == ""


def test_the_shipped_scenarios_have_no_faults() -> None:
    for name in ("tutorial", "last-pockets"):
        done = badia("scenario", "check", name)
        assert (done.exit_code, done.output) == (0, f"{name}: no faults found\n")


def test_faults_are_shown_for_people_and_for_editors(tmp_path: Path) -> None:
    path = tmp_path / "war.yaml"
    path.write_text("format: 1\nkind: scenario\ntitel: War\n", encoding="utf-8")
    plain = badia("scenario", "check", str(path))
    assert plain.exit_code == 2
    assert "war.yaml:3:1" in plain.stderr
    data = badia("scenario", "check", str(path), "--json")
    assert data.exit_code == 2
    assert any(fault["line"] == 3 for fault in json.loads(data.stdout))


def test_bots_are_listed_with_whom_they_play() -> None:
    lines = badia("bots").output.splitlines()
    assert [line.split()[0] for line in lines] == list(BOTS)
    assert "insurgent" in lines[-1]


def test_a_journal_goes_where_it_is_asked_to(tmp_path: Path) -> None:
    path = tmp_path / "war.badia"
    assert badia("run", "tutorial", "--weeks", "1", "--seed", "7", "--journal", str(path)).exit_code == 0
    assert path.read_bytes()[:2] == b"\x1f\x8b"


def test_a_journal_that_cannot_be_written_is_a_wrong_call(tmp_path: Path) -> None:
    done = badia("run", "tutorial", "--weeks", "1", "--seed", "7", "--journal", str(tmp_path / "no" / "where.badia"))
    assert done.exit_code == 2
    assert "where.badia" in done.stderr


def test_a_reader_who_goes_away_leaves_no_traceback() -> None:
    """As in `badia run ... | head -1`."""
    command = [sys.executable, "-m", "game", "run", "tutorial", "--seed", "7", "--verbose"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True) as process:
        assert process.stdout is not None
        assert process.stderr is not None
        process.stdout.readline()
        process.stdout.close()
        assert "Traceback" not in process.stderr.read()


@pytest.fixture
def watched(monkeypatch: pytest.MonkeyPatch) -> list[tuple[Path, bool]]:
    """What would be watched on a screen: the journals, and whether they are laid open."""
    found: list[tuple[Path, bool]] = []
    monkeypatch.setattr("game.cli.on_screen", lambda: True)
    monkeypatch.setattr("game.ui.start.start_replay", lambda fetch, uncover: found.append((fetch(lambda *_: None), uncover)))
    return found


def test_on_a_terminal_a_journal_is_watched_on_the_map(watched: list[tuple[Path, bool]], tmp_path: Path) -> None:
    path = tmp_path / "war.badia"
    assert badia("run", "tutorial", "--weeks", "1", "--seed", "7", "--journal", str(path)).exit_code == 0
    assert badia("replay", str(path)).exit_code == 0
    assert badia("replay", str(path), "--truth").exit_code == 0
    assert watched == [(path, False), (path, True)]
    told = badia("replay", str(path), "--text")
    assert told.stdout.count("\nWeek ") == 1
    assert len(watched) == 2
    wrong = badia("replay", "abcd")
    assert (wrong.exit_code, "--batch FOLDER" in wrong.stderr) == (2, True)


def test_a_run_that_is_watched_leaves_its_journal_only_where_it_is_asked_to(
    watched: list[tuple[Path, bool]], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("game.batch.replay.keep_run", lambda _, __, journal, ___: journal.write_text("kept"))
    assert badia("replay", "abcd", "--batch", str(tmp_path)).exit_code == 0
    assert badia("replay", "abcd", "--batch", str(tmp_path), "--journal", str(tmp_path / "run.badia")).exit_code == 0
    assert [path.exists() for path, _ in watched] == [False, True]


def test_without_a_terminal_it_is_told_in_text(tmp_path: Path) -> None:
    path = tmp_path / "war.badia"
    badia("run", "tutorial", "--weeks", "1", "--seed", "7", "--journal", str(path))
    assert badia("replay", str(path)).stdout.count("\nWeek ") == 1


def test_text_does_not_tell_the_secrets_of_a_war_under_way(tmp_path: Path, tutorial: Scenario) -> None:
    path = tmp_path / "war.badia"
    session = Session(tutorial, "iraq", 7, tutorial.bots)
    session.end_week()
    session.journal.write(path)
    done = badia("replay", str(path))
    assert (done.exit_code, done.stdout) == (2, "")
    assert "still being played (Iraq)" in done.stderr
    assert badia("replay", str(path), "--truth").stdout.count("\nWeek ") == 1
    session.concede()
    session.journal.write(path)
    assert badia("replay", str(path)).exit_code == 0
