"""A forecast: the same for two truths that look alike, orders of this week in it, and honest sums."""

from __future__ import annotations

import pickle
from collections.abc import Mapping
from dataclasses import fields, is_dataclass
from typing import Any

import numpy as np
import pytest

from game.bots.table import commanders
from game.campaign.campaign import Campaign
from game.campaign.schema import Scenario
from game.ensemble.forecast import FIGURES, Continuation, Question, play_on, question, summary
from game.orders.march import March
from game.orders.order import Directive
from game.rules.victory import GRADES

WEEKS = 3


def plain(value: Any) -> Any:
    """Anything that goes into a forecast, as lists, numbers and words that can be held against each other."""
    if isinstance(value, np.ndarray):
        return value.tolist()
    if is_dataclass(value) and not isinstance(value, type):
        return {each.name: plain(getattr(value, each.name)) for each in fields(value)}
    if isinstance(value, Mapping):
        return {key: plain(each) for key, each in value.items()}
    return [plain(each) for each in value] if isinstance(value, list | tuple) else value


@pytest.fixture(scope="module")
def truth(tutorial: Scenario) -> Campaign:
    """The tutorial on the morning of its fourth week."""
    campaign = Campaign(tutorial, 4)
    campaign.play(commanders({side: sheet.kind for side, sheet in tutorial.factions.items()}, tutorial.bots, tutorial), 3)
    campaign.open_week()
    return campaign


def another_truth(truth: Campaign) -> Campaign:
    """The same war as Iraq knows it: everything that hides elsewhere and more, enemies stronger and firmer, other dice."""
    theater = pickle.loads(pickle.dumps(truth.theater))
    theater.ground.dormant = theater.ground.dormant * 3 + 50
    theater.underground.element_operators = theater.underground.element_operators * 2 + 5
    theater.underground.element_zone = np.roll(theater.underground.element_zone, 1)
    for body in theater.formations.values():
        if body.faction.id == "insurgents":
            body.strength = body.strength * 2 + 7
    theater.insurgents.treasury, theater.insurgents.will, theater.reach = 999.0, 3.0, 0.9
    return Campaign(truth.scenario, 4711, theater=theater)


def asked(campaign: Campaign, directives: tuple[Directive, ...] = ()) -> Question:
    """Iraq's question for some weeks."""
    return question(campaign.situation("iraq"), campaign.scenario, directives, campaign.scenario.bots, WEEKS)


def test_two_truths_that_differ_in_hidden_things_alone_ask_the_same_and_are_answered_the_same(truth: Campaign) -> None:
    other = another_truth(truth)
    assert truth.theater.digest() != other.theater.digest()
    one, two = asked(truth), asked(other)
    assert plain(one.situation) == plain(two.situation)
    assert (plain(one.casts), plain(one.directives), one.weeks) == (plain(two.casts), plain(two.directives), two.weeks)
    assert one.scenario is two.scenario
    for number in range(2):
        assert plain(play_on(one.packed(), number)) == plain(play_on(two.packed(), number))


def test_a_continuation_is_the_same_again_and_another_is_another(truth: Campaign) -> None:
    packed = asked(truth).packed()
    first, again, other = (plain(play_on(packed, number)) for number in (1, 1, 2))
    assert first == again
    assert first["weeks"] != other["weeks"]
    assert not first["fault"]
    assert {len(values) for values in first["weeks"].values()} == {WEEKS}


def test_this_weeks_orders_are_the_first_week(truth: Campaign) -> None:
    """Cleared garrisons sent away must tell; a bot would not have done it."""
    situation = truth.situation("iraq")
    body = next(each for each in situation.own if not each.fixed and not each.destination and not each.in_contact)
    beside = situation.board.zone_ids[int(np.flatnonzero(situation.board.adjacency[situation.board.index[body.zone]])[0])]
    order = March(formations=(body.id,), to=beside)
    with_order, without = asked(truth, (Directive(order),)), asked(truth)
    assert with_order.directives[0].order is order
    assert not play_on(with_order.packed(), 0).fault
    assert plain(play_on(with_order.packed(), 0)) != plain(play_on(without.packed(), 0))


def test_a_planner_is_never_asked_to_plan_inside_a_plan_and_enemies_take_any_stance(truth: Campaign) -> None:
    found = question(truth.situation("iraq"), truth.scenario, (), {"iraq": "planner:budget=3", "coalition": "decapitation"}, 2)
    assert found.casts["iraq"] == ("clear_and_hold",)
    assert found.casts["coalition"] == ("decapitation",)
    assert set(found.casts["insurgents"]) >= {"stand_and_fade", "hold_the_towns", "go_to_ground"}


def test_it_ends_with_the_war(truth: Campaign) -> None:
    left = truth.scenario.weeks - truth.situation("iraq").week + 1
    assert question(truth.situation("iraq"), truth.scenario, (), {}, 500).weeks == left


def test_what_cannot_be_played_is_told(truth: Campaign) -> None:
    found = play_on(b"nothing", 3)
    assert (found.number, found.weeks) == (3, {})
    assert "Error" in found.fault


def _told(number: int, zones: tuple[float, ...], grade: str = "minor") -> Continuation:
    return Continuation(number, dict.fromkeys(FIGURES, zones), grade, 40.0 + number)


def test_the_spread_of_those_played() -> None:
    played = [_told(1, (1.0, 2.0)), _told(2, (3.0,), "none"), _told(3, (5.0, 6.0)), Continuation(4, {}, fault="broken")]
    found = summary(played, 2)
    assert (found.done, found.failed, found.fault) == (3, 1, "broken")
    assert found.fans["zones"].bands[2].tolist() == [3.0, 3.0]
    assert found.grades["minor"].value == pytest.approx(2 / 3)
    assert list(found.grades) == list(GRADES)
    assert found.score[2] == 42.0
    assert summary(played[::-1], 2).fans["will"].bands.tolist() == found.fans["will"].bands.tolist()


def test_nothing_played_yet_is_no_number() -> None:
    found = summary([], 4)
    assert (found.done, found.score) == (0, ())
    assert np.isnan(found.fans["attacks"].bands).all()
