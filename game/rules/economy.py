"""Economy: what a reckoning makes of a side's income, and what a treasury may keep."""

from __future__ import annotations

from game.rules.parameters import Parameters


def reviewed(score: float, par: float, will: float, p: Parameters) -> float:
    """What a side's income becomes, as a multiple of what it began as: more above par, less below it or when will is low."""
    change = p.income_review * (score - par) / 100.0 - p.income_review_low_will * (will < p.will_low)
    return round(1.0 + min(p.income_review_most, max(-p.income_review_most, change)), 2)


def treasury_after(treasury: float, income: float, kept: float) -> float:
    """A treasury with a week's income in it: what would lift it above what may be kept lapses, what is there stays.

    >>> [treasury_after(treasury, 8.0, 48.0) for treasury in (10.0, 44.0, 60.0)]
    [18.0, 48.0, 60.0]
    """
    return round(max(0.0, treasury, min(treasury + income, kept)), 2)
