"""Leaders: some are informed on where people inform, others drop out of sight again; few are taken with a zone that falls."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from game.behavior.informing import informing
from game.events.leaders import LeadersStirred, loss_of
from game.rules.leaders import cover_after
from game.terms import Stance

if TYPE_CHECKING:
    from game.dice import Dice
    from game.events.event import Event
    from game.rules.parameters import Parameters
    from game.theater.theater import Theater


def stir(theater: Theater, p: Parameters, dice: Dice) -> Iterator[Event]:
    """Covers of all leaders in one step."""
    leaders, week, regions = list(theater.leaders.values()), theater.calendar.week, theater.board.region_ids
    if not leaders:
        return
    tips, low, stances = informing(theater, p), Stance.LIE_LOW, theater.underground.region_stance
    draws = iter(dice.few(2 * len(leaders)))
    changed = []
    for leader in leaders:
        lying_low = leader.region is not None and bool(stances[regions.index(leader.region)] == low)
        cover = cover_after(
            leader.cover, float(tips[leader.zone.row]), hiding=week <= leader.hides_until,
            lying_low=lying_low, draws=(next(draws), next(draws)), p=p,
        )  # fmt: skip
        if cover is not leader.cover:
            changed.append((leader.id, int(cover)))
    if changed:
        yield LeadersStirred(tuple(changed))


def overrun(theater: Theater, zone: str, taker: str, p: Parameters, dice: Dice) -> Iterator[Event]:
    """Leaders caught in a zone as the enemy takes it; the others slip through."""
    for leader in [each for each in theater.leaders.values() if each.zone.id == zone]:
        if dice.on(leader.id).chance(p.leader_overrun):
            yield from loss_of(theater, leader, "captured", taker)
