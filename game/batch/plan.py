"""The plan of a batch: which runs, with which seeds. A run's id is a hash of everything that decides how it goes."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from hashlib import blake2b
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from game.bots.table import Choice
    from game.campaign.schema import Scenario


@dataclass(frozen=True, slots=True)
class BatchPlan:
    """One scenario, its bots, and runs as (run id, seed)."""

    scenario: Scenario
    bots: Mapping[str, Choice]
    seed: int
    runs: tuple[tuple[str, int], ...]


def seed_of(base: int, replication: int) -> int:
    """The seed of a replication: the same for the same base on any machine."""
    return int.from_bytes(blake2b(f"{base}/{replication}".encode(), digest_size=8).digest(), "little") >> 1


def plan_batch(scenario: Scenario, bots: Mapping[str, Choice], replications: int, seed: int) -> BatchPlan:
    """`replications` runs of one scenario under one set of bots."""
    content = blake2b(scenario.model_dump_json(by_alias=True).encode(), digest_size=8)
    content.update(repr(sorted(bots.items())).encode())
    seeds = [seed_of(seed, each) for each in range(replications)]
    runs = tuple((blake2b(f"{content.hexdigest()}/{each}".encode(), digest_size=8).hexdigest(), each) for each in seeds)
    return BatchPlan(scenario, bots, seed, runs)
