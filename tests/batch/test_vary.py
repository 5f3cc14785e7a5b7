"""What a batch varies: numbers and ranges as asked for, and plainly refused where they cannot be."""

from __future__ import annotations

from pathlib import Path

import pytest

from game.batch.designs import Span
from game.batch.vary import Wanted, must_be_playable, spans_and_table
from game.campaign.schema import Scenario
from game.campaign.settings import ranged
from game.errors import CallError, ScenarioError

GRIP = "rules.patrol_grip"


def test_nothing_varied_is_one_design_that_sets_nothing(tutorial: Scenario) -> None:
    assert spans_and_table(tutorial, Wanted(), 7) == ("list", (), ((),))


def test_a_key_varies_over_its_range_or_over_the_one_given(tutorial: Scenario) -> None:
    kind, spans, table = spans_and_table(tutorial, Wanted((GRIP, "zones.QIM.grip=0.1..0.9")), 7)
    assert spans == (Span(GRIP, 1.2, 1.5, 2.0), Span("zones.QIM.grip", 0.1, 0.45, 0.9))
    assert (kind, len(table)) == ("lhs", 64)


def test_the_widest_are_those_with_the_widest_range_beside_their_value(tutorial: Scenario) -> None:
    _, spans, _ = spans_and_table(tutorial, Wanted(("widest:10",), "one"), 7)
    widths = [(span.high - span.low) / (abs(span.value) or max(abs(span.low), abs(span.high))) for span in spans]
    assert len(spans) == 10
    assert widths == sorted(widths, reverse=True)
    _, every, _ = spans_and_table(tutorial, Wanted(("all",), "one"), 7)
    assert {span.key for span in every} == set(ranged(tutorial))
    assert max((span.high - span.low) / abs(span.value) for span in every if span.value) <= widths[0]


def test_a_number_named_twice_is_varied_once_as_last_said(tutorial: Scenario) -> None:
    _, spans, _ = spans_and_table(tutorial, Wanted((GRIP, f"{GRIP}=1..3"), "one"), 7)
    assert spans == (Span(GRIP, 1.0, 1.5, 3.0),)


def test_a_table_of_settings_is_a_design(tutorial: Scenario, tmp_path: Path) -> None:
    file = tmp_path / "mine.csv"
    file.write_text(f"{GRIP}, zones.QIM.grip\n1.2,0.3\n1.9,0.5\n", encoding="utf-8")
    kind, spans, table = spans_and_table(tutorial, Wanted(design=str(file)), 7)
    assert (kind, table) == ("list", ((1.2, 0.3), (1.9, 0.5)))
    assert spans[0] == Span(GRIP, 1.2, 1.5, 1.9)


@pytest.mark.parametrize(
    ("text", "says"),
    [
        (f"{GRIP}\n", "expected a line of keys"),
        (f"{GRIP},{GRIP}\n1,2\n", "twice"),
        (f"{GRIP}\n1,2\n", r":2: expected 1 numbers"),
        (f"{GRIP}\n1\nx\n", r":3: could not convert"),
        ("rules.nothing\n1\n", "there is no 'nothing'"),
    ],
)
def test_a_faulty_table_is_refused_with_its_line(tutorial: Scenario, tmp_path: Path, text: str, says: str) -> None:
    file = tmp_path / "mine.csv"
    file.write_text(text, encoding="utf-8")
    with pytest.raises(CallError, match=says):
        spans_and_table(tutorial, Wanted(design=str(file)), 7)


@pytest.mark.parametrize(
    ("wanted", "says"),
    [
        (Wanted(("zones.QIM.grip",)), r"has no range in the scenario: say --vary zones\.QIM\.grip=LOW\.\.HIGH"),
        (Wanted((f"{GRIP}=2..1",)), "LOW below HIGH"),
        (Wanted((f"{GRIP}=1",)), "LOW below HIGH"),
        (Wanted((f"{GRIP}=nan..1",)), "LOW below HIGH"),
        (Wanted(("widest:few",)), "takes a number"),
        (Wanted(("title",)), "not a number"),
        (Wanted((GRIP,), "magic"), "choose one of one, grid, lhs, sobol"),
        (Wanted((), "grid"), "needs --vary"),
        (Wanted((GRIP,), "mine.csv"), "leave out --vary"),
        (Wanted((), "nowhere.csv"), "cannot be read"),
    ],
)
def test_what_cannot_be_varied_is_refused(tutorial: Scenario, wanted: Wanted, says: str) -> None:
    with pytest.raises(CallError, match=says):
        spans_and_table(tutorial, wanted, 7)


def test_ends_that_make_no_scenario_are_refused_with_the_fault() -> None:
    must_be_playable("tutorial", {}, (Span("zones.QIM.grip", 0.0, 0.4, 1.0),))
    with pytest.raises(ScenarioError, match="expected a number from 0 to 1"):
        must_be_playable("tutorial", {}, (Span("zones.QIM.grip", 0.0, 0.4, 1.1),))
    both = (Span("zones.QIM.hidden.members", 60.0, 150.0, 300.0), Span("zones.QIM.hidden.operators", 8.0, 16.0, 90.0))
    with pytest.raises(ScenarioError, match="90 operators among 60 members"):
        must_be_playable("tutorial", {}, both)
