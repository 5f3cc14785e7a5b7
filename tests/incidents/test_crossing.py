"""Routes opened and shut."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from game.events.event import Event
from game.incidents.crossing import set_crossing
from game.incidents.effects import Crossing
from game.incidents.occasion import Occasion

Run = Callable[[Iterator[Event]], list[Event]]


def test_a_crossing_is_opened_once_and_shut_again(on: Occasion, run: Run) -> None:
    route = next(each for each in on.theater.board.routes if each.id == "ABK-QIM")
    assert not on.theater.ground.route_open[route.row]
    assert len(run(set_crossing(Crossing(route="ABK-QIM", open=True), on))) == 1
    assert on.theater.ground.route_open[route.row]
    assert run(set_crossing(Crossing(route="ABK-QIM", open=True), on)) == []
    run(set_crossing(Crossing(route="ABK-QIM", open=False), on))
    assert not on.theater.ground.route_open[route.row]
