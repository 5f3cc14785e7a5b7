"""What answers at once loads no heavy library: help, checks and completion of the command line."""

from __future__ import annotations

import os
import subprocess
import sys

import pytest

HEAVY = ("numpy", "scipy", "pandas", "mesa", "networkx", "textual")
CODE = f"""
import sys
from game.cli import main
try:
    main(prog_name="badia")
finally:
    print("heavy:", *[name for name in {HEAVY} if name in sys.modules], file=sys.stderr)
"""
COMPLETION = {"_BADIA_COMPLETE": "bash_complete", "COMP_WORDS": "badia sce", "COMP_CWORD": "1"}


@pytest.mark.parametrize(
    ("arguments", "environment", "says"),
    [
        (["--help"], {}, "scenario"),
        (["run", "--help"], {}, "--journal"),
        (["bots"], {}, "coin_toss"),
        (["scenario", "check", "tutorial"], {}, "no faults found"),
        ([], COMPLETION, "plain,scenario"),
    ],
    ids=["help", "help of a command", "bots", "scenario check", "completion"],
)
def test_light_commands_load_nothing_heavy(arguments: list[str], environment: dict[str, str], says: str) -> None:
    done = subprocess.run(
        [sys.executable, "-c", CODE, *arguments],
        capture_output=True,
        text=True,
        timeout=60,
        env={**os.environ, "PYTHONPATH": os.pathsep.join(filter(None, sys.path)), **environment},
    )
    assert done.returncode == 0, done.stderr
    assert says in done.stdout
    assert done.stderr.splitlines()[-1] == "heavy:"
