"""March: the way there and its days, and every reason not to go."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest

from game.campaign.campaign import Campaign
from game.events.movement import PostureTaken
from game.orders.march import March, days_along, travel_of, way_of
from game.orders.order import Cost
from game.rules.movement import leg_days
from game.views.situation import Situation
from tests.wars import shipped


def names(situation: Situation, way: list[int] | None) -> list[str]:
    return [situation.board.zone_ids[row] for row in way or ()]


def test_the_cost_grows_with_the_group(iraq: Situation) -> None:
    each = iraq.parameters.cost_march
    assert March(("IQ-1",), "ANA").cost(iraq) == Cost(1, each, 0)
    assert March(("IQ-1", "IQ-2", "IQ-3"), "ANA").cost(iraq) == Cost(1, 3 * each, 0)


@pytest.mark.parametrize(
    ("formations", "to", "reason"),
    [
        ((), "ANA", "name at least one formation"),
        (("IQ-1",), "OZ", "there is no zone OZ"),
        (("IQ-1",), "QIM", "Al-Qaim is the enemy's: order an assault from a zone beside it"),
        (("IQ-4",), "ANA", "Jazira brigade is there already"),
        (("IQ-1",), "ANA", "no open way leads 7th Division group to Anah through friendly country"),
    ],
)
def test_refusals_on_the_first_morning(iraq: Situation, formations: tuple[str, ...], to: str, reason: str) -> None:
    assert str(March(formations, to).refusal(iraq)) == reason


def test_a_side_that_is_no_ally_is_not_marched_with() -> None:
    situation = Campaign(shipped("last-pockets"), 1).open_week()["iraq"]
    syrian = next(zone for zone in situation.board.zone_ids if situation.controller_of(zone) == "syria")
    refused = March((situation.own[0].id,), syrian).refusal(situation)
    assert str(refused) == f"{situation.board.name(syrian)} is held by a side you do not march with"


def test_fixed_formations_stay(iraq: Situation, alter: Callable[..., Situation]) -> None:
    refused = March(("IQ-1",), "ANA").refusal(alter(iraq, "IQ-1", fixed=True))
    assert str(refused) == "7th Division group may not leave South Qaim desert-Akkas"


def test_formations_in_contact_do_not_march(iraq: Situation, alter: Callable[..., Situation]) -> None:
    refused = March(("IQ-1",), "ANA").refusal(alter(iraq, "IQ-1", in_contact=True))
    assert str(refused) == "7th Division group is in contact with the enemy: withdraw it or let it fight"


def test_one_who_cannot_go_keeps_the_group_back(insurgents: Situation, alter: Callable[..., Situation]) -> None:
    assert March(("IS-1", "IS-3"), "ABK").refusal(insurgents) is None
    assert March(("IS-1", "IS-3"), "ABK").refusal(alter(insurgents, "IS-3", fixed=True)) is not None


def test_the_way_leads_through_friendly_country(iraq: Situation, hold: Callable[..., Situation]) -> None:
    freed = hold(iraq, "iraq", ["QIM"])
    body = freed.formations["IQ-1"]
    assert names(freed, way_of(freed, body, "ANA")) == ["QIM", "ANA"]
    assert March(("IQ-1",), "ANA").refusal(freed) is None


def test_the_expectation_is_the_sum_of_the_legs(iraq: Situation, hold: Callable[..., Situation]) -> None:
    freed = hold(iraq, "iraq", ["QIM"])
    legs = [freed.board.route_between(a, b) for a, b in (("SQD", "QIM"), ("QIM", "ANA"))]
    days = sum(leg_days(leg, opposed=False, p=freed.parameters) for leg in legs if leg)
    body = freed.formations["IQ-1"]
    assert days_along(freed, body, way_of(freed, body, "ANA") or []) == days
    assert March(("IQ-1",), "ANA").expectation(freed) == f"arrives in {days} days"


def test_the_slowest_of_a_group_decides(insurgents: Situation) -> None:
    near, far = (March((each,), "ABK").expectation(insurgents) for each in ("IS-6", "IS-2"))
    assert near != far
    assert March(("IS-6", "IS-2"), "ABK").expectation(insurgents) == max(near, far, key=lambda text: int(text.split()[2]))


def test_an_enemy_zone_at_the_end_takes_longer(insurgents: Situation, hold: Callable[..., Situation]) -> None:
    body = insurgents.formations["IS-1"]
    way = way_of(insurgents, body, "RUM") or []
    assert days_along(hold(insurgents, "iraq", ["RUM"]), body, way) > days_along(insurgents, body, way)


def test_shut_routes_stop_governments_and_not_insurgents(
    iraq: Situation, insurgents: Situation, hold: Callable[..., Situation], shut: Callable[[Situation], Situation]
) -> None:
    assert "no open way" in str(March(("IQ-1",), "ANA").refusal(shut(hold(iraq, "iraq", ["QIM"]))))
    assert March(("IS-1",), "ABK").refusal(shut(insurgents)) is None


def test_borders_stop_governments_and_not_insurgents(
    iraq: Situation, insurgents: Situation, hold: Callable[..., Situation]
) -> None:
    beyond = hold(iraq, "iraq", ["ABK", "QIM"])
    assert "no open way" in str(March(("IQ-1",), "ABK").refusal(beyond))
    assert way_of(insurgents, insurgents.formations["IS-5"], "QIM") is not None


def test_days_to_all_are_the_days_of_the_ways(insurgents: Situation) -> None:
    body = insurgents.formations["IS-4"]
    reach = travel_of(insurgents, body.kind).days_to_all(insurgents.board.index[body.zone])
    for row, days in reach.items():
        way = way_of(insurgents, body, insurgents.board.zone_ids[row])
        if way and row != insurgents.board.index[body.zone]:
            assert days_along(insurgents, body, way) == days


def test_text_names_place_and_formations(insurgents: Situation) -> None:
    assert March(("IS-1", "IS-3"), "ABK").text(insurgents) == "march to Albu Kamal with Al-Qaim garrison, Rumana garrison"


def test_carried_out_each_formation_sets_its_mind_on_the_place(
    campaign: Campaign, carry_out: Callable[..., list[object]]
) -> None:
    events = carry_out(March(("IS-1", "IS-3"), "ABK"), "insurgents")
    assert events == [PostureTaken("IS-1", "march", "ABK"), PostureTaken("IS-3", "march", "ABK")]
    body = campaign.theater.formations["IS-3"]
    assert (str(body.posture), body.destination, body.zone.id) == ("march", "ABK", "RUM")


def test_options_lead_to_friendly_neighbours(insurgents: Situation, iraq: Situation) -> None:
    offered = list(March.options(insurgents))
    assert {(order.formations[0], order.to) for order in offered if order.formations == ("IS-6",)} == {
        ("IS-6", "ABK"), ("IS-6", "RUM")
    }  # fmt: skip
    assert list(March.options(iraq)) == []  # both Iraqi zones have enemies all around
    assert list(March.options(replace(insurgents, own=()))) == []
