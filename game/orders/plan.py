"""A week's plan: orders taken up one by one while command, treasury and packages last. Bots, players, campaign: all use it."""

from __future__ import annotations

from collections.abc import Set
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


def kept(situation: Situation) -> float | None:
    """RP that a budget keeps at most; the insurgents' hoard knows no bound."""
    s = situation
    return None if s.sheet.is_insurgent else s.parameters.treasury_kept_weeks * s.sheet.income_week


def _the_same(one: Order, other: Order) -> bool:
    """True where two orders of a kind that is given once for something are for the same."""
    return type(one) is type(other) and getattr(one, other.once_for) == getattr(other, other.once_for)


@dataclass(slots=True)
class Tally:
    """What a list of orders comes to, added up order by order: their cost, whom they command, and where they end policing."""

    command: int = 0
    treasury: float = 0.0
    packages: int = 0
    taken: set[str] = field(default_factory=set)
    regions: set[str] = field(default_factory=set)
    unpoliced: set[str] = field(default_factory=set)
    standing: float | None = None  # worked out when it is asked for

    def add(self, order: Order, cost: Cost) -> None:
        """One order more."""
        self.command += cost.command
        self.treasury += cost.treasury
        self.packages += cost.packages
        subjects, regions, unpoliced = order.subjects, order.regions, order.no_longer_policed
        if subjects or regions or unpoliced:  # only who is told something else ends what goes on
            self.taken.update(subjects)
            self.regions.update(regions)
            self.unpoliced.update(unpoliced)
            self.standing = None


