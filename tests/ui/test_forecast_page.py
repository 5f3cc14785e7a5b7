"""The page of a forecast fits its terminal and says what it rests on."""

from __future__ import annotations

from io import StringIO

import numpy as np
import pytest
from rich.console import Console, RenderableType

from game.ensemble.forecast import FIGURES, Continuation, Forecast, summary
from game.ui.forecast_page import forecast_page, heading, progress_words
from game.ui.session import Session


def found(count: int = 40, weeks: int = 13) -> Forecast:
    """A forecast drawn by hand."""
    draws = np.random.default_rng(3)
    played = []
    for number in range(count):
        rows = {name: tuple((draws.normal(0, 2, weeks).cumsum() + 100).tolist()) for name in FIGURES}
        played.append(Continuation(number, rows, ("none", "minor", "major")[number % 3], 40.0 + number % 30))
    return summary(played, weeks)


def rendered(page: RenderableType, width: int) -> list[str]:
    console = Console(width=width, record=True, file=StringIO())
    console.print(page)
    return console.export_text().splitlines()


@pytest.mark.parametrize(("width", "height"), [(78, 20), (118, 36), (198, 46)])
def test_it_fits(width: int, height: int) -> None:
    lines = rendered(forecast_page(found(), 7, 13, width, height), width)
    assert len(lines) <= height
    text = "\n".join(lines)
    for words in ("Zones you hold", "Attacks a month", "Insurgents in the open", "Your will", "median", "90 %", "decisive"):
        assert words in text
    assert "…" not in text


def test_before_the_first_it_says_so() -> None:
    assert "on their way" in "\n".join(rendered(forecast_page(None, 1, 4, 78, 20), 78))


def test_what_it_rests_on(session: Session) -> None:
    told = str(heading(session.plan, 4))
    assert "as your staff can know it" in told
    assert "your staff commands" in told
    assert all(len(line) <= 78 for line in told.splitlines())


def test_progress_tells_of_those_that_failed() -> None:
    sound = found(10)
    assert progress_words(sound, 20, 5.0, ended=False) == " 10 of 20, 2.0 a second, 5 s to go"
    broken = summary([Continuation(1, {}, fault="KeyError: 'x'")], 3)
    assert "1 could not be played (KeyError: 'x')" in progress_words(broken, 2, 1.0, ended=True)
