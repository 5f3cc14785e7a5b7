"""The reference scenario's first week played over and over, its stocks and policies held still: what attacks must look like.

Each experiment changes one thing and keeps the seeds; a difference counts where its 95 % interval leaves nought out. The figures
are printed (`-s`). Nothing here hangs on the level of attacks, only on their shape and on the sign of what moves them.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from functools import partial

import numpy as np
import pytest
from scipy.stats import ks_2samp

from game.behavior.attacks import PlannedAttack, base_rate, plan_week
from game.behavior.cells import reform
from game.behavior.infiltration import infiltrate
from game.campaign.campaign import Campaign
from game.campaign.schema import Scenario
from game.dice import Dice
from game.ensemble.statistics import Estimate, paired, power_law_exponent
from game.events.infiltration import ElementsMoved
from game.rules.attacks import excitation, opening_excitation, weekly_rate
from game.rules.parameters import Parameters
from game.terms import Measure
from game.theater.route import Route
from game.theater.theater import Theater
from game.units import Floats, Ints

MONTHS, SETTLING, MONTH_WEEKS, MONTH_DAYS = 1000, 6, 4, 30
LEAST_SEVERE, EVENTS = 3, 1500
SEEDS = range(120)


@pytest.fixture
def theater(last_pockets: Scenario) -> Theater:
    """The first morning: the stocks are as they open."""
    return Campaign(last_pockets, 5).theater


@pytest.fixture(scope="module")
def p(last_pockets: Scenario) -> Parameters:
    return last_pockets.parameters


def monthly_counts(theater: Theater, p: Parameters, country: str) -> Floats:
    """(MONTHS,): attacks in thirty days, each month after weeks in which excitation settles; stocks and policies stand still."""
    rate, inside = base_rate(theater, p), theater.board.where_country(country)
    counts = []
    for month in range(MONTHS):
        spread, total = opening_excitation(rate, p), 0
        for week in range(SETTLING + MONTH_WEEKS + 1):
            attacks = Dice(month).on(week).poissons(rate + spread)
            spread = excitation(spread, attacks, p)
            if SETTLING <= week < SETTLING + MONTH_WEEKS:
                total += int(attacks[inside].sum())
            elif week == SETTLING + MONTH_WEEKS:  # the days that four weeks leave out
                days = Dice(month).on("days").uniforms(int(attacks[inside].sum()))
                total += int((days < (MONTH_DAYS - 28) / 7).sum())
        counts.append(float(total))
    return np.array(counts)


def dispersion(counts: Floats) -> float:
    """Variance over mean: 1 where events do not know of each other."""
    return float(counts.var(ddof=1) / counts.mean())


def attacks_over_seeds(theater: Theater, p: Parameters, where: Ints | None = None) -> Floats:
    """(SEEDS,): attacks set for the week under each seed, in some zones or in all; excitation as it stands."""
    inside = None if where is None else {theater.board.zone_ids[row] for row in where.tolist()}
    planned = [plan_week(theater, p, Dice(seed)) for seed in SEEDS]
    return np.array([float(sum(inside is None or each.zone in inside for each in week)) for week in planned])


def told(name: str, found: Estimate) -> Estimate:
    """The estimate, printed."""
    print(f"\n  {name}: {found.value:+.3f} ({found.low:+.3f} to {found.high:+.3f})")
    return found


# ---- bursts -------------------------------------------------------------------------------------------------------------
def is_bursty(ratio: float) -> bool:
    """What the check of a month's attacks in Iraq asks for."""
    return 1.5 <= ratio <= 2.2


def test_attacks_come_in_bursts_and_only_excitation_makes_them(theater: Theater, p: Parameters) -> None:
    """Variance over mean of months in Iraq, pooled over replications; without excitation the same check fails."""
    with_it = dispersion(monthly_counts(theater, p, "IQ"))
    without = dispersion(monthly_counts(theater, replace(p, hawkes_branching=0.0, hawkes_start_factor=0.0), "IQ"))
    print(f"\n  variance/mean of monthly attacks in Iraq: {with_it:.2f} with excitation, {without:.2f} without ({MONTHS} months)")
    assert is_bursty(with_it)
    assert not is_bursty(without)
    assert without == pytest.approx(1.0, abs=4.0 * (2.0 / MONTHS) ** 0.5)


# ---- severities ---------------------------------------------------------------------------------------------------------
def test_severities_keep_their_heavy_tail_while_groups_join_and_part(theater: Theater, p: Parameters) -> None:
    """The exponent of the toll as drawn, over pools that go on stirring, by maximum likelihood from three people on."""
    tolls: list[int] = []
    for week in range(60):
        dice = Dice(11).on(week)
        for event in reform(theater, p, dice):
            event.apply(theater)
        tolls += [each.killed_and_wounded for each in plan_week(theater, p, dice.on("attacks"))]
    found = told(f"exponent of {len(tolls):,} tolls", power_law_exponent(np.array(tolls), LEAST_SEVERE))
    assert len(tolls) >= EVENTS
    assert 2.2 <= found.value <= 2.9


