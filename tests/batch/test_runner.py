"""Running a batch: rows sorted, progress told, a dead worker said plainly."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from concurrent.futures.process import BrokenProcessPool

import pytest

from game.batch.plan import BatchPlan, plan_batch
from game.batch.runner import run_batch
from game.campaign.schema import Scenario
from game.errors import BatchError


@pytest.fixture(scope="module")
def plan(tutorial: Scenario) -> BatchPlan:
    """Five campaigns of one week."""
    return plan_batch(tutorial.model_copy(update={"weeks": 1, "reckonings": [1]}), {}, 5, 7)


def test_every_run_is_a_row_sorted_by_its_id_and_progress_adds_up(plan: BatchPlan, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("game.batch.runner.process_pool", ThreadPoolExecutor)
    told: list[int] = []
    rows = run_batch(plan, 1, told.append)
    assert [row["run"] for row in rows] == sorted(run for run, _ in plan.runs)
    assert {(row["run"], row["seed"]) for row in rows} == set(plan.runs)
    assert sum(told) == 5
    assert len(told) > 1


def test_a_worker_that_dies_is_said_plainly(plan: BatchPlan, monkeypatch: pytest.MonkeyPatch) -> None:
    def dying(*_: object) -> None:
        raise BrokenProcessPool("gone")

    monkeypatch.setattr("game.batch.runner.process_pool", ThreadPoolExecutor)
    monkeypatch.setattr("game.batch.runner.play_all", dying)
    with pytest.raises(BatchError, match="a worker process died"):
        run_batch(plan, 1, lambda _: None)
