"""Likeness: what is told in another form than it is kept in; the rest is in test_continuation."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

from game.campaign.campaign import Campaign
from game.campaign.likeness import write_what_is_known
from game.campaign.schema import Scenario
from game.campaign.setup import set_up
from game.terms import Cover, Posture
from game.theater.theater import Theater
from game.views.reports import KnownLeader, LeaderReport
from game.views.situation import Situation


@pytest.fixture
def theater(tutorial: Scenario) -> Theater:
    made = set_up(tutorial, 9)
    made.calendar = replace(made.calendar, week=1)
    return made


@pytest.fixture(scope="module")
def mornings(tutorial: Scenario) -> dict[str, Situation]:
    return dict(Campaign(tutorial, 3).open_week())


def test_formations_on_the_march_are_on_their_way(theater: Theater, mornings: dict[str, Situation]) -> None:
    iraq = mornings["iraq"]
    moving = iraq.own[0]._replace(posture="march", destination="QIM", next_zone="QIM", days_to_next=3, cohesion=0.5)
    write_what_is_known(theater, replace(iraq, own=(moving, *iraq.own[1:])))
    body = theater.formations[moving.id]
    assert (body.posture, body.destination, body.next_zone, body.cohesion) == (Posture.MARCH, "QIM", "QIM", 0.5)
    assert body.arrives == theater.calendar.days_gone + 3


def test_people_who_have_come_are_more_to_spread_security_over(theater: Theater, mornings: dict[str, Situation]) -> None:
    iraq, before = mornings["iraq"], theater.ground.equivalents
    write_what_is_known(theater, replace(iraq, people=theater.ground.people + 2000.0))
    assert theater.ground.equivalents == pytest.approx(before + 2.0)


def test_the_regrouping_gather_in_groups_of_their_own(theater: Theater, mornings: dict[str, Situation]) -> None:
    own = mornings["insurgents"]
    assert own.underground is not None
    scattered = np.zeros(8, dtype=np.int64)
    scattered[1] = 20
    before = len(theater.underground.element_zone)
    write_what_is_known(theater, replace(own, underground=replace(own.underground, regrouping=scattered)))
    assert theater.underground.element_operators[before:].tolist() == [8, 8, 4]
    assert theater.underground.group_regrouping[theater.underground.element_group[before:]].all()


def test_the_insurgents_leaders_are_where_they_say_and_no_others(theater: Theater, mornings: dict[str, Situation]) -> None:
    told = (
        LeaderReport("L-FUR", "One", "regional", "frontier", "RWA", 2),
        LeaderReport("NEW", "Two", "regional", None, "BGZ", 0),
    )
    write_what_is_known(theater, replace(mornings["insurgents"], leaders=told))
    assert {each.id: each.zone.id for each in theater.leaders.values()} == {"L-FUR": "RWA", "NEW": "BGZ"}
    assert theater.leaders["L-FUR"].hides_until == mornings["insurgents"].week + 1


def test_a_leader_is_where_one_is_suspected(theater: Theater, mornings: dict[str, Situation]) -> None:
    seen = KnownLeader("ANA", "regional", Cover.EXPOSED)
    write_what_is_known(theater, replace(mornings["iraq"], known_leaders=(seen, seen, seen)))
    found = [(each.zone.id, each.cover) for each in theater.leaders.values() if each.cover is Cover.EXPOSED]
    assert found == [("ANA", Cover.EXPOSED)] * 2  # there are no more than two


def test_pauses_permits_and_weather_are_known(theater: Theater, mornings: dict[str, Situation]) -> None:
    iraq = mornings["iraq"]
    bad = np.arange(8) == 2
    write_what_is_known(theater, replace(iraq, paused={"army": 4}, permits=frozenset({"SY"}), grounded=bad))
    assert theater.circumstances.paused("iraq", 3) == {"army": 4}
    assert theater.circumstances.permitted("iraq") == {"SY"}
    assert theater.circumstances.grounded(theater.calendar.days_gone).tolist() == bad.tolist()


def test_what_is_another_weeks_is_left_alone(theater: Theater, mornings: dict[str, Situation]) -> None:
    write_what_is_known(theater, replace(mornings["iraq"], attacks=np.full(8, 5)))
    assert theater.ground.attacks.sum() == 0
