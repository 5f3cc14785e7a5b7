"""Invariants: whatever is legally ordered, on every scenario on the shelf, nobody is made or lost unseen, day after day.

Every side's orders are drawn at random, and each side gives what it has command and money for. The counts of people are checked
after every event, all else every day. Over a few fixed campaigns every kind of order must have been given: none is out of reach.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from typing import Any

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from game.bots.table import commanders
from game.campaign import shelf
from game.campaign.campaign import Campaign, decide
from game.campaign.commander import Commander
from game.campaign.loading import load
from game.campaign.schema import Scenario
from game.dice import Dice
from game.events.entry import Entry
from game.events.turn import OrderGiven, WeekEnded
from game.orders.order import Directive, Order
from game.orders.plan import Plan
from game.orders.table import ORDERS, menu
from game.terms import Cover, Measure, Stance
from game.theater.ledger import FATES
from game.theater.theater import Theater
from game.views.situation import Situation
from tests.wars import shipped

SHARES = ("grip", "support", "grievance", "grievance_base", "fear", "fear_base", "services")
COUNTS = (
    "local_security", "dormant", "people", "displaced", "hosted", "attacks", "battle_days", "excitation", "hurt_memory",
    "hurt_by_insurgents", "hurt_by_others", "support_packages", "interdiction", "measures", "works_weeks", "equivalents",
)  # fmt: skip
"""Columns of the ground that lie between 0 and 1, and those that are never below 0."""
MOST_EXAMPLES, MOST_WEEKS = {"tutorial": 12, "last-pockets": 5}, {"tutorial": 12, "last-pockets": 8}
"""How many campaigns of a scenario and how long; of those not named, one short one: tests/benchmarks/test_shelf.py plays more."""

REFERENCE = shipped("last-pockets")
PLENTY = {
    **{f"factions.{side}.command": 12 for side in REFERENCE.factions},
    **{f"factions.{side}.treasury": 150 for side in REFERENCE.factions},
    **{f"regions.{region}.network": 4 for region in REFERENCE.regions},
}
"""The reference scenario with enough of everything that no order is out of reach for want of it."""

seeds = st.integers(0, 2**63 - 1)


class AnyKind:
    """Orders at random, each kind as likely as the next: a kind with few options is not crowded out by one with thousands."""

    def decide(self, situation: Situation, dice: Dice) -> list[Directive]:
        """As many orders as command and money allow."""
        plan, kinds = Plan(situation), dice.on("kinds").shuffled(menu(situation))
        offers = {kind.verb: dice.on(kind.verb).shuffled(list(kind.options(situation))) for kind in kinds}
        while plan.command_left > 0 and any(offers.values()):
            for kind in kinds:
                _take_one(plan, offers[kind.verb])
        return plan.directives


def _take_one(plan: Plan, offers: list[Order]) -> None:
    """Order the first of these that is not refused."""
    while offers:
        if plan.add(offers.pop()) is None:
            return


def played(scenario: Scenario, seed: int, weeks: int, players: Mapping[str, Commander] | None = None) -> Watch:
    """So many weeks, of random orders unless players are named, under a watch that raises where an invariant is broken."""
    campaign = Campaign(scenario, seed)
    watch = Watch(campaign.theater)
    campaign.sinks = (watch,)
    players = players or dict.fromkeys(scenario.factions, AnyKind())
    while not campaign.theater.over and campaign.theater.calendar.week < weeks:
        for entry in campaign.close_week(decide(campaign.open_week(), players, campaign.turn.dice)):
            if isinstance(entry.event, OrderGiven):
                watch.given[str(entry.event.order["verb"])] += 1
    return watch


@pytest.mark.parametrize("name", shelf.names())
def test_every_day_of_random_orders_keeps_the_invariants(name: str) -> None:
    @settings(max_examples=MOST_EXAMPLES.get(name, 1))
    @given(seed=seeds, weeks=st.integers(1, MOST_WEEKS.get(name, 4)))
    def keeps(seed: int, weeks: int) -> None:
        watch = played(shipped(name), seed, weeks)
        assert watch.looks >= watch.weeks == weeks_gone(watch.theater)

    keeps()


@settings(max_examples=2)
@given(seed=seeds)
def test_doctrine_keeps_the_invariants_on_the_reference_scenario(seed: int) -> None:
    players = commanders({faction: sheet.kind for faction, sheet in REFERENCE.factions.items()}, {})
    watch = played(REFERENCE, seed, 10, players)
    assert watch.looks >= watch.weeks == weeks_gone(watch.theater)
    assert watch.given


def test_every_kind_of_order_is_within_reach() -> None:
    """Among a few campaigns of plenty each kind is given, none raises, and the invariants hold."""
    scenario = load("last-pockets", PLENTY)
    found = sum((played(scenario, seed, 8).given for seed in (1, 2, 3)), Counter[str]())
    assert [verb for verb in ORDERS if not found[verb]] == []


def test_the_watch_sees_what_is_out_of_order() -> None:
    """Each kind of harm, done by hand, is noticed: the checks are not idle."""
    harms: dict[str, Any] = {
        "a fighter from nowhere": lambda t: setattr(next(iter(t.formations.values())), "strength", 1),
        "an inhabitant gone": lambda t: t.ground.put("people", 0, t.ground.people[0] - 1),
        "a share above one": lambda t: t.ground.put("grip", 0, 1.5),
        "no number": lambda t: t.ground.put("support", 0, float("nan")),
        "a debt": lambda t: setattr(next(iter(t.factions.values())), "treasury", -1.0),
        "in two places": lambda t: _double(t),
        "a leader twice": lambda t: setattr(next(iter(t.leaders.values())), "id", "another"),
        "an element of no group": lambda t: t.underground.element_group.__setitem__(0, 10**6),
    }
    for harm, do in harms.items():
        theater = Campaign(shipped("tutorial"), 1).theater
        watch = Watch(theater)
        watch.day(theater)
        do(theater)
        with pytest.raises((AssertionError, IndexError, ValueError)):
            watch.day(theater)
        assert harm


def _double(theater: Theater) -> None:
    first, second = list(theater.zones.values())[:2]
    body = next(iter(theater.formations.values()))
    (first if body.zone is second else second).formations.append(body)


class Watch:
    """Sees every entry after it was applied. What the counts came to at the start, they come to ever after.

    `looks` and `weeks` count the days and week's ends at which all of it held, `given` the orders by kind.
    """

    def __init__(self, theater: Theater) -> None:
        self.theater = theater
        self.looks, self.weeks, self.given = 0, 0, Counter[str]()
        self.fighters, self.civilians = fighters(theater), civilians(theater)

    def __call__(self, entry: Entry) -> None:
        self.counts(self.theater, entry)
        if entry.cause == "day" or isinstance(entry.event, WeekEnded):
            self.day(self.theater)
            self.looks += 1
            self.weeks += isinstance(entry.event, WeekEnded)

    def counts(self, theater: Theater, entry: Entry | None = None) -> None:
        """Everyone is somewhere or in the ledger."""
        assert fighters(theater) == self.fighters, entry
        assert civilians(theater) == self.civilians, entry

    def day(self, theater: Theater) -> None:
        """All that holds on any day of any war."""
        self.counts(theater)
        everybody_is_somewhere_once(theater)
        nothing_is_out_of_bounds(theater)
        the_hidden_are_in_order(theater)


def weeks_gone(theater: Theater) -> int:
    """How many weeks have been played to their end."""
    return len(theater.annals.weeks)


def fighters(theater: Theater) -> dict[str, int]:
    """Of each side, those under arms, hidden or guarding its zones, and every fate, less those who joined or came back."""
    ground, ledger, ids = theater.ground, theater.ledger, theater.faction_ids
    found = {f: sum(ledger.fates[f][fate] for fate in FATES) - ledger.recruited[f] - ledger.returned[f] for f in ids}
    for body in theater.formations.values():
        found[body.faction.id] += body.strength
    guards = np.bincount(ground.controller, ground.local_security, minlength=len(ids))
    for faction, count in zip(ids, guards.tolist(), strict=True):
        found[faction] += int(count)
    found[theater.insurgents.id] += int(ground.dormant.sum()) + int(theater.underground.element_operators.sum())
    return found


def civilians(theater: Theater) -> int:
    """Everyone on the map, the people of its zones who are not (displaced whom no zone hosts), and every civilian killed."""
    ground = theater.ground
    away = int(ground.displaced.sum()) - int(ground.hosted.sum())
    return int(ground.people.sum()) + away + sum(theater.ledger.civilians_killed.values())


def everybody_is_somewhere_once(theater: Theater) -> None:
    """Every formation stands in exactly one zone's list, its own, and every leader hides in one zone."""
    standing = [(body.id, zone.id) for zone in theater.zones.values() for body in zone.formations]
    assert sorted(standing) == sorted((body.id, body.zone.id) for body in theater.formations.values())
    for id, body in theater.formations.items():
        assert (id, theater.board.zone_ids[body.row]) == (body.id, body.zone.id)
        assert body.strength >= 0
        assert 0.0 <= body.cohesion <= 1.0
        assert 0.0 <= body.supply <= 1.0
        assert body.quality > 0.0
        assert (body.next_zone is None) == (body.arrives is None)
        assert body.next_zone is None or theater.board.route_between(body.zone.id, body.next_zone)
    for id, leader in theater.leaders.items():
        assert id == leader.id
        assert theater.zones[leader.zone.id] is leader.zone
        assert leader.cover in tuple(Cover)
    assert not set(theater.leaders) & {each.id for each in theater.leaders_lost}


