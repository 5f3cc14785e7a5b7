"""Infiltration events: who is told of a move nobody should see, and what becomes known at the border."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import numpy as np

from game.events.event import Event
from game.events.infiltration import ElementsMoved, InfiltrationOrdered, InfiltratorsCaught
from game.events.turn import WeekBegan
from game.theater.theater import Theater

Render = Callable[[Event, str | None], str]


def test_orders_to_infiltrate_wait_for_the_end_of_the_week_and_no_longer(theater: Theater) -> None:
    first, second = InfiltrationOrdered("BGZ", "RUM", 2), InfiltrationOrdered("ABK", "QIM", 3)
    digest = theater.digest()
    for event in (first, second):
        assert event.audience(theater) == ("insurgents",)
        event.apply(theater)
    assert theater.infiltrations == (("BGZ", "RUM", 2), ("ABK", "QIM", 3))
    assert theater.digest() != digest
    WeekBegan(2, (1, 1, 1), (1.0, 1.0, 1.0), (0, 0, 0)).apply(theater)
    assert theater.infiltrations == ()


def test_elements_move_and_only_their_own_side_knows(theater: Theater) -> None:
    hidden = theater.underground
    zones = np.full_like(hidden.element_zone, theater.board.index["BGZ"])
    event = ElementsMoved(zones, hidden.group_region)
    assert event.audience(theater) == ("insurgents",)
    event.apply(theater)
    assert (hidden.element_zone == theater.board.index["BGZ"]).all()
    assert {cell.cell.id for cell in theater.cells if cell.operators} == {"BGZ"}


def test_those_near_a_border_hear_who_was_caught_there(theater: Theater, headline: Render) -> None:
    event = InfiltratorsCaught("RUM", 9)
    digest = theater.digest()
    event.apply(theater)
    assert theater.digest() == digest
    assert "insurgents" in event.audience(theater)
    assert headline(event, "iraq") == "9 infiltrators caught on the border at Rumana"
    assert headline(replace(event, captured=1), "iraq").startswith("1 infiltrator caught")
