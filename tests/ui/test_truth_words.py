"""Belief held against truth: what there was is the theater's own, and errors come first."""

from __future__ import annotations

import numpy as np
import pytest
from rich.console import Console

from game.ui.session import Session
from game.ui.truth_words import belief_table, held_against, leaders


@pytest.fixture
def ended(session: Session) -> Session:
    for _ in range(3):
        session.end_week()
    session.concede()
    return session


def test_the_truth_is_the_theaters_and_the_belief_the_sides(ended: Session) -> None:
    theater, s, found = ended.campaign.theater, ended.situation, held_against(ended)
    members = theater.underground.operators_by_zone(len(theater.board)) + theater.ground.dormant
    assert sum(each.hidden[2] for each in found) == int(members.sum())
    assert sum(each.hidden[1] for each in found) == int(s.beliefs.hidden_high.sum())
    enemies = [body for body in theater.formations.values() if body.faction.row not in s.sheet.allied_rows]
    assert sum(each.open[2] for each in found) == sum(body.strength for body in enemies)
    assert [each.error for each in found] == sorted((each.error for each in found), reverse=True)


def test_it_is_told_with_marks_and_leaders_by_place(ended: Session) -> None:
    console = Console(width=120, force_terminal=False)
    with console.capture() as capture:
        console.print(belief_table(ended), leaders(ended))
    told = capture.get()
    wrong = [each for each in held_against(ended) if each.error]
    assert ("▲" in told or "▼" in told) == bool(wrong)
    for leader in ended.campaign.theater.leaders.values():
        assert f"at {ended.campaign.theater.board.name(leader.zone.id)}" in told


def test_those_who_hide_had_nothing_of_that_to_guess(ended: Session) -> None:
    ended.look_as("insurgents")
    found = held_against(ended)
    assert not any(np.any(each.hidden) for each in found)
    assert any(each.open[2] for each in found)
