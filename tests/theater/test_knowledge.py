"""Knowledge: beliefs are columns of their own, apart from the truth."""

from __future__ import annotations

import numpy as np

from game.theater.knowledge import SOURCES, Beliefs
from game.theater.theater import Theater


def test_nothing_is_believed_at_first() -> None:
    blank = Beliefs.blank(3, 5)
    assert blank.low.shape == blank.high.shape == blank.confidence.shape == (3, 5)
    assert blank.social.shape == (5, 5)
    assert blank.hidden_low.shape == blank.suspected.shape == (5,)
    assert not any(column.any() for column in (blank.low, blank.high, blank.confidence, blank.social, blank.exposed))
    assert (blank.seen == -1).all()
    assert SOURCES[blank.source[0, 0]] == "none"


def test_a_copy_keeps_what_it_saw_when_columns_are_replaced() -> None:
    beliefs = Beliefs.blank(2, 3)
    copy = beliefs.copy()
    beliefs.low = beliefs.low + 100
    assert not copy.low.any()
    assert copy.high is beliefs.high
    assert len(copy.columns()) == len(Beliefs.__slots__)


def test_everyone_starts_from_the_published_ranges_and_not_from_the_truth(theater: Theater) -> None:
    at = theater.insurgents.row, theater.board.index["QIM"]
    assert theater.formations["IS-1"].strength == 1_100
    for beliefs in theater.knowledge.beliefs.values():
        assert (beliefs.low[at], beliefs.high[at]) == (800, 1_500)
        assert (beliefs.low <= beliefs.high).all()
        assert (beliefs.hidden_low <= beliefs.hidden_high).all()
        assert SOURCES[beliefs.source[at]] == "last known"


def test_no_two_sides_share_their_beliefs(theater: Theater) -> None:
    beliefs = list(theater.knowledge.beliefs.values())
    assert list(theater.knowledge.beliefs) == list(theater.faction_ids)
    assert not any(np.shares_memory(beliefs[0].low, other.low) for other in beliefs[1:])
