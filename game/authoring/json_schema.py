"""The format as a JSON Schema, so that editors complete keys, explain them, and mark what does not belong.

It is kinder than `scenario check`: any key may be missing, since another file may bring it, and any may be `null`, which takes an
inherited one out.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any, get_args, get_origin

from pydantic import AfterValidator

from game.authoring.key_help import meaning, sections
from game.campaign import shelf
from game.campaign.figures import Between, Figure
from game.campaign.schema import Part, Scenario
from game.campaign.shapes import Shape
from game.campaign.source import Plain, read

Node = dict[str, Any]
FILE = "schema.json"
FIRST_LINE = "# yaml-language-server: $schema="
NULL: Node = {"type": "null"}
_PLAIN: dict[Any, Node] = {
    int: {"type": "integer"},
    float: {"type": "number"},
    bool: {"type": "boolean"},
    str: {"type": "string"},
    date: {"type": "string", "pattern": r"^\d{4}-\d{2}-\d{2}$"},
}


def written() -> str:
    """The schema as the file that ships holds it: a line a section."""
    whole = schema()
    lines = [f'  "{name}": {_packed(node)}' for name, node in whole.pop("definitions").items()]
    head = "".join(f' "{key}": {_packed(value)},\n' for key, value in whole.items())
    return "{\n" + head + ' "definitions": {\n' + ",\n".join(lines) + "\n }\n}\n"


def _packed(node: object) -> str:
    return json.dumps(node, ensure_ascii=False, separators=(", ", ": "))


def schema() -> Node:
    """The JSON Schema (draft 7) of scenarios and parts."""
    kinds = sections()
    definitions = {name: _section(kind) for name, kind in kinds.items() if kind is not Figure}
    figures = [_bounds(each) for each in _figures(kinds)]
    definitions |= {_figure_name(bounds): _figure(bounds) for bounds in figures} | {"Rules": _rules()}
    for whole in (Scenario, Part):
        definitions[whole.__name__]["required"] = ["format", "kind", "title"]
        definitions[whole.__name__]["properties"]["rules"]["anyOf"] = [{"$ref": "#/definitions/Rules"}, NULL]
    is_part = {"properties": {"kind": {"const": "part"}}, "required": ["kind"]}
    return {
        "$schema": "http://json-schema.org/draft-07/schema#",
        "title": "Badia scenario file, format 1",
        "if": is_part,
        "then": {"$ref": "#/definitions/Part"},
        "else": {"$ref": "#/definitions/Scenario"},
        "definitions": definitions,
    }


def _section(kind: type) -> Node:
    name = kind.__name__
    keys = {key: _explained(Shape.of(each), meaning(name, key)) for key, each in Shape(kind).entries.items()}
    told = (kind.__doc__ or "").strip().split("\n\n")[0]
    return {
        "type": "object",
        **({"description": told} if told else {}),
        "properties": keys,
        "patternProperties": {"^x-": {}},
        "additionalProperties": False,
    }


def _explained(shape: Shape, text: str) -> Node:
    """A value with what it means; nothing may always stand in its place."""
    expected = shape.expected()
    return {"description": f"{text} ({expected})" if _tells(expected) else text, "anyOf": [_value(shape), NULL]}


def _tells(expected: str) -> bool:
    """Whether what is expected tells more than that it is text, a list or a section."""
    return expected not in ("text", "a list", "true or false") and not expected.startswith("a section")


def _value(shape: Shape) -> Node:
    if shape.choices:
        return {"enum": list(get_args(shape.kind))}
    if shape.kind is Figure:
        return {"$ref": f"#/definitions/{_figure_name(_bounds(shape))}"}
    if shape.entries:
        return {"$ref": f"#/definitions/{shape.kind.__name__}"}
    origin, arguments = get_origin(shape.kind), get_args(shape.kind)
    if origin is dict:
        return _by_key(shape, Shape.of(arguments[0]), Shape.of(arguments[1]))
    if origin in (list, tuple):
        return {"type": "array", "items": _value(Shape.of(arguments[0])), **_length(shape, "Items")}
    return _PLAIN[shape.kind] | _bounds(shape)


def _by_key(shape: Shape, key: Shape, value: Shape) -> Node:
    inner: Node = {"anyOf": [_value(value), NULL]}
    pattern = next(key.limits_of("pattern"), None) or ("^[0-9]+$" if key.kind is int else None)
    named: Node = {pattern: inner, "^x-": {}} if pattern else {"^x-": {}}
    node = {"type": "object", "patternProperties": named, "additionalProperties": False if pattern else inner}
    by_week = key.kind is int and value.kind is str  # a bare bot's name will do
    return {"anyOf": [{"type": "string"}, node]} if by_week else node


def _figures(kinds: dict[str, Any]) -> Iterator[Shape]:
    """Every figure of the format, bare or in a mapping, with its bounds; and one without any."""
    yield Shape(Figure)
    for each in (Shape.of(each) for kind in kinds.values() for each in Shape(kind).entries.values()):
        inner = Shape.of(get_args(each.kind)[1]) if get_origin(each.kind) is dict else each
        if inner.kind is Figure:
            yield inner


def _figure(bounds: Node) -> Node:
    """A bare number, or one with its range, unit and source."""
    number = {"type": "number", **bounds}
    pair = {"type": "array", "items": number, "minItems": 2, "maxItems": 2}
    words = {key: {"type": "string", "description": meaning("Figure", key)} for key in ("unit", "source", "note")}
    detailed = {
        "type": "object",
        "properties": {"value": number, "range": {**pair, "description": meaning("Figure", "range")}, **words},
        "patternProperties": {"^x-": {}},
        "additionalProperties": False,
    }
    return {"anyOf": [number, detailed]}


def _figure_name(bounds: Node) -> str:
    return "Figure" + "".join(f"_{bounds[each]:g}" for each in ("minimum", "maximum") if each in bounds)


def _bounds(shape: Shape) -> Node:
    for each in shape.limits:
        if isinstance(each, AfterValidator) and isinstance(each.func, Between):
            return {"minimum": each.func.low, "maximum": each.func.high}
    words = {"ge": "minimum", "gt": "exclusiveMinimum", "le": "maximum", "pattern": "pattern"}
    found = {said: value for name, said in words.items() for value in shape.limits_of(name)}
    return found | (_length(shape, "Length") if shape.kind is str else {})


def _length(shape: Shape, of: str) -> Node:
    if get_origin(shape.kind) is tuple and Ellipsis not in get_args(shape.kind):
        count = len(get_args(shape.kind))
        return {f"min{of}": count, f"max{of}": count}
    words = {"min_length": f"min{of}", "max_length": f"max{of}"}
    return {said: value for name, said in words.items() for value in shape.limits_of(name)}


def _rules() -> Node:
    """The coefficients, each with the unit, range and note that the standard rules give it."""
    standard: dict[str, Plain] = (read(shelf.folder() / "rules" / "standard.yaml", "").data or {}).get("rules", {})
    figure = [{"$ref": "#/definitions/Figure"}, NULL]
    keys = {name: {"description": _coefficient(said), "anyOf": figure} for name, said in standard.items()}
    return {"type": "object", "properties": keys, "patternProperties": {"^x-": {}}, "additionalProperties": False}


def _coefficient(said: dict[str, Plain]) -> str:
    low, high = said.get("range", (said["value"], said["value"]))
    note = f": {said['note']}" if said.get("note") else ""
    return f"{said['value']:g} ({low:g} to {high:g}) {said.get('unit', '')}{note}".strip()


def line_for(path: Path) -> str:
    """The line with which a file of the shelf tells editors where its schema is."""
    deep = len(path.resolve().relative_to(shelf.folder().resolve()).parts) - 1
    return f"{FIRST_LINE}{'../' * deep}{FILE}"
