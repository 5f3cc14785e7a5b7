"""Income: what comes into a treasury at the start of a week."""

from __future__ import annotations

from game.behavior.income import income
from game.rules.parameters import Parameters
from game.theater.theater import Theater


def test_a_side_has_at_least_the_income_of_its_sheet(theater: Theater, p: Parameters) -> None:
    for faction in theater.factions.values():
        assert income(theater, faction, p) >= faction.sheet.income_week
