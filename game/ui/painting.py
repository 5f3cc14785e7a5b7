"""From a situation to paint on the map: who holds what, what stands where in thousands, last week's attacks, an overlay."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from game.ui.widgets.map_paint import MapPaint, Mark, Side, ZonePaint
from game.units import thousands
from game.views.overlays.overlay import Overlay

if TYPE_CHECKING:
    from game.theater.faction import FactionSheet
    from game.views.situation import Situation

PATTERNS = {"coalition": "+", "government": "-", "insurgent": "x"}
SECOND_PATTERN = ":"
NOTED = "#7fe0c8"
BUSY, VERY_BUSY = 3, 8
"""Attacks a week from which a zone shows two and three marks."""


def sides_of(sheets: dict[str, FactionSheet]) -> dict[str, Side]:
    """Each faction's colour and the sign strewn over its ground; no two alike."""
    sides: dict[str, Side] = {}
    for sheet in sheets.values():
        pattern = PATTERNS[sheet.kind]
        taken = any(each.pattern == pattern for each in sides.values())
        sides[sheet.id] = Side(sheet.short, sheet.color, SECOND_PATTERN if taken else pattern, loud=sheet.is_insurgent)
    return sides


def letter(sheet: FactionSheet) -> str:
    """The letter that stands for a side on the map."""
    return "X" if sheet.is_insurgent else sheet.short[0]


def paint_of(situation: Situation, overlay: Overlay | None = None) -> MapPaint:
    """What this side knows, as paint. Marks give strengths in thousands; with `?` the middle of what is believed."""
    sheets = dict(situation.sheets)
    strengths = _strengths(situation)
    zones = {}
    for row, zone in enumerate(situation.board.zone_ids):
        holder = situation.controller_of(zone)
        marks = (*(_mark(situation, side, n) for side, n in strengths.get(zone, {}).items()), *_groups(situation, row))
        zones[zone] = ZonePaint(
            side=holder,
            rival=_rival(situation, zone, holder, strengths) if situation.contested[row] else None,
            marks=marks,
            activity=_activity(int(situation.attacks[row])),
        )
    return _overlaid(MapPaint(sides_of(sheets), zones), overlay)


def _overlaid(paint: MapPaint, overlay: Overlay | None) -> MapPaint:
    """An overlay's levels instead of holders' colours; its notes, where it has some, instead of units and attacks."""
    if overlay is None:
        return paint
    zones = {id: replace(zone, heat=overlay.levels.get(id)) for id, zone in paint.zones.items()}
    if overlay.meaning:
        noted = {id: (Mark(overlay.notes[id], NOTED),) if id in overlay.notes else () for id in zones}
        zones = {id: replace(zone, marks=noted[id], activity=0) for id, zone in zones.items()}
    return replace(paint, zones=zones, heat_title=overlay.title, note_meaning=overlay.meaning, remark=overlay.remark)


def _strengths(situation: Situation) -> dict[str, dict[str, int]]:
    found: dict[str, dict[str, int]] = {}
    for body in (*situation.own, *situation.allied):
        here = found.setdefault(body.zone, {})
        here[body.faction] = here.get(body.faction, 0) + body.strength
    for zone in situation.board.zone_ids:
        for report in situation.reports(zone):
            found.setdefault(zone, {})[report.faction] = (report.low + report.high) // 2
    return found


def _mark(situation: Situation, side: str, people: int) -> Mark:
    sheet = situation.sheets[side]
    sure = sheet.row in situation.sheet.allied_rows
    return Mark(f"{letter(sheet)}{thousands(people)}{'' if sure else '?'}", sheet.color)


def _groups(situation: Situation, row: int) -> tuple[Mark, ...]:
    """Hidden groups that somebody has pointed out, or that have shown themselves."""
    known = int(situation.beliefs.suspected[row] + situation.beliefs.exposed[row])
    hidden = next(sheet for sheet in situation.sheets.values() if sheet.is_insurgent)
    return (Mark(f"x{known}", hidden.color),) if known else ()


def _rival(situation: Situation, zone: str, holder: str, strengths: dict[str, dict[str, int]]) -> str | None:
    hostile = situation.sheets[holder].hostile_rows
    present = {side: people for side, people in strengths.get(zone, {}).items() if situation.sheets[side].row in hostile}
    return max(present, key=lambda side: (present[side], side), default=None)


def _activity(attacks: int) -> int:
    return 0 if attacks == 0 else 1 + (attacks >= BUSY) + (attacks >= VERY_BUSY)
