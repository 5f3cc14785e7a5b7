"""Train and equip: make a formation of one's own or of an ally better, in time."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar

from game.events.event import Event
from game.events.logistics import TrainingBegun
from game.events.turn import OrderFailed
from game.orders.order import Cost, Execution, Order, Refusal

if TYPE_CHECKING:
    from game.views.reports import FormationReport
    from game.views.situation import Situation


@dataclass(frozen=True, slots=True)
class TrainAndEquip(Order):
    """Train a formation and give it better equipment."""

    verb: ClassVar[str] = "train and equip"
    help_text: ClassVar[str] = (
        "Pay to train and equip a formation of one's own or of an ally, wherever it stands. Some weeks later its quality is a "
        "little higher, up to a limit. What is spent on a formation that is lost meanwhile is lost with it."
    )
    givers: ClassVar[tuple[str, ...]] = ("coalition",)
    repeats: ClassVar[bool] = False

    formation: str

    def cost(self, situation: Situation) -> Cost:
        return Cost(treasury=situation.parameters.cost_train_equip)

    def _body(self, situation: Situation) -> FormationReport | None:
        return next((each for each in (*situation.own, *situation.allied) if each.id == self.formation), None)

    def refusal(self, situation: Situation) -> Refusal | None:
        if (body := self._body(situation)) is None:
            return Refusal(f"neither you nor an ally commands a formation called {self.formation}")
        if body.in_training:
            return Refusal(f"{body.name} is being trained already")
        if body.quality >= situation.parameters.train_quality_cap:
            return Refusal(f"{body.name} has little left to learn")
        return None

    def text(self, situation: Situation) -> str:
        body = self._body(situation)
        return f"train and equip {body.name if body else self.formation}"

    def expectation(self, situation: Situation) -> str:
        p, body = situation.parameters, self._body(situation)
        now = body.quality if body else 0.0
        after = min(p.train_quality_cap, now + p.train_quality_gain)
        most = f"{p.train_quality_cap:g} at most"
        return f"quality {now:.2f} to {after:.2f} in {p.train_weeks:.0f} weeks, if it still stands; {most}"

    def carry_out(self, at: Execution) -> Iterator[Event]:
        if self.formation not in at.theater.formations:
            yield OrderFailed(at.faction, f"train and equip {self.formation}", "it is no more")
            return
        yield TrainingBegun(at.faction, self.formation, at.theater.calendar.week + int(at.parameters.train_weeks) - 1)

    @classmethod
    def options(cls, situation: Situation) -> Iterator[Order]:
        for body in (*situation.own, *situation.allied):
            if (order := cls(body.id)).refusal(situation) is None:
                yield order
