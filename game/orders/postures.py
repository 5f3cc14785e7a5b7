"""Orders that tell a formation how to bear itself where it stands: hold, rest, patrol, defend, go to ground."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar

import numpy as np

from game.events.event import Event, counted
from game.events.movement import PostureTaken
from game.orders.order import Cost, Execution, GroupOrder, Order, Refusal
from game.rules.control import grip

if TYPE_CHECKING:
    from game.views.situation import Situation


@dataclass(frozen=True, slots=True)
class PostureOrder(GroupOrder):
    """A posture for up to four formations; it stands until another order is given."""

    posture: ClassVar[str] = "hold"

    def text(self, situation: Situation) -> str:
        return f"{self.verb} with {self.names(situation)}"

    def refusal(self, situation: Situation) -> Refusal | None:
        if (shared := GroupOrder.refusal(self, situation)) is not None:
            return shared
        for body in self.group(situation):
            if body.posture == self.posture:
                return Refusal(f"{body.name} does that already")
        return None

    def carry_out(self, at: Execution) -> Iterator[Event]:
        for formation in self.formations:
            yield PostureTaken(formation, self.posture)

    @classmethod
    def options(cls, situation: Situation) -> Iterator[Order]:
        for body in situation.own:
            order = cls((body.id,))
            if order.refusal(situation) is None:
                yield order


@dataclass(frozen=True, slots=True)
class Hold(PostureOrder):
    """Stop what is being done, and its cost."""

    verb: ClassVar[str] = "hold"
    help_text: ClassVar[str] = (
        "Stop and hold where the formation stands. Ends a standing order and what it costs; rested formations recover."
    )
    posture: ClassVar[str] = "hold"


@dataclass(frozen=True, slots=True)
class Rest(PostureOrder):
    """Stand down to recover."""

    verb: ClassVar[str] = "rest"
    help_text: ClassVar[str] = (
        "Stand down where no enemy is: cohesion recovers much faster than on hold. Meanwhile the formation adds nothing to grip, "
        "and is worth less if it is attacked."
    )
    posture: ClassVar[str] = "rest"

    def refusal(self, situation: Situation) -> Refusal | None:
        if (shared := PostureOrder.refusal(self, situation)) is not None:
            return shared
        for body in self.group(situation):
            if body.in_contact:
                return Refusal(f"{body.name} is in contact with the enemy where it stands")
            if body.cohesion >= 1.0:
                return Refusal(f"{body.name} needs no rest")
        return None

    def expectation(self, situation: Situation) -> str:
        p = situation.parameters
        gain = p.cohesion_recovery_week * p.rest_recovery_factor
        usual = p.cohesion_recovery_week
        return f"cohesion +{gain:.0%} a week, against +{usual:.0%} on hold; {p.rest_readiness:.0%} of its power in defence"


@dataclass(frozen=True, slots=True)
class Patrol(PostureOrder):
    """Patrol the zone, so that grip grows faster."""

    verb: ClassVar[str] = "patrol"
    help_text: ClassVar[str] = "Patrol a zone of one's own side: grip grows half as fast again. Costs RP a formation and week."
    givers: ClassVar[tuple[str, ...]] = ("coalition", "government")
    posture: ClassVar[str] = "patrol"

    def cost(self, situation: Situation) -> Cost:
        return Cost(treasury=situation.parameters.cost_patrol * len(self.formations))

    def refusal(self, situation: Situation) -> Refusal | None:
        if (shared := PostureOrder.refusal(self, situation)) is not None:
            return shared
        for body in self.group(situation):
            if not situation.friendly_held[situation.board.index[body.zone]] or body.in_contact:
                return Refusal(f"{situation.board.name(body.zone)} must be taken before {body.name} can patrol it")
        return None

    def expectation(self, situation: Situation) -> str:
        rows = dict.fromkeys(situation.board.index[body.zone] for body in self.group(situation))
        return "; ".join(_grip_words(situation, row) for row in rows)


def _grip_words(situation: Situation, row: int) -> str:
    """What a week's patrol adds to the grip reported in a zone, beside what it gains unordered and what attacks take."""
    now, attacks = float(situation.beliefs.social[0, row]), int(situation.attacks[row])
    plain, patrolled = (_grip_gained(situation, row, 0, patrolled=each) for each in (False, True))
    worn = patrolled - _grip_gained(situation, row, attacks, patrolled=True)
    lost = f", of which a week with {counted(attacks, 'attack', 'attacks')}, like the last, takes {worn:.1%}" if attacks else ""
    name = situation.board.names[row]
    return f"{name}: grip, {now:.0%}, grows by {patrolled:.1%} a week instead of {plain:.1%}{lost}"


def _grip_gained(situation: Situation, row: int, attacks: int, *, patrolled: bool) -> float:
    p, board = situation.parameters, situation.board
    now, guards = float(situation.beliefs.social[0, row]), float(situation.beliefs.social[4, row])
    there = (body.strength for body in (*situation.own, *situation.allied) if board.index[body.zone] == row)
    equivalents = (float(situation.people[row]) + p.density_area_equiv * float(board.area_km2[row])) / 1000.0
    held, security, spread, worn = (np.array([each]) for each in (now, guards + sum(there), equivalents, float(attacks)))
    return float(grip(held, security, spread, worn, np.array([patrolled]), np.array([False]), p)[0]) - now


@dataclass(frozen=True, slots=True)
class Defend(PostureOrder):
    """Dig in and stand."""

    verb: ClassVar[str] = "defend"
    help_text: ClassVar[str] = (
        "Stand and fight where the formation is, behind hasty works at least. Guerrilla garrisons told so rarely melt away. "
        "Costs RP a formation and week."
    )
    posture: ClassVar[str] = "defend"

    def cost(self, situation: Situation) -> Cost:
        return Cost(treasury=situation.parameters.cost_defend * len(self.formations))

    def expectation(self, situation: Situation) -> str:
        return "behind hasty works at least; will stand if attacked, in all likelihood"


@dataclass(frozen=True, slots=True)
class GoToGround(PostureOrder):
    """Slip into hiding, all at once when the enemy comes."""

    verb: ClassVar[str] = "go to ground"
    help_text: ClassVar[str] = (
        "A garrison or column slips into hiding, all but surely, as soon as the enemy comes. Most of those who hide survive to "
        "fight on unseen; the ground is given up."
    )
    givers: ClassVar[tuple[str, ...]] = ("insurgent",)
    posture: ClassVar[str] = "go to ground"

    def expectation(self, situation: Situation) -> str:
        p = situation.parameters
        return (
            f"when attacked {p.disperse_hidden_share_encircled:.0%} (in a ring) to {p.disperse_hidden_share:.0%} go into hiding"
        )


@dataclass(frozen=True, slots=True)
class ThinOut(PostureOrder):
    """Slip into hiding a few at a time."""

    verb: ClassVar[str] = "thin out"
    help_text: ClassVar[str] = (
        "Send a few of a garrison into hiding every week while no enemy is in contact; when he comes, those left mostly slip "
        "away as well. The ground is held for now, ever more thinly."
    )
    givers: ClassVar[tuple[str, ...]] = ("insurgent",)
    posture: ClassVar[str] = "thin out"

    def expectation(self, situation: Situation) -> str:
        p = situation.parameters
        hidden = p.disperse_hidden_share
        return f"{p.thin_out_share_week:.0%} a week hide before contact; of the rest up to {hidden:.0%} hide when attacked"
