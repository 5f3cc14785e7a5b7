"""Hunting events: what they change, who hears of them, and in what words."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from game.events.event import EVERYONE, Event
from game.events.hunting import AmnestyHeld, EngagementSet, RaidMade, SurveillanceFlown, TargetStruck
from game.theater.theater import Theater

Render = Callable[[Event, str | None], str]


def test_rules_of_engagement_are_state(theater: Theater, headline: Render) -> None:
    event, before = EngagementSet("coalition", "strict"), theater.digest()
    assert set(event.audience(theater)) == {"coalition", "iraq"}
    event.apply(theater)
    assert theater.factions["coalition"].rules_of_engagement == "strict"
    assert theater.digest() != before
    assert "strict" in headline(event, "coalition")


def test_what_is_watched_is_kept_for_its_week_only(theater: Theater, headline: Render) -> None:
    side = theater.factions["coalition"]
    for week, zone in ((1, "ANA"), (1, "RWA"), (2, "QIM")):
        SurveillanceFlown("coalition", zone, week, 2, 0, 3).apply(theater)
    assert side.watched == ((2, theater.board.index["QIM"]),)
    assert side.packages_left == 3
    event = SurveillanceFlown("coalition", "QIM", 1, 2, 1, 0)
    assert "insurgents" not in event.audience(theater)
    assert headline(event, "iraq") == "Al-Qaim: watched from the air, 2 groups known a step better, 1 leader too"


@pytest.mark.parametrize(
    ("event", "words"),
    [
        (TargetStruck("coalition", "QIM", "leader", True, 0, 1), "struck at a leader, hit"),
        (TargetStruck("coalition", "QIM", "cell", True, 3, 1), "struck at a cell, 3 guerrillas killed"),
        (TargetStruck("coalition", "QIM", "leader", False, 0, 1), "struck at a leader, missed"),
        (RaidMade("iraq", "IQ-2", "QIM", "cell", True, 9), "raided a cell, 9 captured"),
        (RaidMade("iraq", "IQ-2", "QIM", "leader", True, 0), "raided a leader, success"),
        (RaidMade("iraq", "IQ-2", "QIM", "cell", False, 0), "raided a cell, nobody found"),
    ],
)
def test_strikes_and_raids_are_told(theater: Theater, headline: Render, event: Event, words: str) -> None:
    assert {"insurgents", "iraq", "coalition"} <= set(event.audience(theater))
    event.apply(theater)
    assert headline(event, "iraq").endswith(words)


def test_an_amnesty_costs_will_and_is_known(theater: Theater, headline: Render) -> None:
    event = AmnestyHeld("iraq", "ANA", 12, 55.0)
    assert event.audience(theater) == EVERYONE
    event.apply(theater)
    assert theater.factions["iraq"].will == 55.0
    assert headline(event, None).startswith("Anah: 12 guerrillas took the amnesty of ")
