"""Massing: a column out of hiding, in a whole week of play and after it."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import numpy as np
import pytest

from game.behavior.massing import form
from game.campaign.campaign import Campaign
from game.campaign.schema import Scenario
from game.dice import Dice
from game.events.event import Event
from game.events.networks import ColumnCalledUp, ColumnMassed, MassingSet, NetworkRaised
from game.events.turn import OrderFailed
from game.orders.counter_attack import CounterAttack
from game.orders.mass import Mass
from game.orders.order import Directive
from game.orders.postures import GoToGround
from game.rules.parameters import Parameters
from game.theater.theater import Theater

Run = Callable[[Iterator[Event]], list[Event]]


def swelled(theater: Theater) -> Theater:
    theater.underground.element_operators = np.full_like(theater.underground.element_operators, 60)
    NetworkRaised("frontier", 4).apply(theater)
    return theater


def members(theater: Theater) -> int:
    return theater.overt() + int(theater.underground.element_operators.sum() + theater.ground.dormant.sum())


def test_nothing_is_formed_unasked(theater: Theater, p: Parameters) -> None:
    assert list(form(swelled(theater), p, Dice(1))) == []


def test_operators_in_and_beside_the_zone_become_a_column(theater: Theater, run: Run, p: Parameters) -> None:
    swelled(theater)
    MassingSet(("ANA",)).apply(theater)
    before, hidden = members(theater), theater.underground
    ended, massed = run(form(theater, p, Dice(1)))
    assert ended == MassingSet(())
    assert isinstance(massed, ColumnMassed)
    body = theater.formations[massed.formation]
    assert (body.zone.id, body.kind, body.faction.id, body.strength) == ("ANA", "mobile_column", "insurgents", massed.strength)
    near = [theater.board.index["ANA"], *theater.board.neighbours[theater.board.index["ANA"]]]
    assert not hidden.operators_by_zone(len(theater.board))[near].any()
    assert hidden.element_operators.any()
    assert members(theater) == before
    assert theater.massing == ()


def test_too_few_do_not_find_each_other(theater: Theater, run: Run, p: Parameters) -> None:
    MassingSet(("ANA",)).apply(theater)
    theater.underground.element_operators = np.minimum(theater.underground.element_operators, 1)
    failed = run(form(theater, p, Dice(1)))[-1]
    assert isinstance(failed, OrderFailed)
    assert "could be gathered" in failed.why
    assert theater.massing == ()


@pytest.mark.parametrize("seed", [3, 4])
def test_a_column_masses_strikes_and_goes_back_into_hiding(scenario: Scenario, seed: int) -> None:
    campaign = Campaign(scenario, seed)
    theater = swelled(campaign.theater)
    theater.insurgents.treasury = 50.0
    said: list[Event] = []
    campaign.sinks = (lambda entry: said.append(entry.event),)

    def week(*orders: Mass | CounterAttack | GoToGround) -> None:
        campaign.open_week()
        for _ in campaign.close_week({"insurgents": [Directive(order) for order in orders]}):
            pass

    week(Mass("ANA"))
    (massed,) = [event for event in said if isinstance(event, ColumnMassed)]
    assert theater.formations[massed.formation].strength == massed.strength
    week(CounterAttack((massed.formation,), "ANA"))
    battles = [event for event in said if type(event).__name__ == "BattleFought"]
    assert {battle.attacker for battle in battles} == {"insurgents"}  # type: ignore[attr-defined]
    if (left := theater.formations.get(massed.formation)) is not None:
        assert left.posture == "hold"
        hidden = theater.underground.element_operators.sum() + theater.ground.dormant.sum()
        week(GoToGround((massed.formation,)))
        assert theater.underground.element_operators.sum() + theater.ground.dormant.sum() > hidden


def test_where_they_rule_members_take_up_arms_and_nobody_is_lost(theater: Theater, run: Run, p: Parameters) -> None:
    row = theater.board.index["RWA"]
    theater.ground.put("dormant", row, 400)
    armed = int(400 * p.mass_call_up)
    before, ready = members(swelled(theater)), int(theater.underground.element_operators.sum())
    MassingSet(("RWA",)).apply(theater)
    _, massed = run(form(theater, p, Dice(1)))
    assert isinstance(massed, ColumnCalledUp)
    assert theater.ground.dormant[row] == 400 - armed
    assert massed.strength == armed + ready - int(theater.underground.element_operators.sum())
    assert members(theater) == before
