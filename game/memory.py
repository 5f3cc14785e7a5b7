"""Memory: what was worked out from columns and values, kept until one of them is replaced. A cache, no state.

Columns are replaced, never changed in place, so that the same objects mean the same numbers: inputs are compared by identity,
which costs a fraction of the sum they save. The inputs are held here, so that no other object can come to stand in their place.

>>> memory, column = Memory(), [1, 2, 3]
>>> memory.of("sum", (column,), lambda: sum(column))
6
>>> memory.of("sum", (column,), lambda: 1 / 0)  # not asked again
6
>>> memory.of("sum", ([4],), lambda: 4)
4
"""

from __future__ import annotations

import gc
from collections.abc import Callable, Hashable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from operator import is_
from typing import Any, TypeVar

T = TypeVar("T")


@dataclass(slots=True)
class Memory:
    """Results by name, each with the inputs that it was worked out from."""

    kept: dict[Hashable, tuple[tuple[object, ...], Any]] = field(default_factory=dict)

    def of(self, name: Hashable, inputs: tuple[object, ...], work: Callable[[], T]) -> T:
        """The result of this name: as last worked out, while every input is the very same object. Not to be changed."""
        last = self.kept.get(name)
        if last is not None and all(map(is_, last[0], inputs)):
            return last[1]  # type: ignore[no-any-return]
        fresh = work()
        self.kept[name] = inputs, fresh
        return fresh


class Remembering:
    """The base of what keeps a memory of sums over its own columns, beside them: it is no column itself."""

    __slots__ = ("memory",)
    memory: Memory

    def __post_init__(self) -> None:
        self.memory = Memory()


@contextmanager
def undisturbed() -> Iterator[None]:
    """Without looking for garbage: for short work that makes much and drops little, such as imports; looking takes a sixth."""
    looked = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if looked:
            gc.enable()
