"""One campaign without a screen: the chronicle on standard output, week by week."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from game.bots.table import BOTS, Choice, asked_over, commanders
from game.campaign.campaign import Campaign
from game.campaign.journal import Journal
from game.campaign.loading import load
from game.ensemble.measures import measure
from game.errors import CallError
from game.views.chronicle import NOTABLE, chronicle, names_for

if TYPE_CHECKING:
    from game.campaign.schema import Scenario
    from game.theater.annals import WeekRow
    from game.theater.theater import Theater


@dataclass(frozen=True, slots=True)
class Telling:
    """How a campaign is told."""

    as_json: bool = False
    verbose: bool = False


def chosen_bots(scenario: Scenario, asked: Mapping[str, str]) -> dict[str, Choice]:
    """The bot of each faction: asked for, else the scenario's, else the doctrine of its kind."""
    strange = [faction for faction in asked if faction not in scenario.factions]
    if strange:
        raise CallError(f"no faction is called '{strange[0]}' here: {', '.join(scenario.factions)}")
    return asked_over(scenario.bots, asked)


def tell(
    name: str,
    seed: int,
    weeks: int | None,
    bots: Mapping[str, str],
    patches: Mapping[str, str],
    journal: str | None,
    how: Telling,
) -> None:
    """Play a campaign and tell it; the journal is written after every week, so that an interrupted one is whole."""
    scenario = load(name, patches, known_bots=tuple(BOTS))
    players = commanders({f: sheet.kind for f, sheet in scenario.factions.items()}, chosen_bots(scenario, bots), scenario)
    campaign = Campaign(scenario, seed)
    keeper = Journal(campaign)
    data: list[dict[str, Any]] = []
    if not how.as_json:
        click.echo(f"{scenario.title}, seed {seed}")
    last = scenario.weeks if weeks is None else min(weeks, scenario.weeks)
    while not campaign.theater.over and campaign.theater.calendar.week < last:
        names, first = names_for(campaign.theater, None), len(keeper.entries)
        campaign.play_week(players)
        _tell_week(campaign, keeper, names, first, data, how)
        if journal:
            keeper.write(Path(journal))
    if how.as_json:
        result = {"scenario": scenario.title, "seed": seed, "weeks": data, "end": measure(campaign.theater)}
        click.echo(json.dumps(result, indent=1))
    else:
        _tell_end(campaign.theater)


def _tell_week(campaign: Campaign, keeper: Journal, names: Any, first: int, data: list[dict[str, Any]], how: Telling) -> None:
    week = campaign.theater.annals.weeks[-1]
    if how.as_json:
        data.append(week_data(campaign.theater, week))
        return
    click.echo()
    click.echo(_heading(campaign.theater, week))
    for line in chronicle(keeper.entries[first:], names):
        if how.verbose or line.weight >= NOTABLE:
            click.echo(f"  {line.text}")


def week_data(theater: Theater, week: WeekRow) -> dict[str, Any]:
    """A week as plain data."""
    ids = theater.faction_ids
    return {
        "week": week.week,
        "overt": week.overt,
        "operators": week.operators,
        "dormant": week.dormant,
        "attacks": int(week.attacks.sum()),
        "zones": {faction: int((week.controller == row).sum()) for row, faction in enumerate(ids)},
        "will": dict(zip(ids, week.will, strict=True)),
        "score": dict(zip(ids, week.score, strict=True)),
        "killed": dict(zip(ids, week.killed, strict=True)),
        "civilians_killed_by": dict(zip(ids, week.civilians, strict=True)),
    }


def _heading(theater: Theater, week: WeekRow) -> str:
    sides = [f"{faction.sheet.short} {int((week.controller == faction.row).sum())}" for faction in theater.factions.values()]
    day = theater.calendar.date
    return (
        f"Week {week.week}, to {day:%d %b %Y}: zones {', '.join(sides)}; overt {week.overt:,}; "
        f"hidden {week.operators + week.dormant:,}; attacks {int(week.attacks.sum())}; "
        f"civilians killed {sum(week.civilians)}"
    )


def verdict(grade: str) -> str:
    """A grade in words."""
    return "no victory" if grade == "none" else f"{grade} victory"


def _tell_end(theater: Theater) -> None:
    click.echo()
    for faction in theater.factions.values():
        click.echo(f"{faction.sheet.name}: {verdict(faction.grade)}, score {faction.score:.0f}, will {faction.will:.0f}")
    if theater.over and theater.winner:
        click.echo(f"Best against par: {theater.factions[theater.winner].sheet.name}")
