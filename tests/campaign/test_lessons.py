"""Lessons: a closed set of things to do, and names that exist."""

from __future__ import annotations

import pytest
from pydantic import ValidationError

from game.campaign.lessons import Done, Lesson, Ordered
from game.campaign.loading import check
from game.campaign.schema import Scenario
from game.orders.table import ORDERS
from tests.campaign.conftest import Write


def test_a_lesson_ends_by_exactly_one_thing() -> None:
    assert Lesson.model_validate({"text": "Look.", "until": {"week": 2}}).until == Done(week=2)
    for until in ({}, {"week": 2, "holds": "QIM"}, {"opened": "anything"}, {"dance": 1}):
        with pytest.raises(ValidationError):
            Done.model_validate(until)


def test_the_tutorial_s_lessons_ask_for_orders_there_are(tutorial: Scenario) -> None:
    lessons = tutorial.lessons["iraq"]
    asked = [each.until.ordered for each in lessons if each.until is not None and each.until.ordered is not None]
    assert Ordered(verb="assault", zone="QIM") in asked
    assert {each.verb for each in asked} <= set(ORDERS)
    assert lessons[-1].until is None


def test_a_lesson_for_a_zone_or_a_side_that_is_not_in_play_is_a_fault(write: Write) -> None:
    text = "format: 1\nkind: scenario\ntitle: T\nsummary: S\nextends: [tutorial]\nstart: 2017-11-01\nweeks: 4\nreckonings: [4]\n"
    lessons = "lessons:\n  iraq:\n    - {text: A, until: {chosen: QIN}}\n  france:\n    - {text: B}\n"
    told = [fault.message for fault in check(write("war.yaml", (text + lessons).replace("\\\n", "\n")))]
    assert any("QIN" in message for message in told)
    assert any("france" in message for message in told)
