"""A scenario in words, for those who choose one: what it is, its sides, who commands them, what victory takes."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from rich.markup import escape

if TYPE_CHECKING:
    from game.campaign.schema import Scenario


def in_order(names: tuple[str, ...]) -> list[str]:
    """The tutorial first, then by name."""
    return sorted(names, key=lambda name: (name != "tutorial", name))


def describe(scenario: Scenario) -> str:
    """A scenario in words for the title screen."""
    sides = "\n".join(
        f"[bold {sheet.color}]{escape(sheet.name)}[/]: {escape(sheet.summary.strip())}" for sheet in scenario.factions.values()
    )
    length = f"{scenario.weeks} weeks from {scenario.start:%d %B %Y}, {len(scenario.zones)} zones, {scenario.difficulty}"
    goals = "\n".join(f"{scenario.factions[id].short}: {escape(each.summary.strip())}" for id, each in scenario.victory.items())
    return (
        f"[bold]{escape(scenario.title)}[/bold]\n[dim]{length}[/dim]\n\n{escape(scenario.summary.strip())}\n\n{sides}\n\n"
        f"[bold]Victory[/bold]\n{goals}\n\n{escape(scenario.notes.strip())}"
    )


def cast_line(scenario: Scenario, asked: Mapping[str, str]) -> str:
    """Who commands the sides that no person takes: what was asked for before what the scenario says."""
    told = []
    for faction, sheet in scenario.factions.items():
        schedule = scenario.bots.get(faction, {})
        own = "changing stances" if len(schedule) > 1 else next(iter(schedule.values()), "plain doctrine")
        told.append(f"{escape(sheet.short)}: {escape(asked.get(faction, own))}")
    return "[bold]Bots[/bold] (b changes them)\n" + "\n".join(told)
