"""Partner first: a coalition whose aircraft go where partners and allies fight, and whose partner force takes the last towns."""

from __future__ import annotations

from functools import partial

from game.bots.agenda import Agenda
from game.bots.tasks.aid import stabilise, train
from game.bots.tasks.air import cut_supply, support_fights, wear_down
from game.bots.tasks.borders import deconflict
from game.bots.tasks.ground import assault, bring_up, call_off, man, rest
from game.bots.tasks.own_soldiers import keep_safe, sparing
from game.bots.tasks.policing import ease, patrol
from game.bots.tasks.watch import surveil
from game.bots.tasks.weight import shift_weight

CAUTION = 1.8
"""Force ratio a partner wants before it goes forward, one town at a time."""


class PartnerFirst(Agenda):
    """Means to win by the partner's ground: town after town, with all the air there is over whoever fights.

    Its strength is against those who stand: no garrison is left alone, and the partner is trained for the next one. It gives up
    the hunt and the people: cells that have gone to ground, and the attacks in Iraq, it leaves to allies.
    """

    tasks = (
        deconflict,
        sparing(partial(assault, enough=CAUTION, at_most=1)),
        support_fights,
        call_off,
        keep_safe,
        sparing(partial(bring_up, enough=CAUTION, at_most=1)),
        wear_down,
        cut_supply,
        partial(train, kept_back=15.0),
        sparing(partial(man, least_attacks=0.5), partial(patrol, below=0.6)),
        rest,
        partial(ease, firm=0.7),
        partial(shift_weight, hunted=0.5),
        partial(surveil, at_most=1, leaders=0.0),
        partial(stabilise, at_most=1, kept_back=20.0),
    )
