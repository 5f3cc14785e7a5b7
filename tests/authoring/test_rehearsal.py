"""Rehearsals: who commands in which campaign, what is kept of one, and what is told."""

from __future__ import annotations

from itertools import islice

import pytest

from game.authoring import rehearsal
from game.authoring.oddities import Warned
from game.authoring.rehearsal import Rehearsal, cast, failed, play, told
from game.bots.table import BOTS
from game.campaign.schema import Scenario


@pytest.fixture
def short(tutorial: Scenario) -> Scenario:
    """The tutorial's first two weeks."""
    return tutorial.model_copy(update={"weeks": 2, "reckonings": [1, 2]})


def test_a_campaign_tells_who_won_what_happened_and_where_anybody_was(short: Scenario) -> None:
    one = play(short, 7, 0)
    assert one == play(short, 7, 0)
    assert one.winner in short.factions
    assert set(one.grades) == set(short.factions)
    assert set(one.alive) == set(short.zones)


def test_every_other_campaign_is_played_by_stances_in_turn(tutorial: Scenario) -> None:
    kinds = {side: sheet.kind for side, sheet in tutorial.factions.items()}
    assert cast(tutorial, kinds, 0) == cast(tutorial, kinds, 2) == tutorial.bots
    casts = [cast(tutorial, kinds, number) for number in range(1, 55, 2)]
    assert len({tuple(each.values()) for each in casts}) == 27
    assert all(kinds[side] in BOTS[str(name)].kinds for each in casts for side, name in each.items())


def test_what_a_campaign_runs_into_is_told_and_not_raised(short: Scenario, monkeypatch: pytest.MonkeyPatch) -> None:
    broken = short.model_copy(update={"zones": dict(islice(short.zones.items(), 1))})
    assert play(broken, 1, 0).trouble.startswith("breaks off: ")
    monkeypatch.setattr(rehearsal, "SECONDS", 0.001)
    assert play(short, 1, 0).trouble == "does not end: it took longer than 0.001 seconds"


def test_warnings_are_told_a_line_each_and_only_broken_campaigns_fail() -> None:
    warned = (Warned("incident", "comet", "the incident 'comet' never happens"),)
    assert list(told(Rehearsal(20, 5, warned))) == [
        "warning: the incident 'comet' never happens",
        "1 warning from 20 campaigns, seeds 5 to 24",
    ]
    assert not failed(warned)
    assert failed((Warned("run", "3", "the campaign of seed 3 does not end"),))
    assert Rehearsal(20, 5, warned).as_data()["campaigns"] == 20
