"""Movement events: postures, legs, arrivals, retreats, and who learns of them."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from game.events.event import EVERYONE, Event
from game.events.movement import (
    CrossingSet,
    FormationArrived,
    FormationRetreated,
    FormationWithdrawn,
    LegBegun,
    OrdersLapsed,
    PostureTaken,
)
from game.terms import Posture
from game.theater.formation import Formation
from game.theater.theater import Theater

Render = Callable[[Event, str | None], str]


@pytest.fixture
def body(theater: Theater) -> Formation:
    """The army group at South Qaim, on its way to al-Qaim."""
    marching = theater.formations["IQ-1"]
    marching.posture, marching.destination, marching.next_zone, marching.arrives = Posture.MARCH, "QIM", "QIM", 4
    return marching


def test_a_posture_taken_ends_what_was_under_way(body: Formation, theater: Theater) -> None:
    PostureTaken("IQ-1", "assault", "RUM").apply(theater)
    assert body.posture is Posture.ASSAULT
    assert (body.destination, body.next_zone, body.arrives) == ("RUM", None, None)
    PostureTaken("IQ-1", "patrol").apply(theater)
    assert (body.posture, body.destination) == (Posture.PATROL, None)
    assert body.zone.id == "SQD"


def test_orders_that_lapse_leave_the_formation_holding(body: Formation, theater: Theater, headline: Render) -> None:
    event = OrdersLapsed("IQ-1", "SQD", "no open way is left")
    event.apply(theater)
    assert (body.posture, body.destination, body.next_zone, body.arrives) == (Posture.HOLD, None, None, None)
    assert headline(event, "iraq") == f"7th Division group held at {theater.zones['SQD'].name}: no open way is left"


def test_a_leg_begun_says_where_and_when_and_moves_nobody_yet(theater: Theater) -> None:
    LegBegun("IQ-4", "ANA", "QIM", 12).apply(theater)
    marching = theater.formations["IQ-4"]
    assert (marching.next_zone, marching.arrives, marching.zone.id) == ("QIM", 12, "ANA")


@pytest.mark.parametrize("done", [False, True])
def test_an_arrival_moves_the_formation_and_at_its_end_the_march_is_over(done: bool, body: Formation, theater: Theater) -> None:
    FormationArrived("IQ-1", "QIM", "hold" if done else "march", done).apply(theater)
    assert body.zone.id == "QIM"
    assert (body.next_zone, body.arrives) == (None, None)
    assert body.destination == (None if done else "QIM")
    assert body.posture is (Posture.HOLD if done else Posture.MARCH)


def test_only_an_arrival_at_its_goal_is_news(theater: Theater, headline: Render) -> None:
    assert headline(FormationArrived("IQ-1", "QIM", "hold", True), None) == "7th Division group entered Al-Qaim"
    assert headline(FormationArrived("IQ-1", "QIM", "march", False), None) == ""


def test_a_retreat_leaves_the_beaten_shaken_and_asks_them_anew_next_time(body: Formation, theater: Theater) -> None:
    body.strength_when_asked, body.day_asked = 2_000, 3
    FormationRetreated("IQ-1", "SQD", "ANA", 0.4).apply(theater)
    assert (body.zone.id, body.cohesion, body.posture) == ("ANA", 0.4, Posture.HOLD)
    assert body.destination is body.next_zone is body.arrives is body.strength_when_asked is body.day_asked is None
    assert body.strength == 2_500


def test_those_called_home_are_in_the_ledger_and_off_the_map(theater: Theater, headline: Render) -> None:
    event = FormationWithdrawn("IQ-5", "ANA")
    words = headline(event, "insurgents")
    event.apply(theater)
    assert "IQ-5" not in theater.formations
    assert theater.ledger.fates["iraq"]["withdrawn"] == 1_000
    assert "Tribal mobilisation of Anah" in words
    assert "1,000" not in words


def test_an_enemy_learns_nothing_of_orders_and_marches_begun(theater: Theater) -> None:
    for event in (PostureTaken("IS-1", "go to ground"), OrdersLapsed("IS-1", "QIM", ""), LegBegun("IS-1", "QIM", "RUM", 3)):
        assert event.audience(theater) == ("insurgents",)
    assert PostureTaken("IQ-1", "assault", "QIM").audience(theater) == ("coalition", "iraq")


def test_movements_are_seen_by_those_near(theater: Theater) -> None:
    assert FormationArrived("IS-6", "BGZ", "hold", True).audience(theater) == ("insurgents",)
    assert "iraq" in FormationArrived("IS-6", "QIM", "hold", True).audience(theater)
    assert "iraq" not in FormationRetreated("IS-6", "BGZ", "RUM", 0.5).audience(theater)
    assert FormationWithdrawn("IQ-1", "SQD").audience(theater) == EVERYONE


def test_a_crossing_is_set_for_both_its_ends_and_everyone_hears_of_it(theater: Theater, headline: Render) -> None:
    route = theater.board.route_between("QIM", "ABK")
    assert route is not None
    before = theater.ground.route_open
    event = CrossingSet("iraq", "QIM", "ABK", True)
    event.apply(theater)
    assert (theater.ground.route_open != before).nonzero()[0].tolist() == [route.row]
    CrossingSet("iraq", "ABK", "QIM", False).apply(theater)
    assert (theater.ground.route_open == before).all()
    assert event.audience(theater) == EVERYONE
    assert headline(event, "insurgents").endswith("opened the crossing from Al-Qaim to Albu Kamal")
