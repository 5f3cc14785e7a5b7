"""Scenario files changed at random: refused with places and words, or played; never a traceback, a hang, or a file elsewhere.

    BADIA_FUZZ=100000 pytest -m benchmark -n 0 -s tests/benchmarks/test_scenario_fuzz.py       BADIA_FUZZ_FIRST=N begins at case N

A case is a number: it decides which file is changed and how. Of a file without faults the first week is played.
"""

from __future__ import annotations

import json
import os
from functools import cache
from pathlib import Path
from random import Random
from typing import Any

import pytest
import yaml

from game.authoring.starting import TEMPLATE
from game.bots.table import BOTS, commanders
from game.campaign import merging, shelf, validation
from game.campaign.campaign import Campaign
from game.campaign.faults import Fault
from game.campaign.loading import load
from game.campaign.schema import Scenario
from game.campaign.source import Source, parse, read
from game.errors import ScenarioError
from tests.benchmarks.mutating import of_bytes, of_lines, of_tree
from tests.benchmarks.watching import MOST_MEMORY, Wrong, main, played

CASES = int(os.environ.get("BADIA_FUZZ", "200"))
FIRST = int(os.environ.get("BADIA_FUZZ_FIRST", "0"))
NAMES = tuple(BOTS)
EVERY_KIND = """
incidents:
  a: {title: A, when: {date: 2001-03-20, if: {not: {treasury: {faction: norland, min: 50}}}, probability: 0.5},
    effects: [{weather: {days: 2, terrains: [desert]}}]}
  b: {title: B, when: {weekly: true, probability: 0.5, season: {months: [4], probability: 1}}, once: false,
    effects: [{aid: {faction: norland, rp: 6}}, {will: {faction: norland, points: -2}}]}
  c: {title: C,
    when: {all: [{overt: {min: 3}}, {any: [{reach: {max: 1}}, {displaced: {country: AA, min: 0}}]}], weeks_running: 2},
    effects: [{foreign_inflow: {people: 10, zones: [HIL], weeks: 3}}]}
  d: {title: D, when: {week: 2},
    effects: [{reinforce: {faction: norland, kind: army, strength: 200, zones: [CAP, MIL]}},
      {withdraw: {formations: [N-1], share: 0.5, weeks: 4}}]}
  e: {title: E, when: {week: 3},
    effects: [{crossing: {route: cap-mil, open: false}}, {reach: {change: 0.1}},
      {air: {faction: norland, packages: 2, may_strike_in: AA}}]}
  f: {title: F, when: {leaders_alive: {rank: national, min: 1}},
    effects: [{leader_appears: {name: New, rank: regional, zones: [HIL, MIN], region: hills}}]}
  g: {title: G, when: {zones_seized: {faction: norland, after: 1, weeks: 2, min: 1}},
    effects: [{ally_offensive: {faction: norland, weeks: 4, command: -1, packages: -1, formations: [N-1], share: 0.5}}]}
  h: {title: H, when: {adjacent: {faction: norland, other: league, min: 1}},
    effects: [{partner_pause: {faction: norland, kinds: [army], weeks: 3}}]}
  i: {title: I, when: {ends_held: {route: cap-mil, kind: government, min: 1}}, effects: [{friction: {points: 1}}]}
"""


@cache
def bases() -> tuple[bytes, ...]:
    """The files that are changed: what `scenario new` writes, the same with incidents of every kind, and the tutorial."""
    new = TEMPLATE.read_text(encoding="utf-8").replace("TITLE", "A new war")
    head, rest = new.split("\nincidents:\n", 1)
    full = f"{head}\n{EVERY_KIND}\nvictory:\n" + rest.split("\nvictory:\n", 1)[1]
    return new.encode(), full.encode(), (shelf.folder() / "tutorial.yaml").read_bytes()


@cache
def trees() -> tuple[Any, ...]:
    """The same as plain data."""
    return tuple(parse(raw.decode(), "").data for raw in bases())


