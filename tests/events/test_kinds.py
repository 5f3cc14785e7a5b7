"""Every kind of event in the table: journal lines, conservation, audiences and headlines, over whole campaigns."""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from dataclasses import fields, is_dataclass, replace
from typing import Any, get_args, get_origin, get_type_hints

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from game.campaign.schema import Scenario
from game.campaign.setup import set_up
from game.events import (
    air,
    arrivals,
    combat,
    hunting,
    incidents,
    infiltration,
    insurgency,
    leaders,
    logistics,
    movement,
    networks,
    politics,
    security,
    turn,
)
from game.events.event import EVERYONE, Event, from_data, to_data
from game.events.kinds import _KINDS, EVENTS
from game.theater.theater import Theater

text = st.text("abc-é", max_size=4)
numbers = st.integers(-(2**40), 2**40)
reals = st.floats(allow_nan=False, allow_infinity=False)
PLAIN: dict[Any, st.SearchStrategy[Any]] = {int: numbers, float: reals, str: text, bool: st.booleans(), type(None): st.none()}


def values(hint: Any) -> st.SearchStrategy[Any]:
    """Values of a field's type."""
    if hint in PLAIN:
        return PLAIN[hint]
    if hasattr(hint, "_fields"):  # a named tuple
        return st.builds(hint, *map(values, get_type_hints(hint).values()))
    parts = get_args(hint)
    if get_origin(hint) is tuple:
        return st.lists(values(parts[0]), max_size=3).map(tuple) if parts[-1] is ... else st.tuples(*map(values, parts))
    if get_origin(hint) is dict:
        return st.dictionaries(text, st.one_of(text, numbers, st.lists(text, max_size=2).map(tuple)), max_size=3)
    return st.one_of(*map(values, parts))


def columns(dtype: str) -> st.SearchStrategy[Any]:
    of = {"i8": numbers, "f8": reals, "?": st.booleans()}[dtype]
    return st.lists(of, max_size=5).map(lambda drawn: np.array(drawn, dtype=dtype))


def events(kind: type[Event]) -> st.SearchStrategy[Event]:
    hints = get_type_hints(kind)
    each = {
        field.name: columns(field.metadata["dtype"]) if "dtype" in field.metadata else values(hints[field.name])
        for field in fields(kind)  # type: ignore[arg-type]
    }
    return st.builds(kind, **each)


def test_every_kind_has_a_name_of_its_own() -> None:
    assert len(EVENTS) == len(_KINDS)


@pytest.mark.parametrize("name", EVENTS)
@settings(max_examples=12)
@given(data=st.data())
def test_any_event_of_every_kind_survives_the_journal(name: str, data: st.DataObject) -> None:
    event = data.draw(events(EVENTS[name]))
    back = from_data(EVENTS[name], json.loads(json.dumps(to_data(event), allow_nan=False)))
    assert type(back) is type(event)
    for field in fields(event):  # type: ignore[arg-type]
        there, here = getattr(back, field.name), getattr(event, field.name)
        if isinstance(here, np.ndarray):
            assert (there.dtype, there.tobytes()) == (here.dtype, here.tobytes())
        else:
            assert there == here


def test_the_table_holds_every_kind_there_is_by_its_name() -> None:
    modules = (
        air,
        arrivals,
        combat,
        hunting,
        incidents,
        infiltration,
        insurgency,
        leaders,
        logistics,
        movement,
        networks,
        politics,
        security,
        turn,
    )
    made = {
        name for module in modules for name, each in vars(module).items()
        if isinstance(each, type) and issubclass(each, Event) and each.__module__ == module.__name__
    }  # fmt: skip
    assert made == set(EVENTS)
    assert all(kind.__name__ == name and is_dataclass(kind) and 0 <= kind.weight <= 3 for name, kind in EVENTS.items())


@pytest.mark.parametrize("name", EVENTS)
def test_every_kind_says_what_it_changes_and_carries_no_hidden_state(name: str) -> None:
    kind = EVENTS[name]
    assert "apply" in vars(kind)
    assert not hasattr(kind, "__dict__") or "__slots__" in vars(kind)
    assert kind.weight == 0 or "headline" in vars(kind)


