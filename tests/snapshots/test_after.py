"""Pictures of the end of a war, a page at each size; how it ended is among the screens. The chronicle."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from game.campaign.schema import Scenario
from game.ui.app import BadiaApp
from game.ui.film import read_film
from game.ui.screens.chronicle import Chronicle
from game.ui.session import Session
from tests.ui.home import journal_of

Compare = Callable[..., bool]


@pytest.fixture(scope="module")
def ended(tutorial: Scenario) -> Session:
    session = Session(tutorial, "iraq", 7, tutorial.bots)
    while not session.over:
        session.end_week()
    return session


@pytest.mark.parametrize(
    ("size", "keys"),
    [((80, 24), ["3"]), ((120, 40), ["2"]), ((200, 50), ["4"])],
    ids=["turning-points-80x24", "charts-120x40", "truth-200x50"],
)
def test_after_the_war(snap_compare: Compare, ended: Session, size: tuple[int, int], keys: list[str]) -> None:
    assert snap_compare(BadiaApp(ended), terminal_size=size, press=keys)


def test_chronicle(snap_compare: Compare, tutorial: Scenario, tmp_path: Path) -> None:
    path = tmp_path / "war.badia"
    journal_of(tutorial, path)
    screen = Chronicle(read_film(path))
    screen.month = 1
    assert snap_compare(BadiaApp(alone=screen), terminal_size=(80, 24))
