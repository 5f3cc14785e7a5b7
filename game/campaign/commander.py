"""A commander: whoever decides for a faction. People and bots are the same to the campaign."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from game.dice import Dice
    from game.orders.order import Directive
    from game.views.situation import Situation


class Commander(Protocol):
    """Decides once a week, from a situation alone. It keeps nothing from week to week: what it must remember is in events."""

    def decide(self, situation: Situation, dice: Dice) -> list[Directive]:
        """This week's orders."""
        ...


class Silent:
    """A commander who gives no orders: standing orders go on by themselves."""

    def decide(self, situation: Situation, dice: Dice) -> list[Directive]:
        """Nothing."""
        return []
