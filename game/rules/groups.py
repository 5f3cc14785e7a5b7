"""Groups of guerrillas: elements coalesce and fragment inside a pool (Eguíluz and Zimmermann 2000; Bohorquez et al. 2009).

A pick takes a random element's group: with probability nu it falls apart into single elements, else it joins with the group
of another random element of the pool; a group above the cap falls apart. Long run so, sizes follow a power law near 5/2.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

import numpy as np

from game.dice import Dice
from game.rules.parameters import Parameters
from game.units import Ints

_LARGE_POOL = 1000  # elements; enough that the law of sizes is smooth


def settled_pool(elements: int, dice: Dice, p: Parameters) -> Ints:
    """(elements,): a group label for each element of a pool that has been left to settle; labels count from 0."""
    roster = Roster(list(range(elements)), list(range(elements)), [])
    roster.stir(range(elements), int(p.ez_start_picks_element * elements), dice, p)
    return np.unique(np.array(roster.group, dtype=np.int64), return_inverse=True)[1].astype(np.int64)


def likely_pool(elements: int, dice: Dice, p: Parameters) -> Ints:
    """(elements,): labels of groups as large as those of a settled pool are, drawn without letting this one settle."""
    sizes = _settled_sizes(p)
    drawn = sizes[(dice.uniforms(elements) * len(sizes)).astype(np.int64)]
    labels = np.repeat(np.arange(elements, dtype=np.int64), drawn)[:elements]
    return labels[np.argsort(dice.on("who").uniforms(elements), kind="stable")]


@lru_cache(maxsize=8)
def _settled_sizes(p: Parameters) -> Ints:
    """Sizes of the groups of one large pool left to settle: the law that `likely_pool` draws from."""
    return np.bincount(settled_pool(_LARGE_POOL, Dice(0).on("settled sizes"), p)).astype(np.int64)


@dataclass(slots=True)
class Roster:
    """Who follows whom: each element's group by number, the group that each number's people last came from, and free numbers."""

    group: list[int]
    origin: list[int]
    free: list[int]

    def stir(self, pool: Sequence[int], picks: int, dice: Dice, p: Parameters) -> None:
        """Let the elements of a pool join and part by so many picks. Of two groups that join the larger keeps its number."""
        group, free, cap = self.group, self.free, p.ez_group_cap
        members: defaultdict[int, list[int]] = defaultdict(list)
        for element in pool:
            members[group[element]].append(element)
        draws = dice.uniforms(3 * picks).reshape(3, picks)
        picked = np.asarray(pool)[(draws[:2] * len(pool)).astype(np.int64)] if picks else draws[:2]
        firsts, seconds = picked.tolist()
        for first, second, parts in zip(firsts, seconds, (draws[2] < p.ez_nu).tolist(), strict=True):
            a, b = group[first], group[second]
            if a == b and not parts:
                continue
            ours, theirs = members[a], members[b]
            if parts or len(ours) + len(theirs) > cap:
                if len(ours) > 1:
                    self._fragment(a, members)
                continue
            if len(ours) < len(theirs):
                a, b, ours, theirs = b, a, theirs, ours
            for element in theirs:  # they coalesce; written out here, for most picks end so
                group[element] = a
            ours += theirs
            del members[b]
            free.append(b)

    def _fragment(self, a: int, members: dict[int, list[int]]) -> None:
        """The first element keeps the number, each of the others opens one."""
        group, rest = self.group, members[a][1:]
        del members[a][1:]
        for element, number in zip(rest, self._open(len(rest), self.origin[a]), strict=True):
            members[number] = [element]
            group[element] = number

    def _open(self, count: int, origin: int) -> list[int]:
        """So many numbers for groups that come from another: those freed last first, then new ones."""
        reused = self.free[: -count - 1 : -1]
        del self.free[len(self.free) - len(reused) :]
        for number in reused:
            self.origin[number] = origin
        first = len(self.origin)
        self.origin += [origin] * (count - len(reused))
        return [*reused, *range(first, len(self.origin))]
