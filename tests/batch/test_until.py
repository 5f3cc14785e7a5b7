"""Stopping at a precision: rules that can be asked of the batch, looks fixed beforehand, and words that say how it went."""

from __future__ import annotations

import pytest

from game.batch.study import Study
from game.batch.until import until
from game.errors import CallError


def test_a_wide_wish_is_met_at_the_first_look_and_a_narrow_one_is_not(plain: Study) -> None:
    wide = until("mean:members±100000", plain.plan, plain.batch.folder)
    assert wide.looks.at == (5,)
    assert wide.enough(4)
    assert "mean:members±100000 reached after 4 of at most 5" in wide.told()
    narrow = until("mean:members+-0.001", plain.plan, plain.batch.folder)
    assert not narrow.enough(5)
    assert "NOT reached" in narrow.told()


@pytest.mark.parametrize(
    ("rule", "reason"),
    [
        ("win:mars±0.1", "no faction is called 'mars'"),
        ("mean:dreams±1", "measures no 'dreams'"),
        ("mean:winner±1", "'winner' is no number"),
        ("fell:XYZ±0.1", "measures no 'XYZ': .*QIM"),
    ],
)
def test_what_the_batch_does_not_have_is_named(plain: Study, rule: str, reason: str) -> None:
    with pytest.raises(CallError, match=reason):
        until(rule, plain.plan, plain.batch.folder)
