"""Assault: go into a zone beside, or fight on in this one, and drive the enemy out."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar

from game.events.event import Event, counted
from game.events.movement import PostureTaken
from game.orders.deconflict import halted
from game.orders.order import Cost, Execution, GroupOrder, Order, Refusal
from game.orders.outlook import outlook
from game.rules.movement import leg_days

if TYPE_CHECKING:
    from game.views.reports import FormationReport
    from game.views.situation import Situation


@dataclass(frozen=True, slots=True)
class Assault(GroupOrder):
    """Assault a zone with up to four formations that stand in it or beside it."""

    verb: ClassVar[str] = "assault"
    givers: ClassVar[tuple[str, ...]] = ("coalition", "government")
    weeks: ClassVar[int] = 4
    """Weeks over which its outlook is told."""
    help_text: ClassVar[str] = (
        "Attack a zone from beside it or from within with up to four formations, day after day until it falls or you call "
        "a halt. The dearest order: RP a formation and week, and losses on both sides."
    )

    zone: str

    def cost(self, situation: Situation) -> Cost:
        return Cost(treasury=situation.parameters.cost_assault * len(self.formations))

    def refusal(self, situation: Situation) -> Refusal | None:
        if (shared := GroupOrder.refusal(self, situation)) is not None:
            return shared
        if self.zone not in situation.board.index:
            return Refusal(f"there is no zone {self.zone}")
        if (halt := halted(situation, self.zone)) is not None:
            return halt
        if situation.will < situation.parameters.will_no_assault:
            return Refusal(
                f"will is {situation.will:.0f}: below {situation.parameters.will_no_assault:.0f} nobody will {self.verb}"
            )
        row, place = situation.board.index[self.zone], situation.board.name(self.zone)
        if not (situation.hostile_held[row] or situation.contested[row]):
            return Refusal(f"no enemy is known to hold {place}")
        return next((why for each in self.group(situation) if (why := self._unfit(each, situation)) is not None), None)

    def _unfit(self, body: FormationReport, situation: Situation) -> Refusal | None:
        sheet, board = situation.sheet, situation.board
        place = board.name(self.zone)
        if body.kind not in sheet.kinds_that_assault:
            return Refusal(f"{body.name} does not assault: it advises and supports")
        if body.kind in situation.paused:
            return Refusal(f"{body.name} has paused its advance until week {situation.paused[body.kind]} is over")
        if body.zone == self.zone:
            return None
        if body.fixed:
            return Refusal(f"{body.name} may not leave {board.name(body.zone)}")
        if board.country[board.index[self.zone]] not in sheet.countries_for(body.kind):
            return Refusal(f"{body.name} may not enter the country {place} lies in")
        if body.in_contact:
            return Refusal(f"{body.name} is in contact with the enemy where it stands")
        route = board.route_between(body.zone, self.zone)
        if route is None:
            return Refusal(f"{body.name} is not beside {place}: march it nearer first")
        if not situation.route_open[route.row] and not sheet.is_insurgent:
            return Refusal(f"the way from {board.name(body.zone)} to {place} is shut")
        return None

    def text(self, situation: Situation) -> str:
        return f"assault {situation.board.name(self.zone)} with {self.names(situation)}"

    def expectation(self, situation: Situation) -> str:
        group, days = self.group(situation), self._days_off(situation)
        told = outlook(situation, self.zone, group, days_off=days, weeks=self.weeks)
        return f"{told}; " + (f"contact in {counted(days, 'day', 'days')}" if days else "in contact now")

    def _days_off(self, situation: Situation) -> int:
        """Days until the last of the group is there."""
        days = [0]
        for body in self.group(situation):
            if (route := situation.board.route_between(body.zone, self.zone)) is not None:
                hostile = bool(situation.hostile_held[situation.board.index[self.zone]])
                days.append(leg_days(route, opposed=hostile, p=situation.parameters))
        return max(days)

    def carry_out(self, at: Execution) -> Iterator[Event]:
        for formation in self.formations:
            here = at.theater.formations[formation].zone.id
            yield PostureTaken(formation, "assault", None if here == self.zone else self.zone)

    @classmethod
    def options(cls, situation: Situation) -> Iterator[Order]:
        index, ids = situation.board.index, situation.board.zone_ids
        for body in situation.own:
            here = index[body.zone]
            for row in (here, *situation.board.neighbours[here]):
                if situation.hostile_held[row] or situation.contested[row]:
                    order = cls((body.id,), ids[row])
                    if order.refusal(situation) is None:
                        yield order