def nothing_is_out_of_bounds(theater: Theater) -> None:
    """Shares between 0 and 1, counts and purses never below 0, will and scores between 0 and 100; no number is not one."""
    ground = theater.ground
    for name in SHARES:
        column = getattr(ground, name)
        assert ((column >= 0.0) & (column <= 1.0)).all(), name
    for name in COUNTS:
        column = getattr(ground, name)
        assert (np.isfinite(column) & (column >= 0)).all(), name
    assert ground.people.tolist() == ground.people.astype(np.int64).tolist()
    assert ((ground.controller >= 0) & (ground.controller < len(theater.factions))).all()
    assert ((ground.fortification >= 0) & (ground.fortification <= 3)).all()
    assert ground.measures.shape == (len(Measure), len(theater.board))
    for faction in theater.factions.values():
        assert faction.treasury >= 0.0, faction
        assert faction.command_left >= 0, faction
        assert faction.packages_left >= 0, faction
        assert 0.0 <= faction.will <= 100.0, faction
        assert 0.0 <= faction.score <= 100.0, faction
    assert min(theater.ledger.numbers()) >= 0
    assert min(theater.displaced_off_map.values(), default=0) >= 0
    assert 0.0 <= theater.reach <= 1.0
    assert 0.0 <= theater.friction <= 10.0


def the_hidden_are_in_order(theater: Theater) -> None:
    """Elements are of a size, each in a zone and a group; every group has an agent, a region, and a cover there is."""
    hidden = theater.underground
    elements, groups = len(hidden.element_zone), len(hidden.group_region)
    assert {len(each) for each in (hidden.element_operators, hidden.element_group)} == {elements}
    assert {len(each) for each in (hidden.group_cover, hidden.group_regrouping, theater.cells)} == {groups}
    assert ((hidden.element_zone >= 0) & (hidden.element_zone < len(theater.board))).all()
    assert ((hidden.element_group >= 0) & (hidden.element_group < groups)).all()
    assert ((hidden.group_region >= 0) & (hidden.group_region < len(theater.board.region_ids))).all()
    assert hidden.element_operators.min(initial=0) >= 0
    assert int(hidden.group_size.sum()) == int((hidden.element_operators > 0).sum())
    assert np.isin(hidden.group_cover, tuple(Cover)).all()
    assert np.isin(hidden.region_stance, tuple(Stance)).all()
    assert ((hidden.region_network >= 0) & (hidden.region_network <= 5)).all()
