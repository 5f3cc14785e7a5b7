"""Estimates: the bands in which one side guesses another's will, its treasury and how far its call carries."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from game.rules.parameters import Parameters


def will_band(will: float, error: float, p: Parameters) -> tuple[float, float]:
    """Low and high, 0-100, around a guess that is off by `error` standard errors; in whole points."""
    middle = min(100.0, max(0.0, will + p.estimate_will_sd * error))
    return float(round(max(0.0, middle - p.estimate_will_band))), float(round(min(100.0, middle + p.estimate_will_band)))


def treasury_band(treasury: float, error: float, p: Parameters) -> tuple[float, float]:
    """Low and high RP around a guess that is off by `error` standard errors, as shares of it; in whole RP."""
    middle = treasury * max(0.0, 1.0 + p.estimate_treasury_sd * error)
    return float(int(middle * (1.0 - p.estimate_treasury_band))), float(int(middle * (1.0 + p.estimate_treasury_band)) + 1)


def reach_band(reach: float, error: float, p: Parameters) -> tuple[float, float]:
    """Low and high, 0-1, around a guess that is off by `error` standard errors; in hundredths."""
    middle = min(1.0, max(0.0, reach + p.estimate_reach_sd * error))
    return round(max(0.0, middle - p.estimate_reach_band), 2), round(min(1.0, middle + p.estimate_reach_band), 2)
