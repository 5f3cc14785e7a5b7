"""The ledger: nobody is lost from the books."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from game.theater.ledger import FATES, Ledger

entries = st.lists(st.tuples(st.sampled_from(["iraq", "insurgents"]), st.sampled_from(FATES), st.integers(0, 500)))


@settings(max_examples=60)
@given(entries)
def test_everyone_entered_is_counted_once(entries: list[tuple[str, str, int]]) -> None:
    ledger = Ledger(("iraq", "insurgents"))
    for faction, fate, people in entries:
        ledger.enter(faction, fate, people)  # type: ignore[arg-type]
    for faction in ("iraq", "insurgents"):
        assert ledger.lost(faction) == sum(n for who, _, n in entries if who == faction)
        assert ledger.killed_this_week[faction] == sum(n for who, fate, n in entries if (who, fate) == (faction, "killed"))
        assert ledger.captured_this_week[faction] == sum(n for who, fate, n in entries if (who, fate) == (faction, "captured"))
    twice = sum(n for _, fate, n in entries if fate in ("killed", "captured"))  # the week's are counted beside the totals
    assert sum(ledger.numbers()) == sum(n for _, _, n in entries) + twice


def test_who_joins_is_booked_beside_who_leaves() -> None:
    ledger = Ledger(("iraq", "insurgents"))
    before = ledger.numbers()
    ledger.recruit("iraq", 40)
    ledger.recruit("iraq", 2)
    assert ledger.recruited == {"iraq": 42, "insurgents": 0}
    assert ledger.lost("iraq") == 0
    assert sum(ledger.numbers()) == sum(before) + 42


def test_civilians_are_booked_to_whose_hand_and_how() -> None:
    ledger = Ledger(("coalition", "insurgents"))
    ledger.enter_civilians("coalition", 3, by_air=True)
    ledger.enter_civilians("coalition", 2)
    ledger.enter_civilians("insurgents", 7)
    assert ledger.civilians_killed == {"coalition": 5, "insurgents": 7}
    assert ledger.civilians_killed_by_air == {"coalition": 3, "insurgents": 0}
    assert ledger.lost("insurgents") == 0


def test_a_new_week_forgets_the_weeks_counts_and_keeps_the_totals() -> None:
    ledger = Ledger(("iraq",))
    ledger.enter("iraq", "killed", 5)
    ledger.enter_civilians("iraq", 2)
    ledger.dear_this_week["iraq"] = -2.0
    ledger.clear_week()
    assert ledger.dear_this_week == {"iraq": 0.0}
    assert ledger.killed_this_week == ledger.civilians_this_week == {"iraq": 0}
    assert ledger.fates["iraq"]["killed"] == 5
    assert ledger.civilians_killed == {"iraq": 2}
    assert sum(ledger.numbers()) == 7


def test_a_side_that_does_not_exist_is_not_booked() -> None:
    with pytest.raises(KeyError):
        Ledger(("iraq",)).enter("syria", "killed", 1)
