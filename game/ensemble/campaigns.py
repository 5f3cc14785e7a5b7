"""Campaigns played without a screen, a chunk at a time: what a worker does."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from game.bots.table import commanders
from game.campaign.campaign import Campaign
from game.ensemble.measures import Row, measure

if TYPE_CHECKING:
    from collections.abc import Mapping

    from game.bots.table import Choice
    from game.campaign.schema import Scenario


@dataclass(frozen=True, slots=True)
class Chunk:
    """Some campaigns of one scenario, for one worker: run ids with their seeds."""

    scenario: Scenario
    bots: Mapping[str, Choice]
    runs: tuple[tuple[str, int], ...]


def play_chunk(chunk: Chunk) -> list[Row]:
    """Play each run to its end; a campaign that raises is a row with the reason, not a hole."""
    return [_play(chunk, run, seed) for run, seed in chunk.runs]


def _play(chunk: Chunk, run: str, seed: int) -> Row:
    kinds = {faction: sheet.kind for faction, sheet in chunk.scenario.factions.items()}
    try:
        campaign = Campaign(chunk.scenario, seed)
        campaign.play(commanders(kinds, chunk.bots, chunk.scenario))
    except Exception as error:
        return {"run": run, "seed": seed, "outcome": f"failed: {type(error).__name__}: {error}"}
    return {"run": run, "seed": seed, "outcome": "played", **measure(campaign.theater)}
