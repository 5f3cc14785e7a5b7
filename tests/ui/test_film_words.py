"""A film in words: the bar and the sides."""

from __future__ import annotations

from game.ui.film import Film
from game.ui.film_words import SPEEDS, bar, standing


def test_the_bar_says_whose_eyes_when_and_whether_it_runs(film: Film) -> None:
    first = bar(film, 0, "iraq", SPEEDS[0], running=False).plain
    assert first == "Iraq  Fri 27 Oct 2017  week 1/12, morning  ■ 0.6 s a day  seed 7"
    assert "The truth  Mon 06 Nov 2017  week 2/12, day 3  ► 0.6 s a day" in bar(film, 10, None, SPEEDS[0], running=True).plain
    assert "after week 12, the end" in bar(film, film.end, None, SPEEDS[0], running=False).plain


def test_how_sides_fare_is_told_to_nobody_but_the_truth(film: Film) -> None:
    true = standing(film, film.end, None, film.last[None]).plain
    known = standing(film, film.end, "iraq", film.last["iraq"]).plain
    assert "will" in true
    assert "insurgents in the open" in true
    assert "will" not in known
    held = int((film.last["iraq"].controller == film.last["iraq"].row).sum())
    assert f"Iraq      {held:4}" in known
    assert max(map(len, known.splitlines())) <= 28
