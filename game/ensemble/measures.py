"""Measures: what is kept of a campaign that has been played. One function each; the table is also the store's columns."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from game.units import WEEKS_A_MONTH

if TYPE_CHECKING:
    from game.theater.theater import Theater

Value = float | int | str | None
Row = dict[str, Value]
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
