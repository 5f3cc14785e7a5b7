"""Two scenarios compared by meaning: what is laid out otherwise, inherited or spelt in full makes no difference."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from game.campaign.schema import Scenario

WORDS = frozenset({"title", "summary", "notes", "note", "source", "sources", "coordinate_source", "unit", "extends", "text"})
"""Keys that change nothing of how the war goes."""


@dataclass(frozen=True, slots=True)
class Difference:
    """A path and what stands there in the one and in the other; None where nothing does."""

    path: str
    before: Any
    after: Any

    @property
    def of_words(self) -> bool:
        """Whether it is one of texts alone."""
        return not WORDS.isdisjoint(self.path.split("."))

    def line(self) -> str:
        """The difference in one line: + for what is new, - for what is gone, ~ for what is otherwise."""
        if self.before is None:
            return f"+ {self.path}: {_short(self.after)}"
        if self.after is None:
            return f"- {self.path}: {_short(self.before)}"
        return f"~ {self.path}: {_short(self.before)} -> {_short(self.after)}"


def differences(one: Scenario, other: Scenario) -> list[Difference]:
    """Every difference, in the order of the format."""
    return list(_differing(_said(one), _said(other), ""))


def _said(scenario: Scenario) -> dict[str, Any]:
    data = scenario.model_dump(mode="json", by_alias=True)
    data["tests"] = {name: trial.model_dump(mode="json", by_alias=True) for name, trial in scenario.tests.items()}
    return _told(data)  # type: ignore[no-any-return]


def _told(value: Any) -> Any:
    """Without what is left at nothing, and a figure that is a bare number as that number."""
    if isinstance(value, dict):
        kept = {key: _told(each) for key, each in value.items() if each is not None}
        return kept["value"] if set(kept) == {"value"} else kept
    return [_told(each) for each in value] if isinstance(value, list) else value


def _differing(one: Any, other: Any, path: str) -> Iterator[Difference]:
    if _is_figure(one) != _is_figure(other) and None not in (one, other):  # a bare number against one with a range
        one, other = (value if _is_figure(value) else {"value": value} for value in (one, other))
    if not isinstance(one, Mapping) or not isinstance(other, Mapping):
        if one != other:
            yield Difference(path, one, other)
        return
    for key in dict.fromkeys((*one, *other)):
        here = path if key == "value" else f"{path}.{key}" if path else str(key)
        yield from _differing(one.get(key), other.get(key), here)


def _is_figure(value: Any) -> bool:
    return isinstance(value, Mapping) and "value" in value


def _short(value: Any, most: int = 100) -> str:
    text = json.dumps(value, ensure_ascii=False).replace('"', "") if isinstance(value, dict | list) else str(value)
    return text if len(text) <= most else f"{text[: most - 1]}…"
