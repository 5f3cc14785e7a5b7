"""Population security: a government that takes only what it can hold, and spends on guards, homes and those who come in."""

from __future__ import annotations

from functools import partial

from game.bots.agenda import Agenda
from game.bots.tasks.air import support_fights
from game.bots.tasks.borders import deconflict, open_trade, shut_borders
from game.bots.tasks.ground import assault, bring_up, call_off, rest
from game.bots.tasks.hunting import engage, raid
from game.bots.tasks.people import amnesty, escort, services, tribal
from game.bots.tasks.policing import ease, patrol, police


class PopulationSecurity(Agenda):
    """Means to win by time: police and services where grip is firm, the displaced at home, members who give themselves up.

    Good against those who hide among people who inform. It gives up the offensive: pockets that need more than one strong
    push stand long, and from them the enemy strikes where it likes.
    """

    tasks = (
        partial(deconflict, strained=3.0),
        partial(engage, rules="strict"),
        partial(police, least_attacks=1.5, at_most=2),
        partial(amnesty, least_attacks=2.0),
        partial(raid, least_told=0.0, suspected=False),
        partial(raid, least_told=0.35, at_most=2),
        partial(assault, enough=2.2, at_most=1, fit=0.8),
        support_fights,
        open_trade,
        partial(services, at_most=1),
        partial(escort, at_most=1),
        partial(tribal, at_most=1),
        partial(patrol, below=0.6),
        partial(call_off, worn=0.6),
        shut_borders,
        partial(ease, firm=0.7, quiet=0.2),
        partial(bring_up, enough=2.2, at_most=1),
        rest,
    )
