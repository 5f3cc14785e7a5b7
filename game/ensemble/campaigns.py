"""Campaigns played without a screen, a chunk at a time: what a worker does, and what it hands back."""

from __future__ import annotations

import pickle
from collections.abc import Mapping
from dataclasses import dataclass, field
from platform import node
from threading import Lock
from time import thread_time
from typing import TYPE_CHECKING

from game.bots.table import commanders
from game.campaign.campaign import Campaign
from game.campaign.settings import Settings, with_settings
from game.ensemble.engine import engine
from game.ensemble.happenings import Happenings
from game.ensemble.measures import Columns, Row, by_zone, measure, weekly
from game.ensemble.time_limit import OutOfTimeError, time_limit
from game.errors import BatchError

if TYPE_CHECKING:
    from game.bots.table import Choice
    from game.campaign.schema import Scenario
    from game.theater.theater import Theater

FINISHED, FAILED, TIMED_OUT, LOST = "finished", "failed", "timed out", "lost"
LONGEST_REASON = 500
_TURNS = Lock()


@dataclass(frozen=True, slots=True)
class Task:
    """One campaign to be played: its id, its seed, and what is set in the scenario, and who commands, for it alone."""

    run: str
    seed: int
    settings: Settings = field(default_factory=dict)
    bots: Mapping[str, Choice] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Chunk:
    """Some campaigns of one scenario, for one worker; `opening` is a packed theater to go on from, where there is one."""

    scenario: Scenario
    bots: Mapping[str, Choice]
    tasks: tuple[Task, ...]
    extras: tuple[str, ...] = ()  # of "attacks" and "battles"
    seconds: float | None = None  # a campaign may take
    opening: bytes | None = None
    engine: str = ""  # that the batch is played with; another would give other results


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of a campaign: one of the four words above, why where it did not end well, and its measures where it did."""

    run: str
    status: str
    reason: str | None = None
    measures: Row = field(default_factory=dict)
    tables: Mapping[str, Columns] = field(default_factory=dict)
    seconds: float = 0.0  # of a processor; for the log, never for a table


def play_chunk(chunk: Chunk) -> list[Outcome]:
    """Play each campaign to its end; one that raises or takes too long is an outcome with the reason, not a hole.

    Raises BatchError where this machine's engine is not the batch's. Threads of a process take turns.
    """
    if chunk.engine not in ("", engine()):
        raise BatchError(f"{node()}: a worker has Badia {engine()} and the batch is played with {chunk.engine}; install the same")
    with _TURNS:
        return [_play(chunk, task) for task in chunk.tasks]


def _play(chunk: Chunk, task: Task) -> Outcome:
    began = thread_time()
    try:
        with time_limit(chunk.seconds):
            theater, happenings = _played(chunk, task)
            tables = {"weeks": weekly(theater), "zones": by_zone(theater), **happenings.tables()}
            return Outcome(task.run, FINISHED, None, measure(theater), tables, thread_time() - began)
    except OutOfTimeError as error:
        return Outcome(task.run, TIMED_OUT, str(error), seconds=thread_time() - began)
    except Exception as error:
        reason = f"{type(error).__name__}: {error}"[:LONGEST_REASON]
        return Outcome(task.run, FAILED, reason, seconds=thread_time() - began)


def _played(chunk: Chunk, task: Task) -> tuple[Theater, Happenings]:
    scenario = with_settings(chunk.scenario, task.settings)
    kinds = {faction: sheet.kind for faction, sheet in scenario.factions.items()}
    happenings = Happenings(chunk.extras)
    theater = None if chunk.opening is None else pickle.loads(chunk.opening)  # packed by the same program, never read from a file
    campaign = Campaign(scenario, task.seed, happenings.sinks, theater)
    campaign.play(commanders(kinds, {**chunk.bots, **task.bots}, scenario))
    return campaign.theater, happenings
