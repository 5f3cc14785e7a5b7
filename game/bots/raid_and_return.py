"""Raid and return: insurgents who hide, come back in columns where security is thin, hold for some weeks, and are gone again."""

from __future__ import annotations

from typing import ClassVar

from game.bots.agenda import Agenda, Task
from game.bots.tasks.columns import mass_to_seize, strike_back
from game.bots.tasks.garrisons import give_up, stand
from game.bots.tasks.groups import slip_to_open_ground, speak_to_the_world, surge_before_reckonings, wait_or_strike
from game.bots.tasks.hideouts import keep_leaders_hidden
from game.bots.tasks.networks import live_off_the_people, raise_networks, silence_informers

RETURN = 13
"""The week from which columns gather again: those who dispersed at first have found each other by then."""
QUIET = 9
"""Weeks before a reckoning from which nobody gathers any more: every operator is wanted in hiding for the attacks that count."""


class RaidAndReturn(Agenda):
    """It means to win by towns seized when all thought the war was over, and by attacks heaped up before each reckoning.

    It gives up the ground it seizes as soon as the answer gathers, and the cover of all who mass: of a column caught in the
    open a third fights again, and the groups it was made of attack no more.
    """

    tasks: ClassVar[tuple[Task, ...]] = (
        give_up(1.5),
        stand(1.5, keep=6.0),
        strike_back(1.1, at_most=2),
        mass_to_seize(2.0, first=RETURN, quiet=QUIET, answer=40.0, columns=3, keep=2.0),
        surge_before_reckonings(keep=6.0),
        raise_networks(4, keep=4.0),
        wait_or_strike(0.3),
        live_off_the_people(below=25.0, above=60.0),
        keep_leaders_hidden(national_only=True),
        slip_to_open_ground(gain=0.2, keep=6.0),
        silence_informers(0.35, keep=10.0),
        speak_to_the_world(0.45, keep=12.0),
    )
