"""Victory conditions as a scenario writes them, and the values they stand for."""

from __future__ import annotations

import pytest
from pydantic import ValidationError

from game.campaign.conditions import ConditionEntry, condition
from game.rules.conditions import AllOf, AnyOf, Holds, LeadersAlive, Members, NotThis


def test_a_condition_entry_has_exactly_one_key() -> None:
    for wrong in ({}, {"members": {"max": 5}, "overt": {"max": 5}}, {"weather": {"max": 5}}):
        with pytest.raises(ValidationError):
            ConditionEntry.model_validate(wrong)


def test_conditions_nest() -> None:
    entry = ConditionEntry.model_validate(
        {"all": [{"members": {"max": 5}}, {"any": [{"not": {"holds": {"faction": "home", "min": 2}}}]}]}
    )
    built = condition(entry)
    assert isinstance(built, AllOf)
    first, second = built.conditions
    assert isinstance(first, Members)
    assert first.max == 5
    assert isinstance(second, AnyOf)
    (inner,) = second.conditions
    assert isinstance(inner, NotThis)
    assert isinstance(inner.condition, Holds)
    assert inner.condition.faction == "home"


def test_a_rank_that_leaders_do_not_have_is_refused() -> None:
    entry = ConditionEntry.model_validate({"leaders_alive": {"rank": "national", "min": 1}})
    assert condition(entry) == LeadersAlive(rank="national", min=1)
    with pytest.raises(ValidationError):
        ConditionEntry.model_validate({"leaders_alive": {"rank": "local", "min": 1}})
