"""Reading a stored batch: as relations or columns, in a fixed order, and plainly where there is none."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

from game.batch.plan import BatchPlan, plan_batch
from game.batch.store import open_store
from game.campaign.schema import Scenario
from game.ensemble.campaigns import Chunk, Outcome, Task, play_chunk
from game.ensemble.results import StoredBatch, literal, open_batch, quoted, read_plan
from game.errors import BatchError


@pytest.fixture(scope="module")
def plan(tutorial: Scenario) -> BatchPlan:
    """Three campaigns of two weeks."""
    return plan_batch(tutorial.model_copy(update={"weeks": 2, "reckonings": [2]}), {}, 3, 7)


@pytest.fixture(scope="module")
def batch(plan: BatchPlan, tmp_path_factory: pytest.TempPathFactory) -> StoredBatch:
    """The middle one failed."""
    folder = tmp_path_factory.mktemp("batch")
    first, second, third = (Task(run.id, run.seed) for run in plan.runs)
    with open_store(folder, plan) as store:
        store.write(play_chunk(Chunk(plan.scenario, {}, (third,))))
        store.write([Outcome(second.run, "timed out", "it took longer than 1 seconds")])
        store.write(play_chunk(Chunk(plan.scenario, {}, (first,))))
    return open_batch(folder)


def test_only_what_finished_is_read_unless_all_is_asked_for(batch: StoredBatch, plan: BatchPlan) -> None:
    assert batch.columns()["run"].tolist() == [plan.runs[0].id, plan.runs[2].id]
    every = batch.columns(finished=False)
    assert every["run"].tolist() == [run.id for run in plan.runs]
    assert np.ma.getmaskarray(every["overt"]).tolist() == [False, True, False]


def test_the_other_tables_lie_in_the_order_of_the_runs_and_name_their_design(batch: StoredBatch, plan: BatchPlan) -> None:
    weeks = batch.columns("weeks")
    assert weeks["run"].tolist() == [plan.runs[0].id] * 2 + [plan.runs[2].id] * 2
    assert weeks["week"].tolist() == [1, 2, 1, 2]
    assert weeks["replication"].tolist() == [0, 0, 2, 2]
    zones = batch.columns("zones")
    assert zones["zone"].tolist() == sorted(plan.scenario.zones) * 2


def test_relations_can_be_asked_more(batch: StoredBatch) -> None:
    assert batch.relation("weeks").aggregate("week, count(*) AS n", "week").order("week").fetchall() == [(1, 2), (2, 2)]


def test_a_table_it_does_not_have_is_named(batch: StoredBatch) -> None:
    with pytest.raises(BatchError, match="has no table 'attacks', only runs, weeks, zones"):
        batch.columns("attacks")


def test_a_folder_without_a_batch_is_refused(tmp_path: Path) -> None:
    with pytest.raises(BatchError, match=r"no plan\.json here"):
        open_batch(tmp_path)


@pytest.mark.parametrize(
    ("text", "says"),
    [("{", "cannot be read"), ("[]", "not the plan of a batch"), ('{"badia": "batch", "format": 99}', "format 99 is not one")],
)
def test_a_plan_that_is_none_is_refused(tmp_path: Path, text: str, says: str) -> None:
    (tmp_path / "plan.json").write_text(text, encoding="utf-8")
    with pytest.raises(BatchError, match=says):
        read_plan(tmp_path)


def test_a_batch_of_which_nothing_is_stored_is_said_plainly(tmp_path: Path, plan: BatchPlan) -> None:
    with open_store(tmp_path, plan):
        pass
    with pytest.raises(BatchError, match="no campaign of this batch has been stored yet"):
        open_batch(tmp_path)


def test_a_damaged_part_is_said_plainly(tmp_path: Path, plan: BatchPlan) -> None:
    with open_store(tmp_path, plan) as store:
        store.write([Outcome(plan.runs[0].id, "failed", "x")])
    (tmp_path / "runs" / "000001.parquet").write_bytes(b"PAR1")
    with pytest.raises(BatchError, match="a part of 'runs' cannot be read"):
        open_batch(tmp_path).columns()


def test_paths_stand_for_themselves_in_sql() -> None:
    assert literal("it's") == "'it''s'"
    assert quoted(Path("a[1]*/x")) == "'a[[]1][*]/x'"
