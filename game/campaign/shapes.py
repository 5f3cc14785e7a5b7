"""Says in plain words what a section of the format expects, and turns pydantic's errors into faults with a place."""

from __future__ import annotations

import types
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, fields, is_dataclass
from datetime import date
from itertools import chain
from typing import Annotated, Any, Literal, Union, get_args, get_origin, get_type_hints

from pydantic import AfterValidator, BaseModel, ValidationError
from pydantic.fields import FieldInfo

from game.campaign.faults import Address, Fault, did_you_mean, fault_at, hint, nearest
from game.campaign.merging import Merged
from game.campaign.schema import Between, Figure
from game.campaign.source import Plain, scalar

PATTERNS = {
    r"^[A-Z][A-Z0-9]{1,7}$": "a zone id (2 to 8 capitals and digits, such as QIM)",
    r"^[a-z][a-z0-9_]{0,23}$": "a faction id (small letters, digits and _, such as iraq)",
    r"^[A-Za-z][A-Za-z0-9-]{0,23}$": "an id (letters, digits and -, such as jazira-1)",
    r"^[A-Z]{2}$": "a country's two capitals, such as IQ",
    r"^#[0-9a-fA-F]{6}$": "a color such as '#c0a060', in quotes",
}
PLAIN_TYPES = {
    int: "a whole number",
    float: "a number",
    Figure: "a number",
    bool: "true or false",
    str: "text",
    date: "a date such as 2017-11-30",
}


@dataclass(frozen=True, slots=True)
class Shape:
    """A type of the format with what restricts it: bounds, lengths, patterns."""

    kind: Any
    limits: tuple[Any, ...] = ()

    @classmethod
    def of(cls, annotation: Any, limits: Sequence[Any] = ()) -> Shape:
        """The shape behind an annotation, with `Annotated` and `| None` taken off."""
        if isinstance(annotation, FieldInfo):
            return cls.of(annotation.annotation, annotation.metadata)
        if get_origin(annotation) is Annotated:
            inner, *more = get_args(annotation)
            inside = [each.metadata if isinstance(each, FieldInfo) else [each] for each in more]
            return cls.of(inner, [*chain(*inside), *limits])
        if get_origin(annotation) in (Union, types.UnionType):
            (inner, *_) = (each for each in get_args(annotation) if each is not type(None))
            return cls.of(inner, limits)
        return cls(annotation, tuple(limits))

    @property
    def entries(self) -> Mapping[str, Any]:
        """The known keys of a closed section with their types; empty for anything else."""
        if isinstance(self.kind, type) and issubclass(self.kind, BaseModel):
            return {info.alias or name: info for name, info in self.kind.model_fields.items()}
        if is_dataclass(self.kind):
            hints = get_type_hints(self.kind)
            return {each.name: hints[each.name] for each in fields(self.kind)}
        return {}

    def step(self, key: str | int) -> Shape | None:
        """The shape one key or index further in, or None where the format knows of none."""
        if key in self.entries:
            return Shape.of(self.entries[str(key)])
        origin, arguments = get_origin(self.kind), get_args(self.kind)
        if origin is dict:
            return Shape.of(arguments[1])
        return Shape.of(arguments[0]) if origin in (list, tuple) else None

    @property
    def choices(self) -> tuple[str, ...]:
        """The words one of which must stand here; none where anything may."""
        return tuple(map(str, get_args(self.kind))) if get_origin(self.kind) is Literal else ()

    def expected(self) -> str:
        """What people are told to write."""
        if self.choices:
            return _listed([f"'{each}'" if isinstance(each, str) else str(each) for each in get_args(self.kind)], "or")
        for pattern in self._limits("pattern"):
            return PATTERNS.get(pattern, f"text of the form {pattern}")
        if get_origin(self.kind) is tuple:
            return f"a list of {len(get_args(self.kind))} items"
        if get_origin(self.kind) is list:
            return "a list"
        return PLAIN_TYPES.get(self.kind, "a section (lines of `key: value`)") + self._bounds()

    def _limits(self, name: str) -> Iterator[Any]:
        return (value for each in self.limits if (value := getattr(each, name, None)) is not None)

    def _bounds(self) -> str:
        for each in self.limits:
            if isinstance(each, AfterValidator) and isinstance(each.func, Between):
                return _span(each.func.low, each.func.high)
        low, above, high = (next(self._limits(name), None) for name in ("ge", "gt", "le"))
        if above is not None:
            return f" above {above:g}" + ("" if high is None else f" and up to {high:,g}")
        return "" if low is None or high is None else _span(low, high)


def shape_at(model: type[BaseModel], address: Address) -> Shape | None:
    """The shape the format gives to an address, or None where it knows nothing of the kind."""
    shape: Shape | None = Shape(model)
    for key in address:
        shape = shape.step(key) if shape else None
    return shape


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
        if absent := [each for each in keys if each not in meant]:
            yield _missing_keys(section, absent, merged)


def misread_faults(model: type[BaseModel], merged: Merged, data: Plain, address: Address = ()) -> Iterator[Fault]:
    """Numbers written as true, false or quoted text, which pydantic would take without a word."""
    inside = data.items() if isinstance(data, Mapping) else enumerate(data) if isinstance(data, list) else ()
    for key, value in inside:
        yield from misread_faults(model, merged, value, (*address, key))
    if isinstance(data, bool) or (isinstance(data, str) and isinstance(scalar(data), int | float)):
        shape = shape_at(model, address)
        if shape and shape.kind in (int, float):
            yield fault_at(merged.place(address), address, f"expected {shape.expected()}, found {found(data)}")


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
    named = _listed([f"'{each}'" for each in keys], "and")
    message = f"missing key{'s' if len(keys) > 1 else ''} {named}"
    return fault_at(merged.place(section, of_key=True), section, message)


def _value_fault(
    error: Any, address: Address, rest: tuple[str | int, ...], model: type[BaseModel], merged: Merged
) -> Fault:
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
    suggestion = did_you_mean(value, shape.choices) if shape else ""
    if error["type"] == "string_type" and isinstance(value, bool | int | float):
        suggestion = f"put it in quotes: '{value}'"
    return f"expected {expected}, found {found(value)}", suggestion


def _raised(message: str, value: Plain) -> str:
    if isinstance(value, Figure):
        value = value.value
    elif isinstance(value, Mapping):
        value = value.get("value")
    return f"{message}, found {found(value)}" if message.startswith("expected") else message


def found(value: Plain) -> str:
    """A value as a message quotes it.

    >>> found("high"), found(None), found({"a": 1})
    ("'high'", 'nothing', 'a section')
    """
    if value is None:
        return "nothing"
    if isinstance(value, Mapping | list | tuple):
        return "a section" if isinstance(value, Mapping) else "a list"
    if isinstance(value, bool):
        return "true" if value else "false"
    text = repr(value)
    return text if len(text) <= 60 else f"{text[:57]}…"


def _listed(words: Sequence[str], last: str) -> str:
    return words[0] if len(words) == 1 else f"{', '.join(words[:-1])} {last} {words[-1]}"


def _span(low: float, high: float) -> str:
    return f" from {low:,.15g} to {high:,.15g}"
