"""What the format expects, in plain words."""

from __future__ import annotations

import pytest

from game.campaign.faults import Address
from game.campaign.schema import Scenario
from game.campaign.shapes import shape_at


@pytest.mark.parametrize(
    ("address", "expected"),
    [
        (("title",), "text"),
        (("weeks",), "a whole number from 1 to 520"),
        (("reckonings", 3), "a whole number from 1 to 520"),
        (("zones", "QIM", "grip"), "a number from 0 to 1"),
        (("zones", "QIM", "local_security"), "a number from 0 to 50,000,000"),
        (("zones", "QIM", "side"), "a faction id (small letters, digits and _, such as iraq)"),
        (("zones", "QIM", "harm_memory"), "'short' or 'long'"),
        (("map", "routes", "a", "ends"), "a list of 2 items"),
        (("map", "routes", "a", "open"), "true or false"),
        (("victory", "iraq", "minor", "not", "all", 0, "holds", "min"), "a number"),
        (("victory", "iraq", "minor", "any"), "a list"),
        (("victory", "iraq", "minor", "leaders_alive", "rank"), "'national' or 'regional'"),
        (("victory", "iraq", "minor", "zones_seized", "after"), "a whole number"),
        (("map",), "a section (lines of `key: value`)"),
    ],
)
def test_every_address_of_the_format_says_what_it_expects(address: Address, expected: str) -> None:
    shape = shape_at(Scenario, address)
    assert shape is not None
    assert shape.expected() == expected


def test_what_the_format_does_not_know_has_no_shape() -> None:
    assert shape_at(Scenario, ("zones", "QIM", "gripp")) is None
    assert shape_at(Scenario, ("title", "x")) is None


def test_sections_list_their_keys_as_the_file_writes_them() -> None:
    condition = shape_at(Scenario, ("victory", "iraq", "minor"))
    assert condition is not None
    assert {"all", "any", "not", "holds", "gripped"} <= set(condition.entries)
