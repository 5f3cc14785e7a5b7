"""A week's incidents: due or not, by date, by chance and by condition."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace

import pytest

from game.campaign.turn import standing
from game.dice import Dice
from game.events.event import Event
from game.events.incidents import IncidentHappened
from game.incidents.effects import ChangeOfReach, ChangeOfWill, LeaderAppears
from game.incidents.incident import Incident, When
from game.incidents.occasion import Occasion
from game.incidents.unfold import unfold
from game.rules.conditions import Condition, Holds, WeekIs, Will

Weeks = Callable[..., list[int]]
Run = Callable[[Iterator[Event]], list[Event]]
HELD = Holds(faction="iraq", tag="frontier-town", min=1)


def some(when: When, *, once: bool = True) -> Incident:
    return Incident("affair", "An affair", when, (ChangeOfReach(change=0.0),), once)


@pytest.fixture
def weeks(on: Occasion, run: Run) -> Weeks:
    """The weeks in which an incident happens, of the first twelve."""

    def playing(incident: Incident, seed: int = 1, between: Callable[[int], object] = int) -> list[int]:
        found = []
        for week in range(1, 13):
            on.theater.calendar = replace(on.theater.calendar, week=week)
            between(week)
            events = run(unfold(on.theater, (incident,), standing, on.parameters, Dice(seed).on("week", week)))
            found += [week for event in events if isinstance(event, IncidentHappened)]
        return found

    return playing


def test_a_dated_incident_happens_in_its_week_alone(weeks: Weeks) -> None:
    assert weeks(some(When(week=4), once=False)) == [4]


def test_a_dated_incident_that_is_not_borne_out_never_happens(weeks: Weeks) -> None:
    assert weeks(some(When(week=4, condition=HELD))) == []
    assert weeks(some(When(week=4, probability=0.0))) == []


def test_chance_falls_anew_each_week_and_the_same_for_the_same_seed(weeks: Weeks, on: Occasion) -> None:
    often = some(When(weekly=True, probability=0.5), once=False)
    first = weeks(often, 1)
    assert 1 < len(first) < 12
    assert weeks(often, 1) == first
    assert weeks(often, 2) != first
    assert len(weeks(some(When(weekly=True, probability=0.5)), 3)) <= 1


def test_a_condition_must_hold_for_its_weeks_running_and_then_once_is_once(weeks: Weeks) -> None:
    assert weeks(some(When(condition=WeekIs(min=3), weeks_running=4))) == [6]


def test_what_may_happen_again_counts_its_weeks_anew(weeks: Weeks) -> None:
    assert weeks(some(When(condition=WeekIs(min=3), weeks_running=4), once=False)) == [6, 10]


def test_a_break_begins_the_count_again(weeks: Weeks, on: Occasion) -> None:
    low: Condition = Will(faction="iraq", max=20)

    def will(week: int) -> None:
        on.theater.factions["iraq"].will = 50.0 if week == 3 else 10.0

    assert weeks(some(When(condition=low, weeks_running=3)), between=will) == [6]


def test_conditions_are_judged_before_anything_happens(on: Occasion, run: Run) -> None:
    on.theater.factions["iraq"].will = 50.0
    fall = Incident("fall", "Fall", When(week=1), (ChangeOfWill(faction="iraq", points=-40),))
    after = Incident("after", "After", When(week=1, condition=Will(faction="iraq", max=20)), (ChangeOfReach(change=0.1),))
    events = run(unfold(on.theater, (fall, after), standing, on.parameters, Dice(1)))
    assert [e.incident for e in events if isinstance(e, IncidentHappened)] == ["fall"]
    assert on.theater.factions["iraq"].will == 10.0


def test_everyone_hears_of_an_incident_but_for_those_of_the_insurgents_alone(on: Occasion, run: Run) -> None:
    heir = Incident("heir", "An heir", When(week=1), (LeaderAppears(name="X", rank="national", zones=("ABK",)),))
    loud, quiet = (
        next(e for e in run(unfold(on.theater, (each,), standing, on.parameters, Dice(1))) if isinstance(e, IncidentHappened))
        for each in (some(When(week=1)), heir)
    )
    assert loud.audience(on.theater) == ("*",)
    assert quiet.audience(on.theater) == ("insurgents",)
    assert on.theater.circumstances.happened == {"affair": 1, "heir": 1}