def test_attacks_rise_with_the_groups_and_severities_do_not(theater: Theater, p: Parameters) -> None:
    """Every group doubled, in the same zones and of the same sizes: twice the attacks, each no worse than before."""
    theater.ground.excitation = np.zeros(len(theater.board))
    before, tolls_before = attacks_over_seeds(theater, p), tolls_of(theater, p)
    double_every_group(theater)
    after, tolls_after = attacks_over_seeds(theater, p), tolls_of(theater, p)
    excess = told("attacks a week, twice the groups less twice the attacks", paired(2.0 * before, after))
    assert excess.low < 0.0 < excess.high
    assert told("attacks a week more with twice the groups", paired(before, after)).low > 0.0
    assert ks_2samp(tolls_before, tolls_after).pvalue > 0.01


def tolls_of(theater: Theater, p: Parameters) -> Ints:
    """Every toll of the seeds' weeks."""
    planned: list[PlannedAttack] = [each for seed in SEEDS for each in plan_week(theater, p, Dice(seed))]
    return np.array([each.killed_and_wounded for each in planned])


def double_every_group(theater: Theater) -> None:
    """A twin beside every group, of the same elements in the same zones."""
    hidden = theater.underground
    shifted = hidden.element_group + len(hidden.group_region)
    hidden.element_group = np.concatenate([hidden.element_group, shifted])
    for name in ("element_zone", "element_operators", "group_region", "group_regrouping", "group_cover"):
        column = getattr(hidden, name)
        setattr(hidden, name, np.concatenate([column, column]))


# ---- signs --------------------------------------------------------------------------------------------------------------
def changed(theater: Theater, p: Parameters, where: Ints, change: Callable[[], None]) -> Estimate:
    """What a change makes of a week's attacks in some zones, in pairs over the seeds."""
    before = attacks_over_seeds(theater, p, where)
    change()
    return paired(before, attacks_over_seeds(theater, p, where))


def test_harm_to_civilians_brings_attacks(theater: Theater, p: Parameters) -> None:
    """Harm done by the insurgents' enemies, where it turns people against those who did it."""
    ground, angry = theater.ground, np.flatnonzero(theater.board.reaction < 1.0)
    found = changed(theater, p, angry, lambda: setattr(ground, "hurt_memory", np.full_like(ground.hurt_memory, 2.0)))
    assert told("attacks a week more after harm", found).low > 0.0


def test_aid_helps_only_under_control(theater: Theater, p: Parameters) -> None:
    """Where grip is firm there are fewer attacks for it; where it is weak there are no fewer."""
    ground, everywhere, found = theater.ground, np.arange(len(theater.board)), []
    for grip in (0.9, 0.2):
        ground.measures, ground.grip = np.zeros_like(ground.measures), np.full_like(ground.grip, grip)
        aid = ground.measures.copy()
        aid[Measure.AID] = 4
        effect = changed(theater, p, everywhere, partial(setattr, ground, "measures", aid))
        found.append(told(f"attacks a week more with aid at grip {grip}", effect))
    assert found[0].high < 0.0
    assert found[1].low >= 0.0


def test_a_shut_border_lowers_infiltration(theater: Theater, p: Parameters) -> None:
    """The same four elements told to cross the same guarded frontier, open and shut; no event is applied."""
    route, arrived = guarded_crossing(theater), []
    for is_open in (True, False):
        theater.ground.put("route_open", route.row, is_open)
        arrived.append(np.array([crossed(theater, p, route, seed) for seed in SEEDS]))
    assert told("elements more, of four, that cross while it is shut", paired(*arrived)).high < 0.0


def guarded_crossing(theater: Theater) -> Route:
    """A route over the frontier with its far end guarded, and four elements at its near end, nobody else."""
    route, board, hidden = theater.board.frontier[0], theater.board, theater.underground
    near, far = board.index[route.a], board.index[route.b]
    theater.ground.put("controller", far, next(iter(theater.insurgents.sheet.hostile_rows)))
    theater.ground.put("local_security", far, 500)
    zones = np.where(hidden.element_zone == near, far, hidden.element_zone)
    zones[:4] = near
    hidden.element_zone = zones
    return route


def crossed(theater: Theater, p: Parameters, route: Route, seed: int) -> float:
    """Elements of four that get over the frontier in a week."""
    theater.infiltrations = ((route.a, route.b, 4),)
    moved = [each for each in infiltrate(theater, p, Dice(seed)) if isinstance(each, ElementsMoved)]
    return float(sum((each.element_zone != theater.underground.element_zone).sum() for each in moved))


def test_there_is_no_cliff_at_twenty_a_thousand(p: Parameters) -> None:
    """Attacks fall with security spread over people and ground, ever more slowly: no threshold, there or anywhere."""
    density = np.linspace(0.5, 40.0, 396)
    one = np.ones_like(density)
    people, equivalents = 100_000.0 * one, 100.0 * one
    rate = weekly_rate(one, one, density * equivalents, equivalents, people, p)
    steps = np.diff(rate)
    assert (steps < 0.0).all()
    assert (np.diff(steps) > -1e-9).all()
    near = np.abs(density[:-1] - 20.0) < 1.0
    assert abs(steps[near] / steps[near].mean() - 1.0).max() < 0.2
