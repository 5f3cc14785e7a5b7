"""The table of effects: which cause brings each about. A new kind is a value in `effects.py`, a file and a line here."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING, Any

from game.events.event import Event
from game.incidents.aid import grant
from game.incidents.air import change_air
from game.incidents.ally_offensive import turn_elsewhere
from game.incidents.crossing import set_crossing
from game.incidents.effects import (
    Aid,
    Air,
    AllyOffensive,
    ChangeOfFriction,
    ChangeOfReach,
    ChangeOfWill,
    Crossing,
    Effect,
    ForeignInflow,
    LeaderAppears,
    PartnerPause,
    Reinforce,
    Weather,
    Withdraw,
)
from game.incidents.foreign_inflow import begin
from game.incidents.friction import change_friction
from game.incidents.leader_appears import appear
from game.incidents.partner_pause import pause
from game.incidents.reach import change_reach
from game.incidents.reinforce import reinforce
from game.incidents.weather import close_in
from game.incidents.will import change_will
from game.incidents.withdraw import withdraw

if TYPE_CHECKING:
    from game.incidents.occasion import Occasion

CAUSES: dict[type[Effect], Callable[[Any, Occasion], Iterator[Event]]] = {
    Reinforce: reinforce,
    Withdraw: withdraw,
    PartnerPause: pause,
    AllyOffensive: turn_elsewhere,
    Weather: close_in,
    ChangeOfWill: change_will,
    Aid: grant,
    Crossing: set_crossing,
    ForeignInflow: begin,
    LeaderAppears: appear,
    ChangeOfReach: change_reach,
    ChangeOfFriction: change_friction,
    Air: change_air,
}
