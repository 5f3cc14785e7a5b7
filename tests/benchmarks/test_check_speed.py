"""What `badia scenario check` costs, the whole command: `pytest -m benchmark -n 0 -s tests/benchmarks/test_check_speed.py`.

Seconds of processor time, which other work on the machine blurs less than the clock.
"""

from __future__ import annotations

import resource
import subprocess
import sys

import pytest

from game.campaign import shelf

COMMAND = [sys.executable, "-c", "from game.cli import main; main()", "scenario", "check"]
TIMES = 5


def spent() -> float:
    """Processor time of all children so far."""
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime


@pytest.mark.benchmark
def test_the_largest_file_of_the_shelf_is_checked_within_half_a_second() -> None:
    took = {}
    for name in shelf.names():
        costs = []
        for _ in range(TIMES):
            before = spent()
            done = subprocess.run([*COMMAND, name], capture_output=True, text=True, check=False)
            costs.append(spent() - before)
            assert done.returncode == 0, done.stderr
        took[name] = min(costs)
    print("\n" + "\n".join(f"{name}: {seconds:.2f} s (best of {TIMES})" for name, seconds in took.items()))
    assert max(took.values()) < 0.5
