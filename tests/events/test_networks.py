"""Network events: members who join, and how far the call carries."""

from __future__ import annotations

import numpy as np

from game.events.networks import MembersChanged, ReachChanged
from game.theater.theater import Theater


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
