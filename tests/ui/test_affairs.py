"""The state of affairs in words."""

from __future__ import annotations

from dataclasses import replace
from io import StringIO

import pytest
from rich.console import Console

from game.campaign.schema import Scenario
from game.orders.order import Directive
from game.orders.postures import Hold
from game.terms import Estimate
from game.ui.affairs import others, own_side, score_table, standing_costs, world
from game.ui.session import Session


@pytest.fixture(scope="module")
def coalition(last_pockets: Scenario) -> Session:
    return Session(last_pockets, "coalition", 7, last_pockets.bots)


def _printed(thing: object) -> str:
    console = Console(width=140, record=True, file=StringIO())
    console.print(thing)
    return console.export_text()


def test_ones_own_books_tell_income_and_aircraft(coalition: Session) -> None:
    text = own_side(coalition.plan).plain
    assert "Income" in text
    assert "budget" in text
    assert "packages left" in text
    assert "no standing costs" in text


def test_standing_costs_are_told_by_what_is_done(coalition: Session) -> None:
    session = coalition
    patrolling = tuple(body._replace(posture="patrol") for body in session.situation.own[:2])
    plan = replace(session.plan, situation=replace(session.situation, own=patrolling), directives=[])
    each = session.situation.parameters.cost_patrol
    assert dict(standing_costs(plan)) == {"patrol": pytest.approx(2 * each)}
    plan.directives.append(Directive(Hold((patrolling[0].id,))))
    assert dict(standing_costs(plan)) == {"patrol": pytest.approx(each)}


def test_friction_is_told_with_what_it_means(coalition: Session) -> None:
    s = coalition.situation
    assert "harmless up to 5" in world(replace(s, friction=2.0), ()).plain
    assert "both lose will" in world(replace(s, friction=6.0), ()).plain
    assert "clash in any week" in world(replace(s, friction=9.0, halt_until=s.week), ()).plain
    assert "News" in world(s, ("A sandstorm",)).plain


def test_others_are_told_in_bands_or_as_not_known(coalition: Session) -> None:
    s = replace(coalition.situation, estimates={"iraq": Estimate(3, 55.0, 75.0, 8.0, 12.0)})
    text = _printed(others(s))
    assert "55-75 steady to resolute, week 3" in text
    assert "8-12 RP" in text
    assert text.count("not known") == 4


def test_the_score_table_holds_every_grade(coalition: Session) -> None:
    text = _printed(score_table(coalition.campaign.terms.ladders["coalition"], coalition.situation))
    for grade in ("minor", "major", "decisive"):
        assert f"{grade} victory" in text
    assert "estimate of week 0" in text
