"""Sweeps: a day of searching a zone for people who hide in it (Deitchman 1962; with intelligence: Kaplan and others 2010).

The guerrillas see whoever sweeps, and each of them costs the sweepers at the same rate. The sweepers make so many contacts a
day: a share `mu`, led by what people tell, falls on guerrillas (less surely where few are left to be found), the rest on
whoever happens to be there, and most of those are civilians.

>>> from types import SimpleNamespace as Coefficients
>>> sums = {"sweep_a_day": 0.0005, "sweep_b_day": 0.002, "sweep_saturation_operators": 100, "people_floor": 500}
>>> p = Coefficients(mu_base=0.02, mu_tips=0.5, **sums)
>>> blind, told = (sweep_day(2000, 50, 30_000.0, tips, p) for tips in (0.0, 1.0))
>>> round(blind.misdirected, 2), round(told.misdirected, 2)
(3.91, 1.92)
>>> round(blind.operators, 3), round(told.operators, 3), blind.security
(0.033, 0.697, 0.025)
"""

from __future__ import annotations

from typing import NamedTuple

from game.rules.parameters import Parameters


class SweepDay(NamedTuple):
    """What a day of sweeping is expected to come to: security killed, operators lost, contacts that met civilians."""

    security: float
    operators: float
    misdirected: float


def led_share(tips: float, p: Parameters) -> float:
    """Share of contacts that what people tell leads to guerrillas."""
    return min(1.0, p.mu_base + p.mu_tips * tips)


def sweep_day(sweeping: int, operators: int, people: float, tips: float, p: Parameters) -> SweepDay:
    """A day with `sweeping` soldiers among `people` inhabitants, `operators` of them guerrillas, informed by `tips` (0-1)."""
    led = led_share(tips, p)
    crowd = max(people + operators, p.people_floor)
    contacts = p.sweep_b_day * sweeping
    found = led * operators / (operators + p.sweep_saturation_operators) + (1.0 - led) * operators / crowd
    return SweepDay(
        security=p.sweep_a_day * operators,
        operators=min(float(operators), contacts * found),
        misdirected=contacts * (1.0 - led) * (1.0 - operators / crowd),
    )
