"""Decapitation: a coalition that watches, raids and strikes leaders and cells, and hopes that networks fall apart."""

from __future__ import annotations

from functools import partial

from game.bots.agenda import Agenda
from game.bots.tasks.air import engage, support_fights
from game.bots.tasks.borders import deconflict
from game.bots.tasks.ground import assault, call_off, man, rest
from game.bots.tasks.hunting import raid, strike
from game.bots.tasks.own_soldiers import keep_safe, sparing
from game.bots.tasks.policing import ease, patrol, sweep
from game.bots.tasks.watch import station, surveil
from game.bots.tasks.weight import shift_weight

PATIENCE = 8.0
"""Force ratio from which the partner force, which mostly holds, takes a town all the same."""
ANSWERED_FOR = 150
"""Civilian deaths of its strikes beyond which it no longer flies by permissive rules."""


class Decapitation(Agenda):
    """Means to win by the few: aircraft watch, strikes and raids take leaders and exposed cells, guards arrest the rest.

    Its strength is against networks that act: whoever attacks shows himself. It gives up ground, which falls late or never where
    a garrison stands, and it answers for more civilian deaths than others.
    """

    tasks = (
        partial(engage, rules="permissive", once_blamed="standard", blamed=ANSWERED_FOR),
        partial(deconflict, strained=5.0),
        partial(strike, cells=False, at_most=2),
        partial(raid, least_told=0.1, reserve=0.0),
        partial(surveil, at_most=2, leaders=3.0),
        sparing(partial(assault, enough=PATIENCE, at_most=1, fit=0.7)),
        partial(support_fights, at_most=1),
        call_off,
        station,
        keep_safe,
        partial(strike, cells=True),
        partial(shift_weight, hunted=2.0),
        sparing(partial(sweep, least_told=0.3, least_attacks=0.5), partial(patrol, below=0.5)),
        partial(surveil, at_most=4, leaders=1.0),
        rest,
        partial(ease, firm=0.6),
        sparing(partial(man, least_attacks=1.0)),
    )
