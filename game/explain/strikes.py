"""Strikes over a zone: the packages behind them, who was there to be struck, and what civilians paid."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.behavior.air import strike
from game.behavior.supply import interdict
from game.events.air import StrikesFlown
from game.events.event import to_data
from game.explain.explanation import Check, Explanation, Part, Term
from game.rules.air import civilian_deaths_a_strike
from game.units import DAYS_A_WEEK

if TYPE_CHECKING:
    from game.explain.scene import Scene


def explain_strikes(scene: Scene, event: StrikesFlown) -> Explanation:
    """The strikes of a side in a zone, flown anew to see that they come to the same where they follow from packages."""
    faction = scene.theater.factions[event.faction]
    flown = {"air": _support, "interdiction": _interdiction}.get(scene.entry.cause)
    counted = Term("strikes", f"{event.strikes} strikes flown", event.strikes)
    parts = flown(scene, event) if flown else (Part("What was flown", (counted,)),)
    deaths = event.strikes * civilian_deaths_a_strike(faction.rules_of_engagement, scene.parameters)
    words = (
        f"{faction.rules_of_engagement} rules of engagement: {deaths:.2f} deaths expected, {event.civilians_killed} came of it"
    )
    civilians = (Term("civilians", words, event.civilians_killed), Term("hurt", f"{event.civilians_hurt} hurt in all"))
    return Explanation((*parts, Part("Civilians", civilians)), _checks(scene, event))


def _support(scene: Scene, event: StrikesFlown) -> tuple[Part, ...]:
    """Close support: a day's share of the week's packages, and who was there to be struck."""
    theater, p = scene.theater, scene.parameters
    faction, zone = theater.factions[event.faction], theater.zones[event.zone]
    packages = int(theater.ground.support_packages[faction.row, zone.row])
    a_day = packages * p.strikes_per_package / DAYS_A_WEEK
    under_assault = any(f.posture == "assault" and faction.is_allied_with(f.faction) for f in zone.formations)
    killed = sum(people for _, people in event.killed)
    toll = "their toll is in the battle of the day, which they support" if under_assault else f"{killed} of them killed"
    targets = [f for f in zone.formations if faction.is_hostile_to(f.faction)]
    flown = (
        Term("packages", f"packages for the week: {packages}, of {p.strikes_per_package:g} strikes each", packages),
        Term("strikes", f"{a_day:.2f} strikes a day at most, rounded by chance: {event.strikes} flown", event.strikes),
    )
    struck = (*(Term(f.id, f"{f.name}: {f.strength:,} people", f.strength) for f in targets), Term("killed", toll, killed))
    return Part("What was flown", flown), Part("Who was struck", struck)


def _interdiction(scene: Scene, event: StrikesFlown) -> tuple[Part, ...]:
    """Interdiction: a week's strikes on ways, which count no fighters killed."""
    theater, p = scene.theater, scene.parameters
    packages = int(theater.ground.interdiction[theater.factions[event.faction].row, theater.zones[event.zone].row])
    flown = (
        Term("packages", f"packages for the week: {packages}, of {p.strikes_per_package:g} strikes each", packages),
        Term("strikes", f"{event.strikes} strikes flown, as the weather let them", event.strikes),
        Term("killed", "on ways, so that no fighters are counted killed", 0),
    )
    return (Part("What was flown", flown),)


def _checks(scene: Scene, event: StrikesFlown) -> tuple[Check, ...]:
    cause = {"air": strike, "interdiction": interdict}.get(scene.entry.cause)
    if cause is None:  # an order's strikes: what they aimed at is told by the event beside
        return ()
    again = (each for each in cause(scene.theater, scene.parameters, scene.dice) if isinstance(each, StrikesFlown))
    same = next((each for each in again if (each.faction, each.zone) == (event.faction, event.zone)), None)
    found = to_data(same) if same is not None else {}
    return tuple(Check(name, str(value), str(found.get(name))) for name, value in to_data(event).items())
