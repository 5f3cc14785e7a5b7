"""Assault: who may, from where, against whom, and what to expect of it."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace

import pytest

from game.campaign.campaign import Campaign
from game.events.movement import PostureTaken
from game.orders.assault import Assault
from game.orders.order import Cost
from game.views.situation import Situation
from tests.orders.conftest import Alter

Hold = Callable[..., Situation]


def chances(text: str) -> tuple[int, int]:
    found = re.match(r"(\d+)%(?:-(\d+)%)? to take it within 4 weeks, if all is as believed; ", text)
    assert found, text
    return int(found[1]), int(found[2] or found[1])


def test_the_cost_grows_with_the_group(iraq: Situation) -> None:
    each = iraq.parameters.cost_assault
    assert Assault(("IQ-1", "IQ-2"), "QIM").cost(iraq) == Cost(1, 2 * each, 0)


@pytest.mark.parametrize(
    ("formations", "zone", "reason"),
    [
        (("IQ-1", "IQ-1"), "QIM", "a formation is named twice"),
        (("IQ-1",), "OZ", "there is no zone OZ"),
        (("IQ-1",), "SQD", "no enemy is known to hold South Qaim desert-Akkas"),
        (("IQ-1",), "ABK", "7th Division group may not enter the country Albu Kamal lies in"),
        (("IQ-1",), "RWA", "7th Division group is not beside Rawa: march it nearer first"),
        (("IQ-1", "IQ-4", "IQ-5", "IQ-2"), "RWA", "7th Division group is not beside Rawa: march it nearer first"),
    ],
)
def test_refusals_on_the_first_morning(iraq: Situation, formations: tuple[str, ...], zone: str, reason: str) -> None:
    assert str(Assault(formations, zone).refusal(iraq)) == reason


def test_without_will_nobody_assaults(iraq: Situation) -> None:
    least = iraq.parameters.will_no_assault
    assert Assault(("IQ-1",), "QIM").refusal(replace(iraq, will=least)) is None
    refused = Assault(("IQ-1",), "QIM").refusal(replace(iraq, will=least - 4))
    assert str(refused) == f"will is {least - 4:.0f}: below {least:.0f} nobody will assault"


def test_advisers_do_not_assault(coalition: Situation) -> None:
    assert str(Assault(("CO-1",), "QIM").refusal(coalition)) == "Adviser team does not assault: it advises and supports"


def test_fixed_formations_assault_only_where_they_stand(iraq: Situation, alter: Hold) -> None:
    fixed = alter(iraq, "IQ-1", fixed=True)
    assert str(Assault(("IQ-1",), "QIM").refusal(fixed)) == "7th Division group may not leave South Qaim desert-Akkas"
    assert Assault(("IQ-1",), "QIM").refusal(alter(iraq, "IQ-1", fixed=True, zone="QIM")) is None


def test_formations_in_contact_assault_only_where_they_stand(iraq: Situation, alter: Hold) -> None:
    engaged = alter(iraq, "IQ-1", in_contact=True)
    refused = Assault(("IQ-1",), "QIM").refusal(engaged)
    assert str(refused) == "7th Division group is in contact with the enemy where it stands"
    assert Assault(("IQ-1",), "QIM").refusal(alter(iraq, "IQ-1", in_contact=True, zone="QIM")) is None


def test_a_shut_way_stops_governments_and_not_insurgents(
    iraq: Situation, insurgents: Situation, shut: Callable[[Situation], Situation]
) -> None:
    refused = Assault(("IQ-1",), "QIM").refusal(shut(iraq))
    assert str(refused) == "the way from South Qaim desert-Akkas to Al-Qaim is shut"
    assert Assault(("IS-1",), "SQD").refusal(shut(insurgents)) is None


def test_a_contested_zone_of_ones_own_may_be_fought_for(iraq: Situation) -> None:
    contested = iraq.contested.copy()
    contested[iraq.board.index["SQD"]] = True
    assert Assault(("IQ-1",), "SQD").refusal(replace(iraq, contested=contested)) is None


def test_more_force_promises_more(iraq: Situation, alter: Alter) -> None:
    alone = chances(Assault(("IQ-2",), "QIM").expectation(alter(iraq, "IQ-2", strength=900)))
    all_in = chances(Assault(("IQ-1", "IQ-2", "IQ-3", "IQ-4"), "QIM").expectation(iraq))
    assert 0 <= alone[0] <= alone[1] <= 100
    assert all_in[0] >= alone[0]
    assert sum(all_in) > sum(alone)


def test_the_expectation_rests_on_reports(iraq: Situation) -> None:
    order = Assault(("IQ-1", "IQ-2"), "QIM")
    beliefs = iraq.beliefs.copy()
    beliefs.low, beliefs.high = beliefs.low * 8, beliefs.high * 8
    worse = chances(order.expectation(replace(iraq, beliefs=beliefs)))
    assert worse < chances(order.expectation(iraq))


def test_the_expectation_says_when_it_comes_to_contact(iraq: Situation, alter: Hold) -> None:
    days = re.search(r"contact in (\d+) days$", Assault(("IQ-1",), "QIM").expectation(iraq))
    assert days
    assert int(days[1]) >= 1
    assert Assault(("IQ-1",), "QIM").expectation(alter(iraq, "IQ-1", zone="QIM")).endswith("; in contact now")


def test_text_names_place_and_formations(iraq: Situation) -> None:
    assert Assault(("IQ-2",), "QIM").text(iraq) == "assault Al-Qaim with Counter-Terrorism group"


def test_carried_out_those_beside_go_there_and_those_within_fight_on(
    campaign: Campaign, carry_out: Callable[..., list[object]]
) -> None:
    theater = campaign.theater
    theater.place(theater.formations["IQ-2"], "QIM")
    events = carry_out(Assault(("IQ-1", "IQ-2"), "QIM"), "iraq")
    assert events == [PostureTaken("IQ-1", "assault", "QIM"), PostureTaken("IQ-2", "assault", None)]
    assert theater.formations["IQ-1"].destination == "QIM"
    assert theater.formations["IQ-2"].destination is None


def test_options_are_the_enemys_zones_within_reach(iraq: Situation, coalition: Situation) -> None:
    assert {(order.formations, order.zone) for order in Assault.options(iraq)} == {
        (("IQ-1",), "QIM"), (("IQ-2",), "QIM"), (("IQ-3",), "QIM"),
        (("IQ-4",), "QIM"), (("IQ-4",), "RWA"), (("IQ-5",), "QIM"), (("IQ-5",), "RWA"),
    }  # fmt: skip
    assert list(Assault.options(coalition)) == []


def test_the_chance_that_the_garrison_stands_is_told_beside_the_odds(iraq: Situation) -> None:
    """By the rule that asks the garrison, at what is believed of it; what it was told nobody outside knows."""
    text = Assault(("IQ-1",), "QIM").expectation(iraq)
    found = re.search(r"the garrison stands with (\d+)%(?:-(\d+)%)? each week \((\d+)%\S* if told to defend, (\d+)%", text)
    assert found, text
    untold, defends, hides = int(found[1]), int(found[3]), int(found[4])
    assert hides < untold < defends
    crowd = Assault(("IQ-1", "IQ-2"), "QIM").expectation(iraq)
    assert int(re.search(r"stands with (\d+)%", crowd)[1]) < untold  # type: ignore[index]
