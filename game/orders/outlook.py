"""Outlook: what an assault may come to, as far as one knows: whether the garrison stands, whether the zone is taken in time."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from game.events.event import spread
from game.rules.assault import daily_hazard, force_ratio, frontage, success_chance, term_days
from game.rules.dispersal import STRATEGY, UNTOLD, URBAN, stand_chance, weights
from game.units import DAYS_A_WEEK

if TYPE_CHECKING:
    from game.views.reports import FormationReport
    from game.views.situation import Situation

GUARDS = 4  # the row of local security among what is believed of society


def believed_ratio(
    situation: Situation, zone: str, group: Sequence[FormationReport], defenders: float, *, guarded: bool = True
) -> float:
    """The force ratio a group would have if `defenders` people of average quality, and the guards known, held the zone."""
    row, p = situation.board.index[zone], situation.parameters
    guards = float(situation.beliefs.social[GUARDS, row]) if situation.hostile_held[row] and guarded else 0.0
    return force_ratio(
        sum(each.power for each in group), sum(each.strength for each in group),
        max(defenders + guards * p.local_security_quality, 1.0),
        situation.board.terrain[row], int(situation.fortification[row]), situation.parameters,
    )  # fmt: skip


def taken_within(stands: float, hazard: float, days: Sequence[int]) -> float:
    """The chance that a zone is taken: each week the garrison must stand when asked, and each day of it not be broken.

    `days` are those fought in each week, `hazard` is a day's chance to break a defence that stands.

    >>> round(taken_within(0.8, 0.05, (4, 7)), 4)  # 1 - 0.8 * 0.95^4 * 0.8 * 0.95^7
    0.636
    """
    held = 1.0
    for count in days:
        held *= stands * (1.0 - hazard) ** count
    return 1.0 - held


def outlook(situation: Situation, zone: str, group: Sequence[FormationReport], *, days_off: int, weeks: int) -> str:
    """The odds of an assault in words, the chance of the zone first; `days_off` is how long the group takes to get there."""
    days = (max(0, DAYS_A_WEEK - days_off), *(DAYS_A_WEEK,) * (weeks - 1))
    broken = [1.0 - (1.0 - _hazard(situation, zone, group, count)) ** DAYS_A_WEEK for count in _believed(situation, zone)]
    within = "this week" if weeks == 1 else f"within {weeks} weeks"
    told = f"{spread(*chances(situation, zone, group, days))} to take it {within}, if all is as believed"
    resolute = f"a defence that stands breaks with {spread(*sorted(broken))} a week{_no_better(situation, zone, group)}"
    return f"{told}; {_garrison(situation, zone, group)}{resolute}"


def chances(situation: Situation, zone: str, group: Sequence[FormationReport], days: Sequence[int]) -> tuple[float, float]:
    """The least and the greatest chance that a group takes a zone, by what is believed of it; `days` fought in each week."""
    low, high = sorted(
        taken_within(_stands(situation, zone, group, count, UNTOLD), _hazard(situation, zone, group, count), days)
        for count in _believed(situation, zone)
    )
    return low, high


def _believed(situation: Situation, zone: str) -> tuple[float, float]:
    """Most and fewest of the enemy in a zone."""
    row = situation.board.index[zone]
    return float(situation.enemy_high[row]), float(situation.enemy_low[row])


def believed_odds(situation: Situation, zone: str, group: Sequence[FormationReport]) -> str:
    """The force ratio a group is believed to have in a zone, and a day's chance to break it; nothing where none is known."""
    row = situation.board.index[zone]
    most, least = (float(count[row]) for count in (situation.enemy_high, situation.enemy_low))
    if not most or not group:
        return ""
    ratios = [f"{min(believed_ratio(situation, zone, group, count), 99.0):.1f}" for count in (most, least)]
    days = spread(*(_broken(situation, zone, group, count) for count in (most, least)))
    return f"{' to '.join(dict.fromkeys(ratios))} against 1, {days} a day"


