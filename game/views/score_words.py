"""Words for the score sheet: what a condition of victory asks for, and how its number stands."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.rules.conditions import (
    Adjacent,
    AttacksMonth,
    CrossingOpen,
    Displaced,
    EndsHeld,
    Gripped,
    Holds,
    LeadersAlive,
    Measured,
    Members,
    Overt,
    OwnKilledMonth,
    Reach,
    StrikeDeaths,
    Treasury,
    WeekIs,
    Will,
    ZonesSeized,
)

if TYPE_CHECKING:
    from game.views.situation import Situation


def wanted(condition: Measured, s: Situation) -> str:
    """What the condition asks for.

    The bounds come last: `attacks a month in IQ: at most 176`.
    """
    return f"{subject(condition, s)}: {_bounds(condition)}"


def _bounds(condition: Measured) -> str:
    parts = [f"at least {number(condition, condition.min)}"] if condition.min is not None else []
    if condition.max is not None:
        parts.append("none" if condition.max == 0 and not parts else f"at most {number(condition, condition.max)}")
    return ", ".join(parts)


def number(condition: Measured, value: float) -> str:
    """A value as this condition's number is told."""
    return f"{value:.2f}" if isinstance(condition, Reach) else f"{round(value):,}"


def told(condition: Measured, low: float, high: float, source: str) -> str:
    """A number that is known, or the band it lies in with where that comes from."""
    band = number(condition, low) if low == high else f"{number(condition, low)} to {number(condition, high)}"
    return f"{band} ({source})" if source else band


def subject(condition: Measured, s: Situation) -> str:
    """What the condition counts."""
    match condition:
        case Holds():
            weeks = f", each for the last {condition.weeks} weeks at least" if condition.weeks else ""
            return f"zones{_where(condition.country, condition.tag)} held by {_side(condition.faction, s)}{weeks}"
        case Gripped():
            return f"zones{_where(condition.country)} held by {_side(condition.faction, s)} with a grip of {condition.grip:g}"
        case ZonesSeized():
            return f"zones {_side(condition.faction, s)} takes after week {condition.after} and keeps {condition.weeks} weeks"
        case AttacksMonth():
            whom = ", whoever holds the zone" if condition.country and _shared(condition.country, s) else ""
            return f"attacks a month{_where(condition.country)}{whom}, mean of {condition.weeks} weeks"
        case OwnKilledMonth():
            return f"killed of {_side(condition.faction, s)} a month, mean of {condition.weeks} weeks"
        case StrikeDeaths():
            return f"civilians killed by strikes of {_side(condition.faction, s)}"
        case Overt():
            beyond = f" outside {_side(condition.except_side, s)}'s side of the line" if condition.except_side else ""
            return f"insurgent fighters in the open{beyond}"
        case Displaced():
            return f"people displaced{_where(condition.country)}"
        case EndsHeld():
            return f"ends of the way {condition.route} held by {condition.kind}s"
        case Will() | Treasury():
            return f"{'will' if isinstance(condition, Will) else 'treasury'} of {_side(condition.faction, s)}"
        case LeadersAlive():
            return f"{condition.rank or 'all'} insurgent leaders at large"
        case Members():
            return "insurgent members, open and hidden"
        case Reach():
            return "reach of the insurgents' call, 0-1"
        case CrossingOpen():
            return "weeks running in which trade crosses the border"
        case WeekIs():
            return "week of the campaign"
        case Adjacent():
            return f"zones of {_side(condition.faction, s)} beside {_side(condition.other, s)}"


def _shared(country: str, s: Situation) -> bool:
    """True where sides that fight the insurgents hold zones of a country beside each other: all attacks there count alike."""
    holders = set(s.controller[s.board.where_country(country)].tolist())
    return sum(sheet.row in holders for sheet in s.sheets.values() if not sheet.is_insurgent) > 1


def _where(country: str | None, tag: str | None = None) -> str:
    kind = f" tagged {tag}" if tag else ""
    return kind + (f" in {country}" if country else "")


def _side(faction: str, s: Situation) -> str:
    return s.sheets[faction].short if faction in s.sheets else faction
