"""Logistics events: what is left in the treasury, and formations that rest."""

from __future__ import annotations

from collections.abc import Callable

from game.events.logistics import CohesionRecovered, SupplyChanged, TrainingBegun, TrainingDone, UpkeepPaid, WorksChanged
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


def test_works_and_training_are_written_down(theater: Theater) -> None:
    works = WorksChanged("ANA", 2, 1, finished=True)
    works.apply(theater)
    row = theater.board.index["ANA"]
    assert (theater.ground.fortification[row], theater.ground.works_weeks[row]) == (2, 1)
    TrainingBegun("coalition", "IQ-1", 6).apply(theater)
    assert theater.formations["IQ-1"].trained_by == 6
    TrainingDone("IQ-1", 1.25).apply(theater)
    assert (theater.formations["IQ-1"].quality, theater.formations["IQ-1"].trained_by) == (1.25, None)
    assert TrainingDone("IQ-1", 1.25).audience(theater) == ("coalition", "iraq")


def test_only_a_finished_level_is_news(headline: Callable[..., str]) -> None:
    assert headline(WorksChanged("ANA", 2, 0, finished=True)) == "The works of Anah were raised to level 2"
    assert headline(WorksChanged("ANA", 1, 1, finished=False)) == ""
    assert "came out of training: quality 1.25" in headline(TrainingDone("IQ-1", 1.25))
