"""What campaigns taken together warn of."""

from __future__ import annotations

from dataclasses import replace

import pytest

from game.authoring.oddities import Rehearsed, Warned, warnings
from game.campaign.schema import Scenario

SIDES = ("coalition", "iraq", "insurgents")


@pytest.fixture
def fair(tutorial: Scenario) -> list[Rehearsed]:
    """Three campaigns of the tutorial in which all is as it should be."""
    grades = ({"coalition": 0, "iraq": 3, "insurgents": 0}, {"coalition": 3, "iraq": 0, "insurgents": 0})
    grades = (*grades, {"coalition": 0, "iraq": 0, "insurgents": 3})
    return [
        Rehearsed(
            seed, "", SIDES[seed], grades[seed], dict.fromkeys(SIDES, 50.0), tuple(tutorial.incidents), tuple(tutorial.zones)
        )
        for seed in range(3)
    ]


def about(tutorial: Scenario, played: list[Rehearsed]) -> list[tuple[str, str]]:
    return [(each.kind, each.about) for each in warnings(tutorial, played)]


def test_nothing_odd_gives_no_warning(tutorial: Scenario, fair: list[Rehearsed]) -> None:
    assert about(tutorial, fair) == []


def test_one_sided_outcomes(tutorial: Scenario, fair: list[Rehearsed]) -> None:
    always = [replace(each, winner="iraq") for each in fair]
    assert about(tutorial, always) == [("one-sided", "coalition"), ("one-sided", "iraq"), ("one-sided", "insurgents")]
    messages = [each.message for each in warnings(tutorial, always)]
    par = tutorial.victory["iraq"].par.value
    assert f"Iraq wins 3 of 3 campaigns: its median score is 50, its par {par:.0f}" in messages


def test_grades_that_nobody_or_everybody_reaches(tutorial: Scenario, fair: list[Rehearsed]) -> None:
    odd = [replace(each, grades={"coalition": 1, "iraq": 0, "insurgents": each.grades["insurgents"]}) for each in fair]
    assert about(tutorial, odd) == [("victory", "coalition.major"), ("victory", "coalition.minor"), ("victory", "iraq.minor")]


def test_incidents_that_never_happen_and_zones_nobody_enters(tutorial: Scenario, fair: list[Rehearsed]) -> None:
    scenario = tutorial.model_copy(update={"incidents": {"comet": None}})
    odd = [replace(each, alive=each.alive[1:]) for each in fair]
    found = list(warnings(scenario, odd))
    assert [each.kind for each in found] == ["incident", "zone"]
    assert found[0].message == "the incident 'comet' never happens: look at its `when`"
    assert found[1].message.startswith("nobody ever enters South Qaim desert-Akkas (SQD); its routes: ")


def test_a_side_with_formations_and_no_hub(tutorial: Scenario, fair: list[Rehearsed]) -> None:
    zones = {id: zone.model_copy(update={"hubs": []}) for id, zone in tutorial.zones.items()}
    found = list(warnings(tutorial.model_copy(update={"zones": zones}), fair))
    assert [(each.kind, each.about) for each in found] == [("hub", side) for side in tutorial.factions]
    assert "Iraq has formations and no hub" in found[1].message


def test_a_campaign_that_cannot_be_played_comes_first(tutorial: Scenario, fair: list[Rehearsed]) -> None:
    found = list(warnings(tutorial, [*fair, Rehearsed(9, "does not end: it took longer than 120 seconds")]))
    assert found == [Warned("run", "9", "the campaign of seed 9 does not end: it took longer than 120 seconds")]
