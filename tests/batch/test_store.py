"""The store: parts whole or not there, gone on with after any end, and never another batch's."""

from __future__ import annotations

import errno
import os
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from game.batch.designs import Span
from game.batch.plan import BatchPlan, plan_batch
from game.batch.store import _plainly, open_store
from game.campaign.schema import Scenario
from game.ensemble.campaigns import Chunk, Outcome, Task, play_chunk
from game.ensemble.results import open_batch
from game.errors import BatchError


@pytest.fixture(scope="module")
def plan(tutorial: Scenario) -> BatchPlan:
    """Three campaigns of two weeks at two values of a number."""
    short = tutorial.model_copy(update={"weeks": 2, "reckonings": [2]})
    spans = (Span("zones.QIM.grip", 0.2, 0.45, 0.6),)
    return replace(plan_batch(short, {}, 3, 7), spans=spans, designs=((0.2,), (0.6,)), extras=("attacks",), engine="1")


@pytest.fixture(scope="module")
def outcomes(plan: BatchPlan) -> list[Outcome]:
    """What became of them: one failed."""
    tasks = tuple(Task(run.id, run.seed, plan.settings(run)) for run in plan.runs[:-1])
    failed = Outcome(plan.runs[-1].id, "failed", "KeyError: 'x'")
    return [*play_chunk(Chunk(plan.scenario, {}, tasks, plan.extras)), failed]


def put(folder: Path, plan: BatchPlan, outcomes: list[Outcome]) -> set[str]:
    """Store outcomes; what was stored before is answered."""
    with open_store(folder, plan) as store:
        before = set(store.done)
        if outcomes:
            store.write(outcomes)
    return before


def read(folder: Path) -> dict[str, list[Any]]:
    """Every table, whole and sorted."""
    batch = open_batch(folder)
    return {table: batch.relation(table, finished=False).fetchall() for table in batch.tables}


def names(folder: Path) -> set[str]:
    """Every file there."""
    return {str(each.relative_to(folder)) for each in folder.rglob("*") if each.is_file()}


def test_what_was_written_is_read_back(tmp_path: Path, plan: BatchPlan, outcomes: list[Outcome]) -> None:
    assert put(tmp_path / "new" / "it's [1]", plan, outcomes) == set()
    batch = open_batch(tmp_path / "new" / "it's [1]")
    runs = batch.columns(finished=False)
    assert runs["design"].tolist() == [0, 0, 0, 1, 1, 1]
    assert runs["replication"].tolist() == [0, 1, 2, 0, 1, 2]
    assert runs["set:zones.QIM.grip"].tolist() == [0.2] * 3 + [0.6] * 3
    assert runs["seed"].tolist() == [run.seed for run in plan.runs[::2]] * 2
    assert runs["status"].tolist() == ["finished"] * 5 + ["failed"]
    assert runs["reason"].tolist() == [None] * 5 + ["KeyError: 'x'"]
    assert runs["winner"].tolist()[-1] is None
    by_run = {each.run: each for each in outcomes}
    weeks = batch.columns("weeks")
    assert weeks["week"].tolist() == [1, 2] * 5
    assert weeks["attacks"].tolist() == [n for run in runs["run"][:-1] for n in by_run[run].tables["weeks"]["attacks"]]
    assert len(batch.columns("zones")["zone"]) == 5 * 8
    assert len(batch.columns("attacks")["zone"]) == sum(int(each.measures.get("attacks") or 0) for each in outcomes)


def test_in_one_part_or_many_and_in_any_order_the_rows_are_the_same(
    tmp_path: Path, plan: BatchPlan, outcomes: list[Outcome]
) -> None:
    put(tmp_path / "one", plan, outcomes)
    for number, each in enumerate(reversed(outcomes)):
        assert len(put(tmp_path / "many", plan, [each])) == number
    assert read(tmp_path / "many") == read(tmp_path / "one")
    assert put(tmp_path / "many", plan, []) == {run.id for run in plan.runs}


def test_what_a_batch_killed_in_the_middle_left_is_cleared_away(tmp_path: Path, plan: BatchPlan, outcomes: list[Outcome]) -> None:
    put(tmp_path, plan, outcomes[:2])
    whole = names(tmp_path)
    weeks = (tmp_path / "weeks" / "000001.parquet").read_bytes()
    (tmp_path / "weeks" / "000002.parquet").write_bytes(weeks)  # killed before the part of `runs` came
    (tmp_path / "weeks" / ".000003.parquet.tmp").write_bytes(weeks[:100])
    assert len(read(tmp_path)["weeks"]) == 4
    put(tmp_path, plan, [])
    assert names(tmp_path) == whole
    put(tmp_path, plan, outcomes[2:])
    put(tmp_path / "once", plan, outcomes)
    assert read(tmp_path) == read(tmp_path / "once")


