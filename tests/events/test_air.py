"""Air events: packages assigned, and what strikes did."""

from __future__ import annotations

from collections.abc import Callable

from game.events.air import InterdictionAssigned, StrikesFlown, SupportAssigned
from game.events.event import Event
from game.theater.theater import Theater

Render = Callable[[Event, str | None], str]
STRIKES = StrikesFlown("coalition", "QIM", 12, (("IS-1", 17),), 3, 9)


def test_packages_fly_where_they_are_assigned(theater: Theater) -> None:
    coalition, row = theater.factions["coalition"], theater.board.index["QIM"]
    coalition.packages_left = 3
    SupportAssigned("coalition", "QIM", 2, 1).apply(theater)
    assert theater.ground.support_packages[coalition.row, row] == theater.ground.support_packages.sum() == 2
    assert coalition.packages_left == 1
    assert SupportAssigned("coalition", "QIM", 2, 1).audience(theater) == ("coalition",)


def test_interdiction_is_set_on_a_zone_for_the_week_and_known_to_those_who_fly_it(theater: Theater) -> None:
    coalition, row = theater.factions["coalition"], theater.board.index["QIM"]
    event = InterdictionAssigned("coalition", "QIM", 2, 1)
    event.apply(theater)
    assert theater.ground.interdiction[coalition.row, row] == theater.ground.interdiction.sum() == 2
    assert (coalition.packages_left, theater.ground.support_packages.sum()) == (1, 0)
    assert event.audience(theater) == ("coalition",)


def test_strikes_kill_fighters_and_are_booked_to_those_who_flew_them(theater: Theater) -> None:
    row = theater.board.index["QIM"]
    STRIKES.apply(theater)
    assert theater.formations["IS-1"].strength == 1_083
    assert theater.ledger.fates["insurgents"]["killed"] == 17
    assert theater.ledger.civilians_killed["coalition"] == theater.ledger.civilians_killed_by_air["coalition"] == 3
    assert theater.ground.hurt_by_others[row] == theater.ground.hurt_by_others.sum() == 9
    assert not theater.ground.hurt_by_insurgents.any()


def test_those_who_fly_read_what_is_reported_and_those_struck_what_it_was(headline: Render) -> None:
    assert "about 20 fighters reported killed" in headline(STRIKES, "coalition")
    assert "17 fighters reported killed" in headline(STRIKES, "insurgents")
    assert headline(STRIKES, "coalition").startswith("Al-Qaim: 12 strikes by ")
    assert headline(STRIKES, "coalition").endswith("; 3 civilians killed")


def test_strikes_that_hit_nobody_say_so_by_silence(headline: Render) -> None:
    line = headline(StrikesFlown("coalition", "QIM", 4, (), 0, 0), "iraq")
    assert "killed" not in line


def test_strikes_are_known_to_those_who_fly_them_and_those_who_are_near(theater: Theater) -> None:
    assert set(StrikesFlown("coalition", "BGZ", 1, (), 0, 0).audience(theater)) == {"coalition", "iraq", "insurgents"}
