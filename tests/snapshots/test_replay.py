"""Pictures of a campaign watched again: the truth in the middle of a week, at three sizes."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from game.campaign.schema import Scenario
from game.ui.app import BadiaApp
from game.ui.film import Film, read_film
from game.ui.screens.replay import Replay
from tests.ui.home import journal_of

Compare = Callable[..., bool]
SIZES = pytest.mark.parametrize("size", [(80, 24), (120, 40), (200, 50)], ids=lambda size: f"{size[0]}x{size[1]}")


@pytest.fixture(scope="module")
def film(tutorial: Scenario, tmp_path_factory: pytest.TempPathFactory) -> Film:
    path = tmp_path_factory.mktemp("journals") / "war.badia"
    journal_of(tutorial, path)
    return read_film(path)


@SIZES
def test_replay(snap_compare: Compare, film: Film, size: tuple[int, int]) -> None:
    replay = Replay(film)
    replay.eyes, replay.moment = None, 9
    assert snap_compare(BadiaApp(alone=replay), terminal_size=size)
