"""A scenario with all that it extends merged in, each value with the file and line it came from."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from game.campaign.faults import Address, spell
from game.campaign.merging import Merged
from game.campaign.source import Plain, scalar
from game.errors import CallError

COLUMN = 72  # where origins begin, if the values leave room
NO_PLACE = "extends"
_PLAIN = re.compile(r"[A-Za-z][A-Za-z0-9_ ./-]*[A-Za-z0-9]|[A-Za-z]")


def expanded(merged: Merged, only: str, *, origins: bool = True) -> Iterator[str]:
    """The lines of a scenario file that extends nothing and says the same; `only` is a section, such as `zones.QIM`."""
    address, data = _section(merged, only)
    if not isinstance(data, Mapping):
        address, data = address[:-1], {str(address[-1]): data}
    yield from _lines(merged, address, data, 0, origins)


def as_data(merged: Merged, only: str) -> dict[str, Any]:
    """Every value by its path, with its origin."""
    address, data = _section(merged, only)
    return {
        spell(at): {"value": value, "file": place.file, "line": place.line, "col": place.col}
        for at, value in _leaves(data, address)
        for place in [merged.place((*at, "value") if isinstance(value, Mapping) and value else at)]
    }


def _section(merged: Merged, only: str) -> tuple[Address, Plain]:
    """The address of a section and what stands there."""
    data: Plain = {key: value for key, value in merged.data.items() if key != NO_PLACE}
    address: Address = ()
    for step in only.split(".") if only else ():
        key = int(step) if isinstance(data, list) and step.isdecimal() else step
        if key not in (range(len(data)) if isinstance(data, list) else data if isinstance(data, Mapping) else ()):
            raise CallError(f"there is no '{only}' in {merged.file}: no '{step}' in {spell(address) or 'the scenario'}")
        data, address = data[key], (*address, key)
    return address, data


def _leaves(data: Plain, at: Address) -> Iterator[tuple[Address, Plain]]:
    inside: Iterable[tuple[str | int, Plain]] = ()
    if isinstance(data, Mapping) and "value" not in data:
        inside = data.items()
    elif isinstance(data, list) and any(isinstance(each, Mapping | list) for each in data):
        inside = enumerate(data)
    if not inside:
        yield at, data
    for key, value in inside:
        yield from _leaves(value, (*at, key))


def _lines(merged: Merged, at: Address, data: Mapping[str, Plain], depth: int, origins: bool) -> Iterator[str]:
    for key, value in data.items():
        here: Address = (*at, key)
        head = f"{'  ' * depth}{_key(str(key))}:"
        if isinstance(value, Mapping) and value and "value" not in value:
            yield head
            yield from _lines(merged, here, value, depth + 1, origins)
            continue
        line = f"{head} {_flow(value)}"
        place = merged.place((*here, "value") if isinstance(value, Mapping) and value else here)
        yield f"{line:{COLUMN}}  # {place.file}:{place.line}" if origins else line


def _flow(value: Plain) -> str:
    """A value on one line, as YAML reads it back."""
    if isinstance(value, Mapping):
        return "{" + ", ".join(f"{_key(str(key))}: {_flow(each)}" for key, each in value.items()) + "}"
    if isinstance(value, list):
        return "[" + ", ".join(map(_flow, value)) + "]"
    return _key(value) if isinstance(value, str) else json.dumps(value)


def _key(text: str) -> str:
    """A text bare where that cannot be misread, else in quotes."""
    bare = _PLAIN.fullmatch(text) and isinstance(scalar(text), str)
    return text if bare else json.dumps(text)
