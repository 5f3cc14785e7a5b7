"""Topics: what kind of news an event is, so that a log can be sifted."""

from __future__ import annotations

from game.events.event import Event

OWN, BATTLES, ATTACKS, HUNT, MOVES, POLITICS = "own", "battles", "attacks", "hunt", "moves", "politics"
_BY_FAMILY = {
    "combat": BATTLES,
    "air": BATTLES,
    "insurgency": ATTACKS,
    "networks": ATTACKS,
    "infiltration": HUNT,
    "leaders": HUNT,
    "hunting": HUNT,
    "security": HUNT,
    "movement": MOVES,
    "arrivals": MOVES,
}
_BY_KIND = {"ArrestsMade": HUNT, "StrikesFlown": BATTLES, "CrossingSet": POLITICS}


def topic_of(event: Event) -> str:
    """The topic of an event; what comes from off the map or concerns a side as a whole is politics.

    >>> from game.events.insurgency import ArrestsMade
    >>> from game.events.turn import ReckoningHeld
    >>> topic_of(ArrestsMade(())), topic_of(ReckoningHeld(4, (), ()))
    ('hunt', 'politics')
    """
    kind = type(event)
    return _BY_KIND.get(kind.__name__) or _BY_FAMILY.get(kind.__module__.rpartition(".")[2], POLITICS)
