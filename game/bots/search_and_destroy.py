"""Search and destroy: a government that storms what it reaches, sweeps where it suspects, and asks little who is in the way."""

from __future__ import annotations

from functools import partial

from game.bots.agenda import Agenda
from game.bots.tasks.air import support_fights, wear_down
from game.bots.tasks.borders import deconflict
from game.bots.tasks.ground import assault, bring_up, call_off, rest
from game.bots.tasks.hunting import engage, raid, strike
from game.bots.tasks.policing import ease, sweep


class SearchAndDestroy(Agenda):
    """Means to win by attrition: quick ground, cells and leaders killed faster than they are replaced.

    Good against whoever stands or strikes often and so is found out. It gives up the people: sweeps where nobody informs and
    strikes under loose rules hurt them, and that is remembered where it happened.
    """

    tasks = (
        partial(engage, rules="permissive"),
        partial(assault, enough=1.1, at_most=3, fit=0.45),
        support_fights,
        partial(raid, least_told=0.0, suspected=False, at_most=2),
        partial(sweep, least_told=0.0, least_attacks=2.0, at_most=2, reserve=2.0),
        partial(call_off, worn=0.4),
        partial(strike, at_most=2),
        wear_down,
        partial(bring_up, enough=1.1),
        partial(ease, firm=0.6),
        partial(rest, below=0.6),
        partial(deconflict, strained=5.0),
    )
