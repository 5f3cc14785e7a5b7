"""Air packages more or fewer from now on, and leave to strike abroad."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from game.events.event import Event
from game.incidents.air import change_air
from game.incidents.effects import Air
from game.incidents.occasion import Occasion
from game.orders.close_support import CloseSupport
from game.views.observation import observe

Run = Callable[[Iterator[Event]], list[Event]]


def test_packages_change_this_week_and_every_week_after(on: Occasion, run: Run) -> None:
    side = on.theater.factions["coalition"]
    before = side.packages_left
    run(change_air(Air(faction="coalition", packages=-2), on))
    assert side.packages_left == before - 2
    assert on.theater.circumstances.extra("coalition", 50) == (0, -2)
    assert on.theater.circumstances.extra("iraq", 50) == (0, 0)


def test_aircraft_may_strike_where_they_are_permitted_to(on: Occasion, run: Run) -> None:
    order = CloseSupport("ABK")
    before = observe(on.theater, "iraq", on.parameters, 12)
    assert "may not strike" in str(order.refusal(before))
    run(change_air(Air(faction="iraq", may_strike_in="SY"), on))
    assert order.refusal(observe(on.theater, "iraq", on.parameters, 12)) is None
