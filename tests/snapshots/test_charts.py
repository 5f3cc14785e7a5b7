"""The charts of a war under way as a picture."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from game.campaign.schema import Scenario
from game.ui.app import BadiaApp
from game.ui.session import Session

Compare = Callable[..., bool]


@pytest.mark.parametrize("size", [(80, 24), (120, 40), (200, 50)], ids=lambda size: f"{size[0]}x{size[1]}")
def test_charts(snap_compare: Compare, last_pockets: Scenario, size: tuple[int, int]) -> None:
    session = Session(last_pockets, "iraq", 7, last_pockets.bots)
    for _ in range(8):
        session.end_week()
    assert snap_compare(BadiaApp(session), terminal_size=size, press=["c"])
