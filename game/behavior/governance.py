"""Governance at week's end: services that come back where they are worked on; and what programmes do to the insurgents."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

import numpy as np

from game.events.event import Event
from game.events.politics import ServicesRestored
from game.rules.governance import programme_effect, services_after, skimmed
from game.terms import Measure
from game.units import Flags, Floats

if TYPE_CHECKING:
    from game.dice import Dice
    from game.rules.parameters import Parameters
    from game.theater.theater import Theater


def restore(theater: Theater, p: Parameters, dice: Dice) -> Iterator[Event]:
    """Services where they are being restored."""
    ground = theater.ground
    running = ground.measures[Measure.SERVICES] > 0
    if running.any():
        yield ServicesRestored(services_after(ground.services, ground.grip, running, p))


def programmes(theater: Theater, p: Parameters) -> Floats:
    """(Z,): what running programmes make of the attack rate."""
    return programme_effect(theater.ground.grip, np.logical_or.reduce(_running(theater)), p)


def extorted(theater: Theater, p: Parameters) -> float:
    """RP that the insurgents took last week out of programmes where the ground is not held."""
    running = _running(theater)
    if not running.any():
        return 0.0
    costs = np.array([p.cost_services, p.cost_aid]) / p.programme_weeks
    return skimmed(theater.ground.grip, costs @ running, p)


def _running(theater: Theater) -> Flags:
    return np.asarray(theater.ground.measures[[Measure.SERVICES, Measure.AID]] > 0, dtype=np.bool_)
