"""Drafts: for a zone, the kinds of order that could concern it, with the formations and destinations to choose from."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from game.orders.assault import Assault
from game.orders.close_support import CloseSupport
from game.orders.guerrilla import EMPHASES, LieLow, Operate
from game.orders.march import March, travel_of
from game.orders.order import Order, Refusal
from game.orders.postures import Defend, GoToGround, Hold, Patrol, PostureOrder
from game.orders.table import menu
from game.orders.withdraw import Withdraw

if TYPE_CHECKING:
    from game.orders.plan import Plan
    from game.views.situation import FormationReport, Situation

Choice = tuple[str, str]
"""A value and the words for it."""
Build = Callable[[tuple[str, ...], str], Order]


@dataclass(frozen=True, slots=True)
class Draft:
    """A kind of order for a zone, not yet complete: pick formations and one choice, and `build` makes the order."""

    verb: str
    help_text: str
    formations: tuple[FormationReport, ...]
    choices: tuple[Choice, ...]
    build: Build
    refusal: str = ""

    @property
    def needs_formations(self) -> bool:
        """True where formations are to be picked."""
        return bool(self.formations)


POSTURES: dict[str, type[PostureOrder]] = {kind.verb: kind for kind in (Patrol, Defend, Hold, GoToGround)}
PACKAGES = 6


def drafts(plan: Plan, zone: str) -> list[Draft]:
    """What may be ordered for a zone, the most warlike first; what cannot be ordered says why."""
    situation = plan.situation
    made = [_draft(plan, situation, kind, zone) for kind in menu(situation)]
    return [draft for draft in made if draft is not None]


def _draft(plan: Plan, situation: Situation, kind: type[Order], zone: str) -> Draft | None:
    here = situation.own_at.get(zone, [])
    if kind is Assault:
        return _assault(plan, situation, zone)
    if kind is CloseSupport:
        return _close_support(plan, situation, zone)
    if kind in (Operate, LieLow):
        return _guerrilla(plan, situation, kind, zone)
    if not here:
        return None
    if kind is March or kind is Withdraw:
        return _movement(situation, kind, zone, here)
    posture = POSTURES[kind.verb]
    able = [body for body in here if posture((body.id,)).refusal(situation) is None]
    why = "" if able else str(posture((here[0].id,)).refusal(situation) or "")
    return Draft(kind.verb, kind.help_text, tuple(able), (), lambda chosen, _: posture(chosen), why)


def _assault(plan: Plan, situation: Situation, zone: str) -> Draft | None:
    able = [body for body in situation.own if Assault((body.id,), zone).refusal(situation) is None]
    row = situation.board.index[zone]
    if not able and not (situation.hostile_held[row] or situation.contested[row]):
        return None
    why = "" if able else _best_reason([Assault((body.id,), zone).refusal(situation) for body in situation.own])
    able.sort(key=lambda body: (body.zone != zone, -body.power, body.id))
    return Draft(Assault.verb, Assault.help_text, tuple(able), (), lambda chosen, _: Assault(chosen, zone), why)


def _best_reason(refusals: list[Refusal | None]) -> str:
    """The refusal that says most: not that a formation is merely too far off, if another stands nearer."""
    reasons = [each.reason for each in refusals if each is not None]
    near = [reason for reason in reasons if "is not beside" not in reason]
    return next(iter(near), "none of your formations stands in or beside it")


def _close_support(plan: Plan, situation: Situation, zone: str) -> Draft | None:
    why = CloseSupport(zone).refusal(situation)
    row = situation.board.index[zone]
    if not situation.sheet.air_packages or (why and not (situation.hostile_held[row] or situation.contested[row])):
        return None
    most = min(PACKAGES, max(plan.packages_left, 1))
    choices = tuple((str(n), f"{n} package{'s' * (n > 1)}") for n in range(1, most + 1))
    reason = str(why) if why else "" if plan.packages_left else "no air packages are left this week"
    return Draft(
        CloseSupport.verb, CloseSupport.help_text, (), choices, lambda _, n: CloseSupport(zone, int(n or 1)), reason
    )  # fmt: skip


def _guerrilla(plan: Plan, situation: Situation, kind: type[Order], zone: str) -> Draft:
    region = situation.board.region[situation.board.index[zone]]
    if kind is LieLow:
        return Draft(
            LieLow.verb, LieLow.help_text, (), (), lambda _, __: LieLow(region), str(LieLow(region).refusal(situation) or "")
        )
    choices = tuple(
        (each, "no emphasis" if each == "none" else f"against {each}")
        for each in EMPHASES
        if Operate(region, each).refusal(situation) is None
    )
    return Draft(Operate.verb, Operate.help_text, (), choices, lambda _, each: Operate(region, each or "none"))


def _movement(situation: Situation, kind: type[Order], zone: str, here: list[FormationReport]) -> Draft:
    march = kind is March
    choices = _reach(situation, here[0]) if march else _ways_back(situation, here)
    able = [body for body in here if not body.fixed and not (march and body.in_contact)]
    if able and choices:
        why = ""
    elif not able:
        why = f"{here[0].name} may not leave" if here[0].fixed else "in contact with the enemy: withdraw, or fight"
    else:
        why = "no friendly zone can be reached from here" if march else "no friendly zone lies beside this one"
    build: Build = (lambda chosen, to: March(chosen, to)) if march else (lambda chosen, to: Withdraw(chosen, to))
    return Draft(kind.verb, kind.help_text, tuple(able), choices, build, why)


def _reach(situation: Situation, body: FormationReport) -> tuple[Choice, ...]:
    index, board = situation.board.index, situation.board
    days = travel_of(situation, body.kind).days_to_all(index[body.zone])
    ranked = sorted((count, board.names[row], board.zone_ids[row]) for row, count in days.items() if row != index[body.zone])
    return tuple((zone, f"{name}, {count} days") for count, name, zone in ranked)


def _ways_back(situation: Situation, here: list[FormationReport]) -> tuple[Choice, ...]:
    board = situation.board
    near = [board.zone_ids[row] for row in board.neighbours[board.index[here[0].zone]]]
    return tuple((zone, board.name(zone)) for zone in near if Withdraw((here[0].id,), zone).refusal(situation) is None)
