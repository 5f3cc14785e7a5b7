"""What every key of a scenario file means, in a line each: for editors that explain, and for the reference."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any, get_args, get_origin

from game.campaign.schema import Part, Scenario
from game.campaign.shapes import Shape
from game.campaign.source import read

FILE = Path(__file__).with_name("keys.yaml")
EVERYWHERE = "everywhere"


@cache
def texts() -> dict[str, dict[str, str]]:
    """The lines as they stand in `keys.yaml`, by section and key."""
    return read(FILE, FILE.name).data or {}


def meaning(section: str, key: str) -> str:
    """What a key of a section means; nothing where nobody has written it down."""
    return texts().get(section, {}).get(key) or texts()[EVERYWHERE].get(key, "")


def sections() -> dict[str, Any]:
    """Every closed section of the format by its name, a file first, then what stands in it, in the order of the format."""
    found: dict[str, Any] = {}
    for whole in (Scenario, Part):
        _gather(Shape(whole), found)
    return found


def _gather(shape: Shape, found: dict[str, Any]) -> None:
    if shape.entries and shape.kind.__name__ not in found:
        found[shape.kind.__name__] = shape.kind
    elif shape.entries:
        return
    for each in _inside(shape):
        _gather(each, found)


def _inside(shape: Shape) -> Iterator[Shape]:
    if shape.entries:
        yield from map(Shape.of, shape.entries.values())
    elif get_origin(shape.kind) in (list, tuple, dict):
        yield from (Shape.of(each) for each in get_args(shape.kind) if each is not Ellipsis)
