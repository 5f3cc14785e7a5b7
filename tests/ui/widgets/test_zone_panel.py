"""The zone panel says in its place what the words of a zone are."""

from __future__ import annotations

from textual.pilot import Pilot

from game.ui.app import BadiaApp
from game.ui.session import Session
from game.ui.widgets.zone_panel import ZonePanel
from game.ui.zone_words import zone_text
from game.views.zone_sheet import zone_sheet
from tests.ui.conftest import Drive


def test_the_panel_shows_the_zone_chosen(session: Session, drive: Drive) -> None:
    async def play(pilot: Pilot[None], app: BadiaApp) -> None:
        panel = app.screen.query_one(ZonePanel)
        panel.show(session.situation, "QIM")
        assert str(panel.content) == zone_text(zone_sheet(session.situation, "QIM"), session.situation).plain

    drive(BadiaApp(session), play)
