"""Stand and fade: insurgents who make the towns cost something, leave what cannot be held, and strike where security is thin."""

from __future__ import annotations

from typing import ClassVar

from game.bots.agenda import Agenda, Task
from game.bots.tasks.garrisons import give_up, stand
from game.bots.tasks.groups import slip_to_open_ground, speak_to_the_world, wait_or_strike
from game.bots.tasks.hideouts import keep_leaders_hidden
from game.bots.tasks.networks import live_off_the_people, raise_networks, silence_informers

HOPELESS = 5.0
"""Enemies believed in and around a zone, over the garrison, from which standing only loses the men."""
TIPS_TOO_FREE = 0.25
"""How freely people may inform around a region's operators before they lie low."""


class StandAndFade(Agenda):
    """Defend towns while the odds allow it, go to ground where they do not, and choose what the hidden groups attack."""

    tasks: ClassVar[tuple[Task, ...]] = (
        give_up(HOPELESS),
        stand(HOPELESS, keep=4.0),
        wait_or_strike(TIPS_TOO_FREE, emphasis="security forces", keep=40.0),
        keep_leaders_hidden(national_only=True),
        live_off_the_people(below=20.0, above=40.0),
        raise_networks(3, keep=15.0),
        silence_informers(keep=20.0),
        slip_to_open_ground(keep=20.0),
        speak_to_the_world(0.4, keep=20.0),
    )