def _hazard(situation: Situation, zone: str, group: Sequence[FormationReport], defenders: float) -> float:
    """The chance to break so many defenders on a day, by the group and whoever of one's own and allies attacks there already."""
    return _broken(situation, zone, _fighting(situation, zone, group), defenders)


def _fighting(situation: Situation, zone: str, group: Sequence[FormationReport]) -> list[FormationReport]:
    """The group and whoever of one's own and allies attacks there already."""
    named = {each.id for each in group}
    there = (*situation.own_at.get(zone, ()), *(each for each in situation.allied if each.zone == zone))
    return [*group, *(each for each in there if each.id not in named and each.posture == "assault")]


def _broken(situation: Situation, zone: str, fighting: Sequence[FormationReport], defenders: float) -> float:
    """The chance that a day's fighting of these breaks so many defenders."""
    p, row = situation.parameters, situation.board.index[zone]
    days = term_days(p, situation.board.terrain[row], int(situation.fortification[row]))
    return daily_hazard(_chance(situation, zone, fighting, defenders), days)


def _chance(situation: Situation, zone: str, fighting: Sequence[FormationReport], defenders: float) -> float:
    """The chance that they break so many within the term."""
    p, ratio = situation.parameters, believed_ratio(situation, zone, fighting, defenders)
    return success_chance(ratio, midpoint=p.success_midpoint, scale=p.success_scale, cap=p.assault_p_cap)


def _no_better(situation: Situation, zone: str, group: Sequence[FormationReport]) -> str:
    """Where more men would not hasten it, why: the ground is full, or the odds are as good as any can be."""
    p, row, fighting = situation.parameters, situation.board.index[zone], _fighting(situation, zone, group)
    most, sent = frontage(p, situation.board.terrain[row]), sum(each.strength for each in fighting)
    if sent > most:
        return f" (the ground has room for {most:,.0f} of the {sent:,})"
    chance = _chance(situation, zone, fighting, float(situation.enemy_high[row]))
    return " (as good as odds get: more men would not better them)" if chance >= p.assault_p_cap else ""


def _melts(situation: Situation, zone: str) -> bool:
    """True where guerrillas are believed to hold the zone, who stand or melt away when met."""
    row = situation.board.index[zone]
    holder = next(sheet for sheet in situation.sheets.values() if sheet.row == situation.controller[row])
    return bool(holder.is_insurgent and situation.enemy_high[row])


def _stands(situation: Situation, zone: str, group: Sequence[FormationReport], defenders: float, strategy: float) -> float:
    """How likely guerrillas who hold the zone stand when met; others always do."""
    if not _melts(situation, zone):
        return 1.0
    row, named = situation.board.index[zone], {each.id for each in group}
    holder = next(sheet for sheet in situation.sheets.values() if sheet.row == situation.controller[row])
    near = situation.board.neighbours[row]
    ringed = sum(int(situation.controller[each]) in holder.hostile_rows for each in near) / max(len(near), 1)
    here = [each for each in (*situation.own, *situation.allied) if each.zone == zone and each.id not in named]
    ratio = believed_ratio(situation, zone, [*group, *here], defenders, guarded=False)
    urban = URBAN.get(situation.board.terrain[row], 0.0)
    return stand_chance(ratio=ratio, urban=urban, encircled=ringed, strategy=strategy, b=weights(situation.parameters))


def _garrison(situation: Situation, zone: str, group: Sequence[FormationReport]) -> str:
    """How likely the garrison stands, by what is believed of it and what it may have been told."""
    if not _melts(situation, zone):
        return ""
    row = situation.board.index[zone]

    def chances(strategy: float) -> str:
        counts = (float(situation.enemy_low[row]), float(situation.enemy_high[row]))
        return spread(*sorted(_stands(situation, zone, group, each, strategy) for each in counts))

    told = f"{chances(STRATEGY['defend'])} if told to defend, {chances(STRATEGY['go to ground'])} if told to go to ground"
    return f"untold, the garrison stands with {chances(UNTOLD)} each week ({told}), else it melts away; "
