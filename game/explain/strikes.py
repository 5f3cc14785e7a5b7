"""A day's strikes over a zone: the share of the week's packages, who was there to be struck, and what civilians paid."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.behavior.air import strike
from game.events.air import StrikesFlown
from game.events.event import to_data
from game.explain.explanation import Check, Explanation, Part, Term
from game.rules.air import civilian_deaths_a_strike
from game.units import DAYS_A_WEEK

if TYPE_CHECKING:
    from game.explain.scene import Scene


def explain_strikes(scene: Scene, event: StrikesFlown) -> Explanation:
    """The day's strikes of a side in a zone, with the day flown anew to see that it comes to the same."""
    theater, p = scene.theater, scene.parameters
    faction, zone = theater.factions[event.faction], theater.zones[event.zone]
    packages, rules = int(theater.ground.support_packages[faction.row, zone.row]), faction.rules_of_engagement
    a_day, deaths = packages * p.strikes_per_package / DAYS_A_WEEK, civilian_deaths_a_strike(rules, p)
    under_assault = any(f.posture == "assault" and faction.is_allied_with(f.faction) for f in zone.formations)
    targets = [f for f in zone.formations if faction.is_hostile_to(f.faction)]
    killed = sum(people for _, people in event.killed)
    toll = "their toll is in the battle of the day, which they support" if under_assault else f"{killed} of them killed"
    again = (each for each in strike(theater, p, scene.dice) if isinstance(each, StrikesFlown))
    same = next((each for each in again if (each.faction, each.zone) == (event.faction, event.zone)), None)
    flown = (
        Term("packages", f"packages for the week: {packages}, of {p.strikes_per_package:g} strikes each", packages),
        Term("strikes", f"{a_day:.2f} strikes a day at most, rounded by chance: {event.strikes} flown", event.strikes),
    )
    struck = (*(Term(f.id, f"{f.name}: {f.strength:,} people", f.strength) for f in targets), Term("killed", toll, killed))
    expected = event.strikes * deaths
    words = f"{rules} rules of engagement: {expected:.2f} deaths expected, {event.civilians_killed} came of it"
    civilians = (Term("civilians", words, event.civilians_killed), Term("hurt", f"{event.civilians_hurt} hurt in all"))
    parts = (Part("What was flown", flown), Part("Who was struck", struck), Part("Civilians", civilians))
    found = to_data(same) if same is not None else {}
    return Explanation(parts, tuple(Check(name, str(value), str(found.get(name))) for name, value in to_data(event).items()))
