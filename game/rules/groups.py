"""Groups of guerrillas: elements coalesce and fragment inside a pool (Eguíluz and Zimmermann 2000; Bohorquez et al. 2009).

A pick takes a random element's group: with probability nu it falls apart into single elements, else it joins with the group
of another random element of the pool; a group above the cap falls apart. Long run so, sizes follow a power law near 5/2.
"""

from __future__ import annotations

import numpy as np

from game.dice import Dice
from game.rules.parameters import Parameters
from game.units import Ints


def settled_pool(elements: int, dice: Dice, p: Parameters) -> Ints:
    """(elements,): a group label for each element of a pool that has been left to settle; labels count from 0."""
    alone = np.arange(elements, dtype=np.int64)
    labels = stirred_pool(alone, int(p.ez_start_picks_element * elements), dice, p)
    return np.unique(labels, return_inverse=True)[1].astype(np.int64)


def stirred_pool(labels: Ints, picks: int, dice: Dice, p: Parameters) -> Ints:
    """(elements,): the group labels of a pool after so many picks.

    Labels run below the number of elements; the larger of two groups that join keeps its label.
    """
    elements, cap, nu = len(labels), p.ez_group_cap, p.ez_nu
    draws = dice.uniforms(3 * picks).reshape(3, picks)
    group: list[int] = labels.tolist()
    members: list[list[int]] = [[] for _ in range(elements)]
    for element, label in enumerate(group):
        members[label].append(element)
    free = [label for label, each in enumerate(members) if not each]
    firsts, seconds = (draws[:2] * elements).astype(int).tolist()
    for first, second, draw in zip(firsts, seconds, draws[2].tolist(), strict=True):
        a, b = group[first], group[second]
        if draw < nu or (a != b and len(members[a]) + len(members[b]) > cap):
            _fragment(a, group, members, free)
        elif a != b:
            _coalesce(a, b, group, members, free)
    return np.array(group, dtype=np.int64)


def _fragment(a: int, group: list[int], members: list[list[int]], free: list[int]) -> None:
    rest = members[a][1:]
    del members[a][1:]
    for element in rest:
        label = free.pop()  # there are as many labels as elements, so one stands free for each
        members[label] = [element]
        group[element] = label


def _coalesce(a: int, b: int, group: list[int], members: list[list[int]], free: list[int]) -> None:
    small, large = (a, b) if len(members[a]) < len(members[b]) else (b, a)
    for element in members[small]:
        group[element] = large
    members[large] += members[small]
    members[small] = []
    free.append(small)
