"""The shapes of tables: known before anything is played, and those that campaigns then have."""

from __future__ import annotations

from dataclasses import replace

import pytest

from game.batch.designs import Span
from game.batch.plan import plan_batch
from game.batch.shapes import PLANNED, SQL, shapes
from game.campaign.schema import Scenario
from game.ensemble.campaigns import Chunk, Task, play_chunk


@pytest.mark.parametrize("seed", [5, 6])
def test_they_are_those_of_a_campaign_that_was_played(tutorial: Scenario, seed: int) -> None:
    plan = replace(plan_batch(tutorial, {}, 1, 7), extras=("attacks", "battles"))
    (found,) = play_chunk(Chunk(tutorial, {}, (Task("a", seed),), plan.extras))
    expected = shapes(plan)
    measures = {name: kind for name, kind in expected["runs"].items() if name not in PLANNED}
    assert list(measures) == list(found.measures)
    assert all(value is None or SQL[type(value)] == measures[name] for name, value in found.measures.items())
    for table, columns in found.tables.items():
        own = {name: kind for name, kind in expected[table].items() if name not in ("run", "nth")}
        assert list(own) == list(columns)
        assert {
            name: {SQL[type(each)] for each in column if each is not None} or {own[name]} for name, column in columns.items()
        } == {name: {kind} for name, kind in own.items()}


def test_numbers_varied_have_a_column_each(tutorial: Scenario) -> None:
    plan = replace(plan_batch(tutorial, {}, 1, 7), spans=(Span("zones.QIM.grip", 0.0, 0.4, 1.0),), designs=((0.3,),))
    assert shapes(plan)["runs"]["set:zones.QIM.grip"] == "DOUBLE"
    assert set(shapes(plan)) == {"runs", "weeks", "zones"}
