"""What a larger war costs: twice the zones and twice the agents, at most 2.2 times the CPU.

    pytest tests/benchmarks -m benchmark -n 0 -s

The larger war is the reference scenario and its own copy beside it, joined by a road: every zone, route, formation, leader and
region twice, under the same sides, with the same orders a week and the same incidents.
"""

from __future__ import annotations

from collections.abc import Callable
from time import process_time
from typing import Any, TypeVar

import pytest

from game.bots.table import commanders
from game.campaign.campaign import Campaign
from game.campaign.schema import Map, Route, Scenario

Entry = TypeVar("Entry")
SEEDS = range(1, 5)
MOST = 2.2  # times the cost
JOIN_KM = 50.0


def copied(name: str) -> str:
    """What the copy of a place or an agent is called."""
    return f"{name}-2"


def twice(entries: dict[str, Entry], changed: Callable[[Any], dict[str, Any]]) -> dict[str, Entry]:
    """The entries and a copy of each, with what has changed in it."""
    return entries | {copied(id): entry.model_copy(update=changed(entry)) for id, entry in entries.items()}  # type: ignore[attr-defined]


def as_it_is(_: object) -> dict[str, Any]:
    """Nothing changed."""
    return {}


def doubled_map(ground: Map, join: str) -> Map:
    """The map and its copy, with a road between the two of one zone."""
    routes = twice(ground.routes, lambda route: {"ends": tuple(copied(end) for end in route.ends)})
    road = Route(ends=(join, join), kind="road", km=JOIN_KM).model_copy(update={"ends": (join, copied(join))})
    return ground.model_copy(update={"zones": twice(ground.zones, as_it_is), "routes": routes | {"join": road}})


def doubled(scenario: Scenario) -> Scenario:
    """Twice the scenario on twice the map."""
    return scenario.model_copy(
        update={
            "map": doubled_map(scenario.map, next(iter(scenario.zones))),
            "regions": twice(scenario.regions, as_it_is),
            "zones": twice(scenario.zones, lambda state: {"region": copied(state.region)}),
            "formations": twice(scenario.formations, lambda body: {"zone": copied(body.zone)}),
            "leaders": twice(
                scenario.leaders,
                lambda leader: {
                    "zones": [copied(zone) for zone in leader.zones],
                    "region": None if leader.region is None else copied(leader.region),
                },
            ),
        }
    )


def cost(scenario: Scenario, seed: int) -> float:
    """CPU seconds of a campaign under the doctrine bots."""
    start = process_time()
    Campaign(scenario, seed).play(commanders({side: sheet.kind for side, sheet in scenario.factions.items()}, {}))
    return process_time() - start


@pytest.mark.benchmark
def test_twice_the_war_costs_hardly_more_than_twice(last_pockets: Scenario) -> None:
    larger = doubled(last_pockets)
    once, again = Campaign(last_pockets, 0).theater, Campaign(larger, 0).theater
    assert len(again.board) == 2 * len(once.board)
    assert len(again.formations) == 2 * len(once.formations)
    assert int(again.underground.element_operators.sum()) == 2 * int(once.underground.element_operators.sum())
    pairs = [(cost(last_pockets, seed), cost(larger, seed)) for seed in SEEDS]  # turn about, so that both meet the same machine
    small, large = (sum(each) / len(SEEDS) * 1000 for each in zip(*pairs, strict=True))
    print(f"\n{last_pockets.title}: {small:.0f} CPU ms a campaign; twice the war: {large:.0f}, {large / small:.2f} times as much")
    assert large <= MOST * small
