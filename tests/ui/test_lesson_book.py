"""The lesson book turns its pages by what the learner does, and opens where a campaign was left."""

from __future__ import annotations

from game.campaign.schema import Scenario
from game.orders.assault import Assault
from game.orders.postures import Patrol
from game.ui.lesson_book import LessonBook
from game.ui.session import Session, resume


def test_from_the_first_key_to_the_first_pocket_cleared(tutorial: Scenario) -> None:
    session = Session(tutorial, "iraq", 2, tutorial.bots)
    book = LessonBook(session)
    assert book.text.startswith("Lesson 1 of 8. The town of al-Qaim")
    assert not book.look("SQD", ("WarRoom",))
    assert book.look("QIM", ("WarRoom",))
    assert book.look("QIM", ("WarRoom", "OrderDialog"))
    assert book.at == 2
    assert session.plan.add(Assault(("IQ-1", "IQ-2", "IQ-3"), "QIM")) is None
    assert book.look("QIM", ("WarRoom",))
    assert book.look("QIM", ("WarRoom", "Affairs"))
    session.end_week()
    assert book.look("QIM", ("WarRoom",))
    assert book.at == 5
    while session.situation.controller_of("QIM") != "iraq":
        assert session.situation.week < 8, "the way that the lessons teach does not lead into the town"
        session.end_week()
    assert book.look("QIM", ("WarRoom",))
    there = [body.id for body in session.situation.own if body.zone == "QIM"]
    assert session.plan.add(Patrol((there[0],))) is None
    assert book.look("QIM", ("WarRoom",))
    assert book.text.startswith("Lesson 8 of 8")
    assert not book.look("QIM", ("WarRoom",))
    book.turn()
    assert book.text == ""
    assert not book.look("QIM", ("WarRoom",))


def test_a_campaign_gone_on_with_opens_at_its_lesson(tutorial: Scenario) -> None:
    session = Session(tutorial, "iraq", 2, tutorial.bots)
    session.end_week()
    assert LessonBook(resume(session.save())).at == 5


def test_other_sides_and_those_who_watch_have_no_lessons(tutorial: Scenario) -> None:
    assert LessonBook(Session(tutorial, "insurgents", 2, tutorial.bots)).text == ""
    assert LessonBook(Session(tutorial, "iraq", 2, tutorial.bots, watching=True)).text == ""
