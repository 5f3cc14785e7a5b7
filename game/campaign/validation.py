"""Every fault of a merged scenario in one pass: the shapes of its sections, then what refers to what."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import replace

from pydantic import BaseModel, ValidationError

from game.campaign.consistency import consistency_faults
from game.campaign.faults import Fault, did_you_mean, fault_at
from game.campaign.merging import Merged, overlaid
from game.campaign.references import reference_faults
from game.campaign.schema import Part, Scenario
from game.campaign.shape_faults import misread_faults, shape_faults
from game.campaign.shapes import shape_at
from game.campaign.source import Plain, Source

KINDS: dict[str, type[BaseModel]] = {"part": Part, "scenario": Scenario}


def validate(merged: Merged, known_bots: Collection[str] | None = None) -> tuple[Scenario | Part | None, tuple[Fault, ...]]:
    """The scenario (or, of a part's file, the part) and every fault found, sorted by file and line.

    The model is None when a section has not its shape; it may be there beside faults in what refers to what.
    """
    kind = _kind(merged.data, Scenario)
    # An extended file's own faults come first: they are worded by what that file may hold.
    shape = [fault for layer in merged.layers[:-1] for fault in _layer_faults(layer, merged)]
    model: BaseModel | None = None
    if merged.layers[-1].data is not None:
        model, found = _shape(merged, kind)
        shape += [*found, *misread_faults(kind, merged, merged.data)]
    whole = kind is Scenario and merged.complete
    links = [*reference_faults(merged, known_bots, whole=whole), *consistency_faults(merged, whole=whole)]
    shape += _idle_faults(merged, kind) if merged.complete else ()
    faults = _gathered(merged, [*merged.faults, *shape], links)
    return (model if isinstance(model, Scenario | Part) else None), faults


def _kind(data: Mapping[str, Plain], default: type[BaseModel]) -> type[BaseModel]:
    return KINDS.get(str(data.get("kind")), default)


def _shape(merged: Merged, kind: type[BaseModel]) -> tuple[BaseModel | None, list[Fault]]:
    try:
        return kind.model_validate(merged.data), []
    except ValidationError as error:
        faults = shape_faults(error, kind, merged, merged.data)
        # With a file lost, what it would have brought is not missing: the lost file is the fault.
        return None, [each for each in faults if merged.complete or not _tells_of_absence(each)]


def _layer_faults(layer: Source, merged: Merged) -> Iterator[Fault]:
    """The faults of an extended file by itself; keys missing inside its sections may come from another file."""
    data = overlaid({}, layer.data or {})
    alone = replace(merged, file=layer.file, data=data, positions=layer.positions)
    for each in _shape(alone, _kind(data, Part))[1] if data else ():
        if not _tells_of_absence(each) or (data.get("kind") != "scenario" and not each.path):
            yield each


def _idle_faults(merged: Merged, kind: type[BaseModel]) -> Iterator[Fault]:
    """Keys without a value, which take nothing out and which the format does not know: misspelt, or text that wants quotes."""
    for place, address in merged.idle:
        shape, key = shape_at(kind, address[:-1]), str(address[-1])
        if shape is not None and not any(step[:2] == "x-" for step in map(str, address)) and key not in shape.entries:
            near = (
                did_you_mean(key, shape.entries) or _colon(key, shape.entries) or "a text with commas inside { } stands in quotes"
            )
            mend = near if shape.entries else "`null` takes an inherited entry out; give this one a value, or leave it out"
            yield fault_at(place, address, f"there is no '{key}' to take out", mend)


def _colon(key: str, known: Collection[str]) -> str:
    """What was meant where a colon was left out: `km 42` is a key to YAML."""
    first, _, rest = key.partition(" ")
    return f"did you mean `{first}: {rest}`, with a colon?" if rest and first in known else ""


def _tells_of_absence(fault: Fault) -> bool:
    return fault.message.startswith("missing key") or fault.message.endswith("has no value")


def _gathered(merged: Merged, shape: Iterable[Fault], links: Iterable[Fault]) -> tuple[Fault, ...]:
    """All faults in order, each once, with its source line; what has the wrong shape is not faulted again."""
    lines = {layer.file: layer.lines for layer in merged.layers}
    chosen: dict[tuple[object, ...], Fault] = {}
    for each in shape:
        chosen.setdefault((_spot(each), each.message), each)
    taken = {_spot(each) for each in chosen.values()}
    for each in links:
        if _spot(each) not in taken:
            chosen.setdefault((_spot(each), each.message), each)
    return tuple(replace(each, excerpt=_line(lines, each)) for each in sorted(chosen.values(), key=_spot))


def _spot(fault: Fault) -> tuple[str, int, int]:
    return fault.file, fault.line, fault.col


def _line(lines: dict[str, tuple[str, ...]], fault: Fault) -> str:
    text = lines.get(fault.file, ())
    return text[fault.line - 1] if fault.line <= len(text) else ""
