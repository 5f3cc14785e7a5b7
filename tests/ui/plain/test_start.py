"""Starting by lines: from a pipe, with exit codes, and without Textual."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from game.cli import main


@pytest.fixture(autouse=True)
def _at_home(home: Path) -> None:
    """Campaigns are kept in a folder of the test's own."""


def played(lines: str, *arguments: str) -> Result:
    return CliRunner().invoke(main, ["play", "--plain", *arguments], input=lines)


def test_a_file_of_commands_plays_and_ends_with_nought() -> None:
    done = played("status\nend\nquit\n", "tutorial", "--seed", "7")
    assert done.exit_code == 0, done.output
    assert "iraq, week 1> status" in done.output
    assert "week 2 of 12" in done.output
    assert "Kept: badia play --plain --load " in done.output


def test_a_line_that_cannot_be_done_ends_with_one_and_a_wrong_call_with_two(tmp_path: Path) -> None:
    assert played("dance\n", "tutorial").exit_code == 1
    assert played("", "tutorial").exit_code == 0
    assert played("", "tutorail").exit_code == 2
    assert played("", "--load", str(tmp_path / "none.badia")).exit_code == 2
    assert played("", "tutorial", "--as", "iraq", "--as", "iraq").exit_code == 2


def test_a_kept_campaign_is_gone_on_with() -> None:
    kept = played("end\n", "tutorial", "--seed", "7").output.rsplit("--load ", 1)[1].strip()
    assert "week 2 of 12" in played("status\n", "--load", kept).output


def test_no_textual_is_loaded() -> None:
    code = (
        "import sys; from game.cli import main\n"
        "try: main(['play', 'tutorial', '--plain'], standalone_mode=False)\n"
        "finally: print('textual' in sys.modules)"
    )
    done = subprocess.run([sys.executable, "-c", code], input="status\n", capture_output=True, text=True, timeout=120)
    assert done.stdout.rstrip().endswith("False"), done.stdout + done.stderr
