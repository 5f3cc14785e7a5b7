"""A worker's chunk of campaigns: each a row, whatever becomes of it."""

from __future__ import annotations

import pytest

from game.campaign.schema import Scenario
from game.ensemble.campaigns import Chunk, play_chunk


@pytest.fixture(scope="module")
def short(tutorial: Scenario) -> Scenario:
    """The tutorial, over after two weeks."""
    return tutorial.model_copy(update={"weeks": 2, "reckonings": [2]})


def test_each_run_is_a_row_in_the_order_asked(short: Scenario) -> None:
    rows = play_chunk(Chunk(short, {}, (("a", 5), ("b", 6))))
    assert [(row["run"], row["seed"], row["outcome"], row["weeks"]) for row in rows] == [
        ("a", 5, "played", 2),
        ("b", 6, "played", 2),
    ]


def test_a_run_is_the_same_alone_and_in_company(short: Scenario) -> None:
    together = play_chunk(Chunk(short, {}, (("a", 5), ("b", 6))))
    assert play_chunk(Chunk(short, {}, (("b", 6),))) == together[1:]


def test_the_bots_chosen_are_those_that_play(short: Scenario) -> None:
    doctrine = play_chunk(Chunk(short, {}, (("a", 5),)))
    coins = play_chunk(Chunk(short, dict.fromkeys(short.factions, "coin_toss"), (("a", 5),)))
    assert doctrine != coins


def test_a_campaign_that_raises_is_a_row_with_the_reason(short: Scenario, monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(self: object, commanders: object) -> None:
        raise ZeroDivisionError("nobody left to divide by")

    monkeypatch.setattr("game.ensemble.campaigns.Campaign.play", broken)
    assert play_chunk(Chunk(short, {}, (("a", 5),))) == [
        {"run": "a", "seed": 5, "outcome": "failed: ZeroDivisionError: nobody left to divide by"}
    ]
