"""Saves that somebody or something has changed: refused in one line, or the very campaign that was saved; nothing else."""

from __future__ import annotations

import gzip
import json
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from game.bots.table import commanders
from game.campaign.campaign import Campaign
from game.campaign.journal import Journal
from game.campaign.loading import load as scenario
from game.campaign.reading import replay
from game.campaign.script import dump
from game.errors import JournalError

HOSTILE: tuple[Any, ...] = (
    None, True, -1, 2**63, 10**400, 1e308, -0.0, "", "../../x", "\0", "*" * 1000, [], {}, [[]], {"a": {"b": []}}, ["*"] * 100,
)  # fmt: skip


@cache
def saved() -> tuple[bytes, str]:
    war = scenario("tutorial")
    campaign = Campaign(war, 7)
    journal = Journal(campaign)
    campaign.play(commanders({f: sheet.kind for f, sheet in war.factions.items()}, {}), 2)
    return journal.to_bytes(), campaign.theater.digest()


def outcome(path: Path) -> str:
    """The digest of the campaign in a file, or why it is refused."""
    try:
        return replay(path).theater.digest()
    except JournalError as error:
        return str(error)


def is_refused_or_the_same(data: bytes) -> bool:
    """Whether loading ends in the theater that was saved or a JournalError of one line naming the file, and leaves nothing."""
    with TemporaryDirectory() as folder:
        path = Path(folder) / "war.badia"
        path.write_bytes(data)
        told = outcome(path)
        alone = [each.name for each in Path(folder).iterdir()] == ["war.badia"]
        return alone and (told == saved()[1] or (told.startswith(str(path)) and "\n" not in told and len(told) < 600))


@settings(max_examples=60)
@given(st.data())
def test_a_file_with_a_byte_changed_or_torn_off(data: st.DataObject) -> None:
    whole = bytearray(saved()[0])
    at = data.draw(st.integers(0, len(whole) - 1))
    if data.draw(st.booleans()):
        whole[at] ^= data.draw(st.integers(1, 255))
        assert is_refused_or_the_same(bytes(whole))
    else:
        assert is_refused_or_the_same(bytes(whole[:at]))


@settings(max_examples=120)
@given(st.data())
def test_a_file_with_values_changed_lines_swapped_dropped_or_doubled(data: st.DataObject) -> None:
    lines = gzip.decompress(saved()[0]).decode().removesuffix("\n").split("\n")
    at = data.draw(st.integers(0, len(lines) - 1))
    how = data.draw(st.sampled_from(["value", "value", "value", "drop", "double", "swap"]))
    if how == "value":
        lines[at] = dump(_changed(json.loads(lines[at]), data))
    elif how == "swap":
        other = data.draw(st.integers(0, len(lines) - 1))
        lines[at], lines[other] = lines[other], lines[at]
    else:
        lines[at : at + 1] = [] if how == "drop" else [lines[at]] * 2
    assert is_refused_or_the_same(gzip.compress("\n".join(lines).encode()))


def _changed(value: Any, data: st.DataObject) -> Any:
    """The value with one thing in it replaced, somewhere below."""
    if isinstance(value, dict | list) and value and data.draw(st.integers(0, 3)):
        keys = list(value) if isinstance(value, dict) else list(range(len(value)))
        key = data.draw(st.sampled_from(keys))
        changed = dict(value) if isinstance(value, dict) else list(value)
        changed[key] = _changed(value[key], data)  # type: ignore[index]
        return changed
    return data.draw(st.sampled_from(HOSTILE))
