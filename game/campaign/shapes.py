"""Says in plain words what the format expects at an address, and what was found there."""

from __future__ import annotations

import types
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, fields, is_dataclass
from datetime import date
from itertools import chain
from typing import Annotated, Any, Literal, Union, get_args, get_origin, get_type_hints

from pydantic import AfterValidator, BaseModel, BeforeValidator
from pydantic.fields import FieldInfo

from game.campaign.faults import Address
from game.campaign.figures import Between, Figure, FromWeekOne
from game.campaign.source import Plain

PATTERNS = {
    r"^[A-Z][A-Z0-9]{1,7}$": "a zone id (2 to 8 capitals and digits, such as QIM)",
    r"^[a-z][a-z0-9_]{0,23}$": "a faction id (small letters, digits and _, such as iraq)",
    r"^[A-Za-z][A-Za-z0-9-]{0,23}$": "an id (letters, digits and -, such as jazira-1)",
    r"^[a-z0-9][a-z0-9-]{0,59}$": "a test's name (small letters, digits and -, such as the-town-falls)",
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
            hints = get_type_hints(self.kind, include_extras=True)
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
            return listed([f"'{each}'" if isinstance(each, str) else str(each) for each in get_args(self.kind)], "or")
        for each in self.limits:
            if isinstance(each, BeforeValidator) and isinstance(each.func, FromWeekOne):
                return each.func.expected
        for pattern in self.limits_of("pattern"):
            return PATTERNS.get(pattern, f"text of the form {pattern}")
        if get_origin(self.kind) is list or get_args(self.kind)[1:] == (...,):
            return "a list"
        if get_origin(self.kind) is tuple:
            return f"a list of {len(get_args(self.kind))} items"
        return PLAIN_TYPES.get(self.kind, "a section (lines of `key: value`)") + self._bounds()

    def limits_of(self, name: str) -> Iterator[Any]:
        """What restricts it under that name: `ge`, `max_length`, `pattern` and the like."""
        return (value for each in self.limits if (value := getattr(each, name, None)) is not None)

    def _bounds(self) -> str:
        for each in self.limits:
            if isinstance(each, AfterValidator) and isinstance(each.func, Between):
                return _span(each.func.low, each.func.high)
        low, above, high = (next(self.limits_of(name), None) for name in ("ge", "gt", "le"))
        if above is not None:
            return f" above {above:g}" + ("" if high is None else f" and up to {high:,g}")
        return "" if low is None or high is None else _span(low, high)


def shape_at(model: type[BaseModel], address: Address) -> Shape | None:
    """The shape the format gives to an address, or None where it knows nothing of the kind."""
    shape: Shape | None = Shape(model)
    for key in address:
        shape = shape.step(key) if shape else None
    return shape


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


def listed(words: Sequence[str], last: str) -> str:
    """Words in a row, the last one joined by `and` or `or`."""
    return words[0] if len(words) == 1 else f"{', '.join(words[:-1])} {last} {words[-1]}"


def _span(low: float, high: float) -> str:
    return f" from {low:,.15g} to {high:,.15g}"
