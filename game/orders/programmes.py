"""Programmes: what a side does for the people of a zone for some weeks. Restore services, stabilisation aid, escort returns."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar

from game.events.event import Event, counted
from game.events.politics import MeasureTaken
from game.orders.order import Cost, Execution, Order, Refusal
from game.rules.displacement import returning_share
from game.rules.governance import firmness, programme_effect
from game.terms import Measure

if TYPE_CHECKING:
    from game.views.situation import Situation


@dataclass(frozen=True, slots=True)
class Programme(Order):
    """A measure that runs for some weeks in a zone held by one's own side; paid for when it is ordered."""

    repeats: ClassVar[bool] = False
    measure: ClassVar[Measure] = Measure.SERVICES

    zone: str

    def refusal(self, situation: Situation) -> Refusal | None:
        board = situation.board
        if self.zone not in board.index:
            return Refusal(f"there is no zone {self.zone}")
        row = board.index[self.zone]
        if (why := self._not_held(situation, row)) is not None:
            return why
        if situation.contested[row]:
            return Refusal(f"{board.names[row]} is being fought over")
        if (left := int(situation.measures[self.measure, row])) > 0:
            return Refusal(f"that goes on in {board.names[row]} already, with {counted(left, 'week', 'weeks')} left")
        return self._needless(situation, row)

    def _not_held(self, situation: Situation, row: int) -> Refusal | None:
        if int(situation.controller[row]) != situation.row:
            return Refusal(f"{situation.board.names[row]} is not held by your side")
        return None

    def _needless(self, situation: Situation, row: int) -> Refusal | None:
        return None

    def text(self, situation: Situation) -> str:
        return f"{self.verb} in {situation.board.name(self.zone)}"

    def carry_out(self, at: Execution) -> Iterator[Event]:
        yield MeasureTaken(at.faction, self.zone, int(self.measure), int(at.parameters.programme_weeks))

    @classmethod
    def options(cls, situation: Situation) -> Iterator[Order]:
        for zone, friendly in zip(situation.board.zone_ids, situation.friendly_held.tolist(), strict=True):
            if friendly and (order := cls(zone)).refusal(situation) is None:
                yield order


def _effect_on_attacks(situation: Situation, zone: str) -> str:
    """What a programme would do to attacks, at the grip reported."""
    p, row = situation.parameters, situation.board.index[zone]
    grip = situation.beliefs.social[0, row : row + 1]
    change = float(programme_effect(grip, grip >= 0.0, p)[0]) - 1.0
    return f"attacks {change:+.0%} at grip {float(grip[0]):.0%} ({p.aid_effect_insecure:+.0%} to {p.aid_effect_secure:+.0%})"


@dataclass(frozen=True, slots=True)
class RestoreServices(Programme):
    """Bring back water, light, schools and clinics."""

    verb: ClassVar[str] = "restore services"
    help_text: ClassVar[str] = (
        "Restore services in a zone of one's own for four weeks, paid at once. Where grip is firm they rise, people come home "
        "sooner and attacks fall a little; where grip is weak the money feeds the extortioners."
    )
    givers: ClassVar[tuple[str, ...]] = ("government",)
    measure: ClassVar[Measure] = Measure.SERVICES

    def cost(self, situation: Situation) -> Cost:
        return Cost(treasury=situation.parameters.cost_services)

    def _needless(self, situation: Situation, row: int) -> Refusal | None:
        return Refusal(f"services in {situation.board.names[row]} are whole") if situation.services[row] >= 1.0 else None

    def expectation(self, situation: Situation) -> str:
        p, row = situation.parameters, situation.board.index[self.zone]
        most = p.services_gain_week * p.programme_weeks
        gain = most * float(firmness(situation.beliefs.social[0, row : row + 1], p)[0])
        return f"services +{gain:.0%} (0% to {most:.0%}) in all; {_effect_on_attacks(situation, self.zone)}"


@dataclass(frozen=True, slots=True)
class StabilisationAid(Programme):
    """Small projects for the people of a zone."""

    verb: ClassVar[str] = "stabilisation aid"
    help_text: ClassVar[str] = (
        "Pay for small projects in a zone of one's own or an ally's for four weeks, at once. Attacks fall where grip is firm and "
        "rise where it is weak: there the money feeds the extortioners. Beside a services programme it does no more."
    )
    givers: ClassVar[tuple[str, ...]] = ("coalition",)
    measure: ClassVar[Measure] = Measure.AID

    def cost(self, situation: Situation) -> Cost:
        return Cost(treasury=situation.parameters.cost_aid)

    def _not_held(self, situation: Situation, row: int) -> Refusal | None:
        return None if situation.friendly_held[row] else Refusal(f"{situation.board.names[row]} is not in friendly hands")

    def expectation(self, situation: Situation) -> str:
        return _effect_on_attacks(situation, self.zone)


@dataclass(frozen=True, slots=True)
class EscortReturns(Programme):
    """Bring the displaced of a zone home."""

    verb: ClassVar[str] = "escort returns"
    help_text: ClassVar[str] = (
        "Escort the displaced of a zone of one's own home for four weeks, paid at once. More return, the firmer the grip and the "
        "better the services; those who return to ruins are aggrieved."
    )
    givers: ClassVar[tuple[str, ...]] = ("coalition", "government")
    measure: ClassVar[Measure] = Measure.ESCORT

    def cost(self, situation: Situation) -> Cost:
        return Cost(treasury=situation.parameters.cost_escort_returns)

    def _needless(self, situation: Situation, row: int) -> Refusal | None:
        return None if situation.displaced[row] > 0 else Refusal(f"nobody from {situation.board.names[row]} is displaced")

    def expectation(self, situation: Situation) -> str:
        p, row = situation.parameters, situation.board.index[self.zone]
        here = slice(row, row + 1)
        grip, services, away = situation.beliefs.social[0, here], situation.services[here], float(situation.displaced[row])
        some, more = (float(returning_share(grip, services, grip >= each, p)[0]) * away for each in (2.0, 0.0))
        weeks, more = int(p.programme_weeks), more * p.programme_weeks
        return f"about {more:,.0f} return in {weeks} weeks, {max(0.0, more - some * weeks):,.0f} of them for the escort"
