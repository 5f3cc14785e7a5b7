"""The origin of continuations: a campaign on the morning of a week, and what is no such thing."""

from __future__ import annotations

import pickle
from dataclasses import replace
from pathlib import Path

import pytest

from game.batch.origin import KEPT, before, origin_in, origin_of
from game.batch.plan import BatchPlan, plan_batch
from game.batch.run import Telling, tell
from game.errors import BatchError, JournalError


@pytest.fixture(scope="module")
def journal(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Five weeks of the tutorial."""
    path = tmp_path_factory.mktemp("journals") / "j.badia"
    tell("tutorial", 3, 5, {}, {}, str(path), Telling(as_json=True))
    return path


def test_it_is_the_theater_of_that_morning_packed(journal: Path) -> None:
    origin = origin_of(journal, 4)
    theater = pickle.loads(origin.packed)
    assert theater.digest() == origin.digest == before(journal, 4).campaign.theater.digest()
    assert len(theater.annals.weeks) == 3
    assert origin.digest != origin_of(journal, 5).digest
    assert len(pickle.loads(origin_of(journal, 1).packed).annals.weeks) == 0


def test_a_week_that_the_journal_does_not_reach_is_refused(journal: Path) -> None:
    with pytest.raises(JournalError, match="it holds 5"):
        origin_of(journal, 9)


def test_a_war_that_is_over_is_not_continued(tmp_path: Path) -> None:
    path = tmp_path / "whole.badia"
    tell("tutorial", 3, None, {}, {}, str(path), Telling(as_json=True))
    with pytest.raises(BatchError, match="the war is over before week 13"):
        origin_of(path, 13)


def test_a_folder_keeps_its_origin_and_no_other_will_do(journal: Path, tmp_path: Path) -> None:
    origin = origin_of(journal, 4)
    plan: BatchPlan = replace(plan_batch(origin.scenario, {}, 1, 7), opening=origin.digest, week=4)
    origin.keep(tmp_path)
    assert (tmp_path / KEPT).read_bytes() == journal.read_bytes()
    assert origin_in(tmp_path, plan) == origin
    assert origin_in(tmp_path, plan_batch(origin.scenario, {}, 1, 7)) is None
    with pytest.raises(BatchError, match="not the journal that the batch was begun from"):
        origin_in(tmp_path, replace(plan, week=3))


def test_a_folder_that_cannot_hold_it_is_said_plainly(journal: Path, tmp_path: Path) -> None:
    with pytest.raises(BatchError, match="cannot be stored here"):
        origin_of(journal, 4).keep(tmp_path / "nowhere")
