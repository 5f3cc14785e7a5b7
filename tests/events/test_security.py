"""Security events: what they change, who hears of them, and in what words."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np

from game.events.event import Event
from game.events.security import DormantLost, PoliceRaised, SweepMade
from game.theater.theater import Theater

Render = Callable[[Event, str | None], str]


def test_a_sweep_is_booked_and_told(theater: Theater, headline: Render) -> None:
    event = SweepMade("ANA", "iraq", (("IQ-1", 2),), 1, 3, 1, 4)
    strength = theater.formations["IQ-1"].strength
    assert set(event.audience(theater)) >= {"iraq", "coalition", "insurgents"}
    event.apply(theater)
    assert theater.formations["IQ-1"].strength == strength - 2
    assert theater.ground.hurt_by_others[theater.board.index["ANA"]] == 4
    assert theater.ledger.civilians_killed["iraq"] == 1
    line = headline(event, "iraq")
    assert line.startswith("Anah: a sweep by ")
    assert line.endswith("1 guerrilla killed, 3 captured, 2 of the security forces killed, 1 civilian killed")


def test_a_sweep_that_only_hurt_is_not_news(headline: Render) -> None:
    assert headline(SweepMade("ANA", "iraq", (), 0, 0, 0, 2), None) == ""


def test_dormant_members_go_to_the_ledger_unseen(theater: Theater) -> None:
    before = theater.ground.dormant.copy()
    event = DormantLost(3, 2, np.where(np.arange(len(before)) == 0, before - 5, before))
    assert event.audience(theater) == ()
    event.apply(theater)
    assert theater.ground.dormant.sum() == before.sum() - 5
    fates = theater.ledger.fates["insurgents"]
    assert (fates["captured"], fates["surrendered"]) == (3, 2)


def test_police_raised_are_booked_to_who_holds_the_zone(theater: Theater) -> None:
    row = theater.board.index["ANA"]
    after = theater.ground.local_security.copy()
    after[row] += 100
    event = PoliceRaised(after)
    assert event.audience(theater) == ()
    event.apply(theater)
    assert theater.ledger.recruited == {"coalition": 0, "iraq": 100, "insurgents": 0}
    assert theater.ground.local_security[row] == after[row]
