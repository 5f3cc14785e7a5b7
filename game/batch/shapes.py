"""The shapes of the store's tables: columns and their types, known before anything is played, so that every part has the same."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from game.campaign.campaign import Campaign
from game.ensemble.happenings import HAPPENINGS
from game.ensemble.measures import by_zone, measure, weekly
from game.ensemble.results import RUNS

if TYPE_CHECKING:
    from game.batch.plan import BatchPlan

Shapes = dict[str, dict[str, str]]
SQL = {str: "VARCHAR", float: "DOUBLE", int: "BIGINT", bool: "BOOLEAN"}
NOT_YET = {"winner": str}  # the type of what has no value before the war is over; a whole number of weeks if not named
PLANNED = {
    "run": "VARCHAR", "design": "BIGINT", "replication": "BIGINT", "seed": "BIGINT", "status": "VARCHAR", "reason": "VARCHAR",
}  # fmt: skip


def shapes(plan: BatchPlan) -> Shapes:
    """Each table's columns with their SQL types, read off a war in which one week passed without an event."""
    theater = Campaign(plan.scenario, 0).theater
    theater.close_week()
    settings = {f"set:{key}": "DOUBLE" for key in plan.keys}
    found: Shapes = {
        RUNS: {**PLANNED, **settings, **{name: _type(name, value) for name, value in measure(theater).items()}},
        "weeks": {"run": "VARCHAR", **_types({name: column[0] for name, column in weekly(theater).items()})},
        "zones": {"run": "VARCHAR", **_types({name: column[0] for name, column in by_zone(theater).items()})},
    }
    for name in plan.extras:
        found[name] = {"run": "VARCHAR", "nth": "BIGINT", **{key: SQL[kind] for key, kind in HAPPENINGS[name].items()}}
    return found


def _types(row: Mapping[str, Any]) -> dict[str, str]:
    return {name: _type(name, value) for name, value in row.items()}


def _type(name: str, value: Any) -> str:
    return SQL[NOT_YET.get(name, int) if value is None else type(value)]
