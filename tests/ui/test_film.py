"""A film: every week of a journal, the mornings as each side saw them, and nobody's secrets while a war is under way."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest

import game.ui.film
from game.campaign.schema import Scenario
from game.errors import JournalError
from game.ui.film import Film, read_film
from game.ui.session import Session
from tests.ui.home import journal_of


def test_its_mornings_are_those_that_players_saw(tmp_path: Path, tutorial: Scenario) -> None:
    session = Session(tutorial, "iraq", 7, tutorial.bots)
    seen = [session.situation]
    for _ in range(3):
        session.end_week()
        seen.append(session.situation)
    path = tmp_path / "w.badia"
    session.journal.write(path)
    film = read_film(path)
    for week, morning in enumerate(seen[:3]):
        again = film.morning(week, "iraq")
        assert (again.week, again.treasury, again.own) == (morning.week, morning.treasury, morning.own)
        for one, other in zip(again.beliefs.columns(), morning.beliefs.columns(), strict=True):
            np.testing.assert_array_equal(one, other)


def test_of_a_war_that_is_over_everything_is_laid_open(film: Film) -> None:
    assert film.eyes == ("iraq", "syria", "insurgents", None) or set(film.eyes) == {*film.scenario.factions, None}
    assert film.eyes[-1] is None
    assert (len(film.scenes), film.end) == (12, 84)
    assert film.ending[0].startswith("The campaign is over. ")
    assert len(film.ending) == 1 + len(film.scenario.factions)
    assert film.scenes[-1].row is not None
    assert film.scenes[-1].row.week == 12
    assert film.day(7) == film.scenes[1].first_day


def test_of_a_war_under_way_only_its_player_looks(tmp_path: Path, tutorial: Scenario) -> None:
    path = tmp_path / "w.badia"
    journal_of(tutorial, path, 2, ("iraq",))
    assert read_film(path).eyes == ("iraq",)
    assert read_film(path).ending == ()
    assert set(read_film(path, uncover=True).eyes) == {*tutorial.factions, None}
    journal_of(tutorial, path, 2, ("iraq", "insurgents"))
    with pytest.raises(JournalError, match="several people play this war"):
        read_film(path)


def test_reading_tells_how_far_it_is_and_may_stop_at_a_week(journal: Path) -> None:
    told: list[tuple[int, int]] = []
    film = read_film(journal, lambda done, weeks: told.append((done, weeks)), 3)
    assert told[-1] == (3, 3)
    assert (len(film.scenes), film.ending) == (3, ())


def test_a_file_without_a_week_is_refused(tmp_path: Path, tutorial: Scenario) -> None:
    path = tmp_path / "w.badia"
    journal_of(tutorial, path, 0)
    with pytest.raises(JournalError, match="no week of it has been played yet"):
        read_film(path)


def test_a_war_conceded_is_told_to_its_end(tmp_path: Path, tutorial: Scenario) -> None:
    session = Session(tutorial, "iraq", 7, tutorial.bots)
    session.end_week()
    session.concede()
    path = tmp_path / "w.badia"
    session.journal.write(path)
    film = read_film(path)
    assert film.ending
    assert any("conceded" in each.event.headline(film.scenes[-1].names) for each in film.scenes[-1].entries)


def test_a_week_that_leaves_nothing_to_show_is_told_with_those_that_do(journal: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    seen: list[object] = []

    def torn(theater: object) -> object:
        seen.append(theater)
        if len(seen) == 4:
            raise IndexError("as a file that was tampered with leads to")
        return whole(theater)

    whole: Callable[[object], object] = game.ui.film.morning  # type: ignore[assignment]
    monkeypatch.setattr(game.ui.film, "morning", torn)
    with pytest.raises(JournalError, match="week 4 leaves nothing that can be shown") as told:
        read_film(journal)
    assert told.value.whole_weeks == 3
