"""Memory: a result is kept while its inputs are the same objects, and no longer."""

from __future__ import annotations

import gc
from dataclasses import dataclass
from functools import partial

import numpy as np
import pytest

from game.memory import Memory, Remembering, undisturbed


def test_a_result_is_worked_out_again_only_when_an_input_is_another_object() -> None:
    memory, asked = Memory(), []
    column, other = np.arange(3), np.arange(3)

    def total() -> int:
        asked.append(1)
        return int(column.sum())

    assert [memory.of("total", (column, other), total) for _ in range(3)] == [3, 3, 3]
    assert len(asked) == 1
    memory.of("total", (column, other.copy()), total)  # equal, yet another
    assert len(asked) == 2


def test_results_of_different_names_do_not_meet() -> None:
    memory, column = Memory(), np.arange(3)
    assert memory.of("most", (column,), lambda: int(column.max())) == 2
    assert memory.of("least", (column,), lambda: int(column.min())) == 0
    assert memory.of("most", (column,), lambda: -1) == 2


def test_the_inputs_are_held_so_that_no_other_object_takes_their_place() -> None:
    memory = Memory()
    memory.of("sum", (np.arange(3),), lambda: 3)  # nobody else holds this column
    for number in range(50):
        assert memory.of("sum", (np.arange(3),), partial(int, number)) == number


def test_what_remembers_has_a_memory_of_its_own_that_is_none_of_its_fields() -> None:
    @dataclass(slots=True)
    class Rows(Remembering):
        column: list[int]

    one, other = Rows([1]), Rows([1])
    assert one.memory is not other.memory
    assert Rows.__slots__ == ("column",)
    assert one == other


def test_garbage_is_looked_for_again_after_undisturbed_work_however_that_ends() -> None:
    with pytest.raises(ZeroDivisionError), undisturbed():
        len([]) / gc.isenabled()
    assert gc.isenabled()
    gc.disable()
    try:
        with undisturbed():
            pass
        assert not gc.isenabled()  # whoever had put it off finds it off
    finally:
        gc.enable()
