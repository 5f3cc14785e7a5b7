"""Journals to explain: the tutorial to its end, and two weeks of sweeps."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from game.bots.table import commanders
from game.campaign.campaign import Campaign
from game.campaign.journal import Journal
from game.campaign.schema import Scenario
from game.dice import Dice
from game.explain.table import items
from game.orders.order import Directive
from game.orders.plan import Plan
from game.orders.sweep import Sweep
from game.views.situation import Situation


class Sweeper:
    """Sweeps with whatever it has."""

    def decide(self, situation: Situation, dice: Dice) -> list[Directive]:
        """As many sweeps as command and treasury allow."""
        plan = Plan(situation)
        for order in Sweep.options(situation):
            plan.add(order)
        return plan.directives


@pytest.fixture(scope="session")
def played(tutorial: Scenario, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The whole tutorial under seed 7, doctrine bots on every side."""
    campaign = Campaign(tutorial, 7)
    journal = Journal(campaign)
    campaign.play(commanders({f: sheet.kind for f, sheet in tutorial.factions.items()}, tutorial.bots))
    path = tmp_path_factory.mktemp("explain") / "tutorial.badia"
    journal.write(path)
    return path


@pytest.fixture(scope="session")
def fought(last_pockets: Scenario, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Five weeks of the standard war, with Iraq sweeping all it can."""
    campaign = Campaign(last_pockets, 7)
    journal = Journal(campaign)
    players = commanders({f: sheet.kind for f, sheet in last_pockets.factions.items()}, last_pockets.bots)
    campaign.play({**players, "iraq": Sweeper()}, 5)
    path = tmp_path_factory.mktemp("explain") / "war.badia"
    journal.write(path)
    return path


@dataclass(frozen=True, slots=True)
class Told:
    """An event with its explanation: values by name, and all the words."""

    event: Any
    values: dict[str, Any]
    words: str


Tell = Callable[[Path, str], list[Told]]


@pytest.fixture(scope="session")
def tell() -> Tell:
    """Explain every event of a kind."""

    def telling(path: Path, kind: str) -> list[Told]:
        found = []
        for item in items(path):
            if item.kind == kind:
                terms = [term for part in item.explanation().parts for term in part.terms]
                values = {term.name: term.value for term in terms}
                found.append(Told(item.scene.entry.event, values, "\n".join(term.words for term in terms)))
        return found

    return telling
