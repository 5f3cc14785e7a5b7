"""Clear and hold: a government that takes the pockets one after the other with enough force, and leaves garrisons that patrol."""

from __future__ import annotations

from functools import partial

from game.bots.agenda import Agenda
from game.bots.tasks.air import support_fights, wear_down
from game.bots.tasks.borders import deconflict, fortify, open_trade
from game.bots.tasks.ground import assault, bring_up, call_off, man, rest
from game.bots.tasks.hunting import raid
from game.bots.tasks.people import services
from game.bots.tasks.policing import ease, patrol, police, sweep


class ClearAndHold(Agenda):
    """Means to win by ground: every pocket taken and every zone gripped, so that people inform and the roads are safe.

    Its strength is in the open: it leaves no town to whoever would hold one, searches where grip is firm and raids those who
    have shown themselves. It gives up the hunt where nobody informs, and spends little on the people: where its forces are
    thin, as in a desert, cells live on.
    """

    tasks = (
        deconflict,
        partial(assault, enough=1.4, at_most=2),
        support_fights,
        partial(raid, least_told=0.0, suspected=False),
        call_off,
        partial(bring_up, enough=1.4),
        open_trade,
        partial(police, least_attacks=3.0),
        partial(sweep, least_told=0.5, least_attacks=2.5),
        partial(patrol, below=0.7, at_most=2),
        partial(ease, firm=0.8),
        rest,
        partial(man, least_attacks=1.5),
        partial(fortify, least_people=1000.0),
        wear_down,
        partial(services, reserve=10.0),
    )
