"""Reminders before a week ends: what would be left unused, or could not be paid, so that it is nobody's oversight."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice
from typing import TYPE_CHECKING

from game.events.event import counted
from game.orders.plan import kept
from game.orders.standing import standing_orders
from game.orders.table import LETTERS, menu

if TYPE_CHECKING:
    from game.orders.plan import Plan

NO_USE_OF_COMMAND = (
    "hold", "rest", "withdraw", "end policing", "stop extorting", "march", "rules of engagement", "shift weight", "extra effort",
)  # fmt: skip
"""Kinds that nobody gives for want of something better."""
TOLD, TRIED = 5, 40
"""How many suggestions are made, and how many options of a kind are looked at for one."""


def reminders(plan: Plan) -> tuple[str, ...]:
    """What to think of before the week is played, the weightiest first; nothing where all is in use."""
    return (*_debts(plan), *_pointless(plan), *_command(plan), *_aircraft(plan), *_lapsing(plan))


def _debts(plan: Plan) -> Iterator[str]:
    unpaid = [each for each in standing_orders(plan) if not each.pays]
    if unpaid:
        listed = _listed([f"{each.text} ({each.cost:g} RP)" for each in unpaid])
        yield f"Standing orders cost {-plan.treasury_left:.1f} RP more than there is. Unpaid, these lapse: {listed}."


def _pointless(plan: Plan) -> Iterator[str]:
    idle = [each for each in standing_orders(plan) if each.pointless]
    if idle:
        price = sum(each.cost for each in idle)
        yield f"No enemy is left where these go on to attack, for {price:g} RP a week: {_listed([each.text for each in idle])}."


def _command(plan: Plan) -> Iterator[str]:
    left, carried = plan.command_left, int(plan.situation.parameters.unused_command_kept)
    if left < 0:
        yield f"{counted(-left, 'order', 'orders')} more than you have command for: the last will not be carried out."
    if left > carried:
        could = suggestions(plan)
        more = f" Could be ordered: {', '.join(could)}." if could else ""
        yield f"{left} command left, of which {carried or 'none'} can be kept for next week.{_idle(plan)}{more}"


def _idle(plan: Plan) -> str:
    taken = {subject for each in plan.directives for subject in each.order.subjects}
    s = plan.situation
    idle = [f"{body.name} at {s.board.name(body.zone)}" for body in s.own if body.posture == "hold" and body.id not in taken]
    return f" {counted(len(idle), 'formation holds', 'formations hold')} without orders: {_listed(idle, 3)}." if idle else ""


def suggestions(plan: Plan) -> list[str]:
    """Orders that could still be given and paid, one of a kind, with the letter of the kind."""
    found = []
    for kind in menu(plan.situation):
        if kind.verb in NO_USE_OF_COMMAND:
            continue
        open_to = (each for each in islice(kind.options(plan.situation), TRIED) if plan.refusal(each) is None)
        if (first := next(open_to, None)) is not None:
            found.append(f"{first.choice_text(plan.situation)} ({LETTERS[kind.verb]})")
    return found[:TOLD]


def _listed(names: list[str], most: int = 4) -> str:
    return ", ".join(names[:most]) + (f" and {len(names) - most} more" if len(names) > most else "")


def _aircraft(plan: Plan) -> Iterator[str]:
    if plan.packages_left:
        yield f"{counted(plan.packages_left, 'air package has', 'air packages have')} no task and will not fly."


def _lapsing(plan: Plan) -> Iterator[str]:
    most = kept(plan.situation)
    if most is not None and plan.treasury_left >= most:
        yield f"{plan.treasury_left:.0f} RP are more than can be kept: above {most:g} RP the week's income lapses."
