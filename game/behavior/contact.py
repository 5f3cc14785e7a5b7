"""Contact: a guerrilla garrison that meets its enemy stands, or melts away; and what becomes of those who are beaten.

A garrison is asked at first contact, then weekly while in contact, and whenever a quarter of its strength has gone since
then. Columns that attack or withdraw are not asked: they have been told what to do.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from game.events.combat import FormationDestroyed, GarrisonDispersed, GarrisonStood
from game.events.event import Event
from game.events.movement import FormationRetreated
from game.rules.assault import force_ratio
from game.rules.dispersal import URBAN, fates, in_elements, stand_chance, strategy, weights
from game.units import DAYS_A_WEEK

if TYPE_CHECKING:
    from game.dice import Dice
    from game.rules.parameters import Parameters
    from game.theater.formation import Formation
    from game.theater.theater import Theater
    from game.theater.zone import Zone

SHELTER = ("desert", "mountain")


def meet(theater: Theater, p: Parameters, dice: Dice) -> Iterator[Event]:
    """Ask every garrison in contact that is due to be asked."""
    for zone in theater.hot_zones():
        for body in list(zone.formations):
            asked = body.faction.sheet.is_insurgent and body.posture not in ("assault", "withdraw")
            if asked and theater.has_enemies_in(zone, body.faction) and _is_due(theater, body, p):
                yield from _ask(theater, zone, body, p, dice.on(body.id))


def _is_due(theater: Theater, body: Formation, p: Parameters) -> bool:
    if body.day_asked is None or body.strength_when_asked is None:
        return True
    worn = body.strength <= body.strength_when_asked * (1.0 - p.stand_recheck_loss)
    return worn or theater.calendar.days_gone - body.day_asked >= DAYS_A_WEEK


def _ask(theater: Theater, zone: Zone, body: Formation, p: Parameters, dice: Dice) -> Iterator[Event]:
    encircled = encircled_share(theater, zone, body)
    chance = stand_chance(
        ratio=ratio_against(theater, zone, body, p), urban=URBAN.get(zone.terrain, 0.0), encircled=encircled,
        strategy=strategy(str(body.posture)), b=weights(p),
    )  # fmt: skip
    draw = dice.uniform()
    if draw < chance:
        first = body.day_asked is None
        today = theater.calendar.days_gone
        yield GarrisonStood(body.id, zone.id, round(chance, 4), round(draw, 4), body.strength, today, first)
    else:
        yield from disperse(theater, body, p, dice, chance, draw, beaten=False)


def ratio_against(theater: Theater, zone: Zone, body: Formation, p: Parameters) -> float:
    """The force ratio a garrison faces, all its enemies in the zone against all its own side there."""
    enemies = [f for f in zone.formations if body.faction.is_hostile_to(f.faction)]
    friends = [f for f in zone.formations if f.faction is body.faction]
    attack = sum(f.power for f in enemies)
    if body.faction.is_hostile_to(theater.controller_of(zone)):
        attack += zone.local_security * p.local_security_quality
    strength = sum(f.strength for f in enemies)
    return force_ratio(attack, strength, sum(readiness(f, p) for f in friends), zone.terrain, zone.fortification, p)


def readiness(body: Formation, p: Parameters) -> float:
    """Power of a formation that is attacked: those who rest are caught unready."""
    return body.power * (p.rest_readiness if body.posture == "rest" else 1.0)


def encircled_share(theater: Theater, zone: Zone, body: Formation) -> float:
    """Share of the neighbouring zones that the enemies of a formation hold."""
    holders = [theater.ground.controller[row] for row in theater.board.neighbours[zone.row]]
    return sum(int(row) in body.faction.sheet.hostile_rows for row in holders) / max(len(holders), 1)


def refuge(theater: Theater, zone: Zone, body: Formation) -> str | None:
    """The neighbouring zone of its own side a beaten formation falls back to: the best garrisoned, nothing contested."""
    near = [theater.zones[theater.board.zone_ids[row]] for row in theater.board.neighbours[zone.row]]
    allowed = body.faction.sheet.countries_for(body.kind)
    open_to = [
        each
        for each in near
        if theater.factions[each.controller].is_allied_with(body.faction)
        and not each.contested
        and theater.board.country[each.row] in allowed
    ]
    best = max(open_to, key=lambda each: (sum(f.strength for f in each.formations), each.id), default=None)
    return best.id if best else None


def disperse(
    theater: Theater, body: Formation, p: Parameters, dice: Dice, chance: float, draw: float, *, beaten: bool
) -> Iterator[Event]:
    """Break a garrison up: hidden here and in the desert or mountain around, a few fallen back formed, the rest lost."""
    zone = body.zone
    encircled = encircled_share(theater, zone, body) >= p.encircled_threshold
    shelters = [row for row in theater.board.neighbours[zone.row] if theater.board.terrain[row] in SHELTER]
    to = refuge(theater, zone, body)
    out = fates(
        body.strength, encircled=encircled, may_retreat=to is not None, may_spread=bool(shelters), dice=dice.on("fates"), p=p
    )
    around = [theater.board.zone_ids[row] for row in shelters]
    size = int(p.element_size)
    elements = [(zone.id, n) for n in in_elements(out.operators_here, size)]
    elements += [(around[i % len(around)], n) for i, n in enumerate(in_elements(out.operators_around, size))]
    yield GarrisonDispersed(
        formation=body.id, zone=zone.id, chance=round(chance, 4), draw=round(draw, 4),
        killed=out.killed, captured=out.captured, deserted=out.deserted,
        dormant=((zone.id, out.dormant_here), *_evenly(out.dormant_around, around)),
        elements=tuple(elements), retreated=out.retreated, to=to if out.retreated else None, beaten=beaten,
    )  # fmt: skip


def _evenly(people: int, zones: list[str]) -> list[tuple[str, int]]:
    if not zones:
        return []
    each, rest = divmod(people, len(zones))
    return [(zone, each + (i < rest)) for i, zone in enumerate(zones)]


def drive_out(theater: Theater, body: Formation, p: Parameters, dice: Dice) -> Iterator[Event]:
    """What becomes of a defender whose defence broke."""
    zone = body.zone
    encircled = encircled_share(theater, zone, body) >= p.encircled_threshold
    to = refuge(theater, zone, body)
    if body.strength <= 0:
        yield FormationDestroyed(body.id, zone.id, 0, 0)
    elif body.faction.sheet.is_insurgent and not encircled:
        yield from disperse(theater, body, p, dice, 0.0, 1.0, beaten=True)
    elif to is not None and not encircled:
        yield FormationRetreated(body.id, zone.id, to, round(max(0.1, body.cohesion - p.driven_back_cohesion), 4))
    else:
        killed = min(body.strength, dice.on("killed").rounded(body.strength * p.beaten_killed_share))
        yield FormationDestroyed(body.id, zone.id, killed, body.strength - killed)
