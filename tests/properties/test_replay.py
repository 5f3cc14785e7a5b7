"""Replay and conservation: whatever is ordered, the journal gives the same war again, and nobody is made or lost unseen.

Orders are drawn at random from all that are legal, for every side; a lighter pass does the same with doctrine bots on the
reference scenario.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st

from game.bots.table import commanders
from game.campaign.campaign import Campaign, decide
from game.campaign.commander import Commander
from game.campaign.journal import Journal, replay
from game.campaign.loading import load
from game.campaign.schema import Scenario
from game.campaign.setup import set_up
from game.events.entry import Entry
from game.events.event import from_data, to_data
from game.events.turn import WeekEnded
from game.theater.theater import Theater

TUTORIAL, LAST_POCKETS = load("tutorial"), load("last-pockets")
SHARES = ("grip", "support", "grievance", "fear", "services")
COUNTS = (
    "local_security", "dormant", "people", "displaced", "hosted", "attacks", "excitation", "hurt_memory", "support_packages",
    "interdiction",
)  # fmt: skip
"""Columns of the ground that lie between 0 and 1, and those that are never below 0."""

seeds = st.integers(0, 2**63 - 1)


def bots(scenario: Scenario, chosen: str | None) -> dict[str, Commander]:
    """The same bot for every side, or each side's doctrine."""
    kinds = {faction: sheet.kind for faction, sheet in scenario.factions.items()}
    return commanders(kinds, dict.fromkeys(kinds, chosen) if chosen else {})


def entries(campaign: Campaign, players: dict[str, Commander], weeks: int) -> Iterator[Entry]:
    """Every entry of so many weeks, each after it was applied; the openings are left out."""
    while not campaign.theater.over and campaign.theater.calendar.week < weeks:
        yield from campaign.close_week(decide(campaign.open_week(), players, campaign.turn.dice))


@settings(max_examples=12, deadline=None)
@given(seed=seeds, weeks=st.integers(1, 8))
def test_a_journal_of_random_orders_replays_to_the_same_theater(seed: int, weeks: int) -> None:
    """`replay` itself checks every week's digest; the whole goes through the file's bytes."""
    campaign = Campaign(TUTORIAL, seed)
    journal = Journal(campaign)
    campaign.play(bots(TUTORIAL, "coin_toss"), weeks)
    with TemporaryDirectory() as folder:
        path = Path(folder) / "war.badia"
        journal.write(path)
        again = replay(path)
    assert again.theater.digest() == campaign.theater.digest()
    assert again.weeks == len(campaign.theater.annals.weeks)
    assert [line.count('"digest"') for line in journal.lines].count(1) == again.weeks


@settings(max_examples=8, deadline=None)
@given(seed=seeds)
def test_events_read_back_from_plain_data_change_a_second_theater_in_step(seed: int) -> None:
    campaign, shadow = Campaign(TUTORIAL, seed), set_up(TUTORIAL, seed)

    def follow(entry: Entry) -> None:
        from_data(type(entry.event), to_data(entry.event)).apply(shadow)
        if isinstance(entry.event, WeekEnded):
            assert shadow.digest() == campaign.theater.digest()

    campaign.sinks = (follow,)
    campaign.play(bots(TUTORIAL, "coin_toss"), 4)


@settings(max_examples=6, deadline=None)
@given(seed=seeds, weeks=st.integers(1, 4))
def test_the_same_seed_writes_the_same_bytes(seed: int, weeks: int) -> None:
    written = []
    for _ in range(2):
        campaign = Campaign(TUTORIAL, seed)
        journal = Journal(campaign)
        campaign.play(bots(TUTORIAL, "coin_toss"), weeks)
        written.append(journal.to_bytes())
    assert written[0] == written[1]


