"""Looking ahead by lines."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from game.ensemble import foresight
from game.ensemble.forecast import Continuation, Question, play_on
from tests.ui.plain.conftest import Ask


@pytest.fixture(autouse=True)
def _here(monkeypatch: pytest.MonkeyPatch) -> None:
    """Continuations are played in this process: workers have tests of their own."""

    def played(asked: Question, count: int, stop: object) -> Iterator[Continuation]:
        packed = asked.packed()
        yield from (play_on(packed, number) for number in range(count))

    monkeypatch.setattr(foresight, "continuations", played)


def test_a_forecast_is_told_in_numbers_and_the_same_twice(ask: Ask) -> None:
    told = ask("forecast 2 ways 4")
    assert "Forecast to the end of week 2, as your staff can know it" in told
    assert "your staff commands" in told
    lines = told.splitlines()
    assert lines[2].split()[:5] == ["end", "of", "week", "2", "median"]
    assert [line.rsplit("  ", 3)[0].split("  ")[0] for line in lines[3:8]] == [
        "Zones you hold", "Attacks a month", "Insurgents in the open", "Your will", "Your score",
    ]  # fmt: skip
    assert "your victory, 4 ways" in told
    shares = [int(line.split("%")[0].split()[-1]) for line in lines[9:13]]
    assert sum(shares) == 100
    assert ask("forecast 2 ways 4") == told


def test_it_looks_no_further_than_the_war_goes_and_asks_for_numbers(ask: Ask) -> None:
    assert "to the end of week 12" in ask("forecast 400 ways 1")
    assert "give a number of weeks from 1 to 520, not 'soon'" in ask("forecast soon")
    assert "give a number of ways from 1 to 2,000, not '0'" in ask("forecast 3 ways 0")


def test_ctrl_c_is_content_with_what_there_is(ask: Ask, monkeypatch: pytest.MonkeyPatch) -> None:
    def broken_off(asked: Question, count: int, stop: object) -> Iterator[Continuation]:
        yield play_on(asked.packed(), 0)
        raise KeyboardInterrupt

    monkeypatch.setattr(foresight, "continuations", broken_off)
    told = ask("forecast 1 ways 9")
    assert "Stopped." in told
    assert "your victory, 1 ways" in told
    assert "1 of 9 ways were played to the end." in told
