"""A small war that loads without a fault, as text to be spoilt line by line."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import fields
from pathlib import Path

import pytest

from game.campaign.faults import Fault
from game.campaign.loading import check
from game.rules.parameters import Parameters

Write = Callable[[str, str], Path]
Spoil = Callable[..., tuple[Fault, ...]]

HEAD = """\
format: 1
kind: scenario
title: Two towns
summary: A government, its coalition and the insurgents between them.
start: 2017-11-30
weeks: 52
reckonings: [13, 26, 52]
"""
MAP = """\
map:
  title: A valley
  countries: {NO: Norland, SU: Sudland}
  zones:
    ALFA: {name: Alfa, country: NO, lat: 34.0, lon: 41.0, terrain: town, population: 20000, area_km2: 30}
    BETA: {name: Beta, country: NO, lat: 34.5, lon: 41.5, terrain: city, area_km2: 60,
      population: {value: 90000, range: [80000, 99000]}}
    CAPE: {name: Cape, country: SU, lat: 35.0, lon: 41.5, terrain: desert, population: 500, area_km2: 900}
  routes:
    alfa-beta: {ends: [ALFA, BETA], kind: road, km: 40}
    beta-cape: {ends: [BETA, CAPE], kind: track, km: 70}
"""
FACTIONS = """\
factions:
  home:
    name: Home
    short: HOME
    kind: government
    color: '#2040c0'
    glyph: H
    treasury: 40
    income_week: 10
    command: 6
    will: 60
    will_per_killed: 0.01
    may_enter: [NO]
    relations: {band: hostile}
    formation_kinds:
      brigade: {name: Brigade, assaults: true, may_enter: [NO]}
  band:
    name: Band
    short: BAND
    kind: insurgent
    color: '#303030'
    glyph: B
    treasury: 20
    income_week: 4
    command: 5
    will: 70
    will_per_killed: 0.005
    may_enter: [NO, SU]
    relations: {home: hostile}
    formation_kinds:
      group: {name: Group}
    air_packages: {1: 2, 8: 0}
"""
PLAY = """\
regions:
  north: {name: The north}
zones:
  ALFA:
    region: north
    province: Up
    controller: home
    tags: [core]
    grip: 0.8
    support: 0.5
    grievance: 0.3
    fear: 0.2
    services: 0.6
    reaction: 0.4
    harm_memory: short
  BETA:
    region: north
    province: Up
    controller: band
    hubs: [band]
    grip: 0.7
    support: 0.4
    grievance: 0.5
    fear: 0.5
    services: 0.3
    reaction: 0.3
    harm_memory: long
    hidden: {members: 300, operators: 60}
formations:
  home-1: {name: First Brigade, faction: home, kind: brigade, strength: 2000, quality: 1.1, zone: ALFA}
  band-1: {name: Beta group, faction: band, kind: group, strength: 400, quality: 0.9, zone: BETA}
leaders:
  emir: {name: Emir of the north, faction: band, rank: regional, zones: [BETA], region: north}
victory:
  home:
    minor: {holds: {faction: home, country: NO, min: 2}}
    major: {all: [{holds: {faction: home, tag: core, min: 1, weeks: 4}}, {overt: {max: 50}}]}
    decisive: {not: {members: {min: 20}}}
  band:
    minor: {attacks_month: {min: 20, weeks: 8}}
    major: {will: {faction: home, max: 20}}
    decisive: {gripped: {faction: band, grip: 0.5, min: 1}}
bots: {home: planner, band: coin-toss}
"""
RULES = "rules:\n" + "".join(f"  {each.name}: 1\n" for each in fields(Parameters))


@pytest.fixture
def small_war() -> str:
    """The whole text, rules last."""
    return HEAD + MAP + FACTIONS + PLAY + RULES


@pytest.fixture
def write(tmp_path: Path) -> Write:
    """Writes a file of that name below the test's folder."""

    def writing(name: str, text: str) -> Path:
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
        return path

    return writing


@pytest.fixture
def spoil(small_war: str, write: Write) -> Spoil:
    """Checks the small war with one text replaced by another, and says what is found."""

    def spoiling(old: str, new: str, known_bots: tuple[str, ...] | None = None) -> tuple[Fault, ...]:
        assert old in small_war
        return check(write("war.yaml", small_war.replace(old, new, 1)), known_bots=known_bots)

    return spoiling