@settings(max_examples=12, deadline=None)
@given(seed=seeds, weeks=st.integers(1, 12))
def test_every_day_of_random_orders_keeps_the_invariants(seed: int, weeks: int) -> None:
    campaign = Campaign(TUTORIAL, seed)
    start = people(campaign.theater)
    for entry in entries(campaign, bots(TUTORIAL, "coin_toss"), weeks):
        if entry.cause == "day" or isinstance(entry.event, WeekEnded):
            check(campaign.theater, start)


@settings(max_examples=2, deadline=None)
@given(seed=seeds)
def test_doctrine_bots_keep_the_invariants_on_the_reference_scenario(seed: int) -> None:
    campaign = Campaign(LAST_POCKETS, seed)
    journal = Journal(campaign)
    start = people(campaign.theater)
    for entry in entries(campaign, bots(LAST_POCKETS, None), 10):
        if entry.cause == "day" or isinstance(entry.event, WeekEnded):
            check(campaign.theater, start)
    with TemporaryDirectory() as folder:
        path = Path(folder) / "war.badia"
        journal.write(path)
        assert replay(path).theater.digest() == campaign.theater.digest()


@settings(max_examples=2, deadline=None)
@given(seed=seeds)
def test_random_orders_keep_the_invariants_on_the_reference_scenario(seed: int) -> None:
    campaign = Campaign(LAST_POCKETS, seed)
    start = people(campaign.theater)
    for entry in entries(campaign, bots(LAST_POCKETS, "coin_toss"), 6):
        if isinstance(entry.event, WeekEnded):
            check(campaign.theater, start)


def people(theater: Theater) -> dict[str, int]:
    """Everyone each side has or had: under arms, hidden, guarding its zones, or in the ledger."""
    ground, ids = theater.ground, theater.faction_ids
    found = {faction: theater.ledger.lost(faction) - theater.ledger.recruited[faction] for faction in ids}
    for body in theater.formations.values():
        found[body.faction.id] += body.strength
    for row, guards in zip(ground.controller.tolist(), ground.local_security.tolist(), strict=True):
        found[ids[row]] += guards
    found[theater.insurgents.id] += int(ground.dormant.sum() + theater.underground.element_operators.sum())
    return found


def check(theater: Theater, start: dict[str, int]) -> None:
    """What holds on any day of any war."""
    assert people(theater) == start
    bodies_are_somewhere_once(theater)
    nothing_is_out_of_bounds(theater)
    the_hidden_are_in_order(theater)


def bodies_are_somewhere_once(theater: Theater) -> None:
    """Every formation stands in exactly one zone's list, which is its own."""
    standing = [(body.id, zone.id) for zone in theater.zones.values() for body in zone.formations]
    assert sorted(standing) == sorted((body.id, body.zone.id) for body in theater.formations.values())
    for body in theater.formations.values():
        assert theater.board.zone_ids[body.row] == body.zone.id
        assert body.strength >= 0
        assert 0.0 <= body.cohesion <= 1.0
        assert 0.0 <= body.supply <= 1.0


def nothing_is_out_of_bounds(theater: Theater) -> None:
    """Shares between 0 and 1, counts and purses never below 0, will and scores between 0 and 100."""
    ground = theater.ground
    for name in SHARES:
        column = getattr(ground, name)
        assert ((column >= 0.0) & (column <= 1.0)).all(), name
    for name in COUNTS:
        assert (getattr(ground, name) >= 0).all(), name
    for faction in theater.factions.values():
        assert faction.treasury >= -1e-9
        assert faction.command_left >= 0
        assert faction.packages_left >= 0
        assert 0.0 <= faction.will <= 100.0
        assert 0.0 <= faction.score <= 100.0
    assert min(theater.ledger.numbers()) >= 0
    assert ((ground.controller >= 0) & (ground.controller < len(theater.factions))).all()


def the_hidden_are_in_order(theater: Theater) -> None:
    """No element owes operators, and each has a group; every group has an agent."""
    underground = theater.underground
    assert (underground.element_operators >= 0).all()
    assert underground.element_group.max() < len(underground.group_region) == len(theater.cells)
    assert np.isin(underground.group_cover, (0, 1, 2)).all()
