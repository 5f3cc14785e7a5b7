"""Assaults: a day of fighting in every zone where formations have been told to attack."""

from __future__ import annotations

from collections.abc import Iterator
from math import exp
from typing import TYPE_CHECKING

from game.behavior.contact import drive_out, readiness
from game.events.combat import BattleFought, FormationDestroyed
from game.events.event import Event
from game.events.movement import OrdersLapsed, PostureTaken
from game.rules.assault import daily_hazard, daily_losses, force_ratio, success_chance, term_days

if TYPE_CHECKING:
    from game.dice import Dice
    from game.rules.parameters import Parameters
    from game.theater.formation import Formation
    from game.theater.theater import Theater
    from game.theater.zone import Zone

Losses = tuple[tuple[str, int, int, float], ...]


def fight(theater: Theater, p: Parameters, dice: Dice) -> Iterator[Event]:
    """Every zone's day of assault; where both sides attack, who does so first is drawn."""
    for zone in theater.hot_zones():
        sides = sorted({f.faction.sheet.is_insurgent for f in zone.formations if f.posture == "assault"})
        for insurgent in dice.on("first", zone.id).shuffled(sides) if len(sides) > 1 else sides:
            yield from _attack(theater, zone, insurgent, p, dice.on(zone.id, int(insurgent)))


def _attack(theater: Theater, zone: Zone, insurgent: bool, p: Parameters, dice: Dice) -> Iterator[Event]:
    attackers = [f for f in zone.formations if f.posture == "assault" and f.faction.sheet.is_insurgent == insurgent]
    if not attackers:
        return
    lead = max(attackers, key=lambda f: (f.strength, f.id)).faction
    defenders = [f for f in zone.formations if lead.is_hostile_to(f.faction)]
    guards = zone.local_security if lead.is_hostile_to(theater.controller_of(zone)) else 0
    if not defenders and not guards:
        return
    battle = _day_of_battle(theater, zone, attackers, defenders, guards, p, dice)
    yield battle
    if battle.won:
        for body in defenders:
            yield from drive_out(theater, body, p, dice.on("out", body.id))
    for body in (*attackers, *(() if battle.won else defenders)):
        yield from _falter(body, p)


def _day_of_battle(
    theater: Theater, zone: Zone, attackers: list[Formation], defenders: list[Formation], guards: int, p: Parameters, dice: Dice
) -> BattleFought:
    strength, held = sum(f.strength for f in attackers), sum(f.strength for f in defenders)
    defence = sum(readiness(f, p) for f in defenders) + guards * p.local_security_quality
    works = max(zone.fortification, int(any(f.posture == "defend" for f in defenders)))
    ratio = force_ratio(sum(f.power for f in attackers), strength, defence, zone.terrain, works, p)
    chance = success_chance(ratio, midpoint=p.success_midpoint, scale=p.success_scale, cap=p.assault_p_cap)
    hazard = daily_hazard(chance, term_days(p, zone.terrain, works))
    draw = dice.on("outcome").uniform()
    noise = exp(p.combat_noise_sd * dice.on("noise").normal())
    lead = max(attackers, key=lambda f: (f.strength, f.id)).faction
    flying = not theater.circumstances.grounded(theater.calendar.days_gone)[zone.row]
    supported = flying and bool(theater.ground.support_packages[lead.sheet.allied_mask, zone.row].any())
    cost = daily_losses(strength, held + guards, noise, supported, p)
    guards_killed = min(guards, dice.on("guards").rounded(cost.defenders_killed * guards / max(held + guards, 1)))
    share = held / max(held + guards, 1)
    return BattleFought(
        zone=zone.id, attacker=lead.id, defender=defenders[0].faction.id if defenders else zone.controller,
        ratio=round(ratio, 4), chance=round(chance, 4), hazard=round(hazard, 4), draw=round(draw, 4), won=draw < hazard,
        attackers=_spread(attackers, cost.attackers_killed, 0.0, cost.attackers_wounded, p, dice.on("a")),
        defenders=_spread(defenders, cost.defenders_killed * share, cost.defenders_disabled * share, 0.0, p, dice.on("d")),
        guards_killed=guards_killed, guards_dissolved=guards - guards_killed if draw < hazard else 0,
    )  # fmt: skip


def _spread(side: list[Formation], killed: float, disabled: float, wounded: float, p: Parameters, dice: Dice) -> Losses:
    """Share a side's losses out by strength; the attackers' wounded are evacuated, and tell on cohesion only."""
    total = max(sum(f.strength for f in side), 1)
    rows = []
    for body in side:
        part = body.strength / total
        dead = min(body.strength, dice.on(body.id, "killed").rounded(killed * part))
        out = min(body.strength - dead, dice.on(body.id, "disabled").rounded(disabled * part))
        hurt = (killed + disabled + wounded) * part / max(body.strength, 1)
        rows.append((body.id, dead, out, round(max(0.1, body.cohesion - p.cohesion_loss_per_loss * hurt), 4)))
    return tuple(rows)


def _falter(body: Formation, p: Parameters) -> Iterator[Event]:
    if body.strength <= 0:
        yield FormationDestroyed(body.id, body.zone.id, 0, 0)
    elif body.posture == "assault" and body.cohesion < p.assault_falters_below:
        yield OrdersLapsed(body.id, body.zone.id, "the attack has lost its force")


def call_off(theater: Theater, p: Parameters, dice: Dice) -> Iterator[Event]:
    """At week's end: the insurgents' counter-attacks are over; those still on the way go on."""
    for body in theater.formations.values():
        if body.posture == "assault" and body.destination is None and body.faction.sheet.is_insurgent:
            yield PostureTaken(body.id, "hold")
