"""The game by lines, with a way to say lines to it and read its answer."""

from __future__ import annotations

from collections.abc import Callable
from io import StringIO

import pytest

from game.ui.plain.game import LineGame
from game.ui.plain.paper import Paper
from game.ui.session import Session

Ask = Callable[..., str]


@pytest.fixture
def line_game(session: Session) -> LineGame:
    """Iraq's side of the tutorial."""
    return LineGame(Paper(StringIO()), session)


@pytest.fixture
def ask(line_game: LineGame) -> Ask:
    """Say lines; returns what is answered to the last."""

    def said(*lines: str) -> str:
        answer = ""
        for line in lines:
            paper = line_game.paper.stream
            assert isinstance(paper, StringIO)
            before = len(paper.getvalue())
            line_game.take(line)
            answer = paper.getvalue()[before:]
        return answer

    return said
