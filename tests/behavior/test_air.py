"""Air: strikes need someone to strike, kill by the rules of engagement, and are not counted twice under an assault."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest

from game.behavior.air import strike
from game.dice import Dice
from game.events.air import StrikesFlown
from game.events.event import Event
from game.events.movement import PostureTaken
from game.rules.air import civilian_deaths_a_strike, killed_a_strike
from game.rules.parameters import Parameters
from game.theater.theater import Theater
from game.units import DAYS_A_WEEK

Run = Callable[[Iterator[Event]], list[Event]]
DAYS = 600


def support(theater: Theater, zone: str, packages: int = 7) -> None:
    theater.ground.put("support_packages", (theater.factions["coalition"].row, theater.board.index[zone]), packages)


def flown(theater: Theater, p: Parameters) -> list[StrikesFlown]:
    """The same day under many dice; nothing is applied."""
    return [event for seed in range(DAYS) for event in strike(theater, p, Dice(seed)) if isinstance(event, StrikesFlown)]


def toll(days: list[StrikesFlown]) -> float:
    return sum(n for day in days for _, n in day.killed) / DAYS


def test_without_support_nothing_is_flown(theater: Theater, p: Parameters) -> None:
    assert list(strike(theater, p, Dice(1))) == []


def test_with_nobody_to_strike_nothing_is_flown(theater: Theater, p: Parameters) -> None:
    support(theater, "QIM")
    theater.place(theater.formations["IS-1"], "ABK")
    assert flown(theater, p) == []
    theater.place(theater.formations["IQ-1"], "QIM")  # a friend is no target
    assert flown(theater, p) == []


def test_a_weeks_packages_are_spread_over_its_days(theater: Theater, p: Parameters) -> None:
    support(theater, "QIM", 3)
    strikes = sum(day.strikes for day in flown(theater, p)) / DAYS
    assert strikes == pytest.approx(3 * p.strikes_per_package / DAYS_A_WEEK, rel=0.05)


@pytest.mark.parametrize("rules", ["strict", "standard", "permissive"])
def test_civilians_die_at_the_rate_of_the_rules_of_engagement(theater: Theater, p: Parameters, rules: str) -> None:
    support(theater, "QIM")
    coalition = theater.factions["coalition"]
    coalition.rules_of_engagement = rules
    days = flown(theater, p)
    strikes, dead = sum(day.strikes for day in days), sum(day.civilians_killed for day in days)
    assert dead / strikes == pytest.approx(civilian_deaths_a_strike(rules, p), rel=0.15)
    hurt = sum(day.civilians_hurt for day in days)
    assert hurt / dead == pytest.approx(1.0 + p.wounded_per_civ_death, rel=0.1)


def test_garrisons_lose_more_in_contact(theater: Theater, p: Parameters) -> None:
    support(theater, "QIM")
    strikes = 7 * p.strikes_per_package / DAYS_A_WEEK
    apart = toll(flown(theater, p))
    theater.place(theater.formations["IQ-1"], "QIM")
    in_contact = toll(flown(theater, p))
    for found, contact in ((apart, False), (in_contact, True)):
        expected = strikes * killed_a_strike(in_contact=contact, rules_of_engagement="standard", p=p)
        assert found == pytest.approx(expected, rel=0.1)
    assert in_contact > 1.5 * apart


def test_under_an_assault_strikes_are_not_counted_twice(theater: Theater, p: Parameters) -> None:
    support(theater, "QIM")
    theater.place(theater.formations["IQ-1"], "QIM")
    PostureTaken("IQ-1", "assault").apply(theater)
    days = flown(theater, p)
    assert days
    assert toll(days) == 0
    assert sum(day.civilians_killed for day in days) > 0


def test_strikes_alone_destroy_no_formation(theater: Theater, run: Run, p: Parameters) -> None:
    support(theater, "QIM", 700)
    theater.formations["IS-1"].strength = 3
    run(strike(theater, p, Dice(1)))
    assert theater.formations["IS-1"].strength == 1


def test_what_is_flown_is_entered_in_the_books(theater: Theater, run: Run, p: Parameters) -> None:
    support(theater, "QIM", 50)
    (event,) = run(strike(theater, p, Dice(4)))
    assert isinstance(event, StrikesFlown)
    assert theater.ledger.civilians_killed_by_air["coalition"] == event.civilians_killed
    assert theater.ledger.fates["insurgents"]["killed"] == sum(n for _, n in event.killed)
    assert theater.formations["IS-1"].strength == 1100 - sum(n for _, n in event.killed)
    assert theater.ground.hurt_by_others[theater.board.index["QIM"]] == event.civilians_hurt
