"""Arrivals and departures over the map's edge, in words and in the ledger."""

from __future__ import annotations

from collections.abc import Callable

from game.events.arrivals import (
    DetachmentLeft,
    DetachmentReturned,
    FormationRaised,
    InflowBegan,
    LeaderAppeared,
    StrangersHid,
)
from game.events.event import Event
from game.theater.theater import Theater

Render = Callable[[Event, str | None], str]


def test_an_enemys_new_formation_is_counted_roughly(theater: Theater, headline: Render) -> None:
    event = FormationRaised("new", "iraq", "Fresh brigade", "army", 1234, 1.0, "ANA")
    assert headline(event, "iraq") == "Fresh brigade (Government of Iraq), 1,234 strong, arrived in Anah"
    assert "about 1,230" in headline(event, "insurgents")
    event.apply(theater)
    assert theater.formations["new"].zone.id == "ANA"
    assert theater.ledger.recruited["iraq"] == 1234


def test_people_leave_and_are_back_in_the_ledger_and_in_words(theater: Theater, headline: Render) -> None:
    left = DetachmentLeft("IQ-1", "SQD", 500, False, 4)
    assert "insurgents" not in left.audience(theater)
    left.apply(theater)
    assert headline(left, "iraq") == "500 of 7th Division group left South Qaim desert-Akkas for other fronts, until week 4"
    assert theater.ledger.lost("iraq") == 500
    back = DetachmentReturned("IQ-1", "iraq", "IQ-1", "7th Division group", "SQD", 500)
    back.apply(theater)
    assert headline(back, "iraq") == "500 of 7th Division group came back to South Qaim desert-Akkas"
    assert (theater.formations["IQ-1"].strength, theater.ledger.lost("iraq")) == (2500, 0)


def test_a_whole_formation_leaves_the_map(theater: Theater, headline: Render) -> None:
    left = DetachmentLeft("IQ-2", "SQD", 800, True, None)
    assert "for good" in headline(left, "iraq")
    left.apply(theater)
    assert "IQ-2" not in theater.formations
    assert theater.circumstances.absences == ()


def test_those_who_hide_are_known_to_the_insurgents_alone(theater: Theater, headline: Render) -> None:
    row = theater.board.index["ABK"]
    before = int(theater.ground.dormant[row])
    hid = StrangersHid((("ABK", 5), ("ABK", 2)), (("BGZ", 8),))
    hid.apply(theater)
    assert int(theater.ground.dormant[row]) == before + 7
    assert theater.ledger.recruited["insurgents"] == hid.people == 15
    assert headline(hid, "insurgents") == "15 joined from elsewhere: Albu Kamal, Baghuz"
    for event in (hid, InflowBegan(("ABK",), 5, 4), LeaderAppeared("heir", "Heir", "national", None, "ABK")):
        assert event.audience(theater) == ("insurgents",)
        assert headline(event, "insurgents")
