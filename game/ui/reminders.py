"""Reminders before a week ends: what would be left unused, or could not be paid, so that it is nobody's oversight."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from game.events.event import counted

if TYPE_CHECKING:
    from game.orders.plan import Plan
    from game.views.situation import Situation


def reminders(plan: Plan) -> tuple[str, ...]:
    """What to think of before the week is played, the weightiest first; nothing where all is in use."""
    return (*_debts(plan), *_command(plan), *_aircraft(plan), *_lapsing(plan))


def _debts(plan: Plan) -> Iterator[str]:
    if plan.treasury_left < 0:
        yield f"Standing orders cost {-plan.treasury_left:.1f} RP more than there is: some will lapse."


def _command(plan: Plan) -> Iterator[str]:
    left, kept = plan.command_left, int(plan.situation.parameters.unused_command_kept)
    if left > kept:
        yield f"{left} command left, of which {kept or 'none'} can be kept for next week."


def _aircraft(plan: Plan) -> Iterator[str]:
    if plan.packages_left:
        yield f"{counted(plan.packages_left, 'air package has', 'air packages have')} no task and will not fly."


def _lapsing(plan: Plan) -> Iterator[str]:
    most = kept(plan.situation)
    if most is not None and plan.treasury_left >= most:
        yield f"{plan.treasury_left:.0f} RP are more than can be kept: above {most:g} RP the week's income lapses."


def kept(situation: Situation) -> float | None:
    """RP that a budget keeps at most; the insurgents' hoard knows no bound."""
    s = situation
    return None if s.sheet.is_insurgent else s.parameters.treasury_kept_weeks * s.sheet.income_week
