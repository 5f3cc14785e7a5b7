"""Reach at week's end: the insurgents' call fades, falls with ground lost, and rises with towns seized."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from game.events.event import Event
from game.events.networks import ReachChanged
from game.rules.reach import raised, reach_after

if TYPE_CHECKING:
    from game.dice import Dice
    from game.rules.parameters import Parameters
    from game.theater.theater import Theater

_A_TOWN = 2  # what a town or a city is worth on the board


def fade(theater: Theater, p: Parameters, dice: Dice) -> Iterator[Event]:
    """The week's change, from who held what a week ago and who holds it now."""
    row, now = theater.insurgents.row, theater.ground.controller
    before = theater.annals.weeks[-1].controller if theater.annals.weeks else theater.opening_controller
    lost = int(((before == row) & (now != row)).sum())
    seized = int(((before != row) & (now == row) & (theater.board.worth >= _A_TOWN)).sum())
    after = reach_after(theater.reach, lost, seized, p)
    if after != theater.reach:
        yield ReachChanged(after)


def make_news(theater: Theater, p: Parameters) -> Iterator[Event]:
    """A spectacular attack is heard of far away."""
    yield ReachChanged(raised(theater.reach, p.reach_spectacular))
