"""Stored batches that tests of telling share."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from game.batch.designs import NO_DESIGN, Span, Table, one_at_a_time, saltelli
from game.batch.plan import BatchPlan
from game.batch.store import open_store
from game.batch.study import Study
from game.campaign.schema import Scenario
from game.ensemble.campaigns import Chunk, Outcome, Task, play_chunk
from game.ensemble.results import open_batch

SPANS = (Span("rules.attack_rate_group_day", 0.02, 0.05, 0.3), Span("zones.QIM.grip", 0.2, 0.5, 0.6))


def stored(folder: Path, plan: BatchPlan, failed: int = 0) -> Study:
    """Play a plan in this process and open it; the last so many campaigns fail."""
    tasks = [Task(run.id, run.seed, plan.settings(run)) for run in plan.runs]
    played = tasks[: len(tasks) - failed]
    with open_store(folder, plan) as store:
        store.write(play_chunk(Chunk(plan.scenario, plan.bots, tuple(played))))
        if failed:
            store.write([Outcome(task.run, "failed", "<b>ValueError</b>") for task in tasks[-failed:]])
    return Study(open_batch(folder))


@pytest.fixture(scope="session")
def brief(tutorial: Scenario) -> Scenario:
    """Three weeks of the tutorial, under a title that means harm to a page."""
    cut = {"weeks": 3, "reckonings": [3], "title": "War & <script>alert(1)</script>", "incidents": {}}
    return tutorial.model_copy(update=cut)


@pytest.fixture(scope="session")
def plain(brief: Scenario, tmp_path_factory: pytest.TempPathFactory) -> Study:
    """Five campaigns of the scenario as it is, the last of which failed."""
    return stored(
        tmp_path_factory.mktemp("plain"), BatchPlan(brief, {}, 5, 7, name="x", command="badia batch x", engine="1+a"), 1
    )


def _varied(brief: Scenario, kind: str, table: Table) -> BatchPlan:
    return BatchPlan(brief, {}, 2, 7, SPANS, table, kind, name="x", command="badia sweep x", engine="1+a")


@pytest.fixture(scope="session")
def tornado_study(brief: Scenario, tmp_path_factory: pytest.TempPathFactory) -> Study:
    """Two numbers, one at a time."""
    return stored(tmp_path_factory.mktemp("one"), _varied(brief, "one", one_at_a_time(SPANS)))


@pytest.fixture(scope="session")
def sobol_study(brief: Scenario, tmp_path_factory: pytest.TempPathFactory) -> Study:
    """Two numbers over Saltelli's plan of eight base rows, one replication."""
    plan = replace(_varied(brief, "sobol", saltelli(SPANS, 8, 3)), replications=1)
    return stored(tmp_path_factory.mktemp("sobol"), plan)


@pytest.fixture(scope="session")
def nothing_varied() -> Table:
    """One design that sets nothing."""
    return NO_DESIGN
