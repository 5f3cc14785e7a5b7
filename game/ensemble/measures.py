"""Measures: what is kept of a campaign that has been played. One function each; the table is also the store's columns."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

import numpy as np

from game.units import WEEKS_A_MONTH

if TYPE_CHECKING:
    from game.theater.theater import Theater

Value = float | int | str | None
Row = dict[str, Value]
Columns = dict[str, list[Value]]
MONTHS_WEEKS = 13


def winner(theater: Theater) -> Row:
    """Who did best against par, and in how many weeks."""
    return {"winner": theater.winner, "weeks": len(theater.annals.weeks)}


def standing(theater: Theater) -> Row:
    """Each faction's score, grade, will and zones at the end."""
    row: Row = {}
    for faction in theater.factions.values():
        held = int((theater.ground.controller == faction.row).sum())
        row |= {f"score_{faction.id}": faction.score, f"grade_{faction.id}": faction.grade}
        row |= {f"will_{faction.id}": faction.will, f"zones_{faction.id}": held}
    return row


def insurgency(theater: Theater) -> Row:
    """What is left alive: overt fighters, operators, dormant members."""
    operators, dormant = int(theater.underground.element_operators.sum()), int(theater.ground.dormant.sum())
    overt = theater.overt()
    return {"overt": overt, "operators": operators, "dormant": dormant, "members": overt + operators + dormant}


def attacks(theater: Theater) -> Row:
    """Attacks over the campaign, and a month over the last 13 weeks, everywhere and by country."""
    weeks, countries = theater.annals.weeks, sorted(set(theater.board.country))
    last = weeks[-MONTHS_WEEKS:]
    row: Row = {"attacks": sum(week.attacks_in(None) for week in weeks)}
    for country in countries:
        monthly = sum(week.attacks_in(country) for week in last) / max(len(last), 1) * WEEKS_A_MONTH
        row[f"attacks_month_{country}"] = round(monthly, 2)
    return row


def losses(theater: Theater) -> Row:
    """People killed: each faction's own, and civilians by who caused it."""
    ledger = theater.ledger
    row: Row = {f"killed_{faction}": fates["killed"] for faction, fates in ledger.fates.items()}
    row |= {f"civilians_by_{faction}": killed for faction, killed in ledger.civilians_killed.items()}
    return row | {"civilians": sum(ledger.civilians_killed.values())}


def falls(theater: Theater) -> Row:
    """For each zone the insurgents held at the start: the week at whose end they first no longer did; nothing if never."""
    insurgents, row = theater.insurgents.row, {}
    for number, zone in enumerate(theater.board.zone_ids):
        if theater.opening_controller[number] == insurgents:
            lost = [week.week for week in theater.annals.weeks if week.controller[number] != insurgents]
            row[f"fell_{zone}"] = lost[0] if lost else None
    return row  # type: ignore[return-value]


MEASURES: tuple[Callable[[Theater], Row], ...] = (winner, standing, insurgency, attacks, losses, falls)


def measure(theater: Theater) -> Row:
    """Every measure of a campaign that has been played."""
    row: Row = {}
    for each in MEASURES:
        row |= each(theater)
    return row


def weekly(theater: Theater) -> Columns:
    """The weekly series: counts and shares at each week's end, one column each, one value a week."""
    weeks, ids = theater.annals.weeks, theater.faction_ids
    table: Columns = {
        "week": [each.week for each in weeks],
        "overt": [each.overt for each in weeks],
        "operators": [each.operators for each in weeks],
        "dormant": [each.dormant for each in weeks],
        "members": [each.overt + each.operators + each.dormant for each in weeks],
        "attacks": [each.attacks_in(None) for each in weeks],
        "civilians": [sum(each.civilians) for each in weeks],
    }
    for country in sorted(set(theater.board.country)):
        table[f"attacks_{country}"] = [each.attacks_in(country) for each in weeks]
    for row, side in enumerate(ids):
        table[f"will_{side}"] = [each.will[row] for each in weeks]
        table[f"score_{side}"] = [each.score[row] for each in weeks]
        table[f"zones_{side}"] = [int((each.controller == row).sum()) for each in weeks]
        table[f"killed_{side}"] = [each.killed[row] for each in weeks]
        table[f"civilians_by_{side}"] = [each.civilians[row] for each in weeks]
    return table


def by_zone(theater: Theater) -> Columns:
    """A value a zone: who held it first and last, the week it first fell to another (nothing if never), attacks, weeks theirs."""
    weeks, ids, insurgents = theater.annals.weeks, theater.faction_ids, theater.insurgents.row
    zones, opening = theater.board.zone_ids, theater.opening_controller
    held = np.array([each.controller for each in weeks], dtype=np.int64).reshape(len(weeks), len(zones))
    lost = held != opening
    first = np.where(lost.any(axis=0), lost.argmax(axis=0), -1) if len(weeks) else np.full(len(zones), -1)
    attacked = np.array([each.attacks for each in weeks], dtype=np.int64).reshape(len(weeks), len(zones)).sum(axis=0)
    return {
        "zone": list(zones),
        "opening": [ids[row] for row in opening],
        "final": [ids[row] for row in theater.ground.controller],
        "fell": [weeks[at].week if at >= 0 else None for at in first],
        "attacks": [int(count) for count in attacked],
        "weeks_insurgent": [int(count) for count in (held == insurgents).sum(axis=0)],
    }
