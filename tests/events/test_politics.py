"""Political events: columns replaced whole, and told to nobody."""

from __future__ import annotations

import numpy as np
import pytest

from game.events.event import Names
from game.events.politics import (
    FrictionChanged,
    GripChanged,
    IncomeReviewed,
    OpinionShifted,
    PeopleMoved,
    RivalsClashed,
    ServicesRestored,
    WillChanged,
)
from game.theater.theater import Theater
from game.views.chronicle import names_for

FULL = np.full(8, 0.25)


def test_grip_is_replaced_and_what_was_seen_before_is_kept(theater: Theater) -> None:
    before = theater.ground.grip
    kept = before.tolist()
    GripChanged(FULL).apply(theater)
    assert theater.ground.grip is FULL
    assert before.tolist() == kept


def test_opinion_and_the_memory_of_harm_are_replaced_together(theater: Theater) -> None:
    memory = np.arange(32.0).reshape(4, 8)
    OpinionShifted(FULL, FULL + 0.1, FULL + 0.2, memory).apply(theater)
    ground = theater.ground
    assert (ground.support[0], ground.grievance[0], ground.fear[0]) == pytest.approx((0.25, 0.35, 0.45))
    assert ground.hurt_memory is memory
    assert ground.grievance_base[0] != 0.35  # what anger fades to stays where it was


def test_will_is_told_in_the_order_of_factions_and_for_all_of_them(theater: Theater) -> None:
    WillChanged((11.0, 22.0, 33.0)).apply(theater)
    assert [faction.will for faction in theater.factions.values()] == [11.0, 22.0, 33.0]
    with pytest.raises(ValueError, match="shorter"):
        WillChanged((11.0, 22.0)).apply(theater)


def test_nobody_reads_of_them(theater: Theater) -> None:
    for event in (GripChanged(FULL), OpinionShifted(FULL, FULL, FULL, FULL), WillChanged((1.0, 2.0, 3.0))):
        assert event.audience(theater) == ()
        assert event.headline(Names({}, {}, {})) == ""
        assert event.weight == 0


def test_people_moved_say_where_everyone_is(theater: Theater) -> None:
    whole = np.arange(8, dtype=np.int64)
    event = PeopleMoved((("IQ", 7),), whole * 10.0, FULL, whole, whole[::-1].copy(), FULL + 0.1)
    event.apply(theater)
    ground = theater.ground
    assert (ground.people[2], ground.equivalents[2], ground.displaced[2], ground.hosted[2]) == (20.0, 0.25, 2, 5)
    assert ground.grievance[0] == pytest.approx(0.35)
    assert theater.displaced("IQ") == 7 + whole[theater.board.where_country("IQ")].sum()
    assert event.audience(theater) == ()


def test_services_restored_are_replaced(theater: Theater) -> None:
    event = ServicesRestored(FULL)
    event.apply(theater)
    assert theater.ground.services is FULL
    assert event.audience(theater) == ()


def test_friction_and_its_incidents_are_told_in_words(theater: Theater) -> None:
    names = names_for(theater, None)
    told = FrictionChanged("coalition", "iraq", 3.9, 4.2).headline(names)
    assert told == "Coalition and partner: friction with Government of Iraq is at 4.2 of 10"
    assert FrictionChanged("coalition", "iraq", 4.2, 4.6).headline(names) == ""  # too little to tell
    assert "agrees with" in FrictionChanged("coalition", "iraq", 4.2, 2.2, agreed=True).headline(names)
    clash = RivalsClashed("coalition", "iraq", "QIM", (40.0, 50.0), 9)
    assert "clash with those of Government of Iraq; nothing moves near their line until week 9 is over" in clash.headline(names)
    clash.apply(theater)
    assert (theater.factions["coalition"].will, theater.factions["iraq"].will, theater.halt_until) == (40.0, 50.0, 9)
    cut = IncomeReviewed("iraq", 0.9, 1.0, 5.4)
    words = "After the reckoning, by score and will, the budget of Government of Iraq is"
    assert cut.headline(names) == f"{words} cut from 6 to 5.4 RP a week"
    assert IncomeReviewed("iraq", 1.1, 0.9, 6.6).headline(names) == f"{words} raised from 5.4 to 6.6 RP a week"
