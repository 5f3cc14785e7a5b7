"""The forecast as a picture, of continuations drawn by hand: how many come in how long is the machine's."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from game.campaign.schema import Scenario
from game.ui.app import BadiaApp
from game.ui.screens.forecast import ForecastScreen
from game.ui.session import Session
from tests.ui.test_forecast_page import found

Compare = Callable[..., bool]


def _play_nothing(screen: ForecastScreen, run: int, stop: object) -> None:
    screen.post_message(screen.Progressed(run, found(200, screen.weeks), 20.0, True))


@pytest.mark.parametrize("size", [(80, 24), (120, 40), (200, 50)], ids=lambda size: f"{size[0]}x{size[1]}")
def test_forecast(snap_compare: Compare, last_pockets: Scenario, size: tuple[int, int], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(ForecastScreen, "_play", _play_nothing)
    app = BadiaApp(Session(last_pockets, "iraq", 7, last_pockets.bots))
    assert snap_compare(app, terminal_size=size, press=["f"])
