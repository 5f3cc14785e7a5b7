"""A day's sweep: how many contacts, how many of them led by what people tell, and what came of them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.behavior.informing import informing
from game.behavior.sweeps import DRAWS, FATE, OPERATORS
from game.dice import rounded
from game.explain.explanation import Check, Explanation, Part, Term
from game.rules.sweeping import led_share, sweep_day
from game.terms import Posture

if TYPE_CHECKING:
    from game.events.security import SweepMade
    from game.explain.scene import Scene


def explain_sweep(scene: Scene, event: SweepMade) -> Explanation:
    """A sweep; the operators it took are already out of the ranks, and are counted back in."""
    theater, p = scene.theater, scene.parameters
    zone = theater.zones[event.zone]
    bodies = [f for f in zone.formations if f.posture is Posture.SWEEP and theater.controller_of(zone).is_allied_with(f.faction)]
    lost = event.operators_killed + event.operators_captured
    present = int(theater.underground.operators_by_zone(len(theater.board))[zone.row]) + lost
    sweeping, tips = sum(f.strength for f in bodies), float(informing(theater, p)[zone.row])
    led = led_share(tips, p)
    contacts, fallen = p.sweep_b_day * sweeping, sum(n for _, n in event.formation_killed)
    day = sweep_day(sweeping, present, zone.people, tips, p)
    draws = scene.dice.on(zone.id).uniforms(DRAWS).tolist()
    taken = min(present, rounded(draws[OPERATORS], day.operators))
    killed = rounded(draws[FATE], taken * p.beaten_killed_share)
    return Explanation(
        (
            Part("Who swept", tuple(Term(f.id, f"{f.name}: {f.strength:,} people", f.strength) for f in bodies)),
            Part("Who was there", (
                Term("operators", f"{present:,} operators in hiding among {zone.people:,.0f} people", present),
                Term("tips", f"tips {tips:.3f}: a share {led:.3f} of contacts is led to them", tips),
            )),
            Part("What came of it", (
                Term("contacts", f"contacts: {contacts:.2f} expected, {day.misdirected:.2f} of them on others",
                     contacts),
                Term("operators_lost", f"operators: {day.operators:.3f} expected; the draw {draws[OPERATORS]:.4f} makes it "
                     f"{taken}, {event.operators_killed} of them killed", taken),
                Term("security", f"security killed: {day.security:.3f} expected, {fallen} fell",
                     fallen),
                Term("civilians", f"civilians: {event.civilians_hurt} hurt, {event.civilians_killed} of them killed",
                     event.civilians_hurt),
            )),
        ),
        (Check("operators", lost, taken), Check("killed", event.operators_killed, killed)),
    )  # fmt: skip