@pytest.mark.parametrize("table", ["runs", "zones"])
def test_a_damaged_part_is_named_and_nothing_is_touched(
    tmp_path: Path, plan: BatchPlan, outcomes: list[Outcome], table: str
) -> None:
    put(tmp_path, plan, outcomes[:3])
    part = tmp_path / table / "000001.parquet"
    part.write_bytes(part.read_bytes()[:-40])
    before = names(tmp_path)
    with pytest.raises(BatchError, match=rf"{table}/000001\.parquet: this part is missing or damaged; delete that part"):
        put(tmp_path, plan, outcomes)
    part.unlink()
    assert names(tmp_path) == before - {f"{table}/000001.parquet"}
    if table == "zones":
        with pytest.raises(BatchError, match="missing or damaged"):
            put(tmp_path, plan, outcomes)
        for each in tmp_path.glob("*/000001.parquet"):
            each.unlink()
    assert put(tmp_path, plan, outcomes) == set()  # the mend that the message names


def test_a_part_of_another_batch_is_refused(tmp_path: Path, plan: BatchPlan, outcomes: list[Outcome]) -> None:
    other = replace(plan, seed=8)
    put(tmp_path / "mine", plan, outcomes[:1])
    put(tmp_path / "other", other, [Outcome(other.runs[0].id, "failed", "x")])
    for table in plan.tables:
        (tmp_path / "other" / table / "000001.parquet").rename(tmp_path / "mine" / table / "000002.parquet")
    with pytest.raises(BatchError, match=r"000002\.parquet: run \w+ is not of this batch"):
        put(tmp_path / "mine", plan, [])


def test_another_plan_is_refused_and_a_longer_one_goes_on(tmp_path: Path, plan: BatchPlan, outcomes: list[Outcome]) -> None:
    put(tmp_path, plan, outcomes)
    with pytest.raises(BatchError, match=r"holds another batch: its seed differs \(7 there, 8 asked for\)"):
        put(tmp_path, replace(plan, seed=8), [])
    with pytest.raises(BatchError, match="its engine differs"):
        put(tmp_path, replace(plan, engine="2"), [])
    with pytest.raises(BatchError, match="holds 3 replications, more than the 2"):
        put(tmp_path, replace(plan, replications=2), [])
    assert len(put(tmp_path, replace(plan, replications=5), [])) == 6
    assert open_batch(tmp_path).plan["replications"] == 5


def test_a_folder_of_something_else_is_refused(tmp_path: Path, plan: BatchPlan) -> None:
    (tmp_path / "photo.jpg").write_bytes(b"x")
    with pytest.raises(BatchError, match=r"no plan\.json here"):
        put(tmp_path, plan, [])
    assert names(tmp_path) == {"photo.jpg"}


def test_a_place_that_cannot_be_written_is_refused_and_left_as_it_was(tmp_path: Path, plan: BatchPlan) -> None:
    (tmp_path / "file").write_text("mine", encoding="utf-8")
    with pytest.raises(BatchError, match="cannot be stored here"):
        put(tmp_path / "file", plan, [])
    assert (tmp_path / "file").read_text(encoding="utf-8") == "mine"


def test_a_full_disk_is_said_plainly_and_what_was_stored_stays(
    tmp_path: Path, plan: BatchPlan, outcomes: list[Outcome], monkeypatch: pytest.MonkeyPatch
) -> None:
    put(tmp_path, plan, outcomes[:2])
    kept = names(tmp_path)

    def full(_: Path) -> None:
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    with monkeypatch.context() as patch:
        patch.setattr("game.batch.store.forced", full)
        with pytest.raises(BatchError, match=r"No space left on device\); what was stored before is whole"):
            put(tmp_path, plan, outcomes[2:])
    assert names(tmp_path) == kept
    put(tmp_path, plan, outcomes[2:])
    put(tmp_path / "once", plan, outcomes)
    assert read(tmp_path) == read(tmp_path / "once")


def test_what_the_database_wraps_an_error_in_is_left_out() -> None:
    wrapped = (
        r'IO Error: it failed: {"exception_type":"IO","exception_message":"Could not write file \"x\": No space","errno":"28"}'
    )
    assert _plainly(wrapped) == "Could not write file 'x': No space"
    assert _plainly("IO Error: first\nsecond") == "IO Error: first"


def test_one_program_writes_at_a_time(tmp_path: Path, plan: BatchPlan) -> None:
    with open_store(tmp_path, plan), pytest.raises(BatchError, match="another program is playing"):
        put(tmp_path, plan, [])
    assert put(tmp_path, plan, []) == set()
