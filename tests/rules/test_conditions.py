"""Conditions: plain values that refuse to say nothing or the impossible."""

from __future__ import annotations

from dataclasses import MISSING, FrozenInstanceError, fields

import pytest

from game.rules.conditions import CONDITIONS, AllOf, AttacksMonth, Bounds, Holds, NotThis, OwnKilledMonth, Will, ZonesSeized


@pytest.mark.parametrize("name", CONDITIONS)
def test_every_condition_in_the_table_bounds_a_number(name: str) -> None:
    kind = CONDITIONS[name]
    assert issubclass(kind, Bounds)
    needed = [field.name for field in fields(kind) if field.default is MISSING]
    told = {name: 0.5 if name == "grip" else "iraq" for name in needed}
    assert kind(min=1.0, max=2.0, **told) == kind(min=1.0, max=2.0, **told)
    with pytest.raises(ValueError, match="give min or max"):
        kind(**told)
    with pytest.raises(ValueError, match="min is above max"):
        kind(min=2.0, max=1.0, **told)


def test_a_bound_may_be_exact_and_may_be_nought() -> None:
    assert Bounds(min=3, max=3) == Bounds(3, 3)
    assert Bounds(max=0).max == 0


def test_conditions_are_values_that_nest() -> None:
    both = AllOf((Will(faction="iraq", min=60), NotThis(Holds(faction="insurgents", max=0, weeks=4))))
    assert both == AllOf((Will(faction="iraq", min=60), NotThis(Holds(faction="insurgents", max=0, weeks=4))))
    assert hash(both) is not None
    with pytest.raises(FrozenInstanceError):
        both.conditions = ()  # type: ignore[misc]


def test_a_condition_is_named_as_its_class_in_lower_case() -> None:
    assert {name.replace("_", "") for name in CONDITIONS} == {kind.__name__.lower() for kind in CONDITIONS.values()}


def test_a_seizure_is_counted_from_a_week_and_held_for_one_at_least() -> None:
    with pytest.raises(ValueError, match="weeks is at least 1"):
        ZonesSeized(faction="iraq", min=1, weeks=0)
    with pytest.raises(ValueError, match="after is at least 0"):
        ZonesSeized(faction="iraq", min=1, after=-1)


@pytest.mark.parametrize("kind", [AttacksMonth, OwnKilledMonth, Holds])
def test_weeks_cannot_be_negative(kind: type[AttacksMonth]) -> None:
    names = {"faction": "iraq"} if kind is not AttacksMonth else {}
    with pytest.raises(ValueError, match="weeks is at least"):
        kind(min=1, weeks=-3, **names)  # type: ignore[arg-type]
