"""Topics: every kind of event has one."""

from __future__ import annotations

from game.events.kinds import EVENTS
from game.views.topics import ATTACKS, BATTLES, HUNT, MOVES, POLITICS, topic_of


def test_every_kind_of_event_has_a_topic() -> None:
    topics = {name: topic_of(object.__new__(kind)) for name, kind in EVENTS.items()}
    assert set(topics.values()) == {ATTACKS, BATTLES, HUNT, MOVES, POLITICS}
    assert topics["BattleFought"] == topics["ZoneTaken"] == BATTLES
    assert topics["AttacksMade"] == ATTACKS
    assert topics["ArrestsMade"] == topics["LeaderLost"] == HUNT
    assert topics["IncidentHappened"] == POLITICS
