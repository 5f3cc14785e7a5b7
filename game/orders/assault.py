"""Assault: go into a zone beside, or fight on in this one, and drive the enemy out."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar

from game.events.event import Event, counted, spread
from game.events.movement import PostureTaken
from game.orders.deconflict import halted
from game.orders.order import Cost, Execution, GroupOrder, Order, Refusal
from game.rules.assault import daily_hazard, force_ratio, success_chance, term_days
from game.rules.dispersal import STRATEGY, UNTOLD, URBAN, stand_chance, weights
from game.rules.movement import leg_days

if TYPE_CHECKING:
    from game.views.reports import FormationReport
    from game.views.situation import Situation


def believed_ratio(
    situation: Situation, zone: str, group: list[FormationReport], defenders: float, *, guarded: bool = True
) -> float:
    """The force ratio a group would have if `defenders` people of average quality, and the guards known, held the zone."""
    row, p = situation.board.index[zone], situation.parameters
    guards = float(situation.beliefs.social[4, row]) if situation.hostile_held[row] and guarded else 0.0
    return force_ratio(
        sum(each.power for each in group), sum(each.strength for each in group),
        max(defenders + guards * p.local_security_quality, 1.0),
        situation.board.terrain[row], int(situation.fortification[row]), situation.parameters,
    )  # fmt: skip


@dataclass(frozen=True, slots=True)
class Assault(GroupOrder):
    """Assault a zone with up to four formations that stand in it or beside it."""

    verb: ClassVar[str] = "assault"
    givers: ClassVar[tuple[str, ...]] = ("coalition", "government")
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
            return Refusal(f"will is {situation.will:.0f}: below {situation.parameters.will_no_assault:.0f} nobody assaults")
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
        group, row = self.group(situation), situation.board.index[self.zone]
        p, terrain = situation.parameters, situation.board.terrain[row]
        term = term_days(p, terrain, int(situation.fortification[row]))
        chances = []
        for defenders in (int(situation.enemy_high[row]), int(situation.enemy_low[row])):
            ratio = believed_ratio(situation, self.zone, group, defenders)
            chance = success_chance(ratio, midpoint=p.success_midpoint, scale=p.success_scale, cap=p.assault_p_cap)
            chances.append(1.0 - (1.0 - daily_hazard(chance, term)) ** 7)
        odds = f"{spread(*chances)} a week to break a defence that stands"
        return f"{odds}; {self._garrison(situation)}{self._approach(situation)}"

    def _garrison(self, situation: Situation) -> str:
        """How likely guerrillas who hold the zone stand when met, by what is believed of them and what they were told."""
        row = situation.board.index[self.zone]
        holder = next(sheet for sheet in situation.sheets.values() if sheet.row == situation.controller[row])
        if not holder.is_insurgent or situation.enemy_high[row] == 0:
            return ""
        near = situation.board.neighbours[row]
        ringed = sum(int(situation.controller[each]) in holder.hostile_rows for each in near) / max(len(near), 1)
        attackers, urban = self._attackers(situation), URBAN.get(situation.board.terrain[row], 0.0)

        def chances(told: float) -> str:
            found = []
            for count in (situation.enemy_low[row], situation.enemy_high[row]):
                ratio = believed_ratio(situation, self.zone, attackers, float(count), guarded=False)
                b = weights(situation.parameters)
                found.append(stand_chance(ratio=ratio, urban=urban, encircled=ringed, strategy=told, b=b))
            return spread(*found)

        told = f"told to defend {chances(STRATEGY['defend'])}, to go to ground {chances(STRATEGY['go to ground'])}"
        return f"the garrison stands {chances(UNTOLD)} ({told}), else it melts away; "

    def _attackers(self, situation: Situation) -> list[FormationReport]:
        """The group, and those of one's own and one's allies who stand in the zone already."""
        here = [each for each in (*situation.own, *situation.allied) if each.zone == self.zone and each.id not in self.formations]
        return [*self.group(situation), *here]

    def _approach(self, situation: Situation) -> str:
        days = [0]
        for body in self.group(situation):
            if (route := situation.board.route_between(body.zone, self.zone)) is not None:
                hostile = bool(situation.hostile_held[situation.board.index[self.zone]])
                days.append(leg_days(route, opposed=hostile, p=situation.parameters))
        return f"contact in {counted(max(days), 'day', 'days')}" if max(days) else "in contact now"

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
