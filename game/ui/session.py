"""A session: one campaign with a person at one side and bots at the others. What the screens show and ask for goes through it."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from game.bots.table import commanders
from game.campaign.campaign import Campaign, decide
from game.orders.plan import Plan
from game.views.chronicle import Line, chronicle, names_for

if TYPE_CHECKING:
    from game.campaign.schema import Scenario
    from game.events.entry import Entry
    from game.views.situation import Situation


class Session:
    """Opens the first week at once; `end_week` plays the seven days and opens the next."""

    def __init__(self, scenario: Scenario, side: str, seed: int, bots: Mapping[str, str]) -> None:
        self.scenario = scenario
        self.side = side
        self.seed = seed
        kinds = {faction: sheet.kind for faction, sheet in scenario.factions.items() if faction != side}
        self.players = commanders(kinds, {faction: name for faction, name in bots.items() if faction != side})
        self.entries: list[Entry] = []
        self.campaign = Campaign(scenario, seed, (self.entries.append,))
        self.log: list[Line] = []
        self._open()

    def _open(self) -> None:
        situations = self.campaign.open_week()
        self.plan = Plan(situations[self.side])
        others = {faction: each for faction, each in situations.items() if faction != self.side}
        self._others = decide(others, self.players, self.campaign.turn.dice)

    @property
    def situation(self) -> Situation:
        """What the person knows."""
        return self.plan.situation

    @property
    def over(self) -> bool:
        """True when the campaign has ended."""
        return self.campaign.theater.over

    def end_week(self) -> list[Line]:
        """Carry out the orders, play the week, and open the next; returns the week's lines as this side knows them."""
        names, first = names_for(self.campaign.theater, self.side), len(self.entries)
        for _ in self.campaign.close_week({**self._others, self.side: self.plan.directives}):
            pass
        lines = chronicle(self.entries[first:], names, orders=False)
        self.log.extend(lines)
        self.entries.clear()
        if not self.over:
            self._open()
        else:
            self.plan = Plan(self.campaign.situation(self.side))
        return lines
