"""Terms: the closed sets of words that every floor shares, for what formations, groups and zones can be told to do or be."""

from __future__ import annotations

from enum import IntEnum, StrEnum
from typing import NamedTuple


class Posture(StrEnum):
    """What a formation has been told to do; it goes on doing so until told otherwise."""

    HOLD = "hold"
    MARCH = "march"
    ASSAULT = "assault"
    PATROL = "patrol"
    SWEEP = "sweep"
    DEFEND = "defend"
    WITHDRAW = "withdraw"
    THIN_OUT = "thin out"
    GO_TO_GROUND = "go to ground"
    REST = "rest"
    FORTIFY = "fortify"


def posture_word(posture: str, *, insurgent: bool) -> str:
    """What a posture is called on its side: the insurgents' assault is the order that they know as a counter-attack.

    >>> posture_word("assault", insurgent=True), posture_word("assault", insurgent=False)
    ('counter-attack', 'assault')
    """
    return "counter-attack" if insurgent and posture == Posture.ASSAULT else str(posture)


class Cover(IntEnum):
    """How well a group or a leader is hidden from its enemies."""

    HIDDEN = 0
    SUSPECTED = 1
    EXPOSED = 2


class Stance(IntEnum):
    """What the groups of a region have been told to do."""

    OPERATE = 0
    LIE_LOW = 1
    SURGE = 2


EMPHASES = ("none", "security forces", "checkpoints", "officials")
"""What the groups of a region may be told to strike above all."""


class Measure(IntEnum):
    """What a side does in a zone for some weeks: a row of `ground.measures`, which holds the weeks left of each."""

    POLICE = 0  # stands, as long as it is paid for
    SERVICES = 1
    AID = 2
    ESCORT = 3
    INTIMIDATION = 4  # by the insurgents, and known to nobody else
    AMNESTY = 5  # held of late: there is none to be had again so soon


STANDING = (Measure.POLICE,)
"""Measures whose weeks do not run out by themselves."""


class Estimate(NamedTuple):
    """What one side makes of another's will (0-100), treasury (RP) and reach of its call (0-1): at least and at most.

    As of a week gone by. Only the insurgents' call is gauged; another's may be anything.
    """

    week: int
    will_low: float
    will_high: float
    treasury_low: float
    treasury_high: float
    reach_low: float = 0.0
    reach_high: float = 1.0
