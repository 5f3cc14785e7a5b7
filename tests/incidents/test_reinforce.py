"""People who come over the map's edge."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from game.events.event import Event
from game.incidents.effects import Reinforce
from game.incidents.occasion import Occasion
from game.incidents.reinforce import reinforce

Run = Callable[[Iterator[Event]], list[Event]]
Count = Callable[[str], int]


def test_a_new_formation_stands_in_the_first_zone_its_side_holds(on: Occasion, run: Run, everyone: Count) -> None:
    theater, before = on.theater, everyone("iraq")
    effect = Reinforce(faction="iraq", kind="army", strength=900, quality=1.2, name="Fresh brigade", zones=("QIM", "ANA"))
    run(reinforce(effect, on))
    run(reinforce(effect, on))
    first, second = theater.formations["storm-1"], theater.formations["storm-1-2"]
    assert (first.name, first.kind, first.strength, first.quality, first.zone.id) == ("Fresh brigade", "army", 900, 1.2, "ANA")
    assert second in theater.zones["ANA"].formations
    assert theater.ledger.recruited["iraq"] == 1800
    assert everyone("iraq") == before


def test_nobody_comes_to_a_side_that_cannot_take_them_in(on: Occasion, run: Run) -> None:
    assert run(reinforce(Reinforce(faction="coalition", kind="partner", strength=900, zones=("ABK",)), on)) == []


def test_insurgents_may_go_underground_as_operators_and_dormant_members(on: Occasion, run: Run, everyone: Count) -> None:
    theater, before = on.theater, everyone("insurgents")
    operators, dormant = int(theater.underground.element_operators.sum()), int(theater.ground.dormant.sum())
    (event,) = run(
        reinforce(Reinforce(faction="insurgents", kind="hidden", strength=101, operator_share=0.5, zones=("ABK", "BGZ")), on)
    )
    assert int(theater.underground.element_operators.sum()) == operators + 50
    assert int(theater.ground.dormant.sum()) == dormant + 51
    assert theater.underground.element_operators.max() <= on.parameters.element_size
    assert event.audience(theater) == ("insurgents",)
    assert everyone("insurgents") == before
