"""Leader events: what a loss leaves behind, and who may know of what."""

from __future__ import annotations

from collections.abc import Callable

from game.events.event import EVERYONE, Event
from game.events.leaders import LeaderHid, LeaderLost, LeaderMoved, LeadersStirred, NetworkShaken, loss_of
from game.terms import Cover
from game.theater.theater import Theater

Render = Callable[[Event, str | None], str]


def test_a_regional_leader_lost_takes_a_level_of_the_network_along(theater: Theater, headline: Render) -> None:
    leader, row = theater.leaders["L-FUR"], theater.board.region_ids.index("frontier")
    theater.underground.region_network[row] = 3
    loss, shaken = list(loss_of(theater, leader, "captured", "iraq"))
    assert (loss.audience(theater), shaken.audience(theater)) == (EVERYONE, ("insurgents",))
    line = headline(loss, "iraq")
    assert line.startswith(theater.board.name(leader.zone.id))
    assert "Frontier regional commander captured by" in line
    loss.apply(theater)
    shaken.apply(theater)
    assert theater.underground.region_network[row] == 2
    assert [each.id for each in theater.leaders_lost] == ["L-FUR"]


def test_a_network_does_not_fall_below_nought_and_national_losses_leave_it(theater: Theater) -> None:
    leader = theater.leaders["L-FUR"]
    theater.underground.region_network[:] = 0
    assert list(loss_of(theater, leader, "killed", "iraq"))[1] == NetworkShaken("frontier", 0)
    leader.rank, leader.region = "national", None
    (only,) = loss_of(theater, leader, "killed", "iraq")
    assert isinstance(only, LeaderLost)


def test_covers_moves_and_hiding_are_nobody_elses_business(theater: Theater) -> None:
    leader = theater.leaders["L-FUR"]
    stirred, moved, hid = LeadersStirred((("L-FUR", 2),)), LeaderMoved("L-FUR", "RWA", 1), LeaderHid("L-FUR", 4)
    assert stirred.audience(theater) == moved.audience(theater) == ()
    assert hid.audience(theater) == ("insurgents",)
    stirred.apply(theater)
    assert leader.cover is Cover.EXPOSED
    moved.apply(theater)
    hid.apply(theater)
    assert (leader.zone.id, leader.cover, leader.hides_until) == ("RWA", Cover.SUSPECTED, 4)
