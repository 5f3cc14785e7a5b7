"""The log keeps the newest weeks, each line with its zone."""

from __future__ import annotations

from datetime import date

from textual.pilot import Pilot

from game.ui.app import BadiaApp
from game.ui.dispatches import News
from game.ui.session import Session
from game.ui.widgets.war_log import KEPT, WarLog
from game.views.chronicle import Line
from tests.ui.conftest import Drive


def test_lines_stand_with_their_zones_and_the_oldest_are_dropped(drive: Drive, session: Session) -> None:
    async def play(pilot: Pilot[None], app: BadiaApp) -> None:
        log = app.screen.query_one(WarLog)
        own = (Line(1, 6, None, "No losses of your own", 1),)
        war = tuple(Line(1, n % 7, "QIM" if n % 2 else "RWA", f"line {n}", 2) for n in range(150))
        for week in range(1, 5):
            log.tell(News(own, war), week, date(2017, 11, 3))
        assert len(log.zones) == log.option_count == KEPT
        assert log.zones[-1] == "QIM"
        assert "line 149" in str(log.get_option_at_index(log.option_count - 1).prompt)
        assert log.highlighted is not None
        assert log.zones[log.highlighted] is None

    drive(BadiaApp(session), play)
