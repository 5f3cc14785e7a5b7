"""Changes to a scenario given at the call, such as `--set zones.QIM.grip=0.3`: one value each, by its dotted path."""

from __future__ import annotations

import copy
from collections.abc import Mapping
from dataclasses import replace

from game.campaign.faults import Address, Place, hint, spell
from game.campaign.merging import Merged
from game.campaign.schema import Scenario
from game.campaign.shapes import found, shape_at
from game.campaign.source import Plain, Source, Spot, scalar
from game.errors import CallError

SHOWN_AS = "--set"  # the file that faults of patched values name


def patched(merged: Merged, patches: Mapping[str, str | float]) -> Merged:
    """The scenario with each patch applied; raises CallError for a path that leads nowhere."""
    if not patches or not merged.complete:
        return merged
    data = copy.deepcopy(dict(merged.data))
    positions = dict(merged.positions)
    lines = tuple(f"{path}={value}" for path, value in patches.items())
    for at, (path, given) in enumerate(patches.items()):
        address = _set(data, path, scalar(given) if isinstance(given, str) else given)
        place = Place(SHOWN_AS, at + 1, len(path) + 2)
        positions[address] = positions[*address, "value"] = Spot(place._replace(col=1), place)
    layer = Source(SHOWN_AS, {}, lines=lines)
    # The scenario's own file stays last: the last layer is the one that must be whole.
    return replace(merged, data=data, positions=positions, layers=(layer, *merged.layers))


def _set(data: dict[str, Plain], path: str, value: Plain) -> Address:
    """Put a value at a dotted path, and say at which address it came to stand."""
    *sections, last = path.split(".")
    address: Address = ()
    holder: Plain = data
    for step in sections:
        key = _key(holder, step, address, path)
        holder, address = holder[key], (*address, key)
    key = _key(holder, last, address, path, may_be_new=True)
    target = holder.get(key) if isinstance(holder, dict) else holder[int(key)]
    if isinstance(target, dict) and "value" in target:
        target["value"] = value
        target.pop("range", None)  # the range spoke of the value that was there
        return (*address, key)
    if isinstance(target, dict | list):
        raise CallError(f"cannot set {path}: it is {found(target)}, not one value")
    holder[key] = value
    if value is None:  # as in a file, null takes the key away
        del holder[key]
    return (*address, key)


def _key(holder: Plain, step: str, address: Address, path: str, *, may_be_new: bool = False) -> str | int:
    if isinstance(holder, list) and step.isdecimal() and int(step) < len(holder):
        return int(step)
    known: list[str] = []
    if isinstance(holder, dict):
        shape = shape_at(Scenario, address)
        left_out = shape.entries if shape and may_be_new else {}  # keys the format knows and the file leaves at rest
        if step in holder or step in left_out:
            return step
        known = [*holder, *left_out]
    elif isinstance(holder, list):
        known = [str(each) for each in range(len(holder))]
    where, near = spell(address) or "the scenario", hint(step, known) or "it is one value"
    raise CallError(f"cannot set {path}: there is no '{step}' in {where}; {near}")
