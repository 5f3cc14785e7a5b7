"""Weather that grounds aircraft."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace

import numpy as np

from game.behavior.air import strike
from game.dice import Dice
from game.events.air import SupportAssigned
from game.events.event import Event
from game.incidents.effects import Weather
from game.incidents.occasion import Occasion
from game.incidents.weather import close_in
from game.orders.surveillance import Surveillance
from game.views.observation import observe

Run = Callable[[Iterator[Event]], list[Event]]


def test_nothing_flies_over_the_terrain_for_so_many_days(on: Occasion, run: Run) -> None:
    theater = on.theater
    run(close_in(Weather(days=2, terrains=("town",)), on))
    towns = np.array([terrain == "town" for terrain in theater.board.terrain])
    assert (theater.circumstances.grounded(0) == towns).all()
    assert (theater.circumstances.grounded(1) == towns).all()
    assert not theater.circumstances.grounded(2).any()


def test_a_longer_storm_is_not_cut_short_by_a_shorter_one(on: Occasion, run: Run) -> None:
    for days in (4, 1):
        run(close_in(Weather(days=days, terrains=("town",)), on))
    assert on.theater.circumstances.grounded(3).any()


def test_everyone_sees_the_weather_and_nobody_is_asked_to_fly_in_it(on: Occasion, run: Run) -> None:
    order = Surveillance("QIM")
    assert order.refusal(observe(on.theater, "coalition", on.parameters, 12)) is None
    run(close_in(Weather(days=1, terrains=("town",)), on))
    coalition = observe(on.theater, "coalition", on.parameters, 12)
    assert "weather" in str(order.refusal(coalition))
    assert order not in list(Surveillance.options(coalition))
    assert (coalition.grounded == observe(on.theater, "insurgents", on.parameters, 12).grounded).all()


def test_no_strike_is_flown_until_it_clears(on: Occasion, run: Run) -> None:
    theater = on.theater
    run(iter([SupportAssigned("iraq", "QIM", 7, 0)]))
    run(close_in(Weather(days=1, terrains=("town",)), on))
    assert run(strike(theater, on.parameters, Dice(1))) == []
    theater.calendar = replace(theater.calendar, day=1)
    assert len(run(strike(theater, on.parameters, Dice(1)))) == 1
