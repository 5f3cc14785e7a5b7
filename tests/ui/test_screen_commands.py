"""The command palette: what the screen has keys for, the map's overlays by name, the settings."""

from __future__ import annotations

from textual.command import DiscoveryHit
from textual.pilot import Pilot
from textual.screen import Screen

from game.ui.app import BadiaApp
from game.ui.screen_commands import ScreenCommands
from game.ui.screens.encyclopedia import Encyclopedia
from game.ui.screens.settings import SettingsScreen
from game.ui.screens.war_room import WarRoom
from game.ui.session import Session
from game.views.overlays.table import OVERLAYS
from tests.ui.conftest import Drive
from tests.ui.home import until


def test_every_key_and_every_overlay_of_the_war_room_is_a_command(drive: Drive, session: Session) -> None:
    async def play(pilot: Pilot[None], app: BadiaApp) -> None:
        commands = ScreenCommands(app.screen)
        hits = [hit async for hit in commands.discover()]
        named = {str(hit.display): hit.help for hit in hits if isinstance(hit, DiscoveryHit)}
        assert len(named) == len(hits)
        screen_keys = {each.binding.description for each in app.screen.active_bindings.values() if each.node is app.screen}
        assert {"Order", "End week", "Log", "Affairs", "Encyclopedia", "Help", "Leave"} <= screen_keys <= named.keys()
        assert {f"Map: {name}" for name in ("control", *OVERLAYS)} <= named.keys()
        assert named["Affairs"] == "key s"
        assert all(named.values())

    drive(BadiaApp(session), play)


def test_a_command_does_what_its_key_does(drive: Drive, session: Session) -> None:
    async def act(screen: Screen[object], words: str) -> None:
        hits = [hit async for hit in ScreenCommands(screen).search(words)]
        done = max(hits, key=lambda hit: hit.score).command()
        if done is not None:
            await done

    async def play(pilot: Pilot[None], app: BadiaApp) -> None:
        assert ScreenCommands in app.COMMANDS
        room = app.screen
        assert isinstance(room, WarRoom)
        await act(room, "map: grievance")
        assert room.overlay == "grievance"
        await act(room, "encyclopedia")
        assert isinstance(app.screen, Encyclopedia)
        await pilot.press("escape")
        assert await until(pilot, app, WarRoom) is room
        await act(room, "settings")
        screen = await until(pilot, app, SettingsScreen)
        await act(screen, "settings")
        assert app.screen is screen

    drive(BadiaApp(session), play)
