"""Relief: a commander who fails does not end the war; for that week plain doctrine, or nobody, commands in his stead."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.campaign.commander import Commander, Silent

if TYPE_CHECKING:
    from game.dice import Dice
    from game.orders.order import Directive
    from game.views.situation import Situation

LONGEST = 200


class StandIn(list["Directive"]):
    """Orders given in a commander's stead, and why: the journal says so."""

    def __init__(self, orders: list[Directive], why: str) -> None:
        super().__init__(orders)
        self.why = why


class Relieved:
    """A commander with one to stand in whenever he raises. Keeps nothing: next week he is asked again."""

    def __init__(self, commander: Commander, stand_in: Commander | None = None) -> None:
        self.commander = commander
        self.stand_in = stand_in or Silent()

    def decide(self, situation: Situation, dice: Dice) -> list[Directive]:
        """His orders, or those of the one who stands in."""
        try:
            return self.commander.decide(situation, dice)
        except Exception as error:  # whatever a bot runs into is its own affair
            return StandIn(self._instead(situation, dice), _told(error))

    def _instead(self, situation: Situation, dice: Dice) -> list[Directive]:
        try:
            return self.stand_in.decide(situation, dice)
        except Exception:  # then nobody commands: standing orders go on
            return []


def _told(error: Exception) -> str:
    return " ".join(f"{type(error).__name__}: {error}".split())[:LONGEST]
