"""Go to ground: insurgents who thin out before they are struck, hide their leaders, and bleed the enemy where he is thin."""

from __future__ import annotations

from typing import ClassVar

from game.bots.agenda import Agenda, Task
from game.bots.tasks.garrisons import give_up, thin_out
from game.bots.tasks.groups import slip_to_open_ground, speak_to_the_world, wait_or_strike
from game.bots.tasks.hideouts import keep_leaders_hidden
from game.bots.tasks.networks import live_off_the_people, raise_networks, silence_informers


class GoToGroundEarly(Agenda):
    """It means to win by being still there: members, leaders and a tempo of attacks that no government can live with.

    It gives up the ground at once, and time: reach fades where nothing is held, and states govern what nobody contests.
    """

    tasks: ClassVar[tuple[Task, ...]] = (
        give_up(0.5),
        thin_out(0.5),
        keep_leaders_hidden(),
        wait_or_strike(0.3, emphasis="officials", keep=25.0),
        live_off_the_people(below=20.0, above=45.0),
        raise_networks(5, keep=10.0),
        slip_to_open_ground(elements=8, at_most=2, keep=4.0),
        silence_informers(keep=6.0),
        speak_to_the_world(0.5, keep=10.0),
    )
