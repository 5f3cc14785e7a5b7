"""What every event shares: journal lines, read-only columns, witnesses, and how people are counted for whose eyes."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from game.events.event import EVERYONE, Event, Names, allies, column, fixed, from_data, to_data, witnesses
from game.theater.theater import Theater
from game.units import Floats, Ints

steady = settings(max_examples=100)


@dataclass(frozen=True, slots=True, eq=False)
class Sample(Event):
    """An event with everything an event may carry."""

    zone: str
    rows: tuple[tuple[str, int], ...]
    order: dict[str, Any]
    counts: Ints = column("i8")
    shares: Floats = column("f8")


@pytest.fixture
def sample() -> Sample:
    return Sample(
        "QIM", (("IS-1", 3), ("IS-2", 0)), {"verb": "hold"}, np.array([1, 2**40]), np.array([[0.1, 1 / 3], [0.0, 1e-4]])
    )


def test_an_event_comes_back_from_plain_data_as_it_was(sample: Sample) -> None:
    data = to_data(sample)
    assert data["counts"] == [1, 2**40]
    back = from_data(Sample, data)
    assert isinstance(back, Sample)
    assert to_data(back) == data
    assert (back.rows, back.order) == (sample.rows, sample.order)
    assert back.counts.dtype == np.int64
    assert back.shares.tobytes() == sample.shares.tobytes()


def test_lists_come_back_as_tuples_all_the_way_down(sample: Sample) -> None:
    back = from_data(Sample, {**to_data(sample), "rows": [["IS-1", 3]], "order": {"verb": "hold", "formations": ["IS-1"]}})
    assert back.rows == (("IS-1", 3),)  # type: ignore[attr-defined]
    assert back.order == {"verb": "hold", "formations": ("IS-1",)}  # type: ignore[attr-defined]


def test_columns_that_come_back_are_read_only(sample: Sample) -> None:
    back = from_data(Sample, to_data(sample))
    with pytest.raises(ValueError, match="read-only"):
        back.counts[0] = 5  # type: ignore[attr-defined]
    with pytest.raises(ValueError, match="read-only"):
        fixed(np.zeros(2))[0] = 1.0


def test_a_line_that_lacks_a_field_is_no_event(sample: Sample) -> None:
    with pytest.raises(KeyError):
        from_data(Sample, {"zone": "QIM"})


def test_an_event_that_says_nothing_of_what_it_changes_is_a_mistake(sample: Sample, theater: Theater) -> None:
    with pytest.raises(TypeError, match="Sample"):
        sample.apply(theater)
    assert sample.audience(theater) == EVERYONE
    assert sample.place == "QIM"
    assert Event().place is None


# ---- who learns of it


def test_witnesses_are_those_there_next_door_and_their_allies(theater: Theater) -> None:
    assert witnesses(theater, "BGZ") == ("insurgents",)  # nobody else is near
    assert witnesses(theater, "QIM") == ("coalition", "iraq", "insurgents")  # Iraqis stand next door
    assert witnesses(theater, "BGZ", "iraq") == ("coalition", "iraq", "insurgents")  # a side to it, and its ally


def test_a_formation_that_leaves_sees_no_more(theater: Theater) -> None:
    for body in list(theater.formations.values()):
        if not body.faction.sheet.is_insurgent:
            theater.disband(body)
    assert witnesses(theater, "QIM") == ("insurgents",)
    assert witnesses(theater, "ANA") == ("coalition", "iraq", "insurgents")  # its controller learns of it all the same


def test_allies_share_what_they_know_and_the_insurgents_have_none(theater: Theater) -> None:
    assert allies(theater, "iraq") == allies(theater, "coalition") == ("coalition", "iraq")
    assert allies(theater, "insurgents") == ("insurgents",)


# ---- how people are counted


@steady
@given(st.integers(1, 100_000))
def test_an_enemys_losses_are_told_in_tens(count: int) -> None:
    names = Names({}, {}, {}, viewer="iraq")
    told = names.people(count, exactly=False)
    assert told.startswith("about ")
    figure = int(told.removeprefix("about ").replace(",", ""))
    assert figure == 5 or figure % 10 == 0
    assert abs(figure - count) <= 5
    assert names.people(count, exactly=True) == f"{count:,}"


def test_nobody_is_told_as_nobody() -> None:
    assert Names({}, {}, {}).people(0, exactly=False) == "no"


def test_only_the_owner_and_the_truth_may_read_exact_numbers() -> None:
    truth = Names({}, {"IS-1": "Al-Qaim garrison"}, {}, None, {"IS-1": "insurgents"})
    owner, foe = Names({}, {}, {}, "insurgents", truth.owners), Names({}, {}, {}, "iraq", truth.owners)
    assert [each.owns("IS-1") for each in (truth, owner, foe)] == [True, True, False]
    assert not foe.owns("unheard of")
    assert truth.formation("IS-1") == "Al-Qaim garrison"
    assert foe.formation("IS-1") == "IS-1"
