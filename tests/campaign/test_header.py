"""The header: what cannot be played, or would fill the memory, is refused in one line."""

from __future__ import annotations

from typing import Any

import pytest

from game.campaign.header import read_header
from game.campaign.journal import Cast, header
from game.campaign.schema import Scenario
from game.campaign.script import dump
from game.errors import JournalError


def changed(war: Scenario, **keys: Any) -> dict[str, Any]:
    return {**header(war, 7, Cast(("iraq",), {"coalition": "partner_first"})), **keys}


def test_what_was_written_is_read(tutorial: Scenario) -> None:
    import json

    read = read_header(json.loads(dump(changed(tutorial))), "here")
    assert read == (tutorial.untested, 7, Cast(("iraq",), {"coalition": {1: "partner_first"}}))


@pytest.mark.parametrize(
    ("keys", "message"),
    [
        ({"seed": "x"}, "no seed"),
        ({"seed": True}, "no seed"),
        ({"seed": -1}, "no seed"),
        ({"seed": 10**300}, "no seed"),
        ({"people": ["france"]}, "the scenario has not"),
        ({"people": "iraq"}, "the scenario has not"),
        ({"people": [["iraq"]]}, "the scenario has not"),
        ({"bots": {"france": "coin_toss"}}, "the scenario has not"),
        ({"bots": [1]}, "no scenario that can be played"),
        ({"scenario": {"title": "x"}}, "no scenario that can be played"),
        ({"scenario": 7}, "no scenario that can be played"),
        ({"scenario": {"ti\ntle": "x"}}, "no scenario that can be played"),
    ],
)
def test_a_header_that_cannot_be_played_is_refused(tutorial: Scenario, keys: dict[str, Any], message: str) -> None:
    with pytest.raises(JournalError, match=f"here: the header .*{message}") as refused:
        read_header(changed(tutorial, **keys), "here")
    assert "\n" not in str(refused.value)
    with pytest.raises(JournalError, match="missing"):
        read_header([], "here")


@pytest.mark.parametrize("text", ["war\x1b[2J", "\u202ewar"])
def test_texts_that_no_screen_should_be_sent_are_refused(tutorial: Scenario, text: str) -> None:
    for told in ({"notes": text}, {"title": text[:20]}, {"regions": {**changed(tutorial)["scenario"]["regions"], text: {}}}):
        with pytest.raises(JournalError, match="here: the header holds"):
            read_header(changed(tutorial, scenario={**changed(tutorial)["scenario"], **told}), "here")


@pytest.mark.parametrize("what", ["operators", "picks", "routes", "regions"])
def test_a_war_too_large_to_set_up_is_refused(tutorial: Scenario, what: str) -> None:
    head = changed(tutorial)
    war = head["scenario"]
    if what == "operators":
        war["zones"]["QIM"]["hidden"] = {"operators": 50_000_000, "members": 50_000_000}
    elif what == "picks":
        war["rules"]["ez_start_picks_element"] = 1e9
    elif what == "routes":
        war["map"]["routes"] = {f"r{n}": {"ends": ["QIM", "RWA"], "kind": "road", "km": 1} for n in range(10_001)}
    else:
        war["regions"] = {**war["regions"], **{f"R{n}": {"name": "x"} for n in range(1_001)}}
    with pytest.raises(JournalError, match="larger than any that can be set up"):
        read_header(head, "here")
