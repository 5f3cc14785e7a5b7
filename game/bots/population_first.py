"""Population first: a coalition that spares and serves the people of what is held, and takes pockets only at high odds."""

from __future__ import annotations

from functools import partial

from game.bots.agenda import Agenda
from game.bots.tasks.aid import escort, stabilise, train
from game.bots.tasks.air import engage, support_fights
from game.bots.tasks.borders import deconflict
from game.bots.tasks.ground import assault, bring_up, call_off, man, rest
from game.bots.tasks.own_soldiers import keep_safe, sparing
from game.bots.tasks.pace import once_firm
from game.bots.tasks.policing import ease, patrol, police, sweep
from game.bots.tasks.watch import surveil

HIGH_ODDS = 3.5
"""Force ratio below which no pocket is worth what its people would pay."""
ALL_BUT_EMPTY = 20.0
"""Force ratio at which a pocket is taken even while other zones are held weakly."""


class PopulationFirst(Agenda):
    """Means to win by consent: strict rules, aid and police where grip is firm, returns, allies trained, no quarrel on the line.

    Its strength is against those who hide and live off the people. It gives up time: a garrison that stands firm is left
    standing until it is weak, and may gather strength meanwhile.
    """

    tasks = (
        partial(engage, rules="strict", once_blamed="strict", blamed=0),
        partial(deconflict, strained=3.0),
        partial(stabilise, at_most=1, kept_back=8.0),
        keep_safe,
        sparing(
            once_firm(partial(assault, enough=HIGH_ODDS, at_most=1, fit=0.75)),
            partial(assault, enough=ALL_BUT_EMPTY, at_most=1, fit=0.75),
        ),
        partial(support_fights, at_most=1),
        call_off,
        partial(police, least_attacks=0.6, reserve=6.0),
        partial(stabilise, at_most=2, kept_back=8.0),
        sparing(partial(patrol, below=0.7), partial(man, least_attacks=0.5)),
        partial(escort, kept_back=12.0),
        sparing(partial(bring_up, enough=HIGH_ODDS, at_most=1)),
        partial(surveil, at_most=2, leaders=0.0),
        sparing(partial(sweep, least_told=0.4, least_attacks=0.5, reserve=10.0)),
        partial(train, kept_back=16.0, allies=True),
        rest,
        partial(ease, firm=0.8),
    )
