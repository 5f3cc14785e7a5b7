"""A zone in words, as a side knows it: for the panel beside the map, and for the game by lines of text."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from rich.text import Text

from game.terms import posture_word

if TYPE_CHECKING:
    from game.theater.faction import FactionSheet
    from game.views.reports import EnemyReport, FormationReport
    from game.views.situation import Situation
    from game.views.zone_sheet import ZoneSheet

WORKS = ("no works", "hasty works", "prepared works", "fortified")
SOUND = 0.95
"""Cohesion or supply from which there is nothing to say."""


def zone_text(sheet: ZoneSheet, situation: Situation, *, wide: bool = True) -> Text:
    """The panel's text: who holds it, who stands there, what people think, who may hide; bars only where there is room."""
    holder, text = situation.sheets[sheet.controller], Text()
    text.append(sheet.name, "bold").append(f"  {sheet.id}, {sheet.terrain}, {sheet.country}\n", "dim")
    text.append("Held by ").append(holder.name if wide else holder.short, f"bold {holder.color}")
    text.append(" - CONTESTED" if sheet.contested else "", "bold yellow").append("\n")
    text.append(f"{sheet.people:,} people, {WORKS[sheet.fortification]}\n")
    text.append(_attacks(sheet))
    _forces(text, sheet, situation, wide)
    text.append("Hiding: ", "bold").append(f"{sheet.hidden}\n")
    _opinion(text, sheet, wide)
    for about, words in sheet.notes:
        text.append(f"{about}: ", "bold").append(f"{words}\n")
    text.append(f"Beside: {', '.join(sheet.neighbours)}", "dim")
    return text


def _attacks(sheet: ZoneSheet) -> str:
    count = {0: "No attacks", 1: "1 attack"}.get(sheet.attacks, f"{sheet.attacks} attacks")
    guards = f"; {sheet.local_security:,} guards" if sheet.local_security else ""
    return f"{count} last week{guards}\n"


def _opinion(text: Text, sheet: ZoneSheet, wide: bool) -> None:
    age = "" if sheet.seen == 0 else f", seen {_weeks(sheet.seen)} ago"
    text.append("People", "bold").append(f" (0 to 1{age})\n", "dim")
    rows = (("grip", sheet.grip), ("support", sheet.support), ("grievance", sheet.grievance), ("fear", sheet.fear))
    for place, (name, value) in enumerate(rows):
        if wide:
            full = round(value * 10)
            text.append(f"{name:9} ").append("█" * full, "cyan").append("░" * (10 - full), "dim").append(f" {value:.2f}\n")
        else:
            text.append(f"{name} {value:.2f}" + ("\n" if place % 2 else "  "))


def _forces(text: Text, sheet: ZoneSheet, situation: Situation, wide: bool) -> None:
    sides = situation.sheets
    for body in (*sheet.own, *sheet.allied):
        text.append("■ ", sides[body.faction].color).append(f"{body.name}", "bold")
        text.append(" " if wide else "\n  ").append_text(_state(body, situation, wide)).append("\n")
    for enemy in sheet.enemies:
        text.append("■ ", sides[enemy.faction].color).append_text(_report(enemy, sides, wide)).append("\n")


def _report(enemy: EnemyReport, sides: Mapping[str, FactionSheet], wide: bool) -> Text:
    words = Text(f"{sides[enemy.faction].short} {enemy.low:,}-{enemy.high:,}", "bold").append(" " if wide else "\n  ")
    when = "this week" if enemy.weeks_old == 0 else f"{_weeks(enemy.weeks_old)} ago"
    return words.append(f"({enemy.source}, {when}, {enemy.confidence:.0%} sure)", "dim")


def _state(body: FormationReport, situation: Situation, wide: bool) -> Text:
    sheet = situation.sheets[body.faction]
    kind, posture = sheet.kind_names.get(body.kind, body.kind), posture_word(body.posture, insurgent=sheet.is_insurgent)
    going = f" to {situation.board.name(body.destination)}" if body.destination else ""
    days = f", {body.days_to_next} d" if body.days_to_next is not None else ""
    words = Text(f"{body.strength:,} {kind}; {posture}{going}{days}", "dim")
    if wide or body.cohesion < SOUND:
        words.append(f"; cohesion {body.cohesion:.2f}", "dim" if body.cohesion >= SOUND else "yellow")
    if body.supply < SOUND:
        words.append(f"; supply {body.supply:.2f}", "yellow")
    words.append("; in training" if body.in_training else "", "yellow")
    if wide:
        words.append(f", quality {body.quality:g}", "dim")
    return words.append(" in contact" if body.in_contact else "", "yellow")


def _weeks(count: int) -> str:
    return "1 week" if count == 1 else f"{count} weeks"
