"""Turns pydantic's errors into faults: plain words, the place in the file, the nearest known key or choice."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any, get_args

from pydantic import BaseModel, ValidationError

from game.campaign.faults import Address, Fault, did_you_mean, fault_at, hint, nearest
from game.campaign.figures import Figure
from game.campaign.merging import Merged
from game.campaign.shapes import Shape, found, listed, shape_at
from game.campaign.source import Plain, scalar

LONGEST_MENDED = 60
"""Characters of a value that is written anew in a mend."""


def shape_faults(error: ValidationError, model: type[BaseModel], merged: Merged, data: Plain) -> Iterator[Fault]:
    """Every error as a fault; all the keys that one section misses make one."""
    missing: dict[Address, list[str]] = {}
    unknown: dict[Address, list[str]] = {}
    for each in error.errors(include_url=False):
        address, rest = _walked(each["loc"], data)
        if each["type"] in ("missing", "missing_argument", "missing_keyword_only_argument"):
            missing.setdefault(address, []).append(str(each["loc"][-1]))
        elif each["type"] in ("extra_forbidden", "unexpected_keyword_argument"):
            unknown.setdefault(address[:-1], []).append(str(address[-1]))
        else:
            yield _value_fault(each, address, rest, model, merged)
    for section, keys in unknown.items():
        yield from _unknown_keys(section, keys, model, merged)
    for section, keys in missing.items():
        # A misspelt key is one fault, not an unknown key and a missing one.
        meant = {nearest(each, _known(model, section)) for each in unknown.get(section, ())}
        absent = [each for each in keys if each not in meant]
        emptied = [each for each in absent if (*section, each) in merged.positions]
        for address in ((*section, each) for each in emptied):
            shape = shape_at(model, address)
            mend = f"expected {shape.expected()}" if shape else ""
            yield fault_at(merged.place(address, of_key=True), address, f"'{address[-1]}' has no value", mend)
        if unheard := [each for each in absent if each not in emptied]:
            yield _missing_keys(section, unheard, merged)


def misread_faults(model: type[BaseModel], merged: Merged, data: Plain, address: Address = ()) -> Iterator[Fault]:
    """Numbers written as true, false or quoted text, which pydantic would take without a word."""
    for key, value in data.items() if isinstance(data, dict) else enumerate(data):
        if isinstance(value, dict | list):
            yield from misread_faults(model, merged, value, (*address, key))
        elif isinstance(value, bool) or (isinstance(value, str) and isinstance(scalar(value), int | float)):
            at = (*address, key)
            shape = shape_at(model, at)
            if shape and shape.kind in (int, float):
                yield fault_at(merged.place(at), at, f"expected {shape.expected()}, found {found(value)}")


def _walked(loc: tuple[str | int, ...], data: Plain) -> tuple[Address, tuple[str | int, ...]]:
    """The part of an error's location that is in the file, and the rest (names of inner parts, `[key]`)."""
    for at, key in enumerate(loc):
        if key not in (data if isinstance(data, Mapping) else range(len(data)) if isinstance(data, list) else ()):
            return loc[:at], loc[at:]
        data = data[key]
    return loc, ()


def _known(model: type[BaseModel], section: Address) -> tuple[str, ...]:
    shape = shape_at(model, section)
    return tuple(shape.entries) if shape else ()


def _unknown_keys(section: Address, keys: list[str], model: type[BaseModel], merged: Merged) -> Iterator[Fault]:
    known = _known(model, section)
    for key in keys:
        address = (*section, key)
        yield fault_at(merged.place(address, of_key=True), address, f"unknown key '{key}'", hint(key, known))


def _missing_keys(section: Address, keys: list[str], merged: Merged) -> Fault:
    named = listed([f"'{each}'" for each in keys], "and")
    message = f"missing key{'s' if len(keys) > 1 else ''} {named}"
    return fault_at(merged.place(section, of_key=True), section, message)


def _value_fault(error: Any, address: Address, rest: tuple[str | int, ...], model: type[BaseModel], merged: Merged) -> Fault:
    shape = shape_at(model, address)
    expected = shape.expected() if shape else "something else"
    if rest == ("[key]",):
        shape = shape_at(model, address[:-1])
        expected = Shape.of(get_args(shape.kind)[0]).expected() if shape else expected
        return fault_at(merged.place(address, of_key=True), address, f"'{address[-1]}' is not {expected}")
    return fault_at(merged.place(address), address, *_worded(error, expected, shape))


def _worded(error: Any, expected: str, shape: Shape | None) -> tuple[str, str]:
    """The message, and a suggestion where there is one."""
    context, value = error.get("ctx", {}), error["input"]
    if error["type"] in ("too_short", "too_long"):
        limit = f"at least {context['min_length']}" if "min_length" in context else f"at most {context['max_length']}"
        count = context["actual_length"]
        return f"expected {limit} entries, found {count if count is not None else 'more'}", ""
    if error["type"] == "string_too_long":
        return f"expected at most {context['max_length']} characters, found {len(value)}", ""
    if error["type"] == "value_error":
        return _raised(str(context["error"]), value), ""
    if error["type"] in ("missing", "extra_forbidden"):
        return str(error["msg"]), ""
    return f"expected {expected}, found {found(value)}", _mend(error["type"], value, shape) if shape else ""


def _mend(error: str, value: Plain, shape: Shape) -> str:
    """How the same might be written as the format has it."""
    if error == "string_type" and isinstance(value, bool | int | float):
        return f"put it in quotes: '{value}'"
    if value is None or isinstance(value, list | dict) or len(str(value)) > LONGEST_MENDED or "\n" in str(value):
        return ""
    if shape.expected().startswith("a list"):
        return f"write it in brackets: [{value}]"
    if isinstance(value, int | float) and {"min", "max"} <= shape.entries.keys():
        return f"write {{min: {value}}} or {{max: {value}}}"
    if isinstance(value, str) and value.endswith("%") and isinstance(number := scalar(value[:-1].strip()), int | float):
        return f"write {number / 100:g}"
    return did_you_mean(value, shape.choices)


def _raised(message: str, value: Plain) -> str:
    if isinstance(value, Figure):
        value = value.value
    elif isinstance(value, Mapping):
        value = value.get("value")
    return f"{message}, found {found(value)}" if message.startswith("expected") else message
