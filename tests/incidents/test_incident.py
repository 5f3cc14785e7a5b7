"""When an incident may happen, and who hears of it."""

from __future__ import annotations

from game.incidents.effects import ChangeOfReach, LeaderAppears
from game.incidents.incident import Incident, When
from game.rules.conditions import WeekIs


def test_an_incident_is_due_in_its_week_or_in_any() -> None:
    assert [When(week=3).is_due(week) for week in (2, 3, 4)] == [False, True, False]
    assert When(weekly=True).is_due(9)
    assert not When(weekly=True).waits
    assert When(condition=WeekIs(min=3)).waits


def test_the_season_has_a_chance_of_its_own() -> None:
    storms = When(weekly=True, probability=0.04, season_months=(3, 4), season_probability=0.12)
    assert [storms.chance_in(month) for month in (2, 3)] == [0.04, 0.12]


def test_what_the_insurgents_alone_know_is_secret() -> None:
    loud = Incident("a", "A", When(week=1), (ChangeOfReach(change=0.1),))
    quiet = Incident("b", "B", When(week=1), (LeaderAppears(name="X", rank="national", zones=("QIM",)),))
    assert not loud.secret
    assert quiet.secret
