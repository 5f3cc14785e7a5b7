"""Incidents and their effects: words, audiences, and what they leave behind."""

from __future__ import annotations

from collections.abc import Callable

from game.events.event import EVERYONE, Event
from game.events.incidents import (
    AidGranted,
    ConditionsWatched,
    IncidentHappened,
    PartnerPaused,
    ProvisionChanged,
    RouteChanged,
    StrikesPermitted,
    WeatherClosedIn,
)
from game.theater.theater import Theater

Render = Callable[[Event, str | None], str]


def test_an_incident_is_its_title_and_ends_its_count(theater: Theater, headline: Render) -> None:
    ConditionsWatched((("pact", 3), ("storm", 1))).apply(theater)
    event = IncidentHappened("pact", "A pact is made")
    event.apply(theater)
    assert headline(event, None) == "A pact is made"
    assert event.audience(theater) == EVERYONE
    assert theater.circumstances.holding == {"storm": 1}
    assert IncidentHappened("x", "X", True).audience(theater) == ("insurgents",)


def test_provisions_are_told_to_the_side_and_its_allies(theater: Theater, headline: Render) -> None:
    event = ProvisionChanged("iraq", -1, 2, 8, 3, 4)
    event.apply(theater)
    assert headline(event, None) == "Government of Iraq: -1 command, 2 air packages more a week, until week 8 is over"
    assert "insurgents" not in event.audience(theater)
    assert theater.factions["iraq"].command_left == 3
    assert (
        headline(ProvisionChanged("iraq", 0, -1, None, 3, 4), None)
        == "Government of Iraq: 1 air package fewer a week, from now on"
    )


def test_pauses_weather_aid_and_routes_have_their_words(theater: Theater, headline: Render) -> None:
    told = [
        PartnerPaused("iraq", ("army",), ("Army",), 4),
        WeatherClosedIn(("QIM", "RWA"), 2, 2),
        AidGranted("iraq", 10.0, 30.0),
        RouteChanged("ABK-QIM", "ABK", "QIM", True),
    ]
    assert [headline(event, None) for event in told] == [
        "Government of Iraq (army): no advance on the insurgents until week 4 is over",
        "Weather: for 2 days nothing flies over 2 zones",
        "Government of Iraq: +10 RP",
        "The way from Albu Kamal to Al-Qaim is open",
    ]
    assert told[2].audience(theater) == ("iraq",)
    permit = StrikesPermitted("iraq", "SY")
    permit.apply(theater)
    assert theater.circumstances.permitted("iraq") == {"SY"}
    assert "insurgents" not in permit.audience(theater)
