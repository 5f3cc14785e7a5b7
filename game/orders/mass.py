"""Mass: the operators of a zone and its neighbours come together in the open as a column, the way back to holding ground."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar

from game.events.event import Event, spread
from game.events.networks import MassingSet
from game.orders.network import MASS, too_weak
from game.orders.order import Cost, Execution, Order, Refusal
from game.orders.outlook import chances
from game.rules.networks import called_up
from game.units import DAYS_A_WEEK
from game.views.reports import FormationReport

if TYPE_CHECKING:
    from game.views.situation import Situation

WORTH, MOST = 0.05, 3
"""The least chance to take a zone that is told of, and how many zones are."""


def ready_around(situation: Situation, row: int) -> int:
    """Operators in a zone and beside it who do not still gather themselves after a dispersal."""
    if (hidden := situation.underground) is None:
        return 0
    near = [row, *situation.board.neighbours[row]]
    return int((hidden.operators - hidden.regrouping)[near].sum())


def at_home(situation: Situation, row: int) -> bool:
    """True where one's own side holds a zone and nobody contests it: there, people gather in the open without a network."""
    return int(situation.controller[row]) == situation.row and not situation.contested[row]


def gathering(situation: Situation, row: int) -> int:
    """All who would come to a zone told to mass: operators ready in and around it, and members called up where one rules."""
    if (hidden := situation.underground) is None:
        return 0
    armed = called_up(int(hidden.dormant[row]), at_home(situation, row), situation.parameters)
    return ready_around(situation, row) + armed


@dataclass(frozen=True, slots=True)
class Mass(Order):
    """Operators in and around a zone become a column there."""

    verb: ClassVar[str] = "mass"
    help_text: ClassVar[str] = (
        "The operators of a zone and its neighbours come together as a mobile column by the week's end, and can then march and "
        "counter-attack. Costs RP and their cover: what is massed can be met and destroyed. Needs a network of level 4; in a "
        "zone you hold in peace it needs none, and many of the members who wait there take up arms as well."
    )
    givers: ClassVar[tuple[str, ...]] = ("insurgent",)
    repeats: ClassVar[bool] = False

    zone: str

    def cost(self, situation: Situation) -> Cost:
        return Cost(treasury=situation.parameters.cost_mass)

    def refusal(self, situation: Situation) -> Refusal | None:
        board, least = situation.board, int(situation.parameters.mass_min_operators)
        if self.zone not in board.index:
            return Refusal(f"there is no zone {self.zone}")
        if situation.underground is None or situation.sheet.kind_massed is None:
            return Refusal("your side has no operators to mass")
        row, place = board.index[self.zone], board.name(self.zone)
        weak = too_weak(situation, board.region_row[row], MASS, "mass")
        if weak is not None and not at_home(situation, row):
            return weak
        if (ready := gathering(situation, row)) < least:
            return Refusal(f"{ready} people stand ready in and around {place}: it takes {least}")
        return None

    def text(self, situation: Situation) -> str:
        return f"mass operators at {situation.board.name(self.zone)}"

    def expectation(self, situation: Situation) -> str:
        row = situation.board.index[self.zone]
        low, high = int(situation.enemy_low[row]), int(situation.enemy_high[row])
        against = f"; {low:,}-{high:,} enemies believed there" if high else ""
        ready, least = gathering(situation, row), int(situation.parameters.mass_min_operators)
        if ready < least:
            return f"no column: the others who mass leave {ready:,} ready in and around it, and it takes {least}"
        return f"a column of up to {ready:,} next week, its cover lost{against}; {self._prey(situation, ready)}"

    def _prey(self, situation: Situation, ready: int) -> str:
        """What such a column might take in the week after, in the zone or beside it, the likeliest first."""
        board, row = situation.board, situation.board.index[self.zone]
        column = FormationReport(
            "", "", situation.faction, str(situation.sheet.kind_massed), self.zone, ready, situation.parameters.mass_quality,
            1.0, 1.0, "hold", None, None, None, fixed=False, in_contact=False,
        )  # fmt: skip
        near = [each for each in (row, *board.neighbours[row]) if situation.hostile_held[each]]
        found = [(chances(situation, board.zone_ids[each], [column], (DAYS_A_WEEK,)), board.names[each]) for each in near]
        likely = sorted((each for each in found if each[0][1] >= WORTH), key=lambda each: (-each[0][1], each[1]))
        if not likely:
            return "nothing in or beside it is believed weak enough for that"
        return f"a week of counter-attack might take {', '.join(f'{name} ({spread(*odds)})' for odds, name in likely[:MOST])}"

    def carry_out(self, at: Execution) -> Iterator[Event]:
        yield MassingSet((*at.theater.massing, self.zone))

    @classmethod
    def options(cls, situation: Situation) -> Iterator[Order]:
        hidden = situation.underground
        if hidden is None:
            return
        for zone in situation.board.zone_ids:
            order = cls(zone)
            if order.refusal(situation) is None:
                yield order
