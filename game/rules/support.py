"""Support, grievance and fear: what harm does to what people think, and how it fades."""

from __future__ import annotations

from typing import NamedTuple

import numpy as np

from game.rules.parameters import Parameters
from game.units import Flags, Floats, Ints, shares


class Opinion(NamedTuple):
    """Columns of shares, one a zone."""

    support: Floats
    grievance: Floats
    fear: Floats


def per_ten_thousand(hurt: Floats, people: Floats, p: Parameters) -> Floats:
    """Civilians hurt per 10,000 inhabitants, taken over at least `harm_people_floor` people."""
    return hurt / np.maximum(people, p.harm_people_floor) * 10_000.0


def fade(value: Floats, base: Floats, halflife_weeks: Floats | float) -> Floats:
    """A week's return towards the base."""
    return base + (value - base) * np.power(0.5, 1.0 / halflife_weeks)


def opinion_after(
    before: Opinion,
    base: Opinion,
    by_insurgents: Floats,
    by_others: Floats,
    reaction: Floats,
    long_memory: Flags,
    p: Parameters,
) -> Opinion:
    """Opinion after a week with this much harm (hurt per 10,000) by each side.

    Anger and fear rise by shares of what is left (Bennett 2008); harm by insurgents costs them support where people react to it
    (Condra and Shapiro 2012); support drifts towards half the grievance.
    """
    harm = by_insurgents + by_others
    halflife = np.where(long_memory, p.anger_halflife_long, p.anger_halflife_short)
    grievance = fade(before.grievance, base.grievance, halflife)
    grievance = grievance + (1.0 - grievance) * (1.0 - np.exp(-p.anger_gain * harm))
    fear = fade(before.fear, base.fear, p.fear_halflife)
    fear = fear + (1.0 - fear) * p.fear_gain * (harm >= 1.0)
    support = before.support * np.exp(p.blame_insurgent_support * reaction * by_insurgents)
    support = support + p.support_drift_week * (0.5 * grievance - support)
    return Opinion(shares(support), shares(grievance), shares(fear))


def targeted_fear(killings: Ints, equivalents: Floats, fear: Floats, p: Parameters) -> Floats:
    """(Z,): what a week's targeted killings add to fear: less where people are many and the ground is wide."""
    near = np.minimum(1.0, 400.0 / np.maximum(equivalents, 1.0))
    return np.asarray((1.0 - fear) * (1.0 - np.exp(-p.targeted_fear * killings * near)), dtype=np.float64)
