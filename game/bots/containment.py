"""Containment: a coalition whose partner stands on the line it has reached, under its aircraft, and goes no further."""

from __future__ import annotations

from functools import partial

from game.bots.agenda import Agenda
from game.bots.tasks.aid import stabilise, train
from game.bots.tasks.air import cut_supply, support_fights, wear_down
from game.bots.tasks.borders import deconflict
from game.bots.tasks.ground import call_off, man, rest
from game.bots.tasks.own_soldiers import keep_safe, sparing
from game.bots.tasks.policing import ease, patrol
from game.bots.tasks.watch import surveil


class Containment(Agenda):
    """Means to spare the partner: pockets are shut in, watched and worn down from the air, and what was taken is put in order.

    It costs few lives and little will. It gives up time: the pockets live on, with their leaders, taxes and call abroad. It
    follows the record of the winter of 2017 and the summer of 2018, and does not mean to win.
    """

    tasks = (
        deconflict,
        support_fights,
        call_off,
        keep_safe,
        partial(wear_down, at_most=1),
        cut_supply,
        partial(train, kept_back=15.0),
        sparing(partial(man, least_attacks=0.5), partial(patrol, below=0.7)),
        rest,
        partial(ease, firm=0.7),
        partial(surveil, at_most=2, leaders=1.0),
        partial(stabilise, at_most=2, kept_back=20.0),
    )
