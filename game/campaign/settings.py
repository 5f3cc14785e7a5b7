"""Settings: numbers of a scenario set for one campaign alone, by dotted path, and the numbers that have a range to vary over.

Unlike a patch (`patches`), which changes the file before it is read, a setting changes a scenario that has been read: a thousand
of them cost no reading.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from pydantic import BaseModel

from game.campaign.figures import Figure
from game.campaign.schema import Scenario
from game.errors import CallError

Settings = Mapping[str, float]


def with_settings(scenario: Scenario, settings: Settings) -> Scenario:
    """The scenario with these numbers in place of its own; the scenario itself where there are none."""
    for path, value in settings.items():
        scenario = _put(scenario, path.split("."), value, path)
    return scenario


def number_at(scenario: Scenario, path: str) -> Figure:
    """The number at a dotted path, with its range where it has one; raises CallError where there is none."""
    found: Any = scenario
    for step in path.split("."):
        found = _inside(found, step, path)
    if isinstance(found, Figure):
        return found
    if isinstance(found, int | float) and not isinstance(found, bool):
        return Figure(value=found)
    raise CallError(f"{path} is not a number that could be varied")


def ranged(scenario: Scenario) -> dict[str, Figure]:
    """Every number of the scenario that has a range wider than nothing, by its path, in the order of the file."""
    return {path: figure for path, figure in _figures(scenario, ()) if figure.low < figure.high}


def _figures(at: Any, path: tuple[str, ...]) -> Iterator[tuple[str, Figure]]:
    if isinstance(at, Figure):
        yield ".".join(path), at
    elif isinstance(at, BaseModel):
        for name, field in type(at).model_fields.items():
            yield from _figures(getattr(at, name), (*path, field.alias or name))
    elif isinstance(at, dict):
        for key, value in at.items():
            yield from _figures(value, (*path, str(key)))
    elif isinstance(at, list):
        for number, value in enumerate(at):
            yield from _figures(value, (*path, str(number)))


def _put(at: Any, steps: list[str], value: float, path: str) -> Any:
    """`at` copied along the path, with the value at its end; a whole number stays one."""
    if not steps:
        if isinstance(at, Figure):
            return at.model_copy(update={"value": float(value)})
        return round(value) if isinstance(at, int) else float(value)
    inner = _put(_inside(at, steps[0], path), steps[1:], value, path)
    if isinstance(at, BaseModel):
        return at.model_copy(update={_attribute(at, steps[0]): inner})
    if isinstance(at, dict):
        return {key: inner if str(key) == steps[0] else each for key, each in at.items()}
    return [inner if number == int(steps[0]) else each for number, each in enumerate(at)]


def _inside(at: Any, step: str, path: str) -> Any:
    """What stands under a step of a path."""
    if isinstance(at, BaseModel) and (name := _attribute(at, step)):
        return getattr(at, name)
    if isinstance(at, dict):
        for key, value in at.items():
            if str(key) == step:
                return value
    if isinstance(at, list) and step.isdecimal() and int(step) < len(at):
        return at[int(step)]
    raise CallError(f"cannot vary {path}: there is no '{step}' there")


def _attribute(model: BaseModel, step: str) -> str:
    names = (name for name, field in type(model).model_fields.items() if step in (name, field.alias))
    return next(names, "")
