"""Puts a scenario together from the files it extends: parts in order, then the file itself over them.

Mappings merge key by key, anything else replaces, and `null` takes an inherited key away. What is one statement (a grade of
victory, the `when` of an incident) is replaced whole: half of one condition and half of another would say nothing.
A file reached twice is laid down once, where it was first reached, so that a shared base never undoes the patches laid over it.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path

from game.campaign import shelf
from game.campaign.faults import Address, Fault, Place, did_you_mean, fault_at
from game.campaign.source import Plain, Positions, Source, Spot, read

MAX_EXTENDS_DEPTH = 8
MAX_FILES = 32
OWN_KEYS = frozenset({"format", "kind", "title", "extends", "sources", "tests"})  # these are of one file, and are never inherited

ONE_STATEMENT = (("victory", "*", "minor"), ("victory", "*", "major"), ("victory", "*", "decisive"), ("incidents", "*", "when"))


@dataclass(frozen=True, slots=True)
class Merged:
    """A scenario's files laid over each other; `complete` is False when one of them could not be read."""

    file: str
    data: Mapping[str, Plain]
    positions: Positions
    layers: tuple[Source, ...]
    faults: tuple[Fault, ...]
    complete: bool
    idle: tuple[tuple[Place, Address], ...] = ()  # nulls that take nothing out

    def place(self, address: Address, *, of_key: bool = False) -> Place:
        """Where the value (or its key) stands; for what is not there, the key of the section it would be in."""
        for length in range(len(address), 0, -1):
            if (spot := self.positions.get(address[:length])) is not None:
                return spot.value if length == len(address) and not of_key else spot.key
        return Place(self.file, 1, 1)


def merge(path: Path) -> Merged:
    """Read a file and all that it extends, and lay them over each other."""
    gathering = _Gathering(roots=(shelf.folder().resolve(), path.parent.resolve()))
    gathering.gather(path, ())
    layers, faults = gathering.layers, gathering.faults
    data: dict[str, Plain] = {}
    positions: dict[Address, Spot] = {}
    idle: list[tuple[Place, Address]] = []
    for layer in layers:
        own = layer.data or {}
        idle += ((layer.positions[address].key, address) for address in _idle(data, own))
        data = overlaid({key: value for key, value in data.items() if key not in OWN_KEYS}, own)
        positions = {address: spot for address, spot in positions.items() if not address or address[0] not in OWN_KEYS}
        positions.update(layer.positions)
    _add_inherited_sources(data, positions, layers[:-1])
    complete = not gathering.lost and bool(layers) and layers[-1].data is not None
    return Merged(shelf.shown(path), data, positions, tuple(layers), tuple(faults), complete, tuple(idle))


def overlaid(under: Mapping[str, Plain], over: Mapping[str, Plain], at: tuple[str, ...] = ()) -> dict[str, Plain]:
    """One mapping laid over another, with nulls taken out and `x-…` keys dropped.

    >>> overlaid({"a": {"b": 1, "c": 2}, "d": [1]}, {"a": {"c": None, "x-note": 3}, "d": [2]})
    {'a': {'b': 1}, 'd': [2]}
    """
    result = dict(under)
    for key, value in over.items():
        if value is None:
            result.pop(key, None)
        elif not key.startswith("x-"):
            result[key] = _laid(result.get(key), value, (*at, key))
    return result


def _laid(under: Plain, over: Plain, at: tuple[str, ...]) -> Plain:
    if isinstance(over, dict):  # plain data: asking for a Mapping would take a third of the time of a check
        merges = isinstance(under, dict) and not any(_is_at(at, each) for each in ONE_STATEMENT)
        return overlaid(under if merges else {}, over, at)
    return [_laid(None, each, (*at, "*")) for each in over] if isinstance(over, list) else over


