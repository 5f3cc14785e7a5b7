"""Estimates: late, blurred, seldom renewed, and never of oneself."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from game.behavior.estimates import gauge
from game.dice import Dice
from game.events.event import Event
from game.events.politics import EstimatesReceived
from game.rules.parameters import Parameters
from game.theater.theater import Theater

Run = Callable[[Iterator[Event]], list[Event]]
DICE = Dice(1)


def after(theater: Theater, weeks: int) -> None:
    for _ in range(weeks):
        theater.close_week()


def test_the_first_estimates_are_the_published_ranges_of_the_others(theater: Theater) -> None:
    for faction, known in theater.knowledge.estimates.items():
        assert set(known) == set(theater.faction_ids) - {faction}
        for other, each in known.items():
            assert each.week == 0
            assert each.will_low <= theater.factions[other].will <= each.will_high
            assert each.treasury_low <= theater.factions[other].treasury <= each.treasury_high


def test_they_are_renewed_once_in_as_many_weeks_as_they_lag(theater: Theater, p: Parameters) -> None:
    told = []
    for _ in range(9):
        told.append(bool(list(gauge(theater, p, DICE))))
        after(theater, 1)
    lag = int(p.estimate_lag_weeks)
    assert told == [bool(gone) and gone % lag == 0 for gone in range(9)]


def test_they_tell_of_weeks_gone_by_and_not_of_today(theater: Theater, run: Run, p: Parameters) -> None:
    after(theater, int(p.estimate_lag_weeks))
    then = run(gauge(theater, p, DICE))
    for faction in theater.factions.values():
        faction.will, faction.treasury = 1.0, 999.0
    assert list(gauge(theater, p, DICE)) == then
    for event in then:
        assert isinstance(event, EstimatesReceived)
        assert event.audience(theater) == (event.faction,)
        assert event.faction not in [other for other, *_ in event.bands]
    assert list(gauge(theater, p, Dice(2))) != then


def test_a_side_s_will_falls_within_what_most_think(theater: Theater, p: Parameters) -> None:
    after(theater, int(p.estimate_lag_weeks))
    inside = total = 0
    for seed in range(40):
        for event in gauge(theater, p, Dice(seed)):
            assert isinstance(event, EstimatesReceived)
            for other, low, high, *_ in event.bands:
                total += 1
                inside += low <= theater.annals.weeks[0].will[theater.factions[other].row] <= high
    assert 0.9 < inside / total < 1.0


def test_only_the_insurgents_call_is_gauged_as_it_then_was(theater: Theater, p: Parameters) -> None:
    theater.reach = 0.6
    after(theater, int(p.estimate_lag_weeks))
    theater.reach = 0.1
    for event in gauge(theater, p, DICE):
        assert isinstance(event, EstimatesReceived)
        for other, *_, low, high in event.bands:
            gauged = theater.factions[other].sheet.is_insurgent
            assert (0.4 < low < high < 0.8) if gauged else (low, high) == (0.0, 1.0)
