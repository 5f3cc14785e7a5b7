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
    picks = int(p.ez_start_picks_element * elements)
    draws = dice.uniforms(3 * picks).reshape(picks, 3)
    members: list[list[int]] = [[each] for each in range(elements)]
    group = list(range(elements))
    firsts = (draws[:, 0] * elements).astype(int).tolist()
    seconds = (draws[:, 1] * elements).astype(int).tolist()
    for first, second, draw in zip(firsts, seconds, draws[:, 2].tolist(), strict=True):
        a, b = group[first], group[second]
        if draw < p.ez_nu or (a != b and len(members[a]) + len(members[b]) > p.ez_group_cap):
            _fragment(a, group, members)
        elif a != b:
            _coalesce(a, b, group, members)
    return np.unique(group, return_inverse=True)[1].astype(np.int64)


def _fragment(a: int, group: list[int], members: list[list[int]]) -> None:
    freed = members[a]
    members[a] = []
    for element in freed:
        _found(element, group, members)


def _found(element: int, group: list[int], members: list[list[int]]) -> None:
    # a label as long as there are elements: the element's own number is free or can be swapped for the group that uses it
    label = element if not members[element] else next(each for each, m in enumerate(members) if not m)
    members[label] = [element]
    group[element] = label


def _coalesce(a: int, b: int, group: list[int], members: list[list[int]]) -> None:
    small, large = (a, b) if len(members[a]) < len(members[b]) else (b, a)
    for element in members[small]:
        group[element] = large
    members[large].extend(members[small])
    members[small] = []