def changed(number: int) -> bytes:
    """The file of a case."""
    dice = Random(number)
    which = dice.choice((0, 0, 0, 0, 1, 1, 1, 1, 2))
    how = dice.randrange(10)
    if how < 6:
        return _written(of_tree(trees()[which], dice), block_style=how == 0).encode("utf-8", "surrogatepass")
    return (of_bytes if how < 8 else of_lines)(bases()[which], dice)


def _written(data: Any, *, block_style: bool) -> str:
    if block_style:
        return yaml.dump(data, Dumper=yaml.CSafeDumper, allow_unicode=True, sort_keys=False, width=150)
    return json.dumps(data, ensure_ascii=False, indent=1)  # YAML too, and written in a tenth of the time


def case(number: int, folder: Path) -> str:
    """Check the file; play the first week of one without a fault."""
    path = folder / "war.yaml"
    path.write_bytes(changed(number))
    try:
        war = load(path, known_bots=NAMES)
    except ScenarioError as refused:
        _hold(refused, path)
        return "one fault" if len(refused.faults) == 1 else "faults" if refused.faults else "a part"
    again = Scenario.model_validate(war.model_dump(mode="json", by_alias=True, exclude_unset=True))
    if again.model_dump() != war.model_dump():
        raise Wrong("a save would hold another war than the file")
    Campaign(war, number).play(commanders({side: sheet.kind for side, sheet in war.factions.items()}, war.bots, war), 1)
    return "played"


def _hold(refused: ScenarioError, path: Path) -> None:
    """Every fault has its place in a file and one line of words that a terminal can show."""
    text = str(refused)
    if not all(line.isprintable() for line in text.split("\n")):
        raise Wrong(f"prints control codes: {text[:300]!r}")
    most = path.read_bytes().count(b"\n") + 2
    for each in refused.faults:
        if not isinstance(each, Fault):
            raise Wrong(f"no fault: {each!r:.300}")
        mine = each.file.endswith("war.yaml")
        if not each.message or "\n" in each.message or len(each.message) > 600 or each.line < 1 or each.col < 1:
            raise Wrong(f"an odd fault: {str(each)[:300]}")
        if mine and each.line > most + sum(map(path.read_text(errors="replace").count, "\r\x0b\x0c\x1c\x1d\x1e\x85\u2028\u2029")):
            raise Wrong(f"a place that is not in the file: {str(each)[:300]}")


@cache
def _shelved(path: Path, file: str) -> Source:
    return read(path, file)


@cache
def _shelved_faults(file: str) -> tuple[Fault, ...]:
    return tuple(_LAYER_FAULTS(*_HANDED[file]))


_LAYER_FAULTS = validation._layer_faults
_HANDED: dict[str, tuple[Source, merging.Merged]] = {}


def _layer_faults(layer: Source, merged: merging.Merged) -> tuple[Fault, ...]:
    if not layer.file.startswith(shelf.SHOWN_AS):
        return tuple(_LAYER_FAULTS(layer, merged))
    _HANDED.setdefault(layer.file, (layer, merged))
    return _shelved_faults(layer.file)


def warm() -> None:
    """Load what cases load, and keep the shelf's files and their faults: they do not change."""
    shelved = shelf.folder().resolve()
    validation._layer_faults = _layer_faults  # type: ignore[assignment]
    merging.read = lambda path, file: _shelved(path, file) if path.resolve().is_relative_to(shelved) else read(path, file)  # type: ignore[attr-defined]
    trees()
    war = load("tutorial")
    Campaign(war, 1).play(commanders({side: sheet.kind for side, sheet in war.factions.items()}, war.bots, war), 12)


@pytest.mark.benchmark
def test_changed_scenario_files_are_refused_or_played() -> None:
    told = played("tests.benchmarks.test_scenario_fuzz", FIRST, CASES)
    print(f"\n{ {key: value for key, value in told.items() if key != 'finds'} }")
    assert not told["finds"], "\n".join(told["finds"])
    assert told["peak_mib"] << 20 < MOST_MEMORY


if __name__ == "__main__":
    main(case, warm, may_open=(shelf.folder().resolve(),))
