"""Running a batch: what is missing is played and stored; looks at fixed replications; stopping leaves all whole."""

from __future__ import annotations

import json
import os
import signal
from collections.abc import Callable, Iterator
from concurrent.futures import Executor, ThreadPoolExecutor
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path

import pytest

from game.batch.plan import BatchPlan, plan_batch
from game.batch.runner import TIMINGS, Looks, Runner, interruptible
from game.batch.store import open_store
from game.campaign.schema import Scenario
from game.ensemble.executors import Crew
from game.ensemble.results import open_batch


@contextmanager
def threads() -> Iterator[Executor]:
    """Workers are tested elsewhere; here a thread will do."""
    with ThreadPoolExecutor(1) as pool:
        yield pool


CREW = Crew(threads, lambda: 1, "a thread")


@pytest.fixture(scope="module")
def plan(tutorial: Scenario) -> BatchPlan:
    """Five campaigns of one week."""
    return plan_batch(tutorial.model_copy(update={"weeks": 1, "reckonings": [1]}), {}, 5, 7)


def play(folder: Path, plan: BatchPlan, looks: Looks = Looks(), progress: Callable[[int], None] = lambda _: None) -> int:  # noqa: B008
    """Play what is missing."""
    with open_store(folder, plan) as store:
        return Runner(plan, store, CREW, progress).run(looks)


def test_every_run_is_stored_and_progress_adds_up(plan: BatchPlan, tmp_path: Path) -> None:
    told: list[int] = []
    assert play(tmp_path, plan, progress=told.append) == 5
    runs = open_batch(tmp_path).columns()
    assert list(zip(runs["run"], runs["seed"].tolist(), strict=True)) == [(run.id, run.seed) for run in plan.runs]
    assert sum(told) == 5
    assert len(told) > 1


def test_what_is_stored_is_not_played_again(plan: BatchPlan, tmp_path: Path) -> None:
    play(tmp_path, replace(plan, replications=2))
    told: list[int] = []
    play(tmp_path, plan, progress=told.append)
    assert sum(told) == 3
    play(tmp_path, plan, progress=told.append)
    assert sum(told) == 3
    play(tmp_path / "once", plan)
    whole, once = (open_batch(each).relation().fetchall() for each in (tmp_path, tmp_path / "once"))
    assert whole == once


def test_a_look_sees_exactly_the_replications_before_it_and_may_end_the_batch(plan: BatchPlan, tmp_path: Path) -> None:
    seen: list[tuple[int, int]] = []

    def enough(replications: int) -> bool:
        seen.append((replications, len(open_batch(tmp_path).columns()["run"])))
        return replications == 4

    assert play(tmp_path, plan, Looks((2, 4), enough)) == 4
    assert seen == [(2, 2), (4, 4)]
    assert play(tmp_path, plan, Looks((2, 4), enough)) == 4
    assert play(tmp_path, plan) == 5


def test_told_to_stop_it_stores_what_has_come_in(plan: BatchPlan, tmp_path: Path) -> None:
    def stop(_: int) -> None:
        os.kill(os.getpid(), signal.SIGINT)

    with pytest.raises(KeyboardInterrupt):
        play(tmp_path, plan, progress=stop)
    stored = len(open_batch(tmp_path).columns()["run"])
    assert 1 <= stored < 5
    play(tmp_path, plan)
    assert len(open_batch(tmp_path).columns()["run"]) == 5


def test_a_second_ctrl_c_breaks_off_and_the_handlers_are_put_back() -> None:
    before = signal.getsignal(signal.SIGINT)
    with interruptible() as asked:
        assert not asked()
        os.kill(os.getpid(), signal.SIGINT)
        assert asked()
        with pytest.raises(KeyboardInterrupt):
            os.kill(os.getpid(), signal.SIGINT)
    assert signal.getsignal(signal.SIGINT) is before


def test_times_go_into_a_log_and_not_into_a_table(plan: BatchPlan, tmp_path: Path) -> None:
    play(tmp_path, plan)
    lines = [json.loads(line) for line in (tmp_path / TIMINGS).read_text(encoding="utf-8").splitlines()]
    assert sum(line["campaigns"] for line in lines) == 5
    assert all(line["playing_seconds"] >= 0.0 for line in lines)
    batch = open_batch(tmp_path)
    assert not [name for table in batch.tables for name in batch.columns(table) if "seconds" in name]
