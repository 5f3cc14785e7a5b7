"""How much of each core a batch spends in campaigns, what storing costs, and whether memory stays flat.

    pytest -m benchmark -n 0 -s tests/benchmarks/test_batch_throughput.py

BADIA_CAMPAIGNS sets the campaigns (1000), BADIA_SCENARIO the scenario (tutorial), BADIA_JOBS the workers (all cores). Shares of a
core are processor time by processor time, so that other programs on the machine do not count.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
import time
from pathlib import Path

import pytest

from game.batch.runner import TIMINGS
from game.ensemble.executors import cores

pytestmark = pytest.mark.benchmark

CAMPAIGNS, SCENARIO = int(os.environ.get("BADIA_CAMPAIGNS", "1000")), os.environ.get("BADIA_SCENARIO", "tutorial")
JOBS = int(os.environ.get("BADIA_JOBS", str(cores())))
TICKS = os.sysconf("SC_CLK_TCK")


def family(leader: int) -> list[int]:
    """A process and all below it."""
    below: dict[int, list[int]] = {}
    for each in Path("/proc").glob("[0-9]*/stat"):
        try:
            number, rest = each.read_text(encoding="utf-8").split(" ", 1)
        except OSError:
            continue
        below.setdefault(int(rest.rpartition(")")[2].split()[1]), []).append(int(number))
    found = [leader]
    for each in found:
        found.extend(below.get(each, []))
    return found


def measured(process: int) -> tuple[float, float]:
    """Processor seconds and MiB of a process; nothing of one that is gone."""
    try:
        times = Path(f"/proc/{process}/stat").read_text(encoding="utf-8").rpartition(")")[2].split()
        pages = int(Path(f"/proc/{process}/statm").read_text(encoding="utf-8").split()[1])
    except OSError:
        return 0.0, 0.0
    return (int(times[11]) + int(times[12])) / TICKS, pages * os.sysconf("SC_PAGE_SIZE") / 2**20


def test_cores_are_busy_with_campaigns_and_memory_stays_flat(tmp_path: Path) -> None:
    command = ["batch", SCENARIO, "-n", str(CAMPAIGNS), "--seed", "7", "--jobs", str(JOBS), "--out", str(tmp_path / "out")]
    spent: dict[int, float] = {}
    largest: list[float] = []
    began = time.monotonic()
    with subprocess.Popen([sys.executable, "-m", "game", *command], stdout=subprocess.DEVNULL) as batch:
        while batch.poll() is None:
            sizes = []
            for each in family(batch.pid):
                seconds, size = measured(each)
                spent[each] = max(spent.get(each, 0.0), seconds)
                sizes.append(size)
            largest.append(max(sizes))
            time.sleep(0.5)
    wall = time.monotonic() - began
    assert batch.returncode == 0
    log = [json.loads(line) for line in (tmp_path / "out" / TIMINGS).read_text(encoding="utf-8").splitlines()]
    playing, storing = (sum(line[name] for line in log) for name in ("playing_seconds", "storing_seconds"))
    share, cost = playing / sum(spent.values()), storing / (wall * JOBS)
    early, late = (max(largest[at : at + len(largest) // 4]) for at in (len(largest) // 4, 3 * len(largest) // 4))
    print(f"\n{CAMPAIGNS} campaigns of {SCENARIO} on {JOBS} workers: {wall:.0f} s, {CAMPAIGNS / wall:.1f} a second;")
    print(f"{share:.1%} of processor time in campaigns, storing {cost:.2%} of the workers' time,")
    print(f"largest process {early:.0f} MiB in the second quarter, {late:.0f} MiB in the last")
    assert share >= 0.9
    assert cost < 0.01
    assert late < 1.1 * early
