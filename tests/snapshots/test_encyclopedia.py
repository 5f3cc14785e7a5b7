"""The encyclopedia as a picture at three sizes, alone, so that no campaign need be begun for it."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from game.campaign.schema import Scenario
from game.ui.app import BadiaApp
from game.ui.lore import entries
from game.ui.screens.encyclopedia import Encyclopedia

Compare = Callable[..., bool]


@pytest.mark.parametrize("size", [(80, 24), (120, 40), (200, 50)], ids=lambda size: f"{size[0]}x{size[1]}")
def test_encyclopedia(snap_compare: Compare, tutorial: Scenario, size: tuple[int, int]) -> None:
    app = BadiaApp(alone=Encyclopedia(entries(tutorial), "attack"))
    assert snap_compare(app, terminal_size=size, press=["down", "down", "down"])
