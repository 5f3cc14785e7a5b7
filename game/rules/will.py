"""Will: what a week's losses, gains and blame do to a side's wish to go on, 0-100."""

from __future__ import annotations

from dataclasses import dataclass

from game.rules.parameters import Parameters


@dataclass(frozen=True, slots=True)
class WeekOfWar:
    """What a side's week came to.

    Zones count 1, towns and cities 2; `killed` holds insurgents captured too; `dear` is the will that losses cost beyond the
    usual price; `usual` is the mean of attacks a week so far.
    """

    week: int
    killed: int
    civilians_blamed: int
    taken: int
    lost: int
    attacks: int
    usual: float
    friction: float = 0.0  # with a rival, 0-10
    dear: float = 0.0
    national_lost: int = 0  # leaders
    regional_lost: int = 0


def will_after(will: float, war: WeekOfWar, *, per_killed: float, insurgent: bool, p: Parameters) -> float:
    """The will after the week, within 0-100."""
    change = per_killed * war.killed + war.dear + p.will_zone_taken * war.taken + p.will_zone_lost * war.lost
    change += p.will_civ_blamed * war.civilians_blamed
    change += p.friction_will * (war.friction > p.friction_gate)
    if insurgent:
        change += p.will_leader_lost * war.national_lost + p.will_regional_leader_lost * war.regional_lost
        change += p.will_attack_insurgents * war.attacks
    else:
        quiet = war.attacks < p.will_quiet_share * war.usual
        change += p.will_quiet_week * quiet + p.will_duration_week * (war.week > p.will_duration_from)
    return round(min(100.0, max(0.0, will + change)), 4)
