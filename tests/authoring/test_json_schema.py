"""The schema for editors: true to the code, kind to every shipped file, and severe with a misspelt key."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from game.authoring.json_schema import FIRST_LINE, line_for, schema, written
from game.campaign import shelf
from game.campaign.source import parse

WHOLE = schema()
FILES = sorted(shelf.folder() / f"{name}.yaml" for name in shelf.parts())
TYPES = {
    "object": dict,
    "array": list,
    "string": str,
    "integer": int,
    "number": (int, float),
    "boolean": bool,
    "null": type(None),
}


def faults(value: Any, node: dict[str, Any], at: str = "") -> Iterator[str]:
    """What a validator of draft 7 would say, for the words that our schema uses."""
    if "$ref" in node:
        yield from faults(value, WHOLE["definitions"][node["$ref"].removeprefix("#/definitions/")], at)
    if "if" in node:
        yield from faults(value, node["else"] if list(faults(value, node["if"], at)) else node["then"], at)
    if "anyOf" in node and not any(not list(faults(value, each, at)) for each in node["anyOf"]):
        deepest = min((list(faults(value, each, at)) for each in node["anyOf"][:1]), key=len)
        yield from deepest
    yield from _plain_faults(value, node, at)
    if isinstance(value, dict):
        yield from _key_faults(value, node, at)
    if isinstance(value, list) and "items" in node:
        for number, each in enumerate(value):
            yield from faults(each, node["items"], f"{at}[{number}]")


def _plain_faults(value: Any, node: dict[str, Any], at: str) -> Iterator[str]:
    kind = TYPES.get(node.get("type", ""), object)
    if not isinstance(value, kind) or (isinstance(value, bool) and node.get("type") in ("integer", "number")):
        yield f"{at}: not {node['type']}"
    elif value not in node.get("enum", [value]) or value != node.get("const", value):
        yield f"{at}: not among the choices"
    elif isinstance(value, int | float) and not node.get("minimum", value) <= value <= node.get("maximum", value):
        yield f"{at}: out of bounds"
    elif isinstance(value, str) and not re.search(node.get("pattern", ""), value):
        yield f"{at}: not of the pattern"
    elif isinstance(value, str | list) and len(value) > node.get("maxItems", node.get("maxLength", len(value))):
        yield f"{at}: too long"


def _key_faults(value: dict[str, Any], node: dict[str, Any], at: str) -> Iterator[str]:
    named = node.get("patternProperties", {})
    for key in node.get("required", ()):
        if key not in value:
            yield f"{at}: {key} is missing"
    for key, each in value.items():
        if key in node.get("properties", {}):
            yield from faults(each, node["properties"][key], f"{at}.{key}")
        elif fit := [inner for pattern, inner in named.items() if re.search(pattern, key)]:
            yield from faults(each, fit[0], f"{at}.{key}")
        elif isinstance(other := node.get("additionalProperties", True), dict):
            yield from faults(each, other, f"{at}.{key}")
        elif not other:
            yield f"{at}.{key}: unknown"


def read(path: Path) -> dict[str, Any]:
    return parse(path.read_text(encoding="utf-8"), path.name).data or {}


def test_the_shipped_schema_is_the_one_the_code_makes() -> None:
    """`badia scenario schema --out scenarios/schema.json` writes it anew."""
    assert (shelf.folder() / "schema.json").read_text(encoding="utf-8") == written()
    assert json.loads(written()) == WHOLE


@pytest.mark.parametrize("path", FILES, ids=[each.stem for each in FILES])
def test_every_shipped_file_names_the_schema_and_agrees_with_it(path: Path) -> None:
    first = path.read_text(encoding="utf-8").splitlines()[0]
    assert first == line_for(path)
    assert (path.parent / first.removeprefix(FIRST_LINE)).resolve() == (shelf.folder() / "schema.json").resolve()
    assert not list(faults(read(path), WHOLE))


@pytest.mark.parametrize(
    ("old", "new", "says"),
    [
        ("weeks: 12", "weaks: 12", ".weaks: unknown"),
        ("weeks: 12", "weeks: 9000", ".weeks: out of bounds"),
        ("grip: 0.35", "grip: high", ".zones.SQD.grip: not number"),
        ("harm_memory: short", "harm_memory: brief", "harm_memory: not among the choices"),
        ("title: ", "x-title: ", "title is missing"),
        ("par: 73", "par: null", None),
        ("par: 73", "x-mine: {a: [1]}", None),
    ],
)
def test_what_does_not_belong_is_marked_and_what_may_be_left_out_is_not(old: str, new: str, says: str | None) -> None:
    text = (shelf.folder() / "tutorial.yaml").read_text(encoding="utf-8")
    assert old in text
    found = list(faults(parse(text.replace(old, new, 1), "war.yaml").data, WHOLE))
    assert found == [] if says is None else any(says in each for each in found)


def test_keys_are_explained_with_their_units() -> None:
    zone, rules = WHOLE["definitions"]["ZoneState"]["properties"], WHOLE["definitions"]["Rules"]["properties"]
    assert zone["grip"]["description"] == "how firmly its holder holds it, 0-1 (a number from 0 to 1)"
    assert rules["move_road_day"]["description"] == "60 (40 to 80) km/day"
