"""Historical: a commander who follows a schedule, so that a campaign can be played by the policies that the record shows."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from game.bots.table import DOCTRINE, bot

if TYPE_CHECKING:
    from game.campaign.commander import Commander
    from game.campaign.schema import Scenario
    from game.dice import Dice
    from game.orders.order import Directive
    from game.views.situation import Situation


class Historical:
    """Plays, each week, the bot that the schedule names from that week on; without a schedule, the doctrine of its kind."""

    def __init__(
        self, schedule: Mapping[int, str] | None = None, kind: str | None = None, scenario: Scenario | None = None
    ) -> None:
        self.schedule = dict(sorted((schedule or {}).items()))
        self.scenario = scenario
        self._made: dict[str, Commander] = {}
        for name in self.schedule.values() if kind else ():
            self._commander(name, str(kind))  # a schedule that cannot be kept is refused before the first week

    def decide(self, situation: Situation, dice: Dice) -> list[Directive]:
        """This week's orders."""
        kind = situation.sheet.kind
        return self._commander(in_week(self.schedule, situation.week) or DOCTRINE[kind], kind).decide(situation, dice)

    def _commander(self, name: str, kind: str) -> Commander:
        """The bot of that name, made once; it keeps nothing from week to week, and neither does this."""
        if name not in self._made:
            self._made[name] = bot(name, kind, self.scenario)
        return self._made[name]


def in_week(schedule: Mapping[int, str], week: int) -> str | None:
    """What a schedule of first weeks names for a week.

    >>> in_week({1: "clear_and_hold", 8: "population_security"}, 7), in_week({5: "clear_and_hold"}, 4)
    ('clear_and_hold', None)
    """
    begun = [first for first in schedule if first <= week]
    return schedule[max(begun)] if begun else None