@dataclass(slots=True)
class Plan:
    """What has been ordered so far this week, and what is left to order with."""

    situation: Situation
    directives: list[Directive] = field(default_factory=list)
    _tally: Tally = field(default_factory=Tally, init=False, repr=False, compare=False)
    _counted: int = field(default=0, init=False, repr=False, compare=False)  # directives in the tally,
    _last: Directive | None = field(default=None, init=False, repr=False, compare=False)  # and the last of them

    @property
    def tally(self) -> Tally:
        """What the orders so far come to: those that `add` took up are in it already, any other change is counted anew."""
        directives = self.directives
        last = directives[-1] if directives else None
        if self._counted != len(directives) or self._last is not last:
            self._tally, self._counted, self._last = Tally(), len(directives), last
            for each in directives:
                self._tally.add(each.order, each.order.cost(self.situation))
        return self._tally

    def refusal(self, order: Order) -> Refusal | None:
        """Why the order cannot be added, from its own rules or from what is left; None where it can."""
        if self.situation.sheet.kind not in order.givers:
            return Refusal(f"your side does not give the order '{order.verb}'")
        if (own := self._own_refusal(order)) is not None:
            return own
        if order.once and any(isinstance(each.order, type(order)) for each in self.directives):
            return Refusal(f"'{order.verb}' is ordered once a week")
        if not order.repeats and any(each.order == order for each in self.directives):
            return Refusal("that is ordered for this week already")
        if order.once_for and any(_the_same(each.order, order) for each in self.directives):
            return Refusal(f"that {order.once_for} has that order for this week")
        tally = self.tally
        twice = next((subject for subject in order.subjects if subject in tally.taken), None)
        if twice is not None:
            return Refusal(f"{self.situation.formations[twice].name} has its orders for this week")
        if not tally.regions.isdisjoint(order.regions):
            return Refusal("the groups there have their orders for this week")
        return self._too_dear(order)

    def _own_refusal(self, order: Order) -> Refusal | None:
        """The order's own rules, asked once a morning: they look for ways, and a commander has mostly asked them before."""
        judged = self.situation.judged
        if (known := judged.get(id(order))) is None:  # the order is kept there, so that no other can come by its identity
            known = judged[id(order)] = order, order.refusal(self.situation)
        why: Refusal | None = known[1]
        return why

    def _too_dear(self, order: Order) -> Refusal | None:
        cost, tally = order.cost(self.situation), self.tally
        if cost.command > self.command_left:
            return Refusal("no command is left this week")
        if cost.packages and cost.packages > (left := self.packages_for(getattr(order, "zone", None))):
            there = " for that country" if left < self.packages_left else ""
            return Refusal(f"{counted(left, 'air package is', 'air packages are')} left{there} this week")
        if cost.treasury <= 0:
            return None
        left_now = self.treasury_left
        after = left_now + self._freed_by(order) - cost.treasury
        if tally.treasury + cost.treasury > self.situation.treasury or (after < 0 and after < left_now):
            return Refusal(f"it costs {cost.treasury:g} RP, and {left_now:.1f} RP are left after standing orders")
        return None

    def add(self, order: Order, reason: str = "", rejected: str = "") -> Refusal | None:
        """Take the order up unless it is refused; returns the refusal."""
        if (why := self.refusal(order)) is None:
            tally, directive = self.tally, Directive(order, reason, rejected)
            tally.add(order, order.cost(self.situation))
            self.directives.append(directive)
            self._counted, self._last = len(self.directives), directive
        return why

    def drop(self, position: int) -> Directive:
        """Take an order back."""
        return self.directives.pop(position)

    def without(self, position: int) -> Plan:
        """A plan with all of these orders but one: what it would be without it."""
        return Plan(self.situation, [each for place, each in enumerate(self.directives) if place != position])

    def change(self, position: int, order: Order) -> Refusal | None:
        """Put another order in the place of one, unless it is refused; returns the refusal."""
        if (why := self.without(position).refusal(order)) is None:
            self.directives[position] = Directive(order)
            self._counted = -1  # the same number of orders, and perhaps the same last one: count anew
        return why

    @property
    def taken(self) -> Set[str]:
        """The formations that have their orders for this week."""
        return self.tally.taken

    @property
    def spent(self) -> Cost:
        """What the orders so far take."""
        tally = self.tally
        return Cost(tally.command, tally.treasury, tally.packages)

    @property
    def command_left(self) -> int:
        """Orders that may still be given."""
        return self.situation.command - self.tally.command

    @property
    def packages_left(self) -> int:
        """Air packages still unassigned."""
        return self.situation.packages - self.tally.packages

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
        tally = self.tally
        if tally.standing is None:
            tally.standing = self._standing(tally)
        return tally.standing

    def _standing(self, tally: Tally) -> float:
        p = self.situation.parameters
        at_work = [body for body in self.situation.own if body.posture in STANDING_COSTS and body.id not in tally.taken]
        bodies = sum(weekly_cost(body.posture, p) for body in at_work)
        return bodies + p.cost_operate * len(self._emphasised()) + p.cost_police * self.policed

    @property
    def policed(self) -> int:
        """Zones one polices, those where this plan ends it left out."""
        policed, ended = self.situation.policed, self.tally.unpoliced
        return sum(self.situation.board.zone_ids[row] not in ended for row in policed) if ended else len(policed)

    def _emphasised(self) -> list[str]:
        """Regions whose groups surge or attack with an emphasis, those given new orders left out."""
        if (hidden := self.situation.underground) is None:
            return []
        taken = self.tally.regions
        regions = zip(self.situation.board.region_ids, hidden.stance, hidden.emphasis, strict=True)
        return [region for region, stance, emphasis in regions if (emphasis or stance == Stance.SURGE) and region not in taken]

    @property
    def treasury_left(self) -> float:
        """RP left after this week's and the standing orders."""
        return self.situation.treasury - self.standing - self.tally.treasury

    def _freed_by(self, order: Order) -> float:
        """RP of standing costs that end with an order."""
        p, known = self.situation.parameters, self.situation.formations
        freed = sum(weekly_cost(known[each].posture, p) for each in order.subjects)
        if order.regions:
            freed += p.cost_operate * sum(region in order.regions for region in self._emphasised())
        return freed
