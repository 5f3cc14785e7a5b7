"""Garrisons: why one stood or melted away, and what became of those who did not stand or were beaten."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.behavior.contact import encircled_share, ratio_against, refuge
from game.explain.battles import WORKS, guards_power, power_of, ratio_terms
from game.explain.explanation import Check, Explanation, Part, Term, drawn
from game.rules.dispersal import URBAN, stand_chance, strategy, weights

if TYPE_CHECKING:
    from game.events.combat import FormationDestroyed, GarrisonDispersed, GarrisonStood
    from game.events.movement import FormationRetreated
    from game.explain.scene import Scene
    from game.theater.formation import Formation


def explain_stand(scene: Scene, event: GarrisonStood) -> Explanation:
    """A garrison that stood."""
    parts, chance, draw = _asked(scene, scene.theater.formations[event.formation])
    return Explanation(parts, (*_odds(event.chance, event.draw, chance, draw), Check("stood", True, draw < chance)))


def explain_dispersal(scene: Scene, event: GarrisonDispersed) -> Explanation:
    """A garrison that melted away when asked, or scattered when its defence broke."""
    theater, p = scene.theater, scene.parameters
    body = theater.formations[event.formation]
    encircled = encircled_share(theater, body.zone, body) >= p.encircled_threshold
    hidden_share = p.disperse_hidden_share_encircled if encircled else p.disperse_hidden_share
    fates = Part("What became of them", (
        Term("strength", f"{body.strength:,} people{', encircled' if encircled else ''}", body.strength),
        Term("hidden", f"hidden: {event.hidden:,}, {hidden_share:.0%} expected and those too few to stay formed", event.hidden),
        Term("operators", f"of them in elements: {sum(n for _, n in event.elements):,}, "
             f"{p.disperse_operator_share:.0%} expected", sum(n for _, n in event.elements)),
        Term("retreated", f"fell back formed: {event.retreated:,}, {p.disperse_retreat_share:.0%} expected "
             "where a zone of their own lies beside", event.retreated),
        Term("lost", f"lost: {event.captured:,} captured ({p.lost_captured_share:.0%} of the lost expected), "
             f"{event.deserted:,} deserted ({p.lost_deserted_share:.0%}), {event.killed:,} killed",
             event.captured + event.deserted + event.killed),
    ))  # fmt: skip
    total = event.hidden + event.retreated + event.captured + event.deserted + event.killed
    everyone = Check("people", body.strength, total)
    if event.beaten:
        beaten = Part("Why", (Term("beaten", "its defence broke in battle, and it was not encircled: it scatters", True),))
        return Explanation((beaten, fates), (everyone,))
    parts, chance, draw = _asked(scene, body)
    return Explanation((*parts, fates), (*_odds(event.chance, event.draw, chance, draw), everyone))


def _asked(scene: Scene, body: Formation) -> tuple[tuple[Part, ...], float, float]:
    """The question put to a garrison: parts, the chance that it stands, and the draw."""
    theater, p = scene.theater, scene.parameters
    zone = body.zone
    enemies = [each for each in zone.formations if body.faction.is_hostile_to(each.faction)]
    friends = [each for each in zone.formations if each.faction is body.faction]
    guards = zone.local_security if body.faction.is_hostile_to(theater.controller_of(zone)) else 0
    attack = sum(each.power for each in enemies) + guards * p.local_security_quality
    defence = sum(each.power for each in friends)
    people = sum(each.strength for each in enemies)
    ratio = ratio_against(theater, zone, body, p)
    parts = (
        Part("Against it", (*map(power_of, enemies), *((guards_power(guards, p),) if guards else ()))),
        Part("On its side", tuple(map(power_of, friends))),
        Part("The force ratio", ratio_terms(attack, people, defence, zone.terrain, zone.fortification, p)),
    )
    odds, chance = _standing(scene, body, ratio)
    draw = scene.dice.on(body.id).uniform()
    fell = Term("draw", drawn(draw, chance, "it stood", "it melted away"), draw)
    return (*parts, Part("Stand or disperse", (*odds, fell))), chance, draw


def _standing(scene: Scene, body: Formation, ratio: float) -> tuple[tuple[Term, ...], float]:
    theater, b = scene.theater, weights(scene.parameters)
    urban, encircled = URBAN.get(body.zone.terrain, 0.0), encircled_share(theater, body.zone, body)
    told = strategy(str(body.posture))
    chance = stand_chance(ratio=ratio, urban=urban, encircled=encircled, strategy=told, b=b)
    sum_of = f"{b[0]:g} + {b[1]:g} x {urban:g} + {b[2]:g} x {encircled:.2f} - {b[3]:g} x ln {ratio:.2f} - {b[4]:g} x {told:g}"
    return (
        Term("urban", f"{body.zone.terrain} counts {urban:g} as built-up; {WORKS[body.zone.fortification]}", urban),
        Term("encircled", f"the enemy holds {encircled:.0%} of the zones around", encircled),
        Term("strategy", f"its order, {body.posture}, counts {told:g} (0 stand, 1 go to ground)", told),
        Term("chance", f"P(stand) = logistic({sum_of}) = {chance:.4f}", chance),
    ), chance


def _odds(recorded_chance: float, recorded_draw: float, chance: float, draw: float) -> tuple[Check, Check]:
    return Check("chance", recorded_chance, round(chance, 4)), Check("draw", recorded_draw, round(draw, 4))


def explain_retreat(scene: Scene, event: FormationRetreated) -> Explanation:
    """A beaten formation that fell back."""
    theater, p = scene.theater, scene.parameters
    body = theater.formations[event.formation]
    cohesion = round(max(0.1, body.cohesion - p.driven_back_cohesion), 4)
    why = Part("Why", (
        _surrounded(scene, body),
        Term("to", f"the best garrisoned zone of its own side beside it is {scene.names.zones[event.to]}", event.to),
        Term("cohesion", f"cohesion {body.cohesion:.2f} - {p.driven_back_cohesion:g}, driven back = {cohesion:.2f}", cohesion),
    ))  # fmt: skip
    return Explanation((why,), (
        Check("to", event.to, refuge(theater, body.zone, body) or ""), Check("cohesion", event.cohesion, cohesion),
    ))  # fmt: skip


def explain_destruction(scene: Scene, event: FormationDestroyed) -> Explanation:
    """A formation destroyed: nobody left, or no way out."""
    body, p = scene.theater.formations[event.formation], scene.parameters
    if body.strength <= 0:
        return Explanation((Part("Why", (Term("strength", "nobody was left of it", 0),)),))
    way = refuge(scene.theater, body.zone, body)
    out = Term("to", "there is a way out, but it is cut off" if way else "no zone of its own side lies beside it", way)
    share = Term("killed", f"killed: {event.killed:,} of {body.strength:,}, {p.beaten_killed_share:.0%} expected",
                 event.killed)  # fmt: skip
    lost = Check("people", body.strength, event.killed + event.captured)
    return Explanation((Part("Why", (_surrounded(scene, body), out, share)),), (lost,))


def _surrounded(scene: Scene, body: Formation) -> Term:
    share, limit = encircled_share(scene.theater, body.zone, body), scene.parameters.encircled_threshold
    word = "encircled" if share >= limit else "not encircled"
    return Term("encircled", f"the enemy holds {share:.0%} of the zones around ({limit:.0%} is encircled): {word}", share)
