"""Network events: members who join, and how far the call carries."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np

from game.events.event import EVERYONE, Event
from game.events.networks import (
    BroadcastMade,
    ColumnCalledUp,
    ColumnMassed,
    ExtortionSet,
    MassingSet,
    MembersChanged,
    NetworkRaised,
    PeopleCowed,
    ReachChanged,
)
from game.theater.theater import Theater

Render = Callable[[Event, str | None], str]


def test_members_join_the_ranks_and_the_books(theater: Theater) -> None:
    hidden = theater.underground
    before, count, agents = int(hidden.element_operators.sum()), len(hidden.element_zone), len(theater.cells)
    dormant = theater.ground.dormant + 1
    MembersChanged(
        recruited=len(theater.board) + 12, dormant=dormant, operators=hidden.element_operators,
        new_zones=np.array([0, 0]), new_operators=np.array([8, 4]),
    ).apply(theater)  # fmt: skip
    assert theater.ground.dormant is dormant
    assert hidden.element_operators.sum() == before + 12
    assert (len(hidden.element_zone), len(theater.cells)) == (count + 2, agents + 2)
    assert hidden.group_regrouping[-2:].all()
    assert theater.ledger.recruited == {"coalition": 0, "iraq": 0, "insurgents": len(theater.board) + 12}


def test_members_are_told_to_nobody_and_reach_to_the_insurgents_alone(theater: Theater) -> None:
    nothing = np.zeros(0, dtype=np.int64)
    assert MembersChanged(0, nothing, nothing, nothing, nothing).audience(theater) == ()
    event = ReachChanged(0.25)
    assert event.audience(theater) == ("insurgents",)
    event.apply(theater)
    assert theater.reach == 0.25


def test_networks_grow_and_extort_region_by_region_and_only_the_insurgents_know(theater: Theater) -> None:
    raised, taking = NetworkRaised("frontier", 3), ExtortionSet("frontier", True)
    level, extorting = theater.underground.region_network, theater.underground.region_extorting
    for event in (raised, taking):
        assert event.audience(theater) == ("insurgents",)
        event.apply(theater)
    assert theater.underground.region_network.tolist() == [3]
    assert theater.underground.region_extorting.tolist() == [True]
    assert level.tolist() == [0]
    assert extorting.tolist() == [False]


def test_threats_change_what_a_zone_thinks_and_fears(theater: Theater) -> None:
    PeopleCowed("ANA", 0.11, 0.77).apply(theater)
    row = theater.board.index["ANA"]
    assert (theater.ground.support[row], theater.ground.fear[row]) == (0.11, 0.77)


def test_a_message_is_heard_by_all(theater: Theater, headline: Render) -> None:
    event = BroadcastMade(4)
    before = theater.digest()
    event.apply(theater)
    assert theater.broadcast_week == 4
    assert theater.digest() != before
    assert event.audience(theater) == EVERYONE
    assert headline(event, "iraq") == "The insurgents sent a message to the world"


def test_a_column_comes_out_of_hiding(theater: Theater, headline: Render) -> None:
    left = np.zeros_like(theater.underground.element_operators)
    event = ColumnMassed("M3-ANA", "ANA", "Anah column", "mobile_column", 160, 0.9, left)
    MassingSet(("ANA",)).apply(theater)
    assert theater.massing == ("ANA",)
    assert MassingSet(()).audience(theater) == ("insurgents",)
    assert set(event.audience(theater)) == {"coalition", "iraq", "insurgents"}
    event.apply(theater)
    body = theater.formations["M3-ANA"]
    assert (body.zone.id, body.strength, body.quality, body.fixed) == ("ANA", 160, 0.9, False)
    assert not theater.underground.element_operators.any()
    assert headline(event, "iraq") == "A guerrilla column gathered in the open at Anah"


def test_members_who_waited_come_out_with_it_at_once(theater: Theater, headline: Render) -> None:
    """Nobody is in two places between two events: those who leave the dormant are in the column."""
    left, before = np.zeros_like(theater.underground.element_operators), theater.ground.dormant.copy()
    after = np.where(np.arange(len(before)) == 0, before - 5, before)
    event = ColumnCalledUp("M3-RWA", "RWA", "Rawa column", "mobile_column", 160, 0.9, left, after)
    event.apply(theater)
    assert headline(event, "insurgents").endswith("at Rawa, and people there were called to arms")
    assert theater.formations["M3-RWA"].strength == 160
    assert theater.ground.dormant.tolist() == after.tolist()
