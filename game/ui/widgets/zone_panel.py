"""The zone panel: a zone as this side knows it."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from rich.text import Text
from textual.widgets import Static

from game.views.zone_sheet import ZoneSheet, zone_sheet

if TYPE_CHECKING:
    from game.theater.faction import FactionSheet
    from game.views.situation import FormationReport, Situation

WORKS = ("no works", "hasty works", "prepared works", "fortified")


class ZonePanel(Static):
    """Who holds the zone, who stands there, and what people think, with the age of each report."""

    def show(self, situation: Situation, zone: str) -> None:
        """Tell of one zone."""
        cells = 10 if self.app.size.width >= 100 else 5
        self.update(zone_text(zone_sheet(situation, zone), situation, cells))


def zone_text(sheet: ZoneSheet, situation: Situation, cells: int = 10) -> Text:
    """The panel's text; shares are drawn as bars of so many cells."""
    sides = situation.sheets
    holder = sides[sheet.controller]
    text = Text()
    text.append(sheet.name, "bold").append(f"  {sheet.id}, {sheet.terrain}, {sheet.country}\n", "dim")
    text.append("Held by ").append(holder.name, f"bold {holder.color}")
    text.append(" - CONTESTED" if sheet.contested else "", "bold yellow").append("\n")
    text.append(f"{sheet.people:,} people, {WORKS[sheet.fortification]}\n")
    _bars(text, sheet, cells)
    text.append(f"{sheet.attacks} attacks last week" if sheet.attacks != 1 else "1 attack last week")
    text.append(f"; guards {sheet.local_security:,}\n" if sheet.local_security else "\n")
    _forces(text, sheet, sides)
    text.append("Hiding: ", "bold").append(f"{sheet.hidden}\n")
    text.append(f"Beside: {', '.join(sheet.neighbours)}", "dim")
    return text


def _bars(text: Text, sheet: ZoneSheet, cells: int) -> None:
    age = "" if sheet.seen == 0 else f" ({sheet.seen} wk old)"
    rows = (("grip", sheet.grip), ("support", sheet.support), ("grievance", sheet.grievance), ("fear", sheet.fear))
    for name, value in rows:
        full = round(value * cells)
        text.append(f"{name:9} ").append("█" * full, "cyan").append("░" * (cells - full), "dim").append(f" {value:.2f}{age}\n")
        age = ""


def _forces(text: Text, sheet: ZoneSheet, sheets: Mapping[str, FactionSheet]) -> None:
    for body in (*sheet.own, *sheet.allied):
        text.append("■ ", sheets[body.faction].color).append(f"{body.name} ", "bold").append(_state(body, sheets))
    for enemy in sheet.enemies:
        side = sheets[enemy.faction]
        when = "this week" if enemy.weeks_old == 0 else f"{enemy.weeks_old} wk old"
        text.append("■ ", side.color).append(f"{side.short} {enemy.low:,}-{enemy.high:,} ", "bold")
        text.append(f"({enemy.source}, {when}, {enemy.confidence:.0%} sure)\n", "dim")


def _state(body: FormationReport, sheets: Mapping[str, FactionSheet]) -> Text:
    kind = sheets[body.faction].kind_names.get(body.kind, body.kind)
    going = f" to {body.destination}" if body.destination else ""
    days = f", {body.days_to_next} d" if body.days_to_next is not None else ""
    words = f"{body.strength:,} {kind}; {body.posture}{going}{days}; cohesion {body.cohesion:.2f}, quality {body.quality:g}"
    contact = Text(" in contact", "yellow") if body.in_contact else Text()
    return Text(words, "dim").append_text(contact).append("\n")
