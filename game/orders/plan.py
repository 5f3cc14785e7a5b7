"""A week's plan: orders taken up one by one while command, treasury and packages last. Bots, players, campaign: all use it."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from game.events.event import counted
from game.orders.order import Cost, Directive, Order, Refusal
from game.terms import Stance

if TYPE_CHECKING:
    from game.rules.parameters import Parameters
    from game.views.situation import Situation


STANDING_COSTS = {
    "march": "cost_march",
    "assault": "cost_assault",
    "patrol": "cost_patrol",
    "sweep": "cost_sweep",
    "defend": "cost_defend",
}
"""The coefficient of what a standing posture costs a formation a week, by posture."""


def weekly_cost(posture: str, p: Parameters) -> float:
    """RP a week that a standing posture costs a formation."""
    name = STANDING_COSTS.get(posture)
    return getattr(p, name) if name else 0.0


def _the_same(one: Order, other: Order) -> bool:
    """True where two orders of a kind that is given once for something are for the same."""
    return type(one) is type(other) and getattr(one, other.once_for) == getattr(other, other.once_for)


@dataclass(frozen=True, slots=True)
class Totals:
    """What a list of orders comes to."""

    spent: Cost
    standing: float


@dataclass(slots=True)
class Plan:
    """What has been ordered so far this week, and what is left to order with."""

    situation: Situation
    directives: list[Directive] = field(default_factory=list)
    _totals: tuple[int, Directive | None, Totals] | None = field(default=None, repr=False, compare=False)

    @property
    def totals(self) -> Totals:
        """What the orders so far come to, counted anew when they have changed."""
        last = self.directives[-1] if self.directives else None
        kept = self._totals
        if kept is None or kept[0] != len(self.directives) or kept[1] is not last:  # orders come and go by `add` and `drop`
            kept = self._totals = (len(self.directives), last, Totals(self._spent(), self._standing()))
        return kept[2]

    def refusal(self, order: Order) -> Refusal | None:
        """Why the order cannot be added, from its own rules or from what is left; None where it can."""
        if self.situation.sheet.kind not in order.givers:
            return Refusal(f"your side does not give the order '{order.verb}'")
        if (own := order.refusal(self.situation)) is not None:
            return own
        if order.once and any(isinstance(each.order, type(order)) for each in self.directives):
            return Refusal(f"'{order.verb}' is ordered once a week")
        if not order.repeats and any(each.order == order for each in self.directives):
            return Refusal("that is ordered for this week already")
        if order.once_for and any(_the_same(each.order, order) for each in self.directives):
            return Refusal(f"that {order.once_for} has that order for this week")
        taken = {subject for each in self.directives for subject in each.order.subjects}
        twice = next((subject for subject in order.subjects if subject in taken), None)
        if twice is not None:
            return Refusal(f"{self.situation.formations[twice].name} has its orders for this week")
        if any(region in each.order.regions for each in self.directives for region in order.regions):
            return Refusal("the groups there have their orders for this week")
        return self._too_dear(order)

    def _too_dear(self, order: Order) -> Refusal | None:
        cost = order.cost(self.situation)
        if cost.command > self.command_left:
            return Refusal("no command is left this week")
        left = self.packages_for(getattr(order, "zone", None))
        if cost.packages > left:
            there = " for that country" if left < self.packages_left else ""
            return Refusal(f"{counted(left, 'air package is', 'air packages are')} left{there} this week")
        after = self._treasury_with(order)
        beyond = cost.treasury > 0 and self.spent.treasury + cost.treasury > self.situation.treasury
        if beyond or (after < 0 and after < self.treasury_left):
            return Refusal(f"it costs {cost.treasury:g} RP, and {self.treasury_left:.1f} RP are left after standing orders")
        return None

    def add(self, order: Order, reason: str = "", rejected: str = "") -> Refusal | None:
        """Take the order up unless it is refused; returns the refusal."""
        if (why := self.refusal(order)) is None:
            self.directives.append(Directive(order, reason, rejected))
        return why

    def drop(self, position: int) -> Directive:
        """Take an order back."""
        return self.directives.pop(position)

    @property
    def spent(self) -> Cost:
        """What the orders so far take."""
        return self.totals.spent

    def _spent(self) -> Cost:
        costs = [each.order.cost(self.situation) for each in self.directives]
        return Cost(sum(c.command for c in costs), sum(c.treasury for c in costs), sum(c.packages for c in costs))

    @property
    def command_left(self) -> int:
        """Orders that may still be given."""
        return self.situation.command - self.spent.command

    @property
    def packages_left(self) -> int:
        """Air packages still unassigned."""
        return self.situation.packages - self.spent.packages

    def packages_for(self, zone: str | None) -> int:
        """Air packages still unassigned that may fly over a zone: those of its country, where they are shared out."""
        s = self.situation
        if not s.air_share or (country := s.board.country_of(zone)) is None:
            return self.packages_left
        over = [each.order for each in self.directives if s.board.country_of(getattr(each.order, "zone", None)) == country]
        return max(0, s.packages_by_country.get(country, 0) - sum(order.cost(s).packages for order in over))

    @property
    def standing(self) -> float:
        """RP that standing orders will cost this week, those given anew left out."""
        return self.totals.standing

    def _standing(self) -> float:
        taken = {subject for each in self.directives for subject in each.order.subjects}
        p = self.situation.parameters
        bodies = sum(weekly_cost(body.posture, p) for body in self.situation.own if body.id not in taken)
        return bodies + p.cost_operate * len(self._emphasised()) + p.cost_police * self._policed()

    def _policed(self) -> int:
        """Zones one polices, those where this plan ends it left out."""
        ended = {zone for each in self.directives for zone in each.order.no_longer_policed}
        return sum(self.situation.board.zone_ids[row] not in ended for row in self.situation.policed)

    def _emphasised(self) -> list[str]:
        """Regions whose groups surge or attack with an emphasis, those given new orders left out."""
        if (hidden := self.situation.underground) is None:
            return []
        taken = {region for each in self.directives for region in each.order.regions}
        regions = zip(self.situation.board.region_ids, hidden.stance, hidden.emphasis, strict=True)
        return [region for region, stance, emphasis in regions if (emphasis or stance == Stance.SURGE) and region not in taken]

    @property
    def treasury_left(self) -> float:
        """RP left after this week's and the standing orders."""
        return self.situation.treasury - self.standing - self.spent.treasury

    def _treasury_with(self, order: Order) -> float:
        p, known = self.situation.parameters, self.situation.formations
        freed = sum(weekly_cost(known[each].posture, p) for each in order.subjects)
        freed += p.cost_operate * sum(region in order.regions for region in self._emphasised())
        return self.treasury_left + freed - order.cost(self.situation).treasury
