"""A scenario as text, all of it, for its author: the map, who holds what, the order of battle, and what each side wants."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta
from typing import TYPE_CHECKING

import click

from game.authoring.trials import said
from game.campaign.cartography import atlas_of
from game.campaign.conditions import condition
from game.units import DAYS_A_WEEK

if TYPE_CHECKING:
    from game.campaign.schema import FactionSheet, Scenario
    from game.views.sheet import Sheet

SPARSE = 3  # one cell in so many shows whose ground it is


def shown(scenario: Scenario, columns: int, rows: int) -> Iterator[str]:
    """The lines, at most so many columns wide where they can be."""
    yield from _head(scenario)
    yield from _map(scenario, columns, rows)
    for faction in scenario.factions:
        yield from _side(scenario, faction)


def _head(scenario: Scenario) -> Iterator[str]:
    ends = scenario.start + timedelta(days=DAYS_A_WEEK * scenario.weeks - 1)
    yield f"{scenario.title} ({scenario.difficulty})"
    yield f"{scenario.start} to {ends}, {scenario.weeks} weeks, {len(scenario.zones)} zones"
    yield f"reckonings at the end of weeks {', '.join(map(str, scenario.reckonings))}"
    yield ""


def _map(scenario: Scenario, columns: int, rows: int) -> Iterator[str]:
    sheet = atlas_of(scenario).sheet(columns, rows)
    grid = [[" "] * columns for _ in range(rows)]
    for row in range(rows):
        for column in range(columns):
            grid[row][column] = _ground(scenario, sheet, column, row)
    for label in sheet.labels:
        if label is not None:
            for column in range(max(0, label.column - 1), min(columns, label.column + label.width + 1)):
                grid[label.row][column] = " "  # a name stands apart from the ground
            for at in range(label.width):
                grid[label.row][label.column + at] = label.text[at] if at < len(label.text) else ""
    for id, cell in zip(sheet.ids, sheet.sites, strict=True):
        if cell is not None:
            grid[cell[1]][cell[0]] = _inked(scenario, scenario.zones[id].controller, bold=True)
    yield from ("".join(line).rstrip() for line in grid)
    yield ""
    yield "   ".join(f"{_inked(scenario, id, bold=True)} {sheet.name}" for id, sheet in scenario.factions.items())


def _ground(scenario: Scenario, sheet: Sheet, column: int, row: int) -> str:
    """A cell without a name or a glyph: a river, or here and there whose ground it is."""
    if sheet.rivers[row, column]:
        return "~"
    zone = sheet.nearest(column, row)
    if zone is None or (column + row) % SPARSE:
        return "·" if sheet.frontiers[row, column] else " "
    return _inked(scenario, scenario.zones[zone].controller)


def _inked(scenario: Scenario, faction: str, *, bold: bool = False) -> str:
    side: FactionSheet = scenario.factions[faction]
    red, green, blue = (int(side.color[at : at + 2], 16) for at in (1, 3, 5))
    return click.style(side.glyph if bold else side.glyph.lower(), fg=(red, green, blue), bold=bold, dim=not bold)


def _side(scenario: Scenario, faction: str) -> Iterator[str]:
    sheet = scenario.factions[faction]
    bodies = [each for each in scenario.formations.values() if each.faction == faction]
    held = [id for id, state in scenario.zones.items() if state.controller == faction]
    total = sum(each.strength.whole for each in bodies)
    yield ""
    yield f"{sheet.name} ({sheet.kind}): {len(held)} zones, {len(bodies)} formations, {total:,} people"
    money = f"{sheet.treasury.value:g} RP and {sheet.income_week.value:g} a week"
    yield f"  {money}, {sheet.command} orders a week, will {sheet.will.value:g}"
    for id, each in scenario.formations.items():
        if each.faction == faction:
            yield f"  {id:10} {each.name[:38]:38} {each.strength.whole:>7,} x{each.quality:<4g} {_zone(scenario, each.zone)}"
    if sheet.kind == "insurgent":
        yield from _hidden(scenario)
    yield from _aims(scenario, faction)


def _hidden(scenario: Scenario) -> Iterator[str]:
    states = [state.hidden for state in scenario.zones.values() if state.hidden]
    members, operators = sum(each.members.whole for each in states), sum(each.operators.whole for each in states)
    yield f"  hidden: {members:,} members in {len(states)} zones, {operators:,} of them operators; leaders:"
    for each in scenario.leaders.values():
        yield f"    {each.name} ({each.rank}), in {' or '.join(_zone(scenario, zone) for zone in each.zones)}"


def _aims(scenario: Scenario, faction: str) -> Iterator[str]:
    victory = scenario.victory.get(faction)
    if victory is not None:
        yield f"  par {victory.par.value:g}. {victory.summary}"
        for grade in ("minor", "major", "decisive"):
            yield f"    {grade:9} {said(condition(getattr(victory, grade)))}"


def _zone(scenario: Scenario, id: str) -> str:
    return f"{scenario.map.zones[id].name} {id}"
