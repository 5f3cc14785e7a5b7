"""One campaign without a screen: the chronicle on standard output, week by week."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
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
    from game.events.entry import Entry
    from game.events.event import Names
    from game.theater.annals import WeekRow
    from game.theater.theater import Theater


@dataclass(frozen=True, slots=True)
class Telling:
    """How a campaign is told."""

    as_json: bool = False
    verbose: bool = False


def chosen_bots(scenario: Scenario, asked: Mapping[str, Choice]) -> dict[str, Choice]:
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
    keeper, teller = Journal(campaign), Teller(how)
    teller.begin(f"{scenario.title}, seed {seed}")
    last = scenario.weeks if weeks is None else min(weeks, scenario.weeks)
    while not campaign.theater.over and campaign.theater.calendar.week < last:
        names, first = names_for(campaign.theater, None), len(keeper.entries)
        campaign.play_week(players)
        teller.week(campaign.theater, keeper.entries[first:], names)
        if journal:
            keeper.write(Path(journal))
    teller.end(campaign.theater, {"scenario": scenario.title, "seed": seed})


@dataclass(slots=True)
class Teller:
    """Tells a campaign week by week as it is played or read back, as text or, at its end, as data."""

    how: Telling
    _weeks: list[dict[str, Any]] = field(default_factory=list)

    def begin(self, title: str) -> None:
        """Say which campaign it is."""
        if not self.how.as_json:
            click.echo(title)

    def week(self, theater: Theater, entries: Sequence[Entry], names: Names) -> None:
        """Tell the week that has just ended from its entries; names are those of its first morning."""
        row = theater.annals.weeks[-1]
        if self.how.as_json:
            self._weeks.append(week_data(theater, row))
            return
        click.echo()
        click.echo(_heading(theater, row))
        for line in chronicle(entries, names):
            if self.how.verbose or line.weight >= NOTABLE:
                click.echo(f"  {line.text}")

    def end(self, theater: Theater, about: Mapping[str, Any]) -> None:
        """Tell how it stands after the last week told."""
        if self.how.as_json:
            click.echo(json.dumps({**about, "weeks": self._weeks, "end": measure(theater)}, indent=1))
        else:
            _tell_end(theater)


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
