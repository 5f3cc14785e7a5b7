"""Recruitment: who joins the insurgents, by Epstein's rule of civil violence in closed form, carried by the reach of their call.

A person joins where grievance outweighs the risk of arrest: G - R·P > T, with R (aversion to risk) uniform in 0-1. Over a
population that is a share clip((G - T) / P, 0, 1), so nobody needs to be drawn one by one (Epstein 2002).

>>> import numpy as np
>>> def one(value): return np.array([value])
>>> risk = arrest_chance(one(50.0), one(100.0), k=2.3)
>>> risk.round(3), active_share(one(0.3), risk, threshold=0.1, floor=0.05).round(3)
(array([0.683]), array([0.293]))
"""

from __future__ import annotations

import numpy as np

from game.rules.parameters import Parameters
from game.units import Flags, Floats, Ints, in_order

WEEKS_A_YEAR = 52.0


def legitimacy(services: Floats, grip: Floats, ruled: Flags, p: Parameters) -> Floats:
    """(Z,): how far people accept the state, 0-1: by its services and its grip, of which it has none where insurgents rule."""
    held = np.where(ruled, 0.0, grip)
    accepted: Floats = p.legitimacy_base + p.legitimacy_services * services + p.legitimacy_grip * held
    return accepted.clip(0.0, 1.0)


def discontent(services: Floats, legitimate: Floats) -> Floats:
    """(Z,): G = hardship · (1 - legitimacy), hardship being what services leave undone."""
    return (1.0 - services) * (1.0 - legitimate)


def arrest_chance(security: Floats, members: Floats, *, k: float) -> Floats:
    """(Z,): P = 1 - exp(-k·C/A), C people of the security forces, A members, at least 1."""
    return np.asarray(1.0 - np.exp(-k * security / np.maximum(members, 1.0)))


def active_share(grievance: Floats, risk: Floats, *, threshold: float, floor: float) -> Floats:
    """(Z,): share of people active; nobody where the risk is below `floor`: there is no state there to rise against."""
    share = ((grievance - threshold) / np.maximum(risk, floor)).clip(0.0, 1.0)
    return np.asarray(np.where(risk < floor, 0.0, share))


def recruits(members: Floats, active: Floats, people: Floats, reach: float, p: Parameters) -> Floats:
    """(Z,): people who join in a week, expected: through members who know them, and no more than the population yields."""
    joining = p.recruit_rate * members * active * reach
    return np.minimum(joining, p.recruit_cap_share * people / WEEKS_A_YEAR)


def filled(newcomers: Ints, element_zone: Ints, element_operators: Ints, size: int) -> tuple[Ints, Ints]:
    """Fill elements that are not full: operators each element then has (E,), and newcomers still without one (Z,).

    An element that was lost is not raised again. Within a zone the elements fill in their order.
    """
    room = np.where(element_operators > 0, np.maximum(size - element_operators, 0), 0)
    order = in_order(element_zone)
    zones, spaces = element_zone[order], room[order]
    before = np.cumsum(spaces) - spaces
    first = np.searchsorted(zones, zones)
    earlier = before - (before[first] if len(first) else before)  # room of the elements before it in its zone
    taken = (newcomers[zones] - earlier).clip(0, spaces)
    after = element_operators.copy()
    after[order] += taken
    placed = np.bincount(zones, taken, minlength=len(newcomers)).astype(np.int64)
    return after, newcomers - placed
