"""The reference of every key, as tables of Markdown, made from the format itself and from `keys.yaml`."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import MISSING, fields, is_dataclass
from typing import Any, get_args, get_origin

from pydantic_core import PydanticUndefined

from game.authoring.key_help import meaning, sections
from game.campaign.conditions import ConditionEntry
from game.campaign.figures import Figure
from game.campaign.schema import Part, Scenario
from game.campaign.shapes import Shape
from game.incidents.effects import EFFECTS
from game.rules.conditions import CONDITIONS

PLACES = {"ConditionEntry": "a condition", "EffectEntry": "an effect", "Figure": "a number with its range and source"}
SINGLE = {
    **{kind.__name__: f"the condition `{name}`" for name, kind in CONDITIONS.items()},
    **{kind.__name__: f"the effect `{name}`" for name, kind in EFFECTS.items()},
}
WHEN = "WhenEntry"
WORDS = {Scenario: "a scenario's file", Part: "a part's file (`kind: part`), for scenarios to extend"}


def written() -> str:
    """The reference: a heading and a table a section, in the order in which a file leads to them."""
    where = places()
    tables = [_table(name, kind, where[name]) for name, kind in sections().items()]
    return "\n\n".join(tables) + "\n"


def places() -> dict[str, str]:
    """Where each section stands, as `zones.ID.hidden`; conditions and effects stand in many places and have names."""
    found: dict[str, str] = {}
    for whole in (Scenario, Part):
        _place(Shape(whole), "", found)
    return found


def _place(shape: Shape, at: str, found: dict[str, str]) -> None:
    if shape.entries:
        name = shape.kind.__name__
        if name in found:
            return
        found[name] = PLACES.get(name) or SINGLE.get(name) or (f"`{at}`" if at else WORDS[shape.kind])
        above = "" if name in PLACES else f"{at}." if at else ""
        for key, inner in shape.entries.items():
            _place(Shape.of(inner), f"{above}{key}", found)
    elif get_origin(shape.kind) in (list, tuple, dict):
        step = ".ID" if get_origin(shape.kind) is dict else "[]"
        for inner in get_args(shape.kind):
            if inner is not Ellipsis:
                _place(Shape.of(inner), f"{at}{step}", found)


_OF_CONDITIONS = {info.alias or key for key, info in ConditionEntry.model_fields.items()}


def _table(name: str, kind: Any, where: str) -> str:
    told = " ".join((kind.__doc__ or "").split("\n\n")[0].split())
    rows = [
        _row(f"`{key}`" if left_out else f"`{key}` **!**", meaning(name, key), _expected(Shape.of(each)), left_out)
        for (key, each), left_out in zip(Shape(kind).entries.items(), _defaults(kind), strict=True)
        if name != WHEN or key not in _OF_CONDITIONS
    ]
    if name == WHEN:
        rows.append("| *a condition's key* | it happens when this holds, looked at every week | a condition | — |")
    head = ["| key | what it means | what to write | left out |", "|---|---|---|---|"]
    return "\n".join([f"#### {where[0].upper()}{where[1:]}", "", *([told, ""] if told else []), *head, *rows])


def _row(*cells: str) -> str:
    return "| " + " | ".join(cell.replace("|", "\\|") for cell in cells) + " |"


def _expected(shape: Shape) -> str:
    """What to write, and for a list or a mapping what stands in it."""
    origin, arguments = get_origin(shape.kind), get_args(shape.kind)
    if origin is dict and not shape.expected().startswith("a bot"):
        return f"by {_key(Shape.of(arguments[0]))}: {_expected(Shape.of(arguments[1]))}"
    if origin in (list, tuple) and (origin is list or arguments[1:] == (...,)):
        return f"a list of: {_expected(Shape.of(arguments[0]))}"
    if origin is tuple:
        return f"[{', '.join(_expected(Shape.of(each)) for each in arguments)}]"
    if shape.entries and shape.kind is not Figure:
        return PLACES.get(shape.kind.__name__, "a section, see below")
    if shape.choices:
        return shape.expected().replace("'", "`").replace("True", "true")
    return shape.expected().split(", such as")[0].split(" (")[0]


def _key(shape: Shape) -> str:
    return (
        shape.expected().split(" (")[0].split(", such as")[0].removeprefix("a ").removeprefix("an ")
        if shape.kind is not int
        else "week"
    )


def _defaults(kind: Any) -> Iterator[str]:
    """What holds where each key is left out; nothing where it must be there."""
    if is_dataclass(kind):
        yield from (_default(each.default if each.default is not MISSING else PydanticUndefined) for each in fields(kind))
    else:
        one_of_many = kind.__name__ in PLACES
        yield from (
            "—" if one_of_many and each.default is None else _default(each.default) for each in kind.model_fields.values()
        )


def _default(value: Any) -> str:
    if value is PydanticUndefined:
        return ""
    if isinstance(value, Figure):
        value = value.value
    if isinstance(value, bool):
        return "true" if value else "false"
    return f"{value:g}" if isinstance(value, int | float) else f"`{value}`" if isinstance(value, str) and value else "—"
