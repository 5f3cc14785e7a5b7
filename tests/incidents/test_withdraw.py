"""People away and back again, everyone counted."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace

from game.events.event import Event
from game.incidents.effects import Withdraw
from game.incidents.occasion import Occasion
from game.incidents.withdraw import come_back, withdraw

Run = Callable[[Iterator[Event]], list[Event]]
Count = Callable[[str], int]


def later(on: Occasion, week: int) -> None:
    on.theater.calendar = replace(on.theater.calendar, week=week)


def test_a_share_leaves_and_joins_its_formation_where_that_stands_at_the_hub(on: Occasion, run: Run, everyone: Count) -> None:
    theater, before = on.theater, everyone("iraq")
    run(withdraw(Withdraw(formations=("IQ-1", "IQ-99"), share=0.2, weeks=3), on))
    assert theater.formations["IQ-1"].strength == 2000
    assert theater.ledger.fates["iraq"]["withdrawn"] == 500
    later(on, 3)
    assert run(come_back(on)) == []
    later(on, 4)
    (event,) = run(come_back(on))
    assert theater.circumstances.absences == ()
    back = theater.formations[event.into]
    assert back.strength == (2500 if event.into == "IQ-1" else 500)
    assert theater.ledger.returned["iraq"] == 500
    assert everyone("iraq") == before


def test_a_whole_formation_leaves_and_comes_back_under_its_own_id(on: Occasion, run: Run, everyone: Count) -> None:
    theater, before = on.theater, everyone("iraq")
    run(withdraw(Withdraw(formations=("IQ-2",), share=1.0, weeks=1), on))
    assert "IQ-2" not in theater.formations
    later(on, 2)
    run(come_back(on))
    back = theater.formations["IQ-2"]
    assert (back.name, back.kind, back.strength, back.quality) == ("Counter-Terrorism group", "cts", 800, 1.6)
    assert back.faction.id in theater.board.hubs[back.row]
    assert everyone("iraq") == before


def test_two_detachments_of_one_formation_come_back_as_one(on: Occasion, run: Run, everyone: Count) -> None:
    theater, before = on.theater, everyone("iraq")
    run(withdraw(Withdraw(formations=("IQ-1",), share=0.2, weeks=1), on))
    run(withdraw(Withdraw(formations=("IQ-1",), share=0.2, weeks=1), on))
    theater.place(theater.formations["IQ-1"], "JZA")
    later(on, 2)
    run(come_back(on))
    assert theater.formations["IQ-1-2"].strength == 900
    assert "IQ-1-3" not in theater.formations
    assert everyone("iraq") == before


def test_those_who_leave_for_good_do_not_come_back(on: Occasion, run: Run, everyone: Count) -> None:
    before = everyone("iraq")
    run(withdraw(Withdraw(formations=("IQ-1",), share=0.5), on))
    later(on, 300)
    assert run(come_back(on)) == []
    assert everyone("iraq") == before


def test_those_whose_side_holds_nothing_wait(on: Occasion, run: Run) -> None:
    theater = on.theater
    run(withdraw(Withdraw(formations=("IQ-2",), share=0.5, weeks=1), on))
    later(on, 2)
    theater.ground.controller = theater.ground.controller * 0 + theater.insurgents.row
    assert run(come_back(on)) == []
    assert len(theater.circumstances.absences) == 1


def test_a_detachment_whose_formation_stands_elsewhere_is_a_body_of_its_own(on: Occasion, run: Run, everyone: Count) -> None:
    theater, before = on.theater, everyone("iraq")
    run(withdraw(Withdraw(formations=("IQ-1",), share=0.2, weeks=1), on))
    theater.place(theater.formations["IQ-1"], "JZA")
    later(on, 2)
    run(come_back(on))
    assert theater.formations["IQ-1-2"].strength == 500
    assert theater.formations["IQ-1"].strength == 2000
    assert everyone("iraq") == before
