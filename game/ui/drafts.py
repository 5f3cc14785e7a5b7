"""Drafts: for a zone, the kinds of order that could concern it, with the formations and destinations to choose from.

Any kind in the table of orders has one; those named here have one of their own, because it says more.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from game.orders.assault import Assault
from game.orders.close_support import CloseSupport
from game.orders.guerrilla import LieLow, Operate
from game.orders.march import March, travel_of
from game.orders.offering import FAMILIES, FORMATIONS, family_of
from game.orders.order import Order, Refusal
from game.orders.table import menu
from game.orders.withdraw import Withdraw
from game.terms import EMPHASES
from game.ui.any_draft import Build, Choice, Draft, any_draft, one_draft
from game.views.reports import strongest_first

if TYPE_CHECKING:
    from game.orders.plan import Plan
    from game.views.reports import FormationReport
    from game.views.situation import Situation


def drafts(plan: Plan, zone: str) -> list[Draft]:
    """What may be ordered for a zone, and what cannot with the reason: family by family, each kind always in the same place."""
    made = [(kind, _draft(plan, kind, zone)) for kind in menu(plan.situation)]
    all_kinds = [(kind, draft or _nothing_here(kind)) for kind, draft in made]
    found = [_without_busy(plan, replace(draft, family=family_of(kind))) for kind, draft in all_kinds]
    return sorted(found, key=lambda draft: FAMILIES.index(draft.family))


def _nothing_here(kind: type[Order]) -> Draft:
    """A kind that can never concern the zone has its place and its letter all the same: no letter may fall through."""
    why = "none of your formations stands where it could do that here" if family_of(kind) == FORMATIONS else "not for this zone"
    return Draft(kind.verb, kind.help_text, (), lambda *_: Order(), refusal=why)


def formation_drafts(plan: Plan, id: str) -> list[Draft]:
    """What may be ordered of one formation, wherever that leads, and what cannot with the reason."""
    situation = plan.situation
    body = situation.formations[id]
    kinds = [kind for kind in menu(situation) if family_of(kind) == FORMATIONS]
    made = [
        _movement(situation, kind, body.zone, [body]) if kind in (March, Withdraw) else one_draft(plan, kind, body)
        for kind in kinds
    ]
    return [_without_busy(plan, replace(draft, family=FORMATIONS)) for draft in made]


def _without_busy(plan: Plan, draft: Draft) -> Draft:
    """The draft without formations that have their orders for this week."""
    taken = {subject for each in plan.directives for subject in each.order.subjects}
    free = tuple(body for body in draft.formations if body.id not in taken)
    busy = len(draft.formations) - len(free)
    why = draft.refusal
    if busy and not (free or why):
        why = f"{draft.formations[0].name} has its orders for this week: enter in the list of orders changes them"
    return replace(draft, formations=free, busy=busy, refusal=why)


def _draft(plan: Plan, kind: type[Order], zone: str) -> Draft | None:
    situation = plan.situation
    if kind is Assault:
        return _assault(situation, zone)
    if kind is CloseSupport:
        return _close_support(plan, zone)
    if kind in (Operate, LieLow):
        return _guerrilla(situation, kind, zone)
    if kind is March or kind is Withdraw:
        here = list(strongest_first(situation.own_at.get(zone, ())))
        return _movement(situation, kind, zone, here) if here else None
    return any_draft(plan, kind, zone)


def _assault(situation: Situation, zone: str) -> Draft:
    refusals = {body.id: Assault((body.id,), zone).refusal(situation) for body in situation.own}
    able = [body for body in situation.own if refusals[body.id] is None]
    able.sort(key=lambda body: (body.zone != zone, -body.power, body.id))
    why = "" if able else _best_reason(list(refusals.values()))
    if not _is_hostile(situation, zone):
        name = situation.board.name(zone)
        why = f"no enemy is known to hold {name}: leave by escape, go to a zone the enemy holds, and give the order there"
    return Draft(Assault.verb, Assault.help_text, tuple(able), lambda chosen, _: Assault(chosen, zone), refusal=why)


def _is_hostile(situation: Situation, zone: str) -> bool:
    row = situation.board.index[zone]
    return bool(situation.hostile_held[row] or situation.contested[row])


def _best_reason(refusals: list[Refusal | None]) -> str:
    """The refusal that says most: not that a formation is merely too far off, if another stands nearer."""
    reasons = [each.reason for each in refusals if each is not None]
    near = [reason for reason in reasons if "is not beside" not in reason]
    return next(iter(near), "none of your formations stands in or beside it: march some nearer first")


def _close_support(plan: Plan, zone: str) -> Draft | None:
    situation = plan.situation
    if not situation.sheet.air_packages or not (_is_hostile(situation, zone) or zone in situation.own_at):
        return None
    why = str(CloseSupport(zone).refusal(situation) or "")
    if not (why or plan.packages_left):
        why = "no air packages are left this week"
    numbers = range(1, max(plan.packages_left, 1) + 1)
    choices = tuple((str(n), f"{n} package{'s' * (n > 1)}") for n in numbers)
    return Draft(
        CloseSupport.verb, CloseSupport.help_text, (), lambda _, n: CloseSupport(zone, int(n or 1)), lambda _: choices, why
    )  # fmt: skip


def _guerrilla(situation: Situation, kind: type[Order], zone: str) -> Draft:
    board = situation.board
    region = board.region[board.index[zone]]
    where = f"Region: {board.region_names[board.region_ids.index(region)]}."
    if kind is LieLow:
        why = str(LieLow(region).refusal(situation) or "")
        return Draft(LieLow.verb, f"{LieLow.help_text} {where}", (), lambda _, __: LieLow(region), refusal=why)
    choices = tuple(
        (each, "no emphasis" if each == "none" else f"against {each}")
        for each in EMPHASES
        if Operate(region, each).refusal(situation) is None
    )
    words = f"{Operate.help_text} {where}"
    return Draft(Operate.verb, words, (), lambda _, each: Operate(region, each or "none"), lambda _: choices)


def _movement(situation: Situation, kind: type[Order], zone: str, here: list[FormationReport]) -> Draft:
    march = kind is March
    able = tuple(body for body in here if not body.fixed and body.in_contact != march)
    offer = _reach if march else _ways_back

    def choices(chosen: tuple[str, ...]) -> tuple[Choice, ...]:
        picked = [body for body in able if body.id in chosen]
        return offer(situation, picked or list(able), bool(picked))

    build: Build = (lambda chosen, to: March(chosen, to)) if march else (lambda chosen, to: Withdraw(chosen, to))
    return Draft(kind.verb, kind.help_text, able, build, choices, _why_not(here, able, march, bool(choices(()))))


def _why_not(here: list[FormationReport], able: tuple[FormationReport, ...], march: bool, somewhere: bool) -> str:
    if not able and all(body.fixed for body in here):
        return f"{here[0].name} may not leave"
    if not able:
        return "in contact with the enemy: withdraw, or fight" if march else "not in contact with the enemy: march instead"
    if somewhere:
        return ""
    return "no friendly zone can be reached from here" if march else "no friendly zone lies beside this one"


def _reach(situation: Situation, bodies: list[FormationReport], together: bool) -> tuple[Choice, ...]:
    """Friendly zones within reach of all those bodies, or of any; the days are the slowest's, or the quickest's."""
    if not bodies:
        return ()
    index, board = situation.board.index, situation.board
    trips = [travel_of(situation, body.kind).days_to_all(index[body.zone]) for body in bodies]
    rows = set[int].intersection(*map(set, trips)) if together else set[int]().union(*trips)
    days = {row: (max if together else min)(trip[row] for trip in trips if row in trip) for row in rows - {index[bodies[0].zone]}}
    ranked = sorted((count, board.names[row], board.zone_ids[row]) for row, count in days.items())
    return tuple((zone, f"{name}, {count} day{'s' * (count != 1)}") for count, name, zone in ranked)


def _ways_back(situation: Situation, bodies: list[FormationReport], together: bool) -> tuple[Choice, ...]:
    """Friendly zones beside, to which all those bodies may withdraw, or any of them."""
    if not bodies:
        return ()
    board, every = situation.board, all if together else any
    near = [board.zone_ids[row] for row in board.neighbours[board.index[bodies[0].zone]]]
    return tuple(
        (to, board.name(to)) for to in near if every(Withdraw((body.id,), to).refusal(situation) is None for body in bodies)
    )
