"""Logistics events: what is left in the treasury, and formations that rest."""

from __future__ import annotations

from game.events.logistics import CohesionRecovered, SupplyChanged, UpkeepPaid
from game.theater.theater import Theater


def test_upkeep_leaves_what_it_leaves(theater: Theater) -> None:
    others = [faction.treasury for id, faction in theater.factions.items() if id != "iraq"]
    event = UpkeepPaid("iraq", 3.5)
    event.apply(theater)
    event.apply(theater)  # a resulting value: telling it twice changes nothing
    assert theater.factions["iraq"].treasury == 3.5
    assert [faction.treasury for id, faction in theater.factions.items() if id != "iraq"] == others
    assert event.audience(theater) == ("iraq",)


def test_supply_changes_for_those_named(theater: Theater) -> None:
    for body in theater.formations.values():
        body.supply = 0.9
    event = SupplyChanged((("IQ-1", 0.75), ("IS-3", 0.6)))
    event.apply(theater)
    assert {id: body.supply for id, body in theater.formations.items() if body.supply != 0.9} == {"IQ-1": 0.75, "IS-3": 0.6}
    assert event.audience(theater) == ()


def test_only_the_rested_recover(theater: Theater) -> None:
    for body in theater.formations.values():
        body.cohesion = 0.5
    event = CohesionRecovered((("IQ-1", 0.6), ("IS-3", 0.7)))
    event.apply(theater)
    assert {id: body.cohesion for id, body in theater.formations.items() if body.cohesion != 0.5} == {"IQ-1": 0.6, "IS-3": 0.7}
    assert event.audience(theater) == ()
