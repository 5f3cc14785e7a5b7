"""Scenes: an entry is seen before it is applied, with the week's attacks as they were drawn."""

from __future__ import annotations

from pathlib import Path

from game.events.combat import ZoneTaken
from game.events.insurgency import AttacksMade
from game.explain.scene import scenes


def test_a_scene_is_the_moment_before(played: Path) -> None:
    for scene in scenes(played):
        event = scene.entry.event
        if isinstance(event, ZoneTaken):
            assert scene.theater.zones[event.zone].controller == event.previous


def test_the_attacks_of_a_day_are_among_those_set_for_it(played: Path) -> None:
    told = 0
    for scene in scenes(played):
        event = scene.entry.event
        if isinstance(event, AttacksMade):
            assert scene.attack_week is not None
            due = [(each.zone, each.severity) for each in scene.attack_week.planned if each.day == scene.entry.day]
            assert {(each.zone, each.draw) for each in event.attacks} <= set(due)
            told += 1
    assert told > 10
