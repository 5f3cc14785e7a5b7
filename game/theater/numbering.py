"""Numbers of agents, which outlive no theater: releases of Mesa that count per model keep every model for good."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import count
from typing import Any
from weakref import WeakKeyDictionary


class Numbers(WeakKeyDictionary[Any, "Iterator[int]"]):
    """Counts from 1 for each model, in the form in which Mesa asks for them; a model that nobody holds is forgotten."""

    def __getitem__(self, model: Any) -> Iterator[int]:
        return self.setdefault(model, count(1))


NUMBERS = Numbers()
"""Shared by all kinds of agents, as theirs: `_ids = NUMBERS`."""
