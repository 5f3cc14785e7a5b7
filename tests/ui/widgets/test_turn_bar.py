"""The turn bar: what the week has left, shorter where there is less room."""

from __future__ import annotations

from dataclasses import replace

import pytest
from textual.pilot import Pilot

from game.campaign.schema import Scenario
from game.ui.app import BadiaApp
from game.ui.session import Session
from game.ui.widgets.turn_bar import TurnBar
from tests.ui.conftest import Drive


@pytest.mark.parametrize(("size", "words"), [((120, 40), "command 6/6"), ((80, 24), "cmd 6/6")])
def test_it_tells_date_money_command_and_air(drive: Drive, session: Session, size: tuple[int, int], words: str) -> None:
    async def play(pilot: Pilot[None], app: BadiaApp) -> None:
        told = str(app.screen.query_one(TurnBar).render())
        assert words in told
        assert "27 Oct" in told
        assert f"RP {session.situation.treasury:.1f} ({session.plan.treasury_left:.1f} free)" in told
        assert "score" not in told

    drive(BadiaApp(session), play, size)


def test_the_score_is_the_one_laid_open_at_the_last_reckoning(drive: Drive, session: Session) -> None:
    for _ in range(4):
        session.end_week()
    grade, score = session.situation.reckoning["iraq"]

    async def play(pilot: Pilot[None], app: BadiaApp) -> None:
        assert f"{score:.0f}" in str(app.screen.query_one(TurnBar).render()).split("score")[1]

    assert grade in ("none", "minor", "major", "decisive")
    drive(BadiaApp(session), play)


@pytest.mark.parametrize(("friction", "told"), [(2.0, False), (6.2, True)])
def test_friction_is_told_where_it_costs(drive: Drive, last_pockets: Scenario, friction: float, told: bool) -> None:
    session = Session(last_pockets, "syria", 7, {})
    session.plan.situation = replace(session.situation, friction=friction)

    async def play(pilot: Pilot[None], app: BadiaApp) -> None:
        assert ("friction 6" in str(app.screen.query_one(TurnBar).render())) is told

    drive(BadiaApp(session), play)
