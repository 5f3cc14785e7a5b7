"""The encyclopedia's entries: everything in force stands in it, and nothing that a side may not know."""

from __future__ import annotations

from dataclasses import fields

from game.campaign.campaign import Campaign
from game.campaign.schema import Scenario
from game.campaign.sequence import SEQUENCE_OF_PLAY
from game.orders.table import ORDERS, menu
from game.rules.parameters import Parameters
from game.ui.lore import Entry, entries, found


def by_kind(known: tuple[Entry, ...], kind: str) -> dict[str, Entry]:
    return {entry.title: entry for entry in known if entry.kind == kind}


def test_every_coefficient_order_step_and_incident_has_its_entry(last_pockets: Scenario) -> None:
    known = entries(last_pockets)
    assert {name.replace(" ", "_") for name in by_kind(known, "coefficient")} == {each.name for each in fields(Parameters)}
    assert set(by_kind(known, "order")) == {kind.verb for kind in ORDERS.values()}
    assert set(by_kind(known, "step of the week")) == {phase.name for phase in SEQUENCE_OF_PLAY}
    assert set(by_kind(known, "incident")) == {entry.title for entry in last_pockets.incidents.values()}
    assert all(entry.gist and entry.text for entry in known)


def test_a_coefficient_tells_the_value_in_force_its_unit_range_and_source(last_pockets: Scenario) -> None:
    figure = last_pockets.rules["move_road_day"].model_copy(update={"value": 55.0})
    changed = last_pockets.model_copy(update={"rules": {**last_pockets.rules, "move_road_day": figure}})
    entry = by_kind(entries(changed), "coefficient")["move road day"]
    assert entry.gist == "55 km/day"
    for fact in ("Value: 55 km/day", f"Range: {figure.low:g} to {figure.high:g}", "Source: judgement", "rules.move_road_day"):
        assert fact in entry.text


def test_incidents_say_when_and_what_by_name(last_pockets: Scenario) -> None:
    incidents = by_kind(entries(last_pockets), "incident")
    clash = incidents["A clash across the deconfliction line east of Deir al-Zor"]
    assert clash.gist.startswith("date 2018-02-07, if (adjacent (")
    assert "friction (points 2.5); will (faction Government of Syria and allies, points -2)" in clash.text
    assert "None" not in "".join(entry.text for entry in incidents.values())


def test_where_hidden_people_will_come_is_told_to_their_own_side_alone(last_pockets: Scenario) -> None:
    situations = Campaign(last_pockets, 7).open_week()
    title = "Fighters evacuated from southern Damascus reach the steppe by bus"
    assert "Jabal Bishri" in by_kind(entries(last_pockets, situations["insurgents"]), "incident")[title].text
    for side in ("iraq", "coalition", "syria"):
        known = entries(last_pockets, situations[side])
        assert "Jabal Bishri" not in by_kind(known, "incident")[title].text
        assert set(by_kind(known, "order")) == {kind.verb for kind in menu(situations[side])}


def test_every_word_must_occur_and_names_go_first() -> None:
    known = (
        Entry("order", "Move", "ground", "Go by road."),
        Entry("coefficient", "road speed", "60", "km a day"),
        Entry("order", "Hold", "ground", "Stay."),
    )
    assert [entry.title for entry in found(known, "ROAD")] == ["road speed", "Move"]
    assert [entry.title for entry in found(known, "order ground")] == ["Move", "Hold"]
    assert found(known, "rules.nothing") == []
    assert found(known, "") == list(known)
    assert [entry.title for entry in found(known, "road_speed")] == ["road speed"]
