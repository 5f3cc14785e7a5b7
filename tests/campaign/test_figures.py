"""Figures: a bare number or one with its range; both keep their bounds."""

from __future__ import annotations

import pytest
from pydantic import TypeAdapter, ValidationError

from game.campaign.figures import AnyFigure, ByWeek, Figure, People, Points, Resources, Share

ANY, SHARE = TypeAdapter(AnyFigure), TypeAdapter(Share)


def test_a_bare_number_is_a_figure_without_a_range() -> None:
    figure = ANY.validate_python(3)
    assert (figure.value, figure.low, figure.high, figure.whole) == (3.0, 3.0, 3.0, 3)


def test_a_figure_with_a_range_has_its_ends() -> None:
    figure = ANY.validate_python({"value": 2.6, "range": [2, 4], "source": "a book"})
    assert (figure.low, figure.high, figure.whole, figure.source) == (2.0, 4.0, 3, "a book")


def test_a_value_outside_its_own_range_is_refused() -> None:
    with pytest.raises(ValidationError, match="value 5 lies outside its range 1 to 4"):
        Figure(value=5, range=(1, 4))


@pytest.mark.parametrize("value", [-0.1, 1.1, {"value": 0.5, "range": [0.2, 1.2]}, True, "half", float("nan"), float("inf")])
def test_a_share_lies_between_0_and_1_and_so_does_its_range(value: object) -> None:
    with pytest.raises(ValidationError):
        SHARE.validate_python(value)


@pytest.mark.parametrize(("kind", "most"), [(People, 50_000_000), (Points, 100), (Resources, 10_000)])
def test_each_kind_of_figure_has_its_bounds(kind: object, most: float) -> None:
    adapter = TypeAdapter(kind)
    assert adapter.validate_python(most).value == most
    for wrong in (-1, most + 1):
        with pytest.raises(ValidationError, match="expected a number from 0 to"):
            adapter.validate_python(wrong)


def test_a_section_is_closed_and_frozen() -> None:
    with pytest.raises(ValidationError, match="Extra inputs"):
        Figure(value=1, weight=2)
    with pytest.raises(ValidationError, match="frozen"):
        Figure(value=1).value = 2


def test_a_bare_name_holds_from_week_one_and_a_schedule_begins_there() -> None:
    names = TypeAdapter(ByWeek)
    assert names.validate_python("clear_and_hold") == {1: "clear_and_hold"}
    assert names.validate_python({8: "late", 1: "early"}) == {8: "late", 1: "early"}
    with pytest.raises(ValidationError, match="who commands from week 1 on"):
        names.validate_python({8: "late"})
