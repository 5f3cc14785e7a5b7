"""Withdraw: back to a neighbouring zone of one's own side."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from game.campaign.campaign import Campaign
from game.events.movement import PostureTaken
from game.orders.order import Cost
from game.orders.withdraw import Withdraw
from game.views.situation import Situation

Alter = Callable[..., Situation]


@pytest.fixture
def forward(iraq: Situation, alter: Alter) -> Situation:
    """The 7th Division group has got into al-Qaim."""
    return alter(iraq, "IQ-1", zone="QIM", in_contact=True)


def test_it_costs_a_command_alone(iraq: Situation) -> None:
    assert Withdraw(("IQ-1",), "ANA").cost(iraq) == Cost()


@pytest.mark.parametrize(
    ("formations", "to", "reason"),
    [
        ((), "ANA", "name at least one formation"),
        (("IQ-1",), "OZ", "there is no zone OZ"),
        (("IQ-1",), "RUM", "Rumana is not in friendly hands"),
        (("IQ-4",), "SQD", "Jazira brigade can withdraw only to a zone beside Anah"),
        (("IQ-4",), "ANA", "Jazira brigade can withdraw only to a zone beside Anah"),
        (("IQ-1", "IQ-4"), "SQD", "Jazira brigade can withdraw only to a zone beside Anah"),
    ],
)
def test_refusals(forward: Situation, formations: tuple[str, ...], to: str, reason: str) -> None:
    assert str(Withdraw(formations, to).refusal(forward)) == reason


def test_a_formation_in_contact_may_withdraw(forward: Situation) -> None:
    assert Withdraw(("IQ-1",), "SQD").refusal(forward) is None
    assert Withdraw(("IQ-1",), "ANA").refusal(forward) is None


def test_fixed_formations_stay(forward: Situation, alter: Alter) -> None:
    assert str(Withdraw(("IQ-1",), "SQD").refusal(alter(forward, "IQ-1", fixed=True))) == (
        "7th Division group may not leave Al-Qaim"
    )


def test_a_shut_way_stops_governments_and_not_insurgents(
    forward: Situation, insurgents: Situation, shut: Callable[[Situation], Situation]
) -> None:
    refused = Withdraw(("IQ-1",), "SQD").refusal(shut(forward))
    assert str(refused) == "the way from Al-Qaim to South Qaim desert-Akkas is shut"
    assert "march it" in str(Withdraw(("IS-1",), "ABK").refusal(shut(insurgents)))  # out of contact, but not shut in


def test_countries_are_heeded(iraq: Situation, hold: Callable[..., Situation]) -> None:
    refused = Withdraw(("IQ-1",), "ABK").refusal(hold(iraq, "coalition", ["ABK"]))
    assert str(refused) == "7th Division group may not enter the country Albu Kamal lies in"


def test_text_and_expectation(forward: Situation) -> None:
    assert Withdraw(("IQ-1",), "ANA").text(forward) == "withdraw to Anah with 7th Division group"
    assert "whole" in Withdraw(("IQ-1",), "ANA").expectation(forward)


def test_carried_out_it_heads_back(campaign: Campaign, carry_out: Callable[..., list[object]]) -> None:
    assert carry_out(Withdraw(("IQ-1",), "ANA"), "iraq") == [PostureTaken("IQ-1", "withdraw", "ANA")]
    assert campaign.theater.formations["IQ-1"].destination == "ANA"


def test_options_only_for_those_in_contact(iraq: Situation, forward: Situation) -> None:
    assert list(Withdraw.options(iraq)) == []
    assert {(order.formations, order.to) for order in Withdraw.options(forward)} == {(("IQ-1",), "SQD"), (("IQ-1",), "ANA")}


def test_out_of_contact_one_marches(iraq: Situation, hold: Callable[..., Situation]) -> None:
    refused = Withdraw(("IQ-1",), "QIM").refusal(hold(iraq, "iraq", ["QIM"]))
    assert str(refused) == "7th Division group is not in contact with the enemy: march it"
