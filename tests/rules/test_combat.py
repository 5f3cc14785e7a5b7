"""The casualty engine against the exact science of attrition: Brown's recursion, Lanchester's and Deitchman's invariants."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from game.dice import Dice
from game.rules.combat import GUERRILLA, LINEAR, SQUARE, Law, Side, casualty_rate, helmbold, win_share

steady = settings(max_examples=100)
strengths = st.floats(1.0, 1e5)
FIGHTS = 40_000

# Exact chances that x beats y, fighting one casualty at a time until one side is gone: the recursion of Brown (1963),
# Operations Research 11:418, P(x, y) = A P(x, y - 1) + (1 - A) P(x - 1, y), A being the chance that the next to fall is of y.
SQUARE_CASES = (  # x, y, kill rate of one x over that of one y, chance
    (10, 10, 1, 0.5), (20, 10, 1, 0.99932), (30, 10, 1, 1.0), (12, 10, 1, 0.76865), (15, 10, 1, 0.95837),
    (50, 50, 1, 0.5), (55, 50, 1, 0.80073), (60, 50, 1, 0.95066), (100, 100, 1, 0.5), (110, 100, 1, 0.88391),
    (30, 60, 4, 0.51266), (25, 60, 4, 0.09436), (35, 60, 4, 0.89795), (20, 60, 9, 0.52179),
)  # fmt: skip
LINEAR_CASES = (  # x, y, chance that the next to fall is of y, chance
    (10, 10, 0.5, 0.5), (15, 10, 0.5, 0.84627), (10, 10, 0.6, 0.81391), (30, 20, 0.4, 0.5077),
    (100, 100, 0.52, 0.71403), (50, 100, 0.7, 0.80545),
)  # fmt: skip
DEITCHMAN_CASES = (  # x regulars, y guerrillas, kill rate of one regular over that of one guerrilla, chance
    (20, 20, 0.1, 0.54948), (20, 30, 0.1, 0.11806), (30, 30, 0.1, 0.93913), (25, 30, 0.1, 0.59732),
    (40, 20, 0.02, 0.25395), (50, 25, 0.02, 0.53695), (60, 25, 0.02, 0.94255), (100, 50, 0.01, 0.52617),
)  # fmt: skip


def square(x: int, y: int, r: float) -> tuple[Side, Side]:
    return Side(x, 1.0, SQUARE), Side(y, r, SQUARE)


def linear(x: int, y: int, p: float) -> tuple[Side, Side]:
    return Side(x, 1.0 - p, LINEAR), Side(y, p, LINEAR)


def deitchman(x: int, y: int, k: float) -> tuple[Side, Side]:
    return Side(x, 1.0, SQUARE), Side(y, k, GUERRILLA)


CASES = [
    pytest.param(*build(x, y, odds), chance, id=f"{build.__name__}-{x}v{y}-{odds}")
    for build, cases in ((square, SQUARE_CASES), (linear, LINEAR_CASES), (deitchman, DEITCHMAN_CASES))
    for x, y, odds, chance in cases
]


def recursion(first: Side, second: Side) -> float:
    """Brown's recursion, on the odds that the engine's own loss rates give."""
    below = [0.0] * (second.strength + 1)  # x = 0: the first side has lost
    for x in range(1, first.strength + 1):
        row = [1.0]  # y = 0: it has won
        for y in range(1, second.strength + 1):
            of_first = casualty_rate(x, y, first.coefficient, first.law)
            of_second = casualty_rate(y, x, second.coefficient, second.law)
            next_is_second = of_second / (of_first + of_second)
            row.append(next_is_second * row[y - 1] + (1.0 - next_is_second) * below[y])
        below = row
    return below[-1]


@pytest.mark.parametrize(("first", "second", "chance"), CASES)
def test_forty_thousand_fights_come_out_as_the_exact_chance(first: Side, second: Side, chance: float) -> None:
    assert win_share(first, second, FIGHTS, Dice(1963)) == pytest.approx(chance, abs=0.01)


@pytest.mark.parametrize(("first", "second", "chance"), CASES)
def test_the_recursion_on_the_engines_own_odds_is_exact(first: Side, second: Side, chance: float) -> None:
    assert recursion(first, second) == pytest.approx(chance, abs=6e-6)


def test_a_share_of_fights_depends_on_the_dice_alone() -> None:
    sides = square(12, 10, 1)
    assert win_share(*sides, 2_000, Dice(1)) == win_share(*sides, 2_000, Dice(1))
    assert win_share(*sides, 2_000, Dice(1)) != win_share(*sides, 2_000, Dice(2))


def test_a_side_that_cannot_be_hurt_always_wins() -> None:
    assert win_share(Side(1, 0.0, SQUARE), Side(20, 1.0, SQUARE), 100, Dice(1)) == 1.0
    assert win_share(Side(20, 1.0, SQUARE), Side(1, 0.0, SQUARE), 100, Dice(1)) == 0.0


def test_rates_worked_by_hand() -> None:
    assert casualty_rate(100, 50, 0.01, SQUARE) == pytest.approx(0.5)
    assert casualty_rate(100, 25, 0.01, LINEAR) == pytest.approx(0.5)
    assert casualty_rate(30, 200, 0.001, GUERRILLA) == pytest.approx(6.0)
    assert casualty_rate(100, 0, 0.01, SQUARE) == 0.0


@steady
@given(strengths, strengths, st.floats(0.0, 1.0))
def test_helmbolds_law_runs_from_the_logarithmic_over_the_linear_to_the_square(own: float, enemy: float, w: float) -> None:
    assert helmbold(1.0) == SQUARE
    assert helmbold(0.5) == LINEAR
    assert casualty_rate(own, enemy, 0.01, helmbold(0.0)) == pytest.approx(0.01 * own)
    assert sum(helmbold(w)) == pytest.approx(1.0)


@steady
@given(strengths, strengths, st.floats(1.0, 10.0), st.sampled_from([SQUARE, LINEAR, GUERRILLA]))
def test_more_enemies_never_cost_less(own: float, enemy: float, times: float, law: Law) -> None:
    assert casualty_rate(own, enemy * times, 0.01, law) >= casualty_rate(own, enemy, 0.01, law)
    assert casualty_rate(own, enemy, 0.02, law) == pytest.approx(2 * casualty_rate(own, enemy, 0.01, law))


def fought(first: tuple[float, float, Law], second: tuple[float, float, Law], until: float) -> list[tuple[float, float]]:
    """Strengths along a fight without chance, in small steps, until a side is down to the share `until`."""
    (x, a, law_x), (y, b, law_y) = first, second
    path, step, ends = [(x, y)], 0.001, (x * until, y * until)
    while x > ends[0] and y > ends[1]:
        dx, dy = casualty_rate(x, y, a, law_x), casualty_rate(y, x, b, law_y)
        mid_x, mid_y = x - dx * step / 2, y - dy * step / 2
        x -= casualty_rate(mid_x, mid_y, a, law_x) * step
        y -= casualty_rate(mid_y, mid_x, b, law_y) * step
        path.append((x, y))
    return path


@pytest.mark.parametrize(("x", "y", "a", "b"), [(1000, 800, 0.2, 0.3), (500, 1000, 0.1, 0.5), (300, 300, 0.5, 0.4)])
def test_without_chance_the_square_law_keeps_its_invariant(x: float, y: float, a: float, b: float) -> None:
    path = fought((x, a, SQUARE), (y, b, SQUARE), until=0.2)
    assert len(path) > 500
    scale = max(b * x * x, a * y * y)
    assert all(abs((b * u * u - a * v * v) - (b * x * x - a * y * y)) < 0.001 * scale for u, v in path)


@pytest.mark.parametrize(("x", "y", "a", "b"), [(1000, 200, 1.0, 0.0005), (400, 300, 0.8, 0.002), (200, 900, 0.1, 0.002)])
def test_without_chance_deitchmans_war_keeps_its_invariant(x: float, y: float, a: float, b: float) -> None:
    path = fought((x, a, SQUARE), (y, b, GUERRILLA), until=0.2)
    assert len(path) > 500
    scale = max(2 * a * y, b * x * x)
    assert all(abs((2 * a * v - b * u * u) - (2 * a * y - b * x * x)) < 0.001 * scale for u, v in path)
