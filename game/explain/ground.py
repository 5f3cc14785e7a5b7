"""Ground and orders: why a zone changed hands or became contested, and why an order was given."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.explain.explanation import Check, Explanation, Part, Term

if TYPE_CHECKING:
    from game.events.combat import ContestChanged, ZoneTaken
    from game.events.turn import OrderGiven
    from game.explain.scene import Scene
    from game.theater.formation import Formation


def _present(bodies: list[Formation]) -> tuple[Term, ...]:
    return tuple(
        Term(f.id, f"{f.faction.sheet.name}: {f.name}, {f.strength:,} people, {f.posture}", f.strength) for f in bodies
    )  # fmt: skip


def explain_fall(scene: Scene, event: ZoneTaken) -> Explanation:
    """A zone that changed hands at day's end."""
    theater, p = scene.theater, scene.parameters
    zone = theater.zones[event.zone]
    entered = [f for f in zone.formations if f.faction.is_hostile_to(theater.controller_of(zone))]
    people, least = sum(f.strength for f in entered), p.control_min_garrison
    taker = max(entered, key=lambda f: (f.posture == "assault", f.strength, f.id)).faction.id if entered else ""
    why = (
        Term("entered", f"{people:,} people of the holder's enemies stand there alone; {least:,.0f} are enough", people),
        Term("taker", f"those who assaulted, else the strongest, take it: {scene.names.factions.get(taker)}", taker),
        Term("grip", f"grip starts at {event.grip:.2f}; {event.guards_dissolved:,} of local security went home", event.grip),
    )
    return Explanation(
        (Part("Who stands there", _present(list(zone.formations))), Part("Why", why)),
        (
            Check("faction", event.faction, taker),
            Check("grip", event.grip, p.grip_on_capture),
            Check("guards_dissolved", event.guards_dissolved, zone.local_security),
            Check("enough", True, people >= least),
        ),
    )


def explain_contest(scene: Scene, event: ContestChanged) -> Explanation:
    """A zone in which hostile formations met, or no longer stand side by side."""
    theater = scene.theater
    bodies = list(theater.zones[event.zone].formations)
    hostile = any(theater.has_enemies_in(theater.zones[event.zone], f.faction) for f in bodies)
    words = "formations of hostile sides stand in it" if hostile else "no two formations in it are each other's enemies"
    nobody = (Term("nobody", "nobody", 0),)
    return Explanation(
        (Part("Who stands there", _present(bodies) or nobody), Part("Why", (Term("hostile", words, hostile),))),
        (Check("contested", event.contested, hostile),),
    )


def explain_order(scene: Scene, event: OrderGiven) -> Explanation:
    """An order, with the reason its commander gave and what he passed over."""
    side = scene.theater.factions[event.faction]
    command, spent = side.command_left - event.command, side.treasury - event.treasury
    terms = [
        Term("order", event.text, str(event.order.get("verb"))),
        Term("cost", f"took {command} of {side.command_left} command and {spent:.1f} of {side.treasury:.1f} RP", round(spent, 2)),
        Term("reason", f"because: {event.reason or 'no reason was given'}", event.reason),
    ]
    if event.rejected:
        terms.append(Term("rejected", f"passed over: {event.rejected}", event.rejected))
    return Explanation((Part("The order", tuple(terms)),))
