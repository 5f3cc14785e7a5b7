"""The plan of a batch: seeds and run ids that are the same anywhere, and differ where anything differs."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

import pytest

from game.batch.designs import Span
from game.batch.plan import BatchPlan, plan_batch, plan_from, seed_of
from game.campaign.loading import load
from game.campaign.schema import Scenario
from game.errors import BatchError


def test_a_seed_is_the_same_on_any_machine() -> None:
    assert [seed_of(7, each) for each in range(3)] == [8201629351822316111, 1087474080824366186, 6056073774302885547]
    assert all(0 <= seed_of(base, 0) < 2**63 for base in range(50))


def test_a_plan_has_as_many_runs_as_asked_all_different(tutorial: Scenario) -> None:
    plan = plan_batch(tutorial, {}, 500, 7)
    assert len({run.id for run in plan.runs}) == len({run.seed for run in plan.runs}) == 500


def test_a_longer_plan_begins_with_the_shorter(tutorial: Scenario) -> None:
    assert plan_batch(tutorial, {}, 20, 7).runs[:5] == plan_batch(tutorial, {}, 5, 7).runs


def test_the_same_runs_have_the_same_ids_and_a_bot_or_a_number_changes_them_all(tutorial: Scenario) -> None:
    runs = plan_batch(tutorial, {}, 3, 7).runs
    assert plan_batch(load("tutorial"), {}, 3, 7).runs == runs
    others = (
        plan_batch(tutorial, {"iraq": "coin_toss"}, 3, 7).runs,
        plan_batch(load("tutorial", {"zones.QIM.grip": "0.31"}), {}, 3, 7).runs,
    )
    for other in others:
        assert [run.seed for run in other] == [run.seed for run in runs]  # common random numbers
        assert not {run.id for run in other} & {run.id for run in runs}


def test_the_order_in_which_bots_were_named_does_not_matter(tutorial: Scenario) -> None:
    one = {"iraq": "coin_toss", "insurgents": "coin_toss"}
    other = dict(reversed(one.items()))
    assert plan_batch(tutorial, one, 3, 7).runs == plan_batch(tutorial, other, 3, 7).runs


@pytest.fixture
def wide(tutorial: Scenario) -> BatchPlan:
    """Two replications of three designs."""
    spans = (Span("zones.QIM.grip", 0.2, 0.45, 0.6), Span("rules.patrol_grip", 1.2, 1.5, 2.0))
    bots = {"iraq": "coin_toss", "insurgents": {1: "stand_and_fade", 5: "go_to_ground"}}
    designs = ((0.2, 1.2), (0.45, 1.5), (1 / 3, 1.7))
    return BatchPlan(tutorial, bots, 2, 7, spans, designs, "lhs", ("attacks",), 9.5, name="tutorial", command="x", engine="1+a")


def test_designs_share_their_seeds_and_stand_side_by_side(wide: BatchPlan) -> None:
    assert [(run.design, run.replication) for run in wide.runs] == [(0, 0), (1, 0), (2, 0), (0, 1), (1, 1), (2, 1)]
    assert len({run.seed for run in wide.runs}) == 2
    assert len({run.id for run in wide.runs}) == 6
    assert wide.settings(wide.runs[2]) == {"zones.QIM.grip": 1 / 3, "rules.patrol_grip": 1.7}


def test_designs_that_set_the_same_are_runs_of_their_own(wide: BatchPlan) -> None:
    twice = replace(wide, designs=(*wide.designs, wide.designs[1]))
    assert len({run.id for run in twice.runs}) == 8
    assert [run for run in twice.runs if run.design < 3] == list(wide.runs)


def test_a_run_has_the_same_id_whatever_else_its_batch_holds(wide: BatchPlan) -> None:
    alone = replace(wide, designs=wide.designs[2:], replications=1)
    assert alone.runs[0].id == wide.runs[2].id
    turned = replace(wide, spans=wide.spans[::-1], designs=tuple(row[::-1] for row in wide.designs))
    assert [run.id for run in turned.runs] == [run.id for run in wide.runs]
    assert {run.id for run in replace(wide, opening="abc").runs}.isdisjoint(run.id for run in wide.runs)


def test_the_file_gives_the_plan_back(wide: BatchPlan, tmp_path: Path) -> None:
    back = plan_from(json.loads(wide.to_bytes()), tmp_path)
    assert back == replace(wide, scenario=wide.scenario.untested)
    assert back.runs == wide.runs
    back.must_continue(json.loads(wide.to_bytes()), tmp_path)


def test_the_file_is_for_people_too(wide: BatchPlan) -> None:
    lines = wide.to_bytes().decode().splitlines()
    assert '"seed": 7,' in lines
    assert " [0.2, 1.2]," in lines


def test_a_damaged_plan_is_said_plainly(wide: BatchPlan, tmp_path: Path) -> None:
    for key in ("scenario", "vary", "replications", "bots"):
        data = json.loads(wide.to_bytes())
        data[key] = [3]
        with pytest.raises(BatchError, match="its plan is damaged"):
            plan_from(data, tmp_path)


def test_a_run_is_found_by_the_beginning_of_its_id(wide: BatchPlan) -> None:
    run = wide.runs[3]
    assert wide.find(run.id[:12]) == run
    for id in ("", "zzzz"):
        with pytest.raises(BatchError, match="no runs of this batch"):
            wide.find(id)
