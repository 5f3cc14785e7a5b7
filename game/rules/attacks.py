"""The guerrillas' attacks: how many a zone sees in a week, of what kind, by which group, at what cost.

The rate is proportional to operating *groups*, each counting by the share of its elements in the zone, so that every operating
group is as likely to strike and severities keep their tail (Bohorquez et al. 2009; Clauset and Gleditsch 2012). Security spread
over people and ground holds it down; attacks excite further ones (Hawkes; Lewis et al. 2012).
"""

from __future__ import annotations

from functools import lru_cache
from math import exp

import numpy as np

from game.rules.parameters import Parameters
from game.units import DAYS_A_WEEK, Floats, Ints, in_order, rounded

_CROWDED = 1.75  # over the mean zone of the standard war this brings the share back to `attack_civilian_share`
_MOST_CIVILIAN = 0.9
KINDS = ("explosive", "checkpoint", "targeted", "other")
Mix = tuple[float, float, float, float]


def mixes(p: Parameters) -> tuple[Mix, Mix, Mix, Mix]:
    """The mix of kinds for each emphasis: none, security forces, checkpoints, officials."""
    return (
        (p.share_explosive, p.share_checkpoint, p.share_targeted, p.share_other),
        (
            p.security_forces_explosive,
            p.security_forces_checkpoint,
            p.security_forces_targeted,
            p.security_forces_other,
        ),
        (p.checkpoints_explosive, p.checkpoints_checkpoint, p.checkpoints_targeted, p.checkpoints_other),
        (p.officials_explosive, p.officials_checkpoint, p.officials_targeted, p.officials_other),
    )


def weekly_rate(groups: Floats, tempo: Floats, security: Floats, equivalents: Floats, people: Floats, p: Parameters) -> Floats:
    """(Z,): attacks a week before excitation. `groups` operating, `tempo` a multiplier, `security` hostile to them."""
    d = security / np.maximum(equivalents, 1e-9)
    targets = people / 1000.0 + security / 50.0
    held_down = 1.0 - d / (d + p.density_half)
    worth_it = targets / (targets + p.target_half)
    return np.asarray(p.attack_rate_group_day * DAYS_A_WEEK * groups * tempo * held_down * worth_it, dtype=np.float64)


def harm_factor(hurt_memory: Floats, reaction: Floats, p: Parameters) -> Floats:
    """What harm done by the other side in the last four weeks makes of a zone's rate (Condra and Shapiro 2012)."""
    remembered = p.blame_government_attacks * hurt_memory.sum(axis=0) * (1.0 - reaction)
    return np.asarray(1.0 + np.minimum(1.0, remembered), dtype=np.float64)


def excitation(before: Floats, attacks: Ints, p: Parameters) -> Floats:
    """(Z,): attacks next week drawn by those so far: E' = r·E + n·(1 - r)·N with r = exp(-7/tau)."""
    r = exp(-DAYS_A_WEEK / p.hawkes_tau_days)
    return rounded(r * before + p.hawkes_branching * (1.0 - r) * attacks)


def opening_excitation(rate: Floats, p: Parameters) -> Floats:
    """(Z,): the excitation at which a war long under way opens: a share of the stationary rate."""
    return rounded(p.hawkes_start_factor * rate / (1.0 - p.hawkes_branching))


def attackers(zones: Ints, element_zone: Ints, element_weight: Floats, draws: Floats) -> Ints:
    """For each attack (its zone's row, a draw), the row of the element that makes it, weighted; -1 where there is none."""
    if not len(element_zone):
        return np.full(len(zones), -1, dtype=np.int64)
    order = in_order(element_zone)
    weight = np.cumsum(element_weight[order])
    ordered = element_zone[order]
    first, last = np.searchsorted(ordered, zones), np.searchsorted(ordered, zones, side="right")
    below = np.where(first > 0, weight[first - 1], 0.0)
    above = np.where(last > first, weight[np.maximum(last, 1) - 1], below)
    found = np.searchsorted(weight, below + draws * (above - below), side="right")
    rows = order[np.minimum(found, np.maximum(last, 1) - 1)]  # a sum's last bit must not reach into the next zone
    return np.where(above > below, rows, -1)


def kinds_of(draws: Floats, mix: Floats) -> Ints:
    """(N,): for each draw the row in `KINDS` of the kind it falls on; `mix` is (N, 4), shares that add up to 1."""
    return np.asarray((draws[:, None] >= np.cumsum(mix[:, :-1], axis=1)).sum(axis=1), dtype=np.int64)


def severities(elements: Ints, draws: Floats, p: Parameters) -> Ints:
    """(N,): people killed and wounded by attacks of groups of so many elements: Poisson, by inversion of uniform draws."""
    table, width = _cumulative(p.casualties_per_element, int(elements.max(initial=0)))
    return np.asarray(np.searchsorted(table, draws + elements) - width * elements, dtype=np.int64)


@lru_cache(maxsize=64)
def _cumulative(each: float, most: int) -> tuple[Floats, int]:
    """The Poisson distribution functions of groups of 0 to `most` elements, out to a chance of about 1e-12, end to end.

    That of n elements is raised by n, so that one search finds a draw's place in any of them; with it, the length of each.
    """
    means = each * np.arange(most + 1, dtype=np.float64)
    terms = [np.exp(-means)]
    for count in range(1, int(means[-1] + 8.0 * means[-1] ** 0.5) + 16):
        terms.append(terms[-1] * means / count)
    functions = np.minimum(np.cumsum(np.stack(terms, axis=1), axis=1), 1.0)
    return (functions + np.arange(most + 1)[:, None]).ravel(), len(terms)


def civilian_share(people: Floats, security: Floats, p: Parameters) -> Floats:
    """Share of an attack's victims who are civilians: fewer where few people live beside the security forces."""
    crowd = people / 1000.0
    share = p.attack_civilian_share * _CROWDED * crowd / np.maximum(crowd + security / 50.0, 1e-9)
    return np.asarray(np.minimum(_MOST_CIVILIAN, share), dtype=np.float64)
