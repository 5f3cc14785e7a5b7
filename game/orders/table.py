"""The table of orders: the menu, the help and the journal all read it. A new order is a file and a line here."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import fields
from typing import TYPE_CHECKING, Any

from game.errors import JournalError
from game.orders.amnesty import Amnesty
from game.orders.assault import Assault
from game.orders.broadcast import Broadcast
from game.orders.close_support import CloseSupport
from game.orders.counter_attack import CounterAttack
from game.orders.crossing import OpenCrossing, ShutCrossing
from game.orders.deconflict import Deconflict
from game.orders.engagement import SetEngagement
from game.orders.extort import Extort, StopExtorting
from game.orders.extra_effort import ExtraEffort
from game.orders.fortify import Fortify
from game.orders.guerrilla import LieLow, Operate
from game.orders.infiltrate import Infiltrate
from game.orders.interdict import Interdict
from game.orders.intimidate import Intimidate
from game.orders.leaders import HideLeader, MoveLeader
from game.orders.march import March
from game.orders.mass import Mass
from game.orders.order import Order
from game.orders.police import EndPolicing, Police
from game.orders.postures import Defend, GoToGround, Hold, Patrol, Rest, ThinOut
from game.orders.programmes import EscortReturns, RestoreServices, StabilisationAid
from game.orders.raid import Raid
from game.orders.recruit import Recruit
from game.orders.shift_weight import ShiftWeight
from game.orders.strike import Strike
from game.orders.surge import Surge
from game.orders.surveillance import Surveillance
from game.orders.sweep import Sweep
from game.orders.train import TrainAndEquip
from game.orders.tribal import RaiseTribalForce
from game.orders.withdraw import Withdraw

if TYPE_CHECKING:
    from game.views.situation import Situation

_KINDS: dict[type[Order], str] = {
    March: "m",
    Assault: "a",
    Patrol: "p",
    Sweep: "s",
    Raid: "r",
    Defend: "d",
    Withdraw: "w",
    Hold: "h",
    CloseSupport: "c",
    Interdict: "i",
    OpenCrossing: "o",
    ShutCrossing: "x",
    Strike: "k",
    Surveillance: "v",
    SetEngagement: "u",
    Police: "l",
    EndPolicing: "n",
    Amnesty: "y",
    CounterAttack: "c",
    ThinOut: "n",
    GoToGround: "g",
    Infiltrate: "i",
    Operate: "o",
    Surge: "s",
    LieLow: "l",
    Deconflict: "f",
    ShiftWeight: "g",
    RestoreServices: "e",
    StabilisationAid: "q",
    EscortReturns: "j",
    MoveLeader: "v",
    HideLeader: "k",
    Recruit: "r",
    Extort: "e",
    StopExtorting: "x",
    Intimidate: "t",
    Broadcast: "a",
    Fortify: "b",
    Rest: "z",
    RaiseTribalForce: "t",
    TrainAndEquip: "t",
    Mass: "u",
    ExtraEffort: "+",
}
"""Every kind, with the letter that gives it in the game: the same in every week, and one side has no letter twice."""

ORDERS: dict[str, type[Order]] = {kind.verb: kind for kind in _KINDS}
LETTERS: dict[str, str] = {kind.verb: letter for kind, letter in _KINDS.items()}


def menu(situation: Situation) -> list[type[Order]]:
    """The kinds of order this side may give."""
    return [kind for kind in _KINDS if situation.sheet.kind in kind.givers]


def options(situation: Situation) -> Iterator[Order]:
    """Every order on offer this week, lazily, before what is left of command and treasury is counted."""
    for kind in menu(situation):
        yield from kind.options(situation)


def order_from_data(data: Mapping[str, Any]) -> Order:
    """The order that a journal line tells of."""
    kind = ORDERS.get(str(data.get("verb")))
    if kind is None:
        raise JournalError(f"no order is called {data.get('verb')!r}")
    values = {each.name: data[each.name] for each in fields(kind)}
    return kind(**{name: tuple(value) if isinstance(value, list) else value for name, value in values.items()})
