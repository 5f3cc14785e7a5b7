"""Assault on a zone: the force ratio, the chance of success within the term, the day's hazard, and the day's losses.

Worked example: 6,000 attackers of power 5,200 against 1,700 of power 1,700 in a lightly fortified town.

>>> round(success_chance(5200 / (1700 * 1.3 * 1.3), midpoint=1.1, scale=0.2, cap=0.9), 2)
0.9
>>> round(daily_hazard(0.9, term_days=50), 3)
0.045

so that the town falls after 22 days on average: the term of 50 days is no mean duration.
"""

from __future__ import annotations

from math import exp, log
from typing import NamedTuple

from game.rules.combat import casualty_rate, helmbold
from game.rules.parameters import Parameters


class DailyLosses(NamedTuple):
    """What a day of assault costs: people killed and wounded or out of the fight, before rounding."""

    attackers_killed: float
    attackers_wounded: float
    defenders_killed: float
    defenders_disabled: float


def terrain_factor(p: Parameters, terrain: str) -> float:
    """What the ground is worth to the defender."""
    return {
        "city": p.terrain_city,
        "town": p.terrain_town,
        "valley": p.terrain_valley,
        "mountain": p.terrain_mountain,
        "desert": p.terrain_desert,
    }.get(terrain, p.terrain_base)


def works_factor(p: Parameters, fortification: int) -> float:
    """What works are worth to the defender, fortification 0-3."""
    return (p.posture_unprepared, p.posture_hasty, p.posture_prepared, p.posture_fortified)[fortification]


def frontage(p: Parameters, terrain: str) -> float:
    """How many attackers the ground lets fight at once."""
    return {
        "city": p.frontage_city,
        "town": p.frontage_town,
        "desert": p.frontage_desert,
        "mountain": p.frontage_mountain,
    }.get(terrain, p.frontage_valley)


def force_ratio(attack: float, attackers: float, defence: float, terrain: str, fortification: int, p: Parameters) -> float:
    """F: the attackers' power, as far as the frontage lets it in, over the defenders' behind ground and works."""
    engaged = attack * min(1.0, frontage(p, terrain) / max(attackers, 1.0))
    worth = defence * works_factor(p, fortification) * terrain_factor(p, terrain)
    return engaged / max(worth, 1e-6)


def success_chance(ratio: float, *, midpoint: float, scale: float, cap: float) -> float:
    """P: the chance that an attack at this ratio succeeds within its term, by a logistic in ln F."""
    if ratio <= 0.0:
        return 0.0
    return min(cap, 1.0 / (1.0 + exp(-(log(ratio) - log(midpoint)) / scale)))


def term_days(p: Parameters, terrain: str, fortification: int) -> float:
    """T: the days within which an attack on such ground succeeds with chance P."""
    days = {
        "city": p.engagement_days_city,
        "town": p.engagement_days_town,
        "desert": p.engagement_days_open,
    }.get(terrain, p.engagement_days_other)
    return days * (1.0 + p.engagement_fort_factor * fortification)


def daily_hazard(chance: float, term_days: float) -> float:
    """The chance that the defence breaks on a given day: 1 - (1 - P)^(1/T)."""
    return float(1.0 - (1.0 - chance) ** (1.0 / term_days))


def daily_losses(attackers: float, defenders: float, noise: float, supported: bool, p: Parameters) -> DailyLosses:
    """Helmbold's losses for a day: the attackers' by the law, the defenders' as a ratio of the attackers' killed."""
    hurt = casualty_rate(attackers, defenders, p.att_loss_rate_day, helmbold(p.helmbold_w)) * noise
    killed = hurt * p.att_killed_share
    ratio = p.loss_ratio_killed * (p.loss_ratio_close_support if supported else 1.0)
    fallen = killed * ratio
    return DailyLosses(killed, hurt - killed, fallen, fallen * (p.insurgent_removed_per_killed - 1.0))
