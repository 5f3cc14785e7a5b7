"""Reports: eyes within and beside, what is seen from where, how old reports are kept, and whom nobody sees."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import numpy as np
import pytest

from game.behavior.reports import presence, report
from game.dice import Dice
from game.events.event import Event
from game.events.turn import ReportsReceived, WeekBegan
from game.rules.parameters import Parameters
from game.theater.knowledge import SOURCES
from game.theater.theater import Theater

Run = Callable[[Iterator[Event]], list[Event]]


def received(theater: Theater, p: Parameters, faction: str, dice: Dice | None = None) -> ReportsReceived:
    events = list(report(theater, p, dice or Dice(1)))
    return next(e for e in events if isinstance(e, ReportsReceived) and e.faction == faction)


def reported(theater: Theater, event: ReportsReceived, zone: str) -> tuple[int, int, int, str, float]:
    """What a report says of the insurgents in a zone."""
    at = theater.insurgents.row, theater.board.index[zone]
    return (
        int(event.low[at]), int(event.high[at]), int(event.seen[at]), SOURCES[event.source[at]], float(event.confidence[at])
    )  # fmt: skip


def week(theater: Theater, number: int) -> None:
    WeekBegan(number, (5,) * 3, (9.0,) * 3, (0,) * 3).apply(theater)


def test_everyone_gets_a_report(theater: Theater, p: Parameters) -> None:
    assert [event.faction for event in report(theater, p, Dice(1))] == list(theater.faction_ids)  # type: ignore[attr-defined]


def test_governments_see_where_they_stand_and_hold(theater: Theater) -> None:
    own, allied = presence(theater, theater.factions["iraq"], theater.strengths())
    ids = np.array(theater.board.zone_ids)
    assert set(ids[own]) == {"SQD", "ANA"}
    assert set(ids[own | allied]) == {"SQD", "ANA"}
    theater.place(theater.formations["IQ-1"], "QIM")
    theater.place(theater.formations["CO-1"], "ABK")
    own, allied = presence(theater, theater.factions["iraq"], theater.strengths())
    assert set(ids[own]) == {"SQD", "ANA", "QIM"}
    assert set(ids[own | allied]) == {"SQD", "ANA", "QIM", "ABK"}


def test_insurgents_see_wherever_they_have_members(theater: Theater) -> None:
    own, _ = presence(theater, theater.insurgents, theater.strengths())
    assert own.all()
    theater.ground.put("dormant", theater.board.index["ANA"], 0)
    hidden = theater.underground
    hidden.element_zone = np.where(
        hidden.element_zone == theater.board.index["ANA"], theater.board.index["QIM"], hidden.element_zone
    )
    own, _ = presence(theater, theater.insurgents, theater.strengths())
    assert not own[theater.board.index["ANA"]]
    assert own.sum() == len(theater.board) - 1


def test_the_nearer_the_eyes_the_surer_the_report(theater: Theater, p: Parameters) -> None:
    theater.place(theater.formations["IQ-1"], "QIM")
    week(theater, 2)
    event = received(theater, p, "iraq")
    assert reported(theater, event, "QIM")[2:] == (2, "own eyes", 1.0)
    assert reported(theater, event, "RUM")[2:] == (2, "neighbouring zone", 0.8)
    assert reported(theater, event, "BGZ")[2:4] == (0, "last known")


def test_what_is_out_of_sight_stays_as_last_known_and_fades(theater: Theater, run: Run, p: Parameters) -> None:
    confidences = []
    first = reported(theater, received(theater, p, "iraq"), "BGZ")
    theater.formations["IS-6"].strength = 4000
    for number in (2, 3, 4):
        week(theater, number)
        run(report(theater, p, Dice(number)))
        low, high, seen, source, confidence = reported(theater, received(theater, p, "iraq"), "BGZ")
        assert (low, high, seen, source) == (first[0], first[1], first[2], "last known")
        confidences.append(confidence)
    assert confidences == sorted(confidences, reverse=True)
    assert 0 < confidences[-1] < confidences[0]


def test_a_range_mostly_holds_the_truth(theater: Theater, p: Parameters) -> None:
    held = 0
    for seed in range(200):
        low, high, *_ = reported(theater, received(theater, p, "iraq", Dice(seed)), "QIM")
        assert low < high
        held += low <= 1100 <= high
    assert 0.55 < held / 200 < 0.95


def test_own_eyes_see_more_sharply_than_a_neighbours(theater: Theater, p: Parameters) -> None:
    def width() -> float:
        spans = [reported(theater, received(theater, p, "iraq", Dice(seed)), "QIM") for seed in range(100)]
        return sum(high - low for low, high, *_ in spans) / 100

    from_beside = width()
    theater.place(theater.formations["IQ-1"], "QIM")
    assert width() < from_beside


def test_an_empty_zone_in_sight_is_known_to_be_empty(theater: Theater, p: Parameters) -> None:
    theater.place(theater.formations["IS-2"], "BGZ")
    assert reported(theater, received(theater, p, "iraq"), "RWA")[:2] == (0, 0)


def test_what_people_think_is_known_where_one_stands(theater: Theater, run: Run, p: Parameters) -> None:
    rows = theater.board.index
    before = theater.knowledge.beliefs["iraq"].social.copy()
    theater.ground.grip = theater.ground.grip + 0.1
    week(theater, 2)
    event = received(theater, p, "iraq")
    assert event.social[0, rows["ANA"]] == pytest.approx(before[0, rows["ANA"]] + 0.1)
    assert event.social[0, rows["QIM"]] == before[0, rows["QIM"]]
    assert (event.social_seen[rows["ANA"]], event.social_seen[rows["QIM"]]) == (2, 0)


def test_the_hidden_are_not_counted_before_they_are_suspected(theater: Theater, p: Parameters) -> None:
    hidden, rows = theater.underground, theater.board.index
    hidden.group_cover = np.zeros_like(hidden.group_cover)
    event = received(theater, p, "iraq")
    assert event.suspected.sum() == event.exposed.sum() == 0
    hidden.group_cover = np.ones_like(hidden.group_cover)
    event = received(theater, p, "iraq")
    assert event.suspected[rows["ANA"]] == np.count_nonzero(hidden.element_zone == rows["ANA"])
    assert event.suspected[rows["QIM"]] == event.suspected[rows["ABK"]] == 0  # nobody looks there
    assert event.exposed.sum() == 0


def test_those_who_are_gone_are_neither_suspected_nor_exposed(theater: Theater, p: Parameters) -> None:
    hidden = theater.underground
    hidden.element_operators = np.zeros_like(hidden.element_operators)
    for cover in (1, 2):
        hidden.group_cover = np.full_like(hidden.group_cover, cover)
        event = received(theater, p, "iraq")
        assert event.suspected.sum() == event.exposed.sum() == 0


def test_the_exposed_raise_the_least_that_is_thought_to_hide(theater: Theater, p: Parameters) -> None:
    hidden, row = theater.underground, theater.board.index["ANA"]
    hidden.group_cover = np.full_like(hidden.group_cover, 2)
    hidden.element_operators = hidden.element_operators * 20
    week(theater, 3)
    event = received(theater, p, "iraq")
    there = int(hidden.element_operators[hidden.element_zone == row].sum())
    assert there > theater.knowledge.beliefs["iraq"].hidden_low[row]
    assert event.hidden_low[row] == there
    assert event.hidden_high[row] >= there
    assert event.hidden_seen[row] == 3


def test_insurgents_do_not_learn_who_is_suspected_of_them(theater: Theater, p: Parameters) -> None:
    hidden = theater.underground
    hidden.group_cover = np.full_like(hidden.group_cover, 2)
    event = received(theater, p, "insurgents")
    assert event.suspected.sum() == event.exposed.sum() == 0


def test_police_posts_hide_from_no_insurgent(theater: Theater, p: Parameters) -> None:
    theater.underground.element_zone = np.full_like(theater.underground.element_zone, theater.board.index["ABK"])
    theater.ground.dormant = np.zeros_like(theater.ground.dormant)
    theater.ground.put("local_security", theater.board.index["ANA"], 77)
    assert received(theater, p, "insurgents").social[4, theater.board.index["ANA"]] == 77


def test_noise_does_not_depend_on_what_is_hidden(theater: Theater, p: Parameters) -> None:
    before = received(theater, p, "iraq", Dice(9))
    theater.formations["IS-6"].strength = 9000
    after = received(theater, p, "iraq", Dice(9))
    assert before.low.tolist() == after.low.tolist()
    assert before.high.tolist() == after.high.tolist()


def test_a_report_becomes_what_is_believed(theater: Theater, run: Run, p: Parameters) -> None:
    event = next(e for e in run(report(theater, p, Dice(4))) if e.faction == "iraq")  # type: ignore[attr-defined]
    beliefs = theater.knowledge.beliefs["iraq"]
    assert isinstance(event, ReportsReceived)
    assert beliefs.low.tolist() == event.low.tolist()
    assert beliefs.social.tolist() == event.social.tolist()
