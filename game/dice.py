"""Chance, and the only source of it: a pure function of the seed and a key, the same in any process at any worker count.

`Dice` is a value. `dice.on(week, "assault", "QIM")` is another value, for that week, phase and subject; asking it twice gives
the same answer twice, so each thing decided by chance has a key of its own.

>>> dice = Dice(7).on(1, "assault", "QIM")
>>> dice.uniform() == Dice(7).on(1, "assault", "QIM").uniform()
True
>>> dice.uniform() == dice.on("again").uniform()
False

Single draws are a BLAKE2 hash of the key, arrays the SHAKE-128 stream of it: no generator to set up, and the same numbers from
any version of any library. Distributions are built here from the raw integers for the same reason.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from hashlib import blake2b, shake_128
from math import exp
from statistics import NormalDist
from struct import unpack
from typing import Any, TypeVar

import numpy as np
from numpy.typing import NDArray

T = TypeVar("T")
Key = tuple[str | int, ...]
_UNIT = 2.0**-52  # with half of it added, the largest draw is still below 1
_COARSE = 2.0**-32  # arrays are drawn in steps of this
_LITTLE_ENDIAN = np.dtype("<u4")
_STANDARD_NORMAL = NormalDist()


@dataclass(frozen=True, slots=True)
class Dice:
    """Chance for one key under one seed (a whole number of any size)."""

    seed: int
    key: Key = ()

    def on(self, *subject: str | int) -> Dice:
        """The dice for a narrower subject."""
        return Dice(self.seed, self.key + subject)

    def sealed(self) -> Dice:
        """Dice of their own seed, from which neither this seed nor any other draw can be worked out."""
        return Dice(int.from_bytes(self._hash(16), "little"))

    def uniform(self) -> float:
        """A number strictly between 0 and 1."""
        return (int.from_bytes(self._hash(8), "little") >> 12) * _UNIT + _UNIT / 2

    def uniforms(self, count: int) -> NDArray[np.float64]:
        """`count` numbers strictly between 0 and 1, for an array of subjects in their stable order."""
        raw: NDArray[Any] = np.frombuffer(shake_128(self._text()).digest(4 * count), _LITTLE_ENDIAN)
        draws: NDArray[np.float64] = raw * _COARSE + _COARSE / 2
        return draws

    def few(self, count: int) -> list[float]:
        """The same numbers as plain floats: for a handful, quicker than an array."""
        return [raw * _COARSE + _COARSE / 2 for raw in unpack(f"<{count}I", shake_128(self._text()).digest(4 * count))]

    def chance(self, probability: float) -> bool:
        """True with this probability."""
        return self.uniform() < probability

    def index(self, count: int) -> int:
        """A whole number from 0 to `count` - 1."""
        return int(self.uniform() * count)

    def choice(self, items: Sequence[T]) -> T:
        """One of the items, each as likely."""
        return items[self.index(len(items))]

    def shuffled(self, items: Sequence[T]) -> list[T]:
        """The items in a drawn order."""
        draws = self.few(len(items))
        return [items[i] for i in sorted(range(len(items)), key=draws.__getitem__)]

    def normal(self) -> float:
        """A standard normal deviate."""
        return _STANDARD_NORMAL.inv_cdf(self.uniform())

    def normals(self, count: int) -> NDArray[np.float64]:
        """`count` standard normal deviates, by Box and Muller."""
        pairs = (count + 1) // 2
        first, second = self.uniforms(2 * pairs).reshape(2, pairs)
        length, angle = np.sqrt(-2.0 * np.log(first)), 2.0 * np.pi * second
        return np.concatenate([length * np.cos(angle), length * np.sin(angle)])[:count]

    def rounded(self, amount: float) -> int:
        """`amount` rounded up or down at random, so that its mean is kept."""
        return rounded(self.uniform(), amount)

    def poisson(self, mean: float) -> int:
        """A Poisson count with this mean (at most about 700), by inversion."""
        return poisson(self.uniform(), mean)

    def poissons(self, means: NDArray[np.float64]) -> NDArray[np.int64]:
        """A Poisson count for each mean."""
        draws = self.uniforms(len(means))
        return np.array([poisson(u, m) for u, m in zip(draws.tolist(), means.tolist(), strict=True)], dtype=np.int64)

    def _hash(self, size: int) -> bytes:
        return blake2b(self._text(), digest_size=size).digest()

    def _text(self) -> bytes:
        return "\x1f".join(map(str, (self.seed, *self.key))).encode()


def rounded(u: float, amount: float) -> int:
    """`amount` rounded up or down by a uniform draw, so that its mean is kept."""
    return int(amount + u)


def poisson(u: float, mean: float) -> int:
    """The Poisson count that a uniform draw stands for, by inversion."""
    count, term = 0, exp(-mean)
    total = term
    while u > total and term > 0.0:
        count += 1
        term *= mean / count
        total += term
    return count