# ---- over whole campaigns


def test_applying_what_was_written_to_a_fresh_theater_gives_the_theater_that_was(
    scenario: Scenario, played: list[Any], reread: Callable[[Event], Event]
) -> None:
    for seed, campaign in zip((1, 2, 3), played, strict=True):
        live, again = set_up(scenario, seed), set_up(scenario, seed)
        for entry in campaign.entries:
            entry.event.apply(live)
            reread(entry.event).apply(again)
        assert again.digest() == live.digest()
        assert again.over


def people(theater: Theater, faction: str) -> int:
    """Everyone ever in a faction's ranks: under arms, in hiding, on guard, and in the ledger."""
    side = theater.factions[faction]
    guards = theater.ground.local_security[theater.ground.controller == side.row].sum()
    count = theater.strengths()[side.row].sum() + guards + theater.ledger.lost(faction) - theater.ledger.recruited[faction]
    if side.sheet.is_insurgent:
        count += theater.underground.element_operators.sum() + theater.ground.dormant.sum()
    return int(count)


def test_no_event_loses_or_makes_people(scenario: Scenario, played: list[Any]) -> None:
    for seed, campaign in zip((1, 2, 3), played, strict=True):
        theater = set_up(scenario, seed)
        before = {faction: people(theater, faction) for faction in theater.faction_ids}
        for entry in campaign.entries:
            entry.event.apply(theater)
            now = {faction: people(theater, faction) for faction in theater.faction_ids}
            assert now == before, f"{entry.event} lost or made people"
        assert min(body.strength for body in theater.formations.values()) >= 0
        assert theater.ground.local_security.min() >= 0
        assert theater.ground.dormant.min() >= 0


def test_audiences_name_sides_there_are(scenario: Scenario, played: list[Any]) -> None:
    sides = set(scenario.factions)
    for campaign in played:
        for entry in campaign.entries:
            assert entry.audience == EVERYONE or set(entry.audience) <= sides


def test_what_only_the_journal_may_hold_is_told_to_nobody(played: list[Any]) -> None:
    secret = (
        insurgency.ExcitationPassed, insurgency.GroupsStirred, politics.GripChanged, politics.OpinionShifted,
        politics.WillChanged, turn.ScoresKept, logistics.CohesionRecovered,
    )  # fmt: skip
    kept = [entry for campaign in played for entry in campaign.entries if isinstance(entry.event, secret)]
    assert len({type(entry.event) for entry in kept}) > 5
    assert all(entry.audience == () for entry in kept)


def test_headlines_are_plain_words(scenario: Scenario, played: list[Any]) -> None:
    told = 0
    for campaign in played:
        ids = re.compile(rf"\b({'|'.join([*campaign.names.formations, *campaign.names.zones])})\b|[_{{}}\[\]]|None|\bnan\b")
        for entry in campaign.entries:
            for viewer in (None, *scenario.factions):
                if not entry.is_known_to(viewer):
                    continue
                line = entry.event.headline(replace(campaign.names, viewer=viewer))
                assert not ids.search(line), line
                assert line == line.strip()
                assert not line or entry.event.weight > 0
                told += bool(line)
    assert told > 500


COUNTS = re.compile(r"\d[\d,]*")
NEWS = (insurgency.AttacksMade,)  # who dies in an attack is in the papers the next morning


def test_no_headline_gives_an_enemys_exact_count_away(scenario: Scenario, played: list[Any]) -> None:
    """Any figure of people that a foreign viewer reads is about so many, unless it counts his own or civilians."""
    for campaign in played:
        owners = campaign.names.owners
        for entry in campaign.entries:
            event = entry.event
            body = getattr(event, "formation", None)
            if body is None or isinstance(event, NEWS):
                continue
            for viewer in scenario.factions:
                if entry.is_known_to(viewer) and owners[body] != viewer:
                    line = event.headline(replace(campaign.names, viewer=viewer))
                    words = line.replace(campaign.names.formations[body], "")
                    for figure in COUNTS.finditer(words):
                        assert words[: figure.start()].endswith("about "), line
