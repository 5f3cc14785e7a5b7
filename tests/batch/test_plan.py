"""The plan of a batch: seeds and run ids that are the same anywhere, and differ where anything differs."""

from __future__ import annotations

from game.batch.plan import plan_batch, seed_of
from game.campaign.loading import load
from game.campaign.schema import Scenario


def test_a_seed_is_the_same_on_any_machine() -> None:
    assert [seed_of(7, each) for each in range(3)] == [8201629351822316111, 1087474080824366186, 6056073774302885547]
    assert all(0 <= seed_of(base, 0) < 2**63 for base in range(50))


def test_a_plan_has_as_many_runs_as_asked_all_different(tutorial: Scenario) -> None:
    plan = plan_batch(tutorial, {}, 500, 7)
    assert len({run for run, _ in plan.runs}) == len({seed for _, seed in plan.runs}) == 500


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
        assert [seed for _, seed in other] == [seed for _, seed in runs]  # common random numbers
        assert not {run for run, _ in other} & {run for run, _ in runs}


def test_the_order_in_which_bots_were_named_does_not_matter(tutorial: Scenario) -> None:
    one = {"iraq": "coin_toss", "insurgents": "coin_toss"}
    other = dict(reversed(one.items()))
    assert plan_batch(tutorial, one, 3, 7).runs == plan_batch(tutorial, other, 3, 7).runs
