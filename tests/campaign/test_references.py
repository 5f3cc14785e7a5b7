"""Every name must lead somewhere."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from game.campaign.faults import Fault

Spoil = Callable[..., tuple[Fault, ...]]

REFERENCES = [
    ("name: Cape, country: SU", "name: Cape, country: SV", "unknown country 'SV'", "there are: NO, SU"),
    ("[BETA, CAPE]", "[BETA, CAEP]", "zone 'CAEP' is not on the map", "did you mean 'CAPE'?"),
    ("region: north", "region: nord", "unknown region 'nord'", "did you mean 'north'?"),
    ("controller: band", "controller: bnad", "unknown faction 'bnad'", "did you mean 'band'?"),
    ("hubs: [band]", "hubs: [band, bend]", "unknown faction 'bend'", "did you mean 'band'?"),
    ("tags: [core]", "side: hoem\n    tags: [core]", "unknown faction 'hoem'", "did you mean 'home'?"),
    ("{band: hostile}", "{bannd: hostile}", "unknown faction 'bannd'", "did you mean 'band'?"),
    ("zone: ALFA}", "zone: CAPE}", "zone 'CAPE' is not in play", "there are: ALFA, BETA"),
    ("zones: [BETA]", "zones: [BETA, CAPE]", "zone 'CAPE' is not in play", "there are: ALFA, BETA"),
    ("may_enter: [NO, SU]", "may_enter: [NO, SI]", "unknown country 'SI'", "there are: NO, SU"),
    ("tag: core", "tag: cor", "no zone in play has the tag 'cor'", "did you mean 'core'?"),
    ("country: NO, min: 2", "country: NN, min: 2", "unknown country 'NN'", "there are: NO, SU"),
    ("will: {faction: home", "zones_seized: {faction: hmoe", "unknown faction 'hmoe'", "did you mean 'home'?"),
    ("will: {faction: home", "treasury: {faction: hmoe", "unknown faction 'hmoe'", "did you mean 'home'?"),
    ("members: {min", "displaced: {country: NN, min", "unknown country 'NN'", "there are: NO, SU"),
    ("  move_road_day: 1\n", "  mov_road_day: 1\n", "unknown key 'mov_road_day'", "did you mean 'move_road_day'?"),
]


@pytest.mark.parametrize(("old", "new", "message", "suggestion"), REFERENCES)
def test_a_name_that_leads_nowhere_is_faulted(spoil: Spoil, old: str, new: str, message: str, suggestion: str) -> None:
    (fault,) = spoil(old, new)
    assert message in fault.message
    assert fault.suggestion == suggestion


def test_bots_are_checked_against_the_table_that_is_handed_in(spoil: Spoil) -> None:
    assert spoil("home: planner", "home: plannr") == ()
    (fault,) = spoil("home: planner", "home: plannr", ("planner", "coin-toss"))
    assert fault.suggestion == "did you mean 'planner'?"


def test_every_bot_of_a_schedule_is_checked_where_it_stands(spoil: Spoil) -> None:
    known = ("planner", "coin-toss")
    assert spoil("home: planner", "home: {1: planner, 8: coin-toss}", known) == ()
    (fault,) = spoil("home: planner", "home: {1: planner, 8: coin-tos}", known)
    assert fault.message == "unknown bot 'coin-tos'"
    assert fault.suggestion == "did you mean 'coin-toss'?"
    assert (fault.line, fault.col) > (1, 1)
