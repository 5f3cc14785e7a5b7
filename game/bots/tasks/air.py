"""Air tasks: support for those who fight, wearing garrisons down, cutting their supply, and how much aircraft may risk."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

import numpy as np

from game.bots.doctrine import STRAINED, believed
from game.bots.kept import kept
from game.orders.assault import Assault
from game.orders.close_support import CloseSupport
from game.orders.engagement import SetEngagement
from game.orders.interdict import Interdict

if TYPE_CHECKING:
    from game.orders.plan import Plan
    from game.units import Flags, Floats
    from game.views.situation import Situation

Aim = tuple[str, str]
"""A zone to fly over, and why."""

SLIGHT = 100.0
"""Fighters believed in a garrison, below which strikes meet nobody worth the harm."""
DUG_IN = 600.0
"""Fighters believed in and beside a hub of the enemy's, from which cutting their supply is worth a package."""


def support_fights(situation: Situation, plan: Plan, *, most: int = 3, at_most: int = 3) -> None:
    """Fly close support where one's own or allies assault or hold out, the strongest enemy first."""
    ours = {f.destination or f.zone for f in situation.own if f.posture == "assault"}
    ours |= {each.order.zone for each in plan.directives if isinstance(each.order, Assault)}
    theirs = {f.destination or f.zone for f in situation.allied if f.posture == "assault"}
    held_out = {situation.board.zone_ids[row] for row in situation.contested.nonzero()[0].tolist()}
    if not (fought := ours | theirs | held_out):
        return
    shy, index = near_trouble(situation), situation.board.index
    there = {zone: believed(situation, zone) for zone in fought if zone in ours or not shy[index[zone]]}
    wanted = sorted(there, key=lambda zone: (-there[zone], zone))
    told = "support for those who fight there against some {:,.0f}"
    fly(plan, CloseSupport, [(zone, told.format(there[zone])) for zone in wanted], most, at_most)


def wear_down(situation: Situation, plan: Plan, *, most: int = 4, at_most: int = 1) -> None:
    """Strike the strongest garrisons that one's own side or an ally will have to take."""
    if not situation.packages:
        return
    strength = np.where(_to_be_taken(situation), middle(situation), 0.0).tolist()
    rows = sorted([row for row, each in enumerate(strength) if each >= SLIGHT], key=lambda row: -strength[row])
    told = "to wear down a garrison of some {:,.0f}, the strongest left to be taken"
    fly(plan, CloseSupport, [(situation.board.zone_ids[row], told.format(strength[row])) for row in rows], most, at_most)


def cut_supply(situation: Situation, plan: Plan, *, most: int = 2) -> None:
    """Interdict the hub on which most enemy fighters live, while it is not under assault itself."""
    if not situation.packages:
        return
    strength = np.where(situation.hostile_held, middle(situation), 0.0)
    fed = np.where(_hubs(situation) & _to_be_taken(situation), strength + situation.board.adjacency @ strength, 0.0)
    row = int(fed.argmax())
    if fed[row] >= DUG_IN:
        told = f"some {fed[row]:,.0f} fighters live on what comes through here"
        fly(plan, Interdict, [(situation.board.zone_ids[row], told)], most, 1)


def engage(situation: Situation, plan: Plan, *, rules: str, once_blamed: str, blamed: int) -> None:
    """Keep to these rules of engagement until one's strikes have killed so many civilians, and to others after that."""
    wanted = once_blamed if situation.strike_deaths >= blamed else rules
    if wanted != situation.rules_of_engagement:
        told = f"{situation.strike_deaths} civilians have died of our strikes; {blamed} are the most we would answer for"
        plan.add(SetEngagement(wanted), told, f"rules of engagement: {situation.rules_of_engagement}")


def fly(plan: Plan, kind: type[CloseSupport | Interdict], aims: Sequence[Aim], most: int, at_most: int) -> None:
    """Give each zone in turn what is left of its packages, up to so many a zone and so many zones."""
    flown, situation, board = 0, plan.situation, plan.situation.board
    for rank, (zone, reason) in enumerate(aims):
        if flown == at_most or plan.command_left < 1:
            return
        row = board.index[zone]
        if situation.grounded[row] or board.country[row] not in situation.strike_countries:
            continue
        if (packages := min(most, plan.packages_for(zone))) > 0:
            passed_over = kind(aims[rank + 1][0], packages).text(situation) if rank + 1 < len(aims) else ""
            flown += plan.add(kind(zone, packages), reason, passed_over) is None


@kept
def middle(situation: Situation) -> Floats:
    """(Z,): the middle of what is believed to stand in each zone."""
    return np.asarray((situation.enemy_low + situation.enemy_high) / 2.0, dtype=np.float64)


@kept
def near_trouble(situation: Situation) -> Flags:
    """(Z,): zones near a rival with whom friction is too high to fly there for others."""
    if situation.friction < STRAINED:
        return np.zeros(len(situation.board), dtype=np.bool_)
    return situation.near_rival.copy()


@kept
def _to_be_taken(situation: Situation) -> Flags:
    """(Z,): enemy zones not on the rival's side of the line, and not near him while friction is high."""
    rows, side = situation.hostile_held.nonzero()[0].tolist(), situation.board.side
    mine_to_take = np.zeros(len(side), dtype=np.bool_)
    mine_to_take[[row for row in rows if side[row] is None or side[row] != situation.rival]] = True
    return np.asarray(mine_to_take & ~near_trouble(situation), dtype=np.bool_)


@kept
def _hubs(situation: Situation) -> Flags:
    """(Z,): hubs of an enemy."""
    enemies = {sheet.id for sheet in situation.sheets.values() if sheet.row in situation.sheet.hostile_rows}
    return np.array([bool(hubs & enemies) for hubs in situation.board.hubs], dtype=np.bool_)
