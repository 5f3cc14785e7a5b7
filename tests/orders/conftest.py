"""The tutorial's first morning, and ways to change what a commander knows of it."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import replace
from typing import Any

import pytest

from game.campaign.campaign import Campaign
from game.campaign.schema import Scenario
from game.dice import Dice
from game.events.event import Event
from game.orders.order import Execution, Order
from game.views.situation import Situation
from tests.wars import shipped

Alter = Callable[..., Situation]
CarryOut = Callable[[Order, str], list[Event]]


@pytest.fixture(scope="session")
def scenario() -> Scenario:
    return shipped("tutorial")


@pytest.fixture
def campaign(scenario: Scenario) -> Campaign:
    war = Campaign(scenario, 5)
    war.open_week()
    return war


@pytest.fixture
def iraq(campaign: Campaign) -> Situation:
    return campaign.situation("iraq")


@pytest.fixture
def insurgents(campaign: Campaign) -> Situation:
    return campaign.situation("insurgents")


@pytest.fixture
def coalition(campaign: Campaign) -> Situation:
    return campaign.situation("coalition")


@pytest.fixture
def alter() -> Alter:
    """A situation in which one of its formations is otherwise."""

    def altering(situation: Situation, body: str, **changes: Any) -> Situation:
        own = tuple(each._replace(**changes) if each.id == body else each for each in situation.own)
        return replace(situation, own=own)

    return altering


@pytest.fixture
def hold() -> Callable[[Situation, str, Iterable[str]], Situation]:
    """A situation in which a faction controls these zones."""

    def holding(situation: Situation, faction: str, zones: Iterable[str]) -> Situation:
        controller = situation.controller.copy()
        controller[[situation.board.index[zone] for zone in zones]] = situation.sheets[faction].row
        return replace(situation, controller=controller)

    return holding


@pytest.fixture
def shut() -> Callable[[Situation], Situation]:
    """A situation with every route shut."""
    return lambda situation: replace(situation, route_open=situation.route_open & False)


@pytest.fixture
def carry_out(campaign: Campaign) -> CarryOut:
    """Carries an order out on the campaign's theater."""

    def carrying(order: Order, faction: str) -> list[Event]:
        events = []
        for event in order.carry_out(Execution(campaign.theater, faction, campaign.parameters, Dice(1))):
            event.apply(campaign.theater)
            events.append(event)
        return events

    return carrying
