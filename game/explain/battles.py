"""A day of battle: both sides' power, ground and works, the force ratio, the chance, the day's hazard and the draw."""

from __future__ import annotations

from math import exp
from typing import TYPE_CHECKING

from game.explain.explanation import Check, Explanation, Part, Term, drawn
from game.rules.assault import (
    daily_hazard,
    daily_losses,
    force_ratio,
    frontage,
    success_chance,
    term_days,
    terrain_factor,
    works_factor,
)

if TYPE_CHECKING:
    from game.dice import Dice
    from game.events.combat import BattleFought
    from game.explain.scene import Scene
    from game.rules.parameters import Parameters
    from game.theater.formation import Formation

WORKS = ("no works", "hasty works", "prepared works", "fortified works")


def power_of(body: Formation) -> Term:
    """A formation's fighting power, factor by factor."""
    words = (
        f"{body.name}: {body.strength:,} people x {body.quality:.2f} quality x {body.cohesion:.2f} cohesion "
        f"x {body.supply:.2f} supply = {body.power:,.0f}"
    )
    return Term(body.id, words, body.power)


def guards_power(guards: int, p: Parameters) -> Term:
    """What local security adds."""
    value = guards * p.local_security_quality
    return Term("guards", f"local security: {guards:,} people x {p.local_security_quality:.2f} quality = {value:,.0f}", value)


def ratio_terms(attack: float, people: int, defence: float, terrain: str, works: int, p: Parameters) -> tuple[Term, ...]:
    """The force ratio F, factor by factor."""
    room, ground, walls = frontage(p, terrain), terrain_factor(p, terrain), works_factor(p, works)
    engaged = attack * min(1.0, room / max(people, 1.0))
    ratio = force_ratio(attack, people, defence, terrain, works, p)
    return (
        Term("engaged", f"{terrain} has room for {room:,.0f}, and {people:,} attack: power {engaged:,.0f} fights", engaged),
        Term("ground", f"the defence is worth x {ground:.2f} for {terrain}, x {walls:.2f} for {WORKS[works]}", ground * walls),
        Term("ratio", f"F = {engaged:,.0f} / ({defence:,.0f} x {ground:.2f} x {walls:.2f}) = {ratio:.4f}", ratio),
    )


def explain_battle(scene: Scene, event: BattleFought) -> Explanation:
    """A day of assault in a zone."""
    theater, p = scene.theater, scene.parameters
    zone, lead = theater.zones[event.zone], theater.factions[event.attacker]
    attackers = [theater.formations[row[0]] for row in event.attackers]
    defenders = [theater.formations[row[0]] for row in event.defenders]
    guards = zone.local_security if lead.is_hostile_to(theater.controller_of(zone)) else 0
    works = max(zone.fortification, int(any(body.posture == "defend" for body in defenders)))
    people, held = sum(body.strength for body in attackers), sum(body.strength for body in defenders) + guards
    attack = sum(body.power for body in attackers)
    defence = sum(body.power for body in defenders) + guards * p.local_security_quality
    terms = ratio_terms(attack, people, defence, zone.terrain, works, p)
    ratio = force_ratio(attack, people, defence, zone.terrain, works, p)
    chance, hazard, odds = _odds(ratio, zone.terrain, works, p)
    dice = scene.dice.on(zone.id, int(lead.sheet.is_insurgent))
    draw = dice.on("outcome").uniform()
    fell = drawn(draw, hazard, "the defence broke", "the defence held for the day")
    losses, fallen = _losses(scene, event, attackers, held, dice)
    return Explanation(
        (
            Part("The attackers", tuple(map(power_of, attackers))),
            Part("The defenders", (*map(power_of, defenders), *((guards_power(guards, p),) if guards else ()))),
            Part("The force ratio", terms),
            Part("The odds", (*odds, Term("draw", fell, draw))),
            Part("The losses", losses),
        ),
        (
            Check("ratio", event.ratio, round(ratio, 4)),
            Check("chance", event.chance, round(chance, 4)),
            Check("hazard", event.hazard, round(hazard, 4)),
            Check("draw", event.draw, round(draw, 4)),
            Check("won", event.won, draw < hazard),
            fallen,
        ),
    )


def _odds(ratio: float, terrain: str, works: int, p: Parameters) -> tuple[float, float, tuple[Term, ...]]:
    chance = success_chance(ratio, midpoint=p.success_midpoint, scale=p.success_scale, cap=p.assault_p_cap)
    days = term_days(p, terrain, works)
    hazard = daily_hazard(chance, days)
    logistic = f"P = 1/(1+exp(-(ln F - ln {p.success_midpoint:g})/{p.success_scale:g})), at most {p.assault_p_cap:g}"
    return chance, hazard, (
        Term("chance", f"{logistic} = {chance:.4f}", chance),
        Term("term", f"T = {days:g} days for {terrain} and {WORKS[works]}", days),
        Term("hazard", f"the chance that it breaks today: 1 - (1 - P)^(1/T) = {hazard:.4f}", hazard),
    )  # fmt: skip


def _losses(
    scene: Scene, event: BattleFought, attackers: list[Formation], held: int, dice: Dice
) -> tuple[tuple[Term, ...], Check]:
    """What the day cost, and the attackers' dead counted anew."""
    theater, p = scene.theater, scene.parameters
    people, row = sum(body.strength for body in attackers), theater.zones[event.zone].row
    packages = theater.ground.support_packages[theater.factions[event.attacker].sheet.allied_mask, row]
    supported = bool(packages.any()) and not theater.circumstances.grounded(theater.calendar.days_gone)[row]
    noise = exp(p.combat_noise_sd * dice.on("noise").normal())
    cost = daily_losses(people, held, noise, supported, p)
    parts = [(body, cost.attackers_killed * body.strength / max(people, 1)) for body in attackers]
    fallen = sum(min(body.strength, dice.on("a", body.id, "killed").rounded(part)) for body, part in parts)
    down = sum(row[1] for row in event.attackers)
    up = sum(row[1] for row in event.defenders) + event.guards_killed
    air = ", aircraft helping" if supported else ""
    size = f"Helmbold's law for {people:,} against {held:,} people, the day's noise x {noise:.2f}{air}"
    terms = (
        Term("noise", size, noise),
        Term("attackers_killed", f"attackers killed: {cost.attackers_killed:.1f} expected, {down} fell", down),
        Term("defenders_killed", f"defenders killed: {cost.defenders_killed:.1f} expected, {up} fell", up),
    )
    return terms, Check("attackers_killed", down, fallen)
