"""Stand or disperse: the question that decides how long a pocket lasts, and what becomes of those who do not stand.

>>> from game.rules.dispersal import stand_chance
>>> round(stand_chance(ratio=3.0, urban=0.5, encircled=0.0, strategy=0.5, b=(3.0, 1.5, 1.0, 1.5, 5.0)), 2)
0.4
"""

from __future__ import annotations

from math import exp, log
from typing import NamedTuple

from game.dice import Dice
from game.rules.parameters import Parameters

URBAN = {"city": 1.0, "town": 0.5, "valley": 0.25}
STRATEGY = {"defend": 0.0, "thin out": 0.8, "go to ground": 1.0}
UNTOLD = 0.5
Weights = tuple[float, float, float, float, float]


class Fates(NamedTuple):
    """Where the people of a dispersed garrison went. They add up to its strength."""

    operators_here: int
    operators_around: int
    dormant_here: int
    dormant_around: int
    retreated: int
    captured: int
    deserted: int
    killed: int


def weights(p: Parameters) -> Weights:
    """The five weights of the logistic, in the order of `stand_chance`."""
    return (p.stand_b0, p.stand_b_urban, p.stand_b_encircled, p.stand_b_lnF, p.stand_b_strategy)


def strategy(posture: str) -> float:
    """How far the order given tells a garrison to go: 0 stand, 1 go to ground."""
    return STRATEGY.get(posture, UNTOLD)


def stand_chance(*, ratio: float, urban: float, encircled: float, strategy: float, b: Weights) -> float:
    """P(stand) at force ratio `ratio` (attacker to defender); `encircled` is the share of neighbours the enemy holds."""
    logit = b[0] + b[1] * urban + b[2] * encircled - b[3] * log(max(ratio, 1e-3)) - b[4] * strategy
    return 1.0 / (1.0 + exp(-max(-60.0, min(60.0, logit))))


def fates(strength: int, *, encircled: bool, may_retreat: bool, may_spread: bool, dice: Dice, p: Parameters) -> Fates:
    """Share out a dispersed garrison of `strength` people; fractions fall by chance, so that means are kept."""
    hidden_share = p.disperse_hidden_share_encircled if encircled else p.disperse_hidden_share
    hidden = dice.on("hidden").rounded(strength * hidden_share)
    formed = min(strength - hidden, dice.on("retreat").rounded(strength * p.disperse_retreat_share)) if may_retreat else 0
    retreated = formed if formed >= p.disperse_least_formed else 0
    hidden += formed - retreated  # too few to stay formed: they hide with the rest
    lost = strength - hidden - retreated
    captured = min(lost, dice.on("captured").rounded(lost * p.lost_captured_share))
    deserted = min(lost - captured, dice.on("deserted").rounded(lost * p.lost_deserted_share))
    operators = min(hidden, dice.on("operators").rounded(hidden * p.disperse_operator_share))
    around_share = p.disperse_adjacent_share if may_spread else 0.0
    operators_around = min(operators, dice.on("around").rounded(operators * around_share))
    dormant = hidden - operators
    dormant_around = min(dormant, dice.on("dormant").rounded(dormant * around_share))
    return Fates(
        operators - operators_around, operators_around, dormant - dormant_around, dormant_around,
        retreated, captured, deserted, lost - captured - deserted,
    )  # fmt: skip


def in_elements(operators: int, size: int) -> list[int]:
    """Operators in elements of `size`, the last holding the remainder.

    >>> in_elements(20, 8)
    [8, 8, 4]
    """
    whole, rest = divmod(operators, size)
    return [size] * whole + ([rest] if rest else [])
