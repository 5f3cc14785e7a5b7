"""A session: one campaign with a person at one side and bots at the others. What the screens show and ask for goes through it."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from game.bots.table import commanders
from game.campaign.campaign import Campaign, decide
from game.orders.plan import Plan
from game.ui.dispatches import News, news
from game.views.chronicle import Line, chronicle, names_for

if TYPE_CHECKING:
    from game.bots.table import Choice
    from game.campaign.schema import Scenario
    from game.events.entry import Entry
    from game.views.situation import Situation


class Session:
    """Opens the first week at once; `end_week` plays the seven days and opens the next."""

    def __init__(self, scenario: Scenario, side: str, seed: int, bots: Mapping[str, Choice]) -> None:
        self.scenario = scenario
        self.side = side
        self.seed = seed
        kinds = {faction: sheet.kind for faction, sheet in scenario.factions.items() if faction != side}
        self.players = commanders(kinds, {faction: name for faction, name in bots.items() if faction != side}, scenario)
        self.entries: list[Entry] = []
        self.campaign = Campaign(scenario, seed, (self.entries.append,))
        self.opening: tuple[Line, ...] = ()
        self._open()

    def _open(self) -> None:
        self.entries.clear()
        situations = self.campaign.open_week()
        self.opening = tuple(chronicle(self.entries, names_for(self.campaign.theater, self.side), orders=False))
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

    @property
    def goal(self) -> str:
        """What this side is to reach, in the scenario's words."""
        victory = self.scenario.victory.get(self.side)
        return victory.summary.strip() if victory else ""

    def end_week(self) -> News:
        """Carry out the orders, play the week, and open the next; returns the week's news as this side knows it."""
        morning, names, before = self.situation, names_for(self.campaign.theater, self.side), self._lost()
        self.entries.clear()
        for _ in self.campaign.close_week({**self._others, self.side: self.plan.directives}):
            pass
        played = list(self.entries)
        lost = {fate: people - before[fate] for fate, people in self._lost().items()}
        if self.over:
            self.opening = ()
            self.plan = Plan(self.campaign.situation(self.side))
        else:
            self._open()
        return news(played, names, lost, self.situation, morning.week, morning, self.opening)

    def _lost(self) -> dict[str, int]:
        return {str(fate): people for fate, people in self.campaign.theater.ledger.fates[self.side].items()}
