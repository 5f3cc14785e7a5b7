"""Reads one YAML file into plain data, with the line and column of every key and value.

Files come from strangers, so size, depth and number of values are limited, tags are refused, and an alias counts
for all that it stands for. Plain scalars follow the core rules of YAML 1.2: `no`, `on` and `12:30` are text.
Keys are always text.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, NamedTuple

import yaml

from game.campaign.faults import Address, Fault, Place, fault_at
from game.campaign.syntax import place_of, syntax_fault

Plain = Any  # None, bool, int, float, str, list or dict of these
MAX_BYTES = 4 * 1024 * 1024
MAX_NODES = 200_000
MAX_DEPTH = 64
LOADER: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)  # libyaml is missing from a few builds of PyYAML

_WORDS = {
    **dict.fromkeys(("", "~", "null", "Null", "NULL"), None),
    **dict.fromkeys(("true", "True", "TRUE"), True),
    **dict.fromkeys(("false", "False", "FALSE"), False),
}
_INTEGER = re.compile(r"[-+]?[0-9]{1,400}|0o[0-7]{1,400}|0x[0-9a-fA-F]{1,400}")
_FLOAT = re.compile(r"[-+]?(?:\.[0-9]+|[0-9]+(?:\.[0-9]*)?)(?:[eE][-+]?[0-9]+)?")
# Control codes, halves of characters, and marks that turn the direction of text: escapes can write them.
_UNSHOWABLE = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x84\x86-\x9f\u202a-\u202e\u2066-\u2069\ud800-\udfff]")


class Spot(NamedTuple):
    """Where a value stands, and the key that holds it (the same place for items of a list). A tuple, as `Place` is."""

    key: Place
    value: Place


Positions = Mapping[Address, Spot]


@dataclass(frozen=True, slots=True)
class Source:
    """A file as read; `data` is None when it could not be read at all, and then `faults` says why."""

    file: str
    data: dict[str, Plain] | None
    positions: Positions = field(default_factory=dict)
    lines: tuple[str, ...] = ()
    faults: tuple[Fault, ...] = ()


class _RefusedError(Exception):
    """Reading stops here; carries the fault."""

    def __init__(self, fault: Fault) -> None:
        super().__init__(fault.message)
        self.fault = fault


def read(path: Path, file: str) -> Source:
    """Read a YAML file, shown to people as `file`; nothing wrong with the file raises, it becomes a fault."""
    try:
        text = _text(path, file)
    except _RefusedError as refused:
        return Source(file, None, faults=(refused.fault,))
    return parse(text, file)


def parse(text: str, file: str) -> Source:
    """Read YAML text, shown to people as `file`."""
    lines = tuple(text.splitlines())
    try:
        composer = _Composer(file, _events(text, file), clean="\\" not in text and not unshowable(text))
        data = composer.document()
    except _RefusedError as refused:
        return Source(file, None, lines=lines, faults=(refused.fault,))
    except yaml.YAMLError as error:
        return Source(file, None, lines=lines, faults=(syntax_fault(error, text, file),))
    return Source(file, data, composer.positions, lines, tuple(composer.faults))


def unshowable(text: str) -> str:
    """The first character of a text that no screen should be sent, named; empty where there is none.

    >>> unshowable("a title\\x1b[2J"), unshowable("two\\nlines")
    ('U+001B', '')
    """
    found = _UNSHOWABLE.search(text)
    return f"U+{ord(found[0]):04X}" if found else ""


def scalar(text: str) -> Plain:
    """The value that a plain scalar stands for, by the core rules of YAML 1.2.

    >>> [scalar(each) for each in ("no", "12:30", "0o17", "0x1F", "1e3", "~", "True")]
    ['no', '12:30', 15, 31, 1000.0, None, True]
    """
    if text in _WORDS:
        return _WORDS[text]
    if _INTEGER.fullmatch(text):
        return int(text, 0) if text[:2] in ("0o", "0x") else int(text)
    # .inf and .nan stay text, and are refused as such: no figure of a war is either
    return float(text) if _FLOAT.fullmatch(text) else text


def _text(path: Path, file: str) -> str:
    start = Place(file, 1, 1)
    if not path.is_file():
        what = "is a folder" if path.is_dir() else "is not a regular file" if path.exists() else "there is no such file"
        raise _RefusedError(fault_at(start, (), f"cannot be read: {what}"))
    try:
        with path.open("rb") as stream:
            raw = stream.read(MAX_BYTES + 1)
    except OSError as error:
        raise _RefusedError(fault_at(start, (), f"cannot be read: {error.strerror}")) from error
    if len(raw) > MAX_BYTES:
        raise _RefusedError(fault_at(start, (), f"is larger than {MAX_BYTES // 1024 // 1024} MiB"))
    return _decoded(raw, file)


def _decoded(raw: bytes, file: str) -> str:
    try:
        return raw.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = raw.count(b"\n", 0, error.start) + 1
        col = error.start - raw.rfind(b"\n", 0, error.start)
        raise _RefusedError(fault_at(Place(file, line, col), (), "is not UTF-8 text here")) from error


def _events(text: str, file: str) -> list[Any]:
    """The parser's events, stopped at the limits: the parser itself keeps its stack on the heap."""
    events: list[Any] = []
    depth = 0
    for event in yaml.parse(text, Loader=LOADER):
        events.append(event)
        depth += _DEEPER.get(type(event), 0)
        if depth > MAX_DEPTH:
            raise _RefusedError(fault_at(place_of(file, event.start_mark), (), _TOO_DEEP))
        if len(events) > MAX_NODES:
            raise _RefusedError(fault_at(place_of(file, event.start_mark), (), _TOO_MANY))
    return events


