"""The casualty engine: one function for every law of attrition, and a fight taken one casualty at a time.

A side's loss rate is c · own^p · enemy^q. The square law is (p, q) = (0, 1), the linear law (½, ½); in Deitchman's guerrilla
war the regulars lose by (0, 1) and the guerrillas by (1, 1). Helmbold's daily loss with exponent w is (1 - w, w).

>>> casualty_rate(100, 50, 0.01, SQUARE)
0.5
>>> casualty_rate(100, 25, 0.01, LINEAR)
0.5

Sources: Brown (1963), Operations Research 11:418, for the exact chances; Deitchman (1962), Operations Research 10:818.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from game.dice import Dice
from game.units import Floats

Law = tuple[float, float]
SQUARE: Law = (0.0, 1.0)
LINEAR: Law = (0.5, 0.5)
GUERRILLA: Law = (1.0, 1.0)


@dataclass(frozen=True, slots=True)
class Side:
    """A side in a fight to the end: its strength, the coefficient of its losses and their law."""

    strength: int
    coefficient: float
    law: Law


def casualty_rate(own: float, enemy: float, coefficient: float, law: Law) -> float:
    """Casualties a unit of time that a side of `own` suffers from `enemy`."""
    p, q = law
    return float(coefficient * own**p * enemy**q)


def helmbold(w: float) -> Law:
    """Helmbold's law with exponent w: 1 the square, ½ the linear, 0 the logarithmic law."""
    return (1.0 - w, w)


def win_share(first: Side, second: Side, fights: int, dice: Dice) -> float:
    """Share of `fights` that the first side wins when both fight on to annihilation, one casualty at a time."""
    x, y = np.full(fights, float(first.strength)), np.full(fights, float(second.strength))
    step = 0
    while True:
        going = np.flatnonzero((x > 0) & (y > 0))
        if not len(going):
            return float(np.mean(y <= 0))
        falls = dice.on("fight", step).uniforms(len(going)) < _next_is_second(x[going], y[going], first, second)
        y[going] -= falls
        x[going] -= ~falls
        step += 1


def _next_is_second(x: Floats, y: Floats, first: Side, second: Side) -> Floats:
    (p1, q1), (p2, q2) = first.law, second.law
    loss_first = first.coefficient * x**p1 * y**q1
    loss_second = second.coefficient * y**p2 * x**q2
    return loss_second / (loss_first + loss_second)
