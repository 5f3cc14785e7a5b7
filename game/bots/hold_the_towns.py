"""Hold the towns: insurgents who dig in where the ground helps them, strike back where it is thin, and feed the garrisons."""

from __future__ import annotations

from typing import ClassVar

from game.bots.agenda import Agenda, Task
from game.bots.tasks.columns import mass_to_hold, mass_to_seize, strike_back
from game.bots.tasks.garrisons import dig_in, into_the_towns, stand
from game.bots.tasks.groups import (
    feed_garrisons,
    slip_to_open_ground,
    speak_to_the_world,
    surge_before_reckonings,
    wait_or_strike,
)
from game.bots.tasks.hideouts import keep_leaders_hidden
from game.bots.tasks.networks import live_off_the_people, raise_networks

RETAKE = 8
"""The week from which columns gather to take back what is thinly held, and to hold it too."""


class HoldTheTowns(Agenda):
    """It means to win by ground still held at the end, and by the time, will and lives that every town costs its taker.

    It gives up those who could have hidden: whoever stands in a ring is killed or captured when the defence breaks.
    """

    tasks: ClassVar[tuple[Task, ...]] = (
        stand(40.0, keep=1.0),
        strike_back(1.3, keep=4.0),
        dig_in(2, keep=6.0),
        live_off_the_people(below=25.0, above=60.0),
        mass_to_hold(columns=9, keep=8.0),
        mass_to_seize(1.5, first=RETAKE, answer=12.0, columns=2, keep=10.0),
        raise_networks(4, keep=12.0),
        surge_before_reckonings(keep=15.0),
        into_the_towns(),
        wait_or_strike(0.3),
        keep_leaders_hidden(national_only=True),
        feed_garrisons(keep=15.0),
        slip_to_open_ground(gain=0.3, keep=25.0),
        speak_to_the_world(0.4, keep=15.0),
    )
