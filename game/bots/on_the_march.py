"""On the march: insurgents in the open, whose columns go from town to town while the way is free."""

from __future__ import annotations

from typing import ClassVar

from game.bots.agenda import Agenda, Task
from game.bots.tasks.columns import mass_to_hold
from game.bots.tasks.garrisons import give_up, stand
from game.bots.tasks.groups import speak_to_the_world, wait_or_strike
from game.bots.tasks.hideouts import keep_leaders_hidden
from game.bots.tasks.networks import live_off_the_people, raise_networks
from game.bots.tasks.offensive import advance, close_up

HOPELESS = 6.0
"""Enemies to one of theirs, around a zone, from which even a column on the march leaves the ground."""


class OnTheMarch(Agenda):
    """It means to win by ground taken faster than the answer can gather: the strongest go where the least stands.

    It gives up cover, and leaves hardly anyone behind to keep what was taken: where nobody is thin any more, dig in instead.
    """

    tasks: ClassVar[tuple[Task, ...]] = (
        advance(1.4, at_most=4),
        give_up(HOPELESS),
        close_up(at_most=2),
        stand(HOPELESS, keep=6.0),
        mass_to_hold(columns=12, keep=20.0),
        live_off_the_people(below=20.0, above=60.0),
        raise_networks(4, keep=25.0),
        wait_or_strike(0.3),
        keep_leaders_hidden(national_only=True),
        speak_to_the_world(0.5, keep=30.0),
    )
