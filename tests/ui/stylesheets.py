"""Textual reads its stylesheets anew for every app; tests start hundreds, so that here each is read once."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest
from textual.css.model import RuleSet
from textual.css.stylesheet import Stylesheet


@pytest.fixture(scope="session", autouse=True)
def stylesheets_read_once() -> Iterator[None]:
    """For the whole run; the same text under other variables, as of another theme, is another text."""
    known: dict[object, list[RuleSet]] = {}
    read = Stylesheet._parse_rules

    def remembered(self: Stylesheet, *all: Any, **named: Any) -> list[RuleSet]:
        key = (all, tuple(named.items()), tuple(self._variables.items()))
        if key not in known:
            known[key] = read(self, *all, **named)
        return known[key]

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(Stylesheet, "_parse_rules", remembered)
        yield
