"""The question before a week ends: assaults without an enemy are called off from it."""

from __future__ import annotations

from dataclasses import replace

from textual.pilot import Pilot

from game.orders.postures import Hold
from game.ui.app import BadiaApp
from game.ui.screens.war_room import WarRoom
from game.ui.screens.week_check import WeekCheck
from game.ui.session import Session
from tests.ui.conftest import Drive


def test_it_tells_and_calls_off_what_has_no_purpose(drive: Drive, session: Session) -> None:
    first = session.situation.own[0]
    sent = first._replace(posture="assault", destination="ANA")
    session.plan.situation = replace(session.situation, own=(sent, *session.situation.own[1:]), treasury=20.0)

    async def play(pilot: Pilot[None], app: BadiaApp) -> None:
        await pilot.press("e")
        await pilot.pause()
        assert isinstance(app.screen, WeekCheck)
        label = app.screen.query_one("#week-check")
        assert "No enemy is left" in str(label.render())
        await pilot.press("c")
        await pilot.pause()
        assert [each.order for each in session.plan.directives] == [Hold((first.id,))]
        assert "No enemy is left" not in str(label.render())
        assert not app.screen.query_one("#call-off").display
        await pilot.press("n")
        await pilot.pause()
        assert isinstance(app.screen, WarRoom)
        assert session.situation.week == 1

    drive(BadiaApp(session), play)