def _idle(under: Plain, over: Plain, at: Address = ()) -> Iterator[Address]:
    """Where a null stands over nothing."""
    for key, value in over.items() if isinstance(over, dict) else enumerate(over) if isinstance(over, list) else ():
        below = under.get(key) if isinstance(under, dict) else None
        if isinstance(value, dict | list):
            yield from _idle(below, value, (*at, key))
        elif value is None and isinstance(over, dict) and below is None and not str(key).startswith("x-"):
            yield (*at, key)


def _is_at(at: tuple[str, ...], pattern: tuple[str, ...]) -> bool:
    return len(at) == len(pattern) and all(step in ("*", key) for key, step in zip(at, pattern, strict=True))


def _add_inherited_sources(data: dict[str, Plain], positions: dict[Address, Spot], layers: Iterable[Source]) -> None:
    own = data.get("sources", [])
    if not isinstance(own, list):
        return
    data["sources"] = gathered = list(own)
    for layer in layers:
        inherited = (layer.data or {}).get("sources")
        for at, each in enumerate(inherited if isinstance(inherited, list) else ()):
            if each not in gathered:
                positions["sources", len(gathered)] = layer.positions["sources", at]
                gathered.append(each)


@dataclass(slots=True)
class _Gathering:
    """Follows `extends` depth first; ends with the layers in the order in which they are laid."""

    roots: tuple[Path, ...]
    layers: list[Source] = field(default_factory=list)
    faults: list[Fault] = field(default_factory=list)
    lost: bool = False
    _done: set[Path] = field(default_factory=set)

    def gather(self, path: Path, above: tuple[Path, ...]) -> None:
        """Add what a file extends, then the file."""
        whole = path.resolve()
        source = read(path, shelf.shown(path))
        self._done.add(whole)
        self.faults += source.faults
        self.lost |= source.data is None
        for address, name in _extended(source):
            place = source.positions[address].value
            if (found := self._resolve(path, name)) is None:
                self._refuse(place, address, *self._why_not(path, name))
            elif found in (*above, whole):
                ring = " > ".join(shelf.shown(each) for each in (*above, whole, found))
                self._refuse(place, address, f"the files extend each other in a ring: {ring}")
            elif len(above) >= MAX_EXTENDS_DEPTH or len(self._done) >= MAX_FILES:
                limits = f"{MAX_EXTENDS_DEPTH} deep, {MAX_FILES} files"
                self._refuse(place, address, f"too many files extend each other (at most {limits})")
            elif found not in self._done:
                self.gather(found, (*above, whole))
        self.layers.append(replace(source, data=source.data or {}) if above else source)

    def _refuse(self, place: Place, address: Address, message: str, suggestion: str = "") -> None:
        self.faults.append(fault_at(place, address, message, suggestion))
        self.lost = True

    def _resolve(self, extending: Path, name: str) -> Path | None:
        """The file meant, from the extending file's folder or the shelf, if it lies where files may be read."""
        for base in (extending.parent, shelf.folder()):
            for each in shelf.candidates(base, name):
                if self._may_read(each) and shelf.exists(each):
                    return each
        return None

    def _may_read(self, path: Path) -> bool:
        return any(path.is_relative_to(root) for root in self.roots)

    def _why_not(self, extending: Path, name: str) -> tuple[str, str]:
        outside = [each for each in shelf.candidates(extending.parent, name) if not self._may_read(each)]
        if outside or Path(name).is_absolute():
            return f"'{name}' leads out of the scenario's folder", "extend files beside the scenario, or of the shelf"
        return f"there is no '{name}' to extend", did_you_mean(name, shelf.parts())


def _extended(source: Source) -> list[tuple[Address, str]]:
    listed = (source.data or {}).get("extends")
    if isinstance(listed, str):  # its shape is faulted later; following it spares a hundred faults that follow from it
        return [(("extends",), listed)]
    entries = listed if isinstance(listed, list) else []
    return [(("extends", at), each) for at, each in enumerate(entries) if isinstance(each, str)]
