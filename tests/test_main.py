"""`python -m game` does what `badia` does."""

from __future__ import annotations

import subprocess
import sys


def test_the_module_runs_the_command_line_under_its_name() -> None:
    done = subprocess.run([sys.executable, "-m", "game", "--help"], capture_output=True, text=True, timeout=60)
    assert done.returncode == 0
    assert done.stdout.startswith("Usage: badia ")
    assert done.stderr == ""


def test_a_wrong_call_ends_with_2_on_the_error_stream() -> None:
    done = subprocess.run([sys.executable, "-m", "game", "run", "nowhere"], capture_output=True, text=True, timeout=60)
    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr.startswith("badia: ")
