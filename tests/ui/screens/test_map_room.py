"""Around a map: pointing is told under it, the log and a search lead to a zone, in the war room and in the replay alike."""

from __future__ import annotations

import pytest
from textual.pilot import Pilot

from game.ui.app import BadiaApp
from game.ui.film import Film
from game.ui.screens.find import FindZone
from game.ui.screens.map_room import MapRoom
from game.ui.screens.replay import Replay
from game.ui.session import Session
from game.ui.widgets.map_legend import MapLegend
from game.ui.widgets.map_view import MapView
from game.ui.widgets.war_log import WarLog
from tests.ui.conftest import Drive


@pytest.fixture(params=["war room", "replay"])
def app(request: pytest.FixtureRequest, session: Session, film: Film) -> BadiaApp:
    return BadiaApp(session) if request.param == "war room" else BadiaApp(alone=Replay(film))


def test_pointing_the_log_and_a_search_lead_to_zones(drive: Drive, app: BadiaApp) -> None:
    async def play(pilot: Pilot[None], app: BadiaApp) -> None:
        room = app.screen
        assert isinstance(room, MapRoom)
        there = [zone for zone in room.known.board.zone_ids if zone != room.map.selected]
        room.map.post_message(MapView.ZoneHovered(there[0]))
        await pilot.pause()
        assert room.query_one(MapLegend).pointed == room.map.words(there[0]) != ""
        room.query_one(WarLog).post_message(WarLog.ZoneNamed(there[1]))
        await pilot.pause()
        assert room.map.selected == there[1]
        await pilot.press("slash")
        assert isinstance(app.screen, FindZone)
        await pilot.press(*there[2].lower(), "enter")
        await pilot.pause()
        assert (app.screen, room.map.selected) == (room, there[2])
        assert room.map.has_focus == room.map.can_focus

    drive(app, play)
