"""Displacement at week's end: people flee zones under assault, and the displaced come home to zones that are held."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

import numpy as np

from game.events.event import Event
from game.events.politics import PeopleMoved
from game.rules.displacement import People, came_home, fled, returning_share, ruin_anger
from game.terms import Measure
from game.units import Flags, Floats, Ints, shares

if TYPE_CHECKING:
    from game.dice import Dice
    from game.rules.parameters import Parameters
    from game.theater.theater import Theater


def move_people(theater: Theater, p: Parameters, dice: Dice) -> Iterator[Event]:
    """Where everyone is after the week's flight and returns. Nobody flees to, or comes home to, a zone the insurgents hold."""
    ground, board = theater.ground, theater.board
    safe = ~ground.contested & (ground.battle_days == 0) & (ground.controller != theater.insurgents.row)
    people = People(ground.people.astype(np.int64), ground.displaced, ground.hosted)
    if ground.battle_days.any():
        people = fled(people, ground.battle_days, _ways(theater, safe), p)
    before = people.displaced
    rates = returning_share(ground.grip, ground.services, ground.measures[Measure.ESCORT] > 0, p) * safe
    returning: Ints = (before * rates + dice.on("returns").uniforms(len(board))).astype(np.int64)
    off_map = dict(theater.displaced_off_map)
    for country in board.countries:
        inside = board.where_country(country)
        people = came_home(people, returning, inside)
        if country in off_map:
            home, away = float((before * rates)[inside].sum()), float(before[inside].sum())
            off_map[country] -= dice.on("off the map", country).rounded(off_map[country] * home / max(away, 1.0))
    returned = before - people.displaced
    yield PeopleMoved(
        off_map=tuple(off_map.items()), people=people.present.astype(np.float64),
        equivalents=(people.present + p.density_area_equiv * board.area_km2) / 1000.0,
        displaced=people.displaced, hosted=people.hosted,
        grievance=shares(ground.grievance + ruin_anger(returned, board.population, ground.services, p)),
    )  # fmt: skip


def _ways(theater: Theater, safe: Flags) -> Floats:
    """(Z, Z): where the people of each zone would go: to safe neighbours, else anywhere safe in the country, by people."""
    board = theater.board
    room = np.outer(np.ones(len(board)), safe * (theater.ground.people + 1.0)) * board.compatriots
    near = room * board.adjacency
    stranded = near.sum(axis=1, keepdims=True) == 0
    return np.asarray(np.where(stranded, room, near), dtype=np.float64)