_DEEPER = {yaml.MappingStartEvent: 1, yaml.SequenceStartEvent: 1, yaml.MappingEndEvent: -1, yaml.SequenceEndEvent: -1}


_TOO_DEEP = f"sections are nested more than {MAX_DEPTH} deep"
_TOO_MANY = f"the file holds more than {MAX_NODES} values, counting what its aliases stand for"


class _Composer:
    """Builds plain data from events; an alias is read again from where its anchor stands."""

    def __init__(self, file: str, events: list[Any], *, clean: bool) -> None:
        self.file = file
        self.clean = clean  # no value can hold what cannot be shown: the text holds none, and no escape that could write one
        self.events = events
        self.positions: dict[Address, Spot] = {}
        self.faults: list[Fault] = []
        self._anchors: dict[str, int] = {}
        self._left = MAX_NODES

    def document(self) -> dict[str, Plain]:
        """The one document of the stream, which is a mapping."""
        starts = [at for at, event in enumerate(self.events) if isinstance(event, yaml.DocumentStartEvent)]
        if not starts:
            raise _RefusedError(fault_at(Place(self.file, 1, 1), (), "the file is empty"))
        if len(starts) > 1:
            raise self._refusal(self.events[starts[1]], (), "a second document starts here; a file holds exactly one")
        data, _ = self._node(starts[0] + 1, (), None)
        if not isinstance(data, dict):
            raise self._refusal(self.events[starts[0] + 1], (), "expected a mapping: lines of `key: value`")
        return data

    def _refusal(self, event: Any, address: Address, message: str) -> _RefusedError:
        return _RefusedError(fault_at(place_of(self.file, event.start_mark), address, message))

    def _node(self, at: int, address: Address, key: Place | None) -> tuple[Plain, int]:
        """The value whose first event is at `at`, and where the next event after it stands."""
        event = self.events[at]
        self._left -= 1
        if self._left < 0 or len(address) > MAX_DEPTH:
            raise self._refusal(event, address[:2], _TOO_MANY if self._left < 0 else _TOO_DEEP)
        if isinstance(event, yaml.AliasEvent):
            return self._aliased(event, address, key), at + 1
        if event.anchor:
            self._anchors[event.anchor] = at
        if event.tag:
            raise self._refusal(event, address, f"tags such as {event.tag} are not part of the format")
        value = place_of(self.file, event.start_mark)
        self.positions[address] = Spot(key or value, value)
        if isinstance(event, yaml.ScalarEvent):
            self._report_unshowable(event, address)
            return (scalar(event.value) if event.implicit[0] else event.value), at + 1
        return (self._mapping if isinstance(event, yaml.MappingStartEvent) else self._list)(at + 1, address)

    def _aliased(self, event: Any, address: Address, key: Place | None) -> Plain:
        if event.anchor not in self._anchors:
            raise self._refusal(event, address, f"alias *{event.anchor} stands for nothing: no anchor before it")
        return self._node(self._anchors[event.anchor], address, key)[0]

    def _list(self, at: int, address: Address) -> tuple[list[Plain], int]:
        items: list[Plain] = []
        while not isinstance(self.events[at], yaml.SequenceEndEvent):
            item, at = self._node(at, (*address, len(items)), None)
            items.append(item)
        return items, at + 1

    def _mapping(self, at: int, address: Address) -> tuple[dict[str, Plain], int]:
        entries: dict[str, Plain] = {}
        while not isinstance(event := self.events[at], yaml.MappingEndEvent):
            if not isinstance(event, yaml.ScalarEvent):
                raise self._refusal(event, address, "a key must be plain text")
            here, place = (*address, event.value), place_of(self.file, event.start_mark)
            self._report_unshowable(event, here)
            if event.value in entries:
                self._report_duplicate(here, place)
            entries[event.value], at = self._node(at + 1, here, place)
        return entries, at + 1

    def _report_unshowable(self, event: Any, address: Address) -> None:
        if not self.clean and (named := unshowable(event.value)):
            message = f"holds a character that cannot be shown: {named}"
            self.faults.append(fault_at(place_of(self.file, event.start_mark), address, message, "write the text without it"))

    def _report_duplicate(self, address: Address, place: Place) -> None:
        first = self.positions[address].key.line
        message = f"duplicate key '{address[-1]}': it stands on line {first} already"
        self.faults.append(fault_at(place, address, message, "keep one of the two"))
