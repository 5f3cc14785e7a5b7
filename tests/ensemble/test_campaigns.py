"""A worker's chunk of campaigns: each an outcome, whatever becomes of it."""

from __future__ import annotations

import pickle
import time

import pytest

from game.campaign.campaign import Campaign
from game.campaign.schema import Scenario
from game.ensemble.campaigns import Chunk, Outcome, Task, play_chunk
from game.errors import BatchError


@pytest.fixture(scope="module")
def short(tutorial: Scenario) -> Scenario:
    """The tutorial, over after two weeks."""
    return tutorial.model_copy(update={"weeks": 2, "reckonings": [2]})


A, B = Task("a", 5), Task("b", 6)


def told(outcomes: list[Outcome]) -> list[tuple[object, object]]:
    """What is the same wherever it was played."""
    return [(each.measures, each.tables) for each in outcomes]


def test_each_run_is_an_outcome_in_the_order_asked(short: Scenario) -> None:
    found = play_chunk(Chunk(short, {}, (A, B)))
    assert [(each.run, each.status, each.reason, each.measures["weeks"]) for each in found] == [
        ("a", "finished", None, 2),
        ("b", "finished", None, 2),
    ]
    assert set(found[0].tables) == {"weeks", "zones"}
    assert found[0].tables["weeks"]["week"] == [1, 2]


def test_a_run_is_the_same_alone_and_in_company(short: Scenario) -> None:
    together = play_chunk(Chunk(short, {}, (A, B)))
    assert told(play_chunk(Chunk(short, {}, (B,)))) == told(together[1:])


def test_the_bots_chosen_are_those_that_play(short: Scenario) -> None:
    coins = dict.fromkeys(short.factions, "coin_toss")
    doctrine, tossed = play_chunk(Chunk(short, {}, (A, Task("b", 5, bots=coins))))
    assert told([doctrine]) != told([tossed])
    assert told(play_chunk(Chunk(short, coins, (A,)))) == told([tossed])


def test_settings_hold_for_their_own_run_alone(short: Scenario) -> None:
    loud = Task("b", 5, {"rules.attack_rate_element_week": 3.0})
    before, changed, after = play_chunk(Chunk(short, {}, (A, loud, A)))
    assert told([before]) == told([after]) != told([changed])


def test_a_setting_that_leads_nowhere_fails_its_run_alone(short: Scenario) -> None:
    bad, good = play_chunk(Chunk(short, {}, (Task("x", 5, {"rules.nothing": 1.0}), A)))
    assert (bad.status, good.status) == ("failed", "finished")


def test_a_campaign_that_raises_is_an_outcome_with_the_reason(short: Scenario, monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(self: object, commanders: object) -> None:
        raise ZeroDivisionError("nobody left to divide by")

    monkeypatch.setattr("game.ensemble.campaigns.Campaign.play", broken)
    (found,) = play_chunk(Chunk(short, {}, (A,)))
    assert (found.status, found.reason, found.measures) == ("failed", "ZeroDivisionError: nobody left to divide by", {})


def test_a_campaign_that_takes_too_long_is_broken_off(short: Scenario, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("game.ensemble.campaigns.Campaign.play", lambda *_: time.sleep(30))
    (found,) = play_chunk(Chunk(short, {}, (A,), seconds=0.05))
    assert (found.status, found.reason) == ("timed out", "it took longer than 0.05 seconds")


def test_attacks_and_battles_are_kept_on_request(tutorial: Scenario) -> None:
    (found,) = play_chunk(Chunk(tutorial, {}, (A,), extras=("attacks", "battles")))
    assert len(found.tables["attacks"]["zone"]) == found.measures["attacks"]
    assert found.tables["battles"]["won"]


def test_a_campaign_goes_on_from_a_packed_theater(tutorial: Scenario) -> None:
    first = Campaign(tutorial, 9)
    for _ in range(3):
        first.play_week({})
    one, other = play_chunk(Chunk(tutorial, {}, (A, B), opening=pickle.dumps(first.theater)))
    now = [week.attacks_in(None) for week in first.theater.annals.weeks]
    assert one.tables["weeks"]["attacks"][:3] == other.tables["weeks"]["attacks"][:3] == now
    assert told([one]) != told([other])
    assert one.measures["weeks"] == 12


def test_another_engine_refuses_to_play(short: Scenario) -> None:
    with pytest.raises(BatchError, match="install the same"):
        play_chunk(Chunk(short, {}, (A,), engine="0.0.1+abc"))


def test_a_chunk_can_be_sent_to_another_machine(short: Scenario) -> None:
    chunk = Chunk(short, {"iraq": "coin_toss"}, (A, B))
    assert pickle.loads(pickle.dumps(chunk)) == chunk
