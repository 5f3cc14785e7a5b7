"""Income: what comes into a treasury at the start of a week."""

from __future__ import annotations

import numpy as np
import pytest

from game.behavior.income import income, levied, oil, paying_routes, review, trade, with_income
from game.events.networks import ExtortionSet, NetworkRaised
from game.rules.parameters import Parameters
from game.theater.theater import Theater
from game.views.chronicle import names_for


def test_a_side_has_at_least_the_income_of_its_sheet(theater: Theater, p: Parameters) -> None:
    for faction in theater.factions.values():
        assert income(theater, faction, p) >= faction.sheet.income_week


def test_oil_pays_whoever_holds_the_zone(theater: Theater, p: Parameters) -> None:
    iraq, insurgents = theater.factions["iraq"], theater.insurgents
    theater.board.__dict__["_with_tag"] = {"field": np.array([zone in ("ANA", "QIM") for zone in theater.board.zone_ids])}
    assert oil(theater, iraq, p) == oil(theater, insurgents, p) == p.oil_income
    theater.ground.put("controller", theater.board.index["QIM"], iraq.row)
    assert (oil(theater, iraq, p), oil(theater, insurgents, p)) == (2 * p.oil_income, 0.0)


def test_an_open_crossing_pays_the_governments_at_both_its_ends_and_nobody_else(theater: Theater, p: Parameters) -> None:
    (crossing,) = theater.board.paying
    iraq, coalition, insurgents = (theater.factions[each] for each in ("iraq", "coalition", "insurgents"))
    theater.ground.put("route_open", crossing.row, True)
    assert not any(trade(theater, each, p) for each in (iraq, coalition, insurgents))
    assert paying_routes(theater) == ()
    for end in (crossing.a, crossing.b):
        assert trade(theater, iraq, p) == 0.0
        theater.ground.put("controller", theater.board.index[end], iraq.row)
    assert paying_routes(theater) == (crossing,)
    assert (trade(theater, iraq, p), trade(theater, coalition, p)) == (p.crossing_income, 0.0)
    assert income(theater, iraq, p) == pytest.approx(iraq.sheet.income_week + oil(theater, iraq, p) + p.crossing_income)
    theater.ground.put("route_open", crossing.row, False)
    assert trade(theater, iraq, p) == 0.0


def test_what_a_government_may_not_keep_lapses_and_a_hoard_grows(theater: Theater, p: Parameters) -> None:
    iraq, insurgents = theater.factions["iraq"], theater.insurgents
    iraq.treasury = insurgents.treasury = 1000.0
    assert with_income(theater, iraq, p) == 1000.0
    assert with_income(theater, insurgents, p) == 1000.0 + income(theater, insurgents, p)
    iraq.treasury = 1.0
    assert with_income(theater, iraq, p) == pytest.approx(1.0 + income(theater, iraq, p))


def test_a_reckoning_reviews_income_by_score_and_will_but_not_the_insurgents(theater: Theater, p: Parameters) -> None:
    for faction in theater.factions.values():
        faction.score, faction.will = 60.0, 80.0
    par = dict.fromkeys(theater.faction_ids, 50.0)
    before = {faction.id: income(theater, faction, p) for faction in theater.factions.values()}
    events = list(review(theater, par, p))
    for event in events:
        event.apply(theater)
    assert {event.faction for event in events} == {"coalition", "iraq"}  # type: ignore[attr-defined]
    iraq = theater.factions["iraq"]
    raised = iraq.sheet.income_week * p.income_review * 0.1
    assert income(theater, iraq, p) == pytest.approx(before["iraq"] + raised)
    assert income(theater, theater.insurgents, p) == before["insurgents"]
    assert list(review(theater, par, p)) == []  # nothing new to tell
    iraq.score = 40.0
    (cut,) = review(theater, par, p)
    assert "cut from" in cut.headline(names_for(theater, None))
    assert cut.audience(theater) == ("iraq",)


def test_extortion_pays_the_insurgents_by_level(theater: Theater, p: Parameters) -> None:
    NetworkRaised("frontier", 2).apply(theater)
    assert levied(theater, theater.insurgents, p) == 0.0
    before = income(theater, theater.insurgents, p)
    ExtortionSet("frontier", True).apply(theater)
    assert levied(theater, theater.insurgents, p) == pytest.approx(2 * p.extort_income)
    assert income(theater, theater.insurgents, p) == pytest.approx(before + 2 * p.extort_income)
    assert levied(theater, theater.factions["iraq"], p) == 0.0
