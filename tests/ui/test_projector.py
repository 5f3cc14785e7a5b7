"""The projector: on a first morning the week before, on other days the days so far; orders for those who may read them."""

from __future__ import annotations

from game.events.turn import OrderGiven
from game.ui.film import Film
from game.ui.projector import KEPT, Projector, overlays


def test_the_first_morning_tells_what_it_is_about(film: Film) -> None:
    shown = Projector(film).at(0, "iraq")
    assert any(line.text.startswith("Goal of Iraq: ") for line in shown.news.own)
    assert shown.situation is film.morning(0, "iraq")


def test_other_mornings_tell_the_week_before_and_the_orders_given_in_it(film: Film) -> None:
    projector = Projector(film)
    shown = projector.at(7, "iraq")
    assert (shown.week, shown.frame) == (1, None)
    assert any(line.text.startswith(("Your losses", "No losses")) for line in shown.news.own)
    given = [each for each in film.scenes[0].entries if isinstance(each.event, OrderGiven)]
    mine = [line for line in shown.news.war if line.text.startswith("Iraq: ")]
    assert len(mine) == sum(each.is_known_to("iraq") for each in given) > 0
    truth = [line for line in projector.at(7, None).news.war if any(line.text.startswith(f"{s.short}: ") for s in _sheets(film))]
    assert len(truth) == len(given) > len(mine)


def _sheets(film: Film) -> list[object]:
    return list(film.morning(0, None).sheets.values())


def test_days_tell_what_came_until_then_and_no_more(film: Film) -> None:
    projector = Projector(film)
    shown = projector.at(3, None)
    assert shown.frame is not None
    assert shown.frame.day == 2
    assert all(line.day == 2 for line in shown.news.own)
    assert all(line.day < 2 for line in shown.news.war)


def test_a_side_s_days_hold_nothing_that_it_does_not_know(film: Film) -> None:
    projector = Projector(film)
    seen = {line.text for day in range(1, 7) for line in projector.at(7 + day, "iraq").news.own}
    true = {line.text for day in range(1, 7) for line in projector.at(7 + day, None).news.own}
    assert len(seen) < len(true)
    assert projector.at(8, "iraq").situation.underground is None


def test_the_end_tells_how_it_came_out(film: Film) -> None:
    shown = Projector(film).at(film.end, "iraq")
    assert shown.news.own[0].text == film.ending[0]
    assert shown.situation is film.last["iraq"]


def test_one_can_go_from_turn_to_turn(film: Film) -> None:
    projector = Projector(film)
    turns, moment = projector.turns(), 0
    for week in turns:
        moment = projector.turning(moment, 1) or -1
        assert moment == week * 7
    assert projector.turning(moment, 1) is None
    assert projector.turning(moment - 1, -1) == (turns[-2] * 7 if len(turns) > 1 else None)


def test_only_a_few_weeks_days_are_kept(film: Film) -> None:
    projector = Projector(film)
    for week in range(KEPT + 3):
        projector.at(week * 7 + 1, "iraq")
    assert len(projector._days) == KEPT


def test_attacks_are_those_that_everyone_heard_of(film: Film) -> None:
    rows = [scene.row for scene in film.scenes]
    assert Projector(film).attacks() == [int(row.attacks.sum()) for row in rows if row is not None]


def test_overlays_are_those_that_say_something(film: Film) -> None:
    assert "supply" in overlays("iraq", film.morning(0, "iraq"))
    assert "hiding" not in overlays("iraq", film.morning(0, "iraq"))
    assert "supply" not in overlays(None, film.morning(0, None))
    assert "hiding" in overlays(None, film.morning(0, None))
