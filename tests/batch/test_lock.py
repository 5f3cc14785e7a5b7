"""A lock on a batch's folder: held by one, let go at the end, and by a program that was killed."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from game.batch.lock import locked
from game.errors import BatchError

HOLD = """
import sys
from pathlib import Path
from game.batch.lock import locked
with locked(Path(sys.argv[1])):
    print("held", flush=True)
    input()
"""


def test_it_is_held_by_one_and_let_go(tmp_path: Path) -> None:
    with locked(tmp_path), pytest.raises(BatchError, match="another program"), locked(tmp_path):
        pass
    with locked(tmp_path):
        pass


def test_it_falls_with_the_program_that_held_it(tmp_path: Path) -> None:
    holder = subprocess.Popen([sys.executable, "-c", HOLD, str(tmp_path)], stdin=subprocess.PIPE, stdout=subprocess.PIPE)
    with holder:
        assert holder.stdout is not None
        assert holder.stdout.readline() == b"held\n"
        with pytest.raises(BatchError, match="another program"), locked(tmp_path):
            pass
        holder.kill()
        holder.wait(10)
    with locked(tmp_path):
        pass


def test_a_folder_that_is_not_there_is_said_plainly(tmp_path: Path) -> None:
    with pytest.raises(BatchError, match="cannot be stored here"), locked(tmp_path / "nowhere"):
        pass
