"""Displacement: who flees an assault and where to, and who comes home. All counts of people are whole and none is lost.

People of a zone who are elsewhere are its *displaced*, people of other zones in it are its *hosted*. An assault drives out guests
and natives alike; they go to safe neighbours, or, where there are none, to any safe zone of their country.

>>> import numpy as np
>>> apportioned(10, np.array([1.0, 1.0, 1.0])).tolist()
[4, 3, 3]
>>> apportion(np.array([10]), np.array([[1.0, 1.0, 1.0]])).tolist()
[[4, 3, 3]]
"""

from __future__ import annotations

from typing import NamedTuple

import numpy as np

from game.rules.parameters import Parameters
from game.units import DAYS_A_WEEK, Flags, Floats, Ints


class People(NamedTuple):
    """(Z,) whole numbers each: inhabitants present, people of the zone elsewhere, people of other zones here."""

    present: Ints
    displaced: Ints
    hosted: Ints


def apportion(totals: Ints, weights: Floats) -> Ints:
    """(N, M): each of N totals shared out by its row of weights, as `apportioned` does it."""
    parts = [apportioned(total, row) for total, row in zip(totals.tolist(), weights, strict=True)]
    return np.array(parts, dtype=np.int64).reshape(weights.shape)


def apportioned(total: int, weights: Floats) -> Ints:
    """(M,): a total shared out by weights, by largest remainder; nothing where nothing has weight."""
    whole = weights.sum()
    if whole <= 0.0:
        return np.zeros(len(weights), dtype=np.int64)
    exact = total * (weights / whole)
    parts: Ints = exact.astype(np.int64)
    largest = (parts - exact).argsort(kind="stable")[: total - int(parts.sum())]
    parts[largest] += 1
    return parts


def returning_share(grip: Floats, services: Floats, escorted: Flags, p: Parameters) -> Floats:
    """(Z,): share of a zone's displaced who come home in a week."""
    secure = ((grip - p.return_grip_floor) / p.return_grip_span).clip(0.0, 1.0)
    escort = np.where(escorted, p.return_escort_factor, 1.0)
    return np.asarray(np.minimum(1.0, p.return_rate_week * secure * (p.return_services_base + services) * escort), np.float64)


def fled(people: People, days: Ints, ways: Floats, p: Parameters) -> People:
    """After a week with so many days of assault in each zone; `ways` (Z, Z) weighs where the people of each would go."""
    driven = (days > 0) & (ways.sum(axis=1) > 0)
    rows = np.flatnonzero(driven)
    leaving = (people.present[rows] * p.displace_assault_week * days[rows] / DAYS_A_WEEK).astype(np.int64)
    guests = leaving * np.minimum(people.hosted[rows], people.present[rows]) // np.maximum(people.present[rows], 1)
    arriving = apportion(leaving, ways[rows]).sum(axis=0)
    present, displaced, hosted = (each.copy() for each in people)
    present[rows] -= leaving
    displaced[rows] += leaving - guests
    hosted[rows] -= guests
    return People(present + arriving, displaced, hosted + arriving)


def came_home(people: People, returning: Ints, country: Flags) -> People:
    """After so many displaced of each zone of a country have come home from the zones that host them there.

    The displaced whom no zone hosts are somewhere off these zones: they come home from there in their proportion.
    """
    coming = np.minimum(returning, people.displaced) * country
    total = int(coming.sum())
    if not total:
        return people
    hosts = np.minimum(people.hosted, people.present) * country
    elsewhere = max(int(people.displaced[country].sum() - hosts.sum()), 0)
    leaving = np.minimum(apportioned(total, np.append(hosts, elsewhere).astype(np.float64))[:-1], hosts)
    return People(people.present + coming - leaving, people.displaced - coming, people.hosted - leaving)


def ruin_anger(returned: Ints, population: Floats, services: Floats, p: Parameters) -> Floats:
    """(Z,): what is added to grievance where people came home to ruins: by the share of the zone's people who did."""
    share = returned / np.maximum(population, 1.0)
    return np.asarray(p.return_ruin_grievance * share * 10.0 * (services < p.return_ruin_services), dtype=np.float64)
