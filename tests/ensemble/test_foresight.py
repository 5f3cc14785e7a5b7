"""Foresight: every continuation once, the same as played here, and no worker left when it is broken off."""

from __future__ import annotations

import multiprocessing
import os
import time
from pathlib import Path
from threading import Event

import pytest

from game.campaign.campaign import Campaign
from game.campaign.schema import Scenario
from game.ensemble.forecast import Question, play_on, question
from game.ensemble.foresight import continuations


@pytest.fixture(scope="module")
def asked(tutorial: Scenario) -> Question:
    """Two weeks of the tutorial from its first morning."""
    campaign = Campaign(tutorial, 3)
    return question(campaign.open_week()["iraq"], tutorial, (), tutorial.bots, 2)


def workers() -> set[int]:
    """Processes that descend from this one through a forkserver, those that make workers left out."""
    found, parents = set[int](), {}
    for status in Path("/proc").glob("[0-9]*/stat"):
        try:
            parents[int(status.parent.name)] = int(status.read_text().rpartition(")")[2].split()[1])
        except OSError:
            continue
    for each in parents:
        line = [each]
        while line[-1] in parents and parents[line[-1]] not in line:
            line.append(parents[line[-1]])
        if os.getpid() in line[2:]:
            found.add(each)
    return found


def test_every_continuation_comes_once_and_is_what_it_would_be_here(asked: Question) -> None:
    found = {each.number: each for each in continuations(asked, 5, Event(), 2)}
    assert sorted(found) == [0, 1, 2, 3, 4]
    assert found[3].weeks == play_on(asked.packed(), 3).weeks
    assert found[3].score == play_on(asked.packed(), 3).score


def _end_of(before: set[int]) -> set[int]:
    for _ in range(100):
        if not workers() - before:
            break
        time.sleep(0.05)
    return workers() - before


def test_it_stops_at_once_when_told_and_leaves_no_worker(asked: Question) -> None:
    before, stop, count = workers(), Event(), 0
    for _ in continuations(asked, 10_000, stop, 2):
        count += 1
        stop.set()
    assert count < 20
    assert _end_of(before) == set()


def test_whoever_walks_away_from_it_leaves_no_worker(asked: Question) -> None:
    before = workers()
    stream = continuations(asked, 10_000, Event(), 1)
    next(stream)
    stream.close()
    assert _end_of(before) == set()
    assert multiprocessing.active_children() == []
