"""A pause: standing advances lapse, and new ones are refused until it is over."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace

from game.events.event import Event
from game.events.movement import PostureTaken
from game.incidents.effects import PartnerPause
from game.incidents.occasion import Occasion
from game.incidents.partner_pause import pause
from game.orders.assault import Assault
from game.orders.march import March
from game.views.observation import observe

Run = Callable[[Iterator[Event]], list[Event]]


def test_what_was_under_way_lapses_and_the_rest_goes_on(on: Occasion, run: Run) -> None:
    bodies = on.theater.formations
    told = (("IQ-1", "assault", "QIM"), ("IQ-4", "march", "SQD"), ("IQ-2", "assault", "QIM"))
    run(PostureTaken(*each) for each in told)
    run(pause(PartnerPause(faction="iraq", kinds=("army",), weeks=2), on))
    assert [str(bodies[each].posture) for each in ("IQ-1", "IQ-4", "IQ-2")] == ["hold", "hold", "assault"]


def test_orders_to_advance_are_refused_until_the_last_week_is_over(on: Occasion, run: Run) -> None:
    run(pause(PartnerPause(faction="iraq", kinds=("army",), weeks=2), on))
    theater = on.theater
    for week, refused in ((1, True), (2, True), (3, False)):
        theater.calendar = replace(theater.calendar, week=week)
        iraq = observe(theater, "iraq", on.parameters, 12)
        for order in (Assault(("IQ-1",), "QIM"), March(("IQ-4",), "SQD")):
            assert ("paused" in str(order.refusal(iraq))) == refused
        assert Assault(("IQ-2",), "QIM").refusal(iraq) is None
    assert observe(theater, "insurgents", on.parameters, 12).paused == {}
