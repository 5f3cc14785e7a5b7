"""The settings screen: what is chosen holds at once and is kept; two things never share a key."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from textual.pilot import Pilot
from textual.widgets import OptionList, Select

from game.ui.app import BadiaApp
from game.ui.screens.settings import KeyAsked, SettingsScreen
from game.ui.session import Session
from game.ui.settings import read_settings
from game.ui.widgets.map_palette import PALETTES
from game.ui.widgets.map_view import MapView
from tests.ui.conftest import Drive
from tests.ui.home import until


def test_a_theme_and_a_speed_hold_at_once_and_the_next_time(drive: Drive, home: Path) -> None:
    async def choose(pilot: Pilot[None], app: BadiaApp) -> None:
        await pilot.press("s")
        screen = await until(pilot, app, SettingsScreen)
        screen.query_one("#theme", Select).value = "nord"
        screen.query_one("#speed", Select).value = "fast"
        screen.query_one("#palette", Select).value = "high contrast"
        await pilot.pause()
        assert app.theme == "nord"

    async def look(pilot: Pilot[None], app: BadiaApp) -> None:
        assert (app.theme, app.settings.speed, app.settings.palette) == ("nord", "fast", "high contrast")

    drive(BadiaApp(), choose)
    drive(BadiaApp(), look)


def test_another_palette_colours_map_and_legend_at_once(drive: Drive, session: Session, home: Path) -> None:
    async def play(pilot: Pilot[None], app: BadiaApp) -> None:
        view = app.screen.query_one(MapView)
        before = [view.render_line(y) for y in range(view.size.height)]
        app.adopt(replace(app.settings, palette="colour-blind"))
        await pilot.pause()
        assert view.ink.palette is PALETTES["colour-blind"]
        after = [view.render_line(y) for y in range(view.size.height)]
        assert [line.text for line in after] == [line.text for line in before]
        assert after != before

    drive(BadiaApp(session), play)


def test_a_key_is_changed_and_works(drive: Drive, home: Path) -> None:
    async def play(pilot: Pilot[None], app: BadiaApp) -> None:
        await pilot.press("s")
        screen = await until(pilot, app, SettingsScreen)
        keys = screen.query_one("#keys", OptionList)
        keys.focus()
        keys.highlighted = next(n for n, each in enumerate(app.remappable()) if each.id == "title.settings")
        await pilot.press("enter")
        await until(pilot, app, KeyAsked)
        await pilot.press("l")  # the title's own for loading
        await until(pilot, app, SettingsScreen)
        assert app.settings.keys == {}
        await pilot.press("enter", "z")
        await until(pilot, app, SettingsScreen)
        assert read_settings()[0].keys == {"title.settings": "z"}
        await pilot.press("escape", "z")
        await until(pilot, app, SettingsScreen)
        await pilot.press("r")
        assert read_settings()[0].keys == {}

    drive(BadiaApp(), play)


def test_every_key_that_may_change_has_a_name_of_its_own() -> None:
    ids = [each.id for each in BadiaApp().remappable()]
    assert len(ids) == len(set(ids)) > 15
    assert {"title.begin", "war.order", "war.end-week", "watch.run"} <= set(ids)
