"""Strike: an air package against a leader who has been found out, or against exposed cells."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar

from game.events.air import StrikesFlown
from game.events.event import Event
from game.events.hunting import TargetStruck
from game.events.insurgency import ElementsLost
from game.events.leaders import loss_of
from game.events.turn import OrderFailed
from game.orders.order import Cost, Execution, Order, Refusal
from game.orders.targets import elements_at, known_targets, leader_at, target_refusal, target_zones
from game.rules.air import civilian_deaths_a_strike, killed_a_found_strike
from game.terms import Cover

if TYPE_CHECKING:
    from game.views.situation import Situation


@dataclass(frozen=True, slots=True)
class Strike(Order):
    """Strike a leader or exposed cells from the air."""

    verb: ClassVar[str] = "strike"
    help_text: ClassVar[str] = (
        "An air package against a leader suspected or exposed in a zone, or against exposed cells there. It may miss, and it "
        "kills civilians by rules of engagement, which is remembered. Costs the package."
    )
    givers: ClassVar[tuple[str, ...]] = ("coalition", "government")

    zone: str
    target: str = "cell"

    def cost(self, situation: Situation) -> Cost:
        return Cost(packages=1)

    def refusal(self, situation: Situation) -> Refusal | None:
        if (nobody := target_refusal(situation, self.zone, self.target, Cover.EXPOSED)) is not None:
            return nobody
        if situation.board.country[situation.board.index[self.zone]] not in situation.strike_countries:
            return Refusal(f"your aircraft may not strike in the country {situation.board.name(self.zone)} lies in")
        if situation.grounded[situation.board.index[self.zone]]:
            return Refusal(f"the weather lets nothing fly over {situation.board.name(self.zone)}")
        if not situation.packages:
            return Refusal("you have no air packages this week")
        return None

    def text(self, situation: Situation) -> str:
        return f"strike a {self.target} at {situation.board.name(self.zone)}"

    def expectation(self, situation: Situation) -> str:
        p, rules = situation.parameters, situation.rules_of_engagement
        deaths = p.strikes_per_package * civilian_deaths_a_strike(rules, p)
        killed = p.strikes_per_package * killed_a_found_strike(rules, p)
        whom = f"{p.strike_leader_success:.0%} to kill the leader" if self.target == "leader" else f"0 to {killed:.0f} killed"
        return f"{whom}; about {deaths:.1f} civilian deaths"

    def carry_out(self, at: Execution) -> Iterator[Event]:
        theater, p, dice = at.theater, at.parameters, at.dice.on("strike", self.zone, self.target)
        faction = theater.factions[at.faction]
        leader = leader_at(theater, self.zone) if self.target == "leader" else None
        rows = elements_at(theater, self.zone, Cover.EXPOSED, dice.on("elements")) if self.target == "cell" else ()
        if leader is None and not len(rows):
            yield OrderFailed(at.faction, f"{self.verb} a {self.target}", "nobody was there any more", self.zone)
            return
        left, killed = theater.underground.element_operators.copy(), 0
        if leader is None:
            rate = killed_a_found_strike(faction.rules_of_engagement, p)
            wanted = dice.on("killed").rounded(p.strikes_per_package * rate)
            for row in rows:
                part = min(wanted - killed, int(left[row]))
                left[row] -= part
                killed += part
        hit = killed > 0 if leader is None else dice.on("leader").chance(p.strike_leader_success)
        yield TargetStruck(at.faction, self.zone, self.target, hit, killed, faction.packages_left - 1)
        yield _harm(at, self.zone)
        if killed:
            yield ElementsLost(0, left, killed)
        if leader is not None and hit:
            yield from loss_of(theater, leader, "killed", at.faction)

    @classmethod
    def options(cls, situation: Situation) -> Iterator[Order]:
        for zone in target_zones(situation, Cover.EXPOSED) if situation.packages else ():
            row = situation.board.index[zone]
            if situation.board.country[row] in situation.strike_countries and not situation.grounded[row]:
                yield from (cls(zone, target) for target in known_targets(situation, zone, Cover.EXPOSED))


def _harm(at: Execution, zone: str) -> StrikesFlown:
    """The package's strikes as everyone else meets them."""
    p, strikes, place = at.parameters, round(at.parameters.strikes_per_package), at.theater.zones[zone]
    rate = civilian_deaths_a_strike(at.theater.factions[at.faction].rules_of_engagement, p)
    civilians = min(int(place.people), at.dice.on("civilians", zone).poisson(strikes * rate))
    return StrikesFlown(at.faction, zone, strikes, (), civilians, round(civilians * (1.0 + p.wounded_per_civ_death)))
