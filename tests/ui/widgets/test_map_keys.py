"""The keys of the map do what they say, and none does two things."""

from __future__ import annotations

import re

from game.ui.widgets.map_keys import MAP_KEYS
from game.ui.widgets.map_view import MapView

TOWARD = {"east": (1, 0), "west": (-1, 0), "south": (0, 1), "north": (0, -1)}


def test_each_key_has_one_meaning_and_each_meaning_a_name_to_remap_it_by() -> None:
    keys = [key for binding in MAP_KEYS for key in binding.key.split(",")]
    assert len(keys) == len(set(keys))
    ids = [binding.id for binding in MAP_KEYS]
    assert len(ids) == len(set(ids))
    assert all(each is not None and each.startswith("map.") for each in ids)


def test_every_action_is_one_the_map_has() -> None:
    for binding in MAP_KEYS:
        assert callable(getattr(MapView, "action_" + binding.action.partition("(")[0])), binding


def test_directions_go_the_way_they_say() -> None:
    moves = {binding.id: binding.action for binding in MAP_KEYS if binding.action.startswith(("go", "pan"))}
    assert len(moves) == 8
    for name, action in moves.items():
        assert name is not None
        step = tuple(int(each) for each in re.findall(r"-?\d", action))
        assert step == TOWARD[re.split(r"[.-]", name)[-1]]
        assert action.startswith("pan") == ("pan" in name)
