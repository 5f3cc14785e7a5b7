"""The map widget: keys, mouse, messages, what is repainted, and that colour is never the only sign."""

from __future__ import annotations

import asyncio
import re
from collections.abc import Awaitable, Callable

import pytest
from textual.app import App, ComposeResult
from textual.pilot import Pilot

from game.ui.widgets.map_legend import MapLegend
from game.ui.widgets.map_paint import MapPaint, Mark, ZonePaint
from game.ui.widgets.map_view import MapView
from game.views.atlas import Atlas, Place, Way
from tests.ui.widgets.small_map import COUNTRY, PLACES, SIDES, paint


class MapApp(App[None]):
    def __init__(self, atlas: Atlas, shown: MapPaint, ascii_only: bool = False) -> None:
        super().__init__()
        self.map = MapView(atlas, shown, ascii_only=ascii_only)
        self.legend = MapLegend(shown, ascii_only=ascii_only)
        self.said: list[tuple[str, str | None]] = []

    def compose(self) -> ComposeResult:
        yield self.map
        yield self.legend

    def on_mount(self) -> None:
        self.map.focus()

    def on_map_view_zone_selected(self, message: MapView.ZoneSelected) -> None:
        self.said.append(("selected", message.zone))

    def on_map_view_zone_hovered(self, message: MapView.ZoneHovered) -> None:
        self.said.append(("hovered", message.zone))


def play(
    steps: Callable[[MapApp, Pilot[None]], Awaitable[None]],
    shown: MapPaint | None = None,
    size: tuple[int, int] = (60, 24),
    atlas: Atlas | None = None,
    ascii_only: bool = False,
) -> None:
    app = MapApp(atlas or COUNTRY, shown or paint(), ascii_only)

    async def run() -> None:
        async with app.run_test(size=size) as pilot:
            await steps(app, pilot)

    asyncio.run(run())


def text(view: MapView) -> str:
    return "\n".join(view.render_line(y).text for y in range(view.size.height))


@pytest.mark.parametrize("keys", [("right", "down", "left", "up"), ("l", "j", "h", "k")])
def test_arrows_and_letters_go_from_zone_to_zone(keys: tuple[str, ...]) -> None:
    async def steps(app: MapApp, pilot: Pilot[None]) -> None:
        app.map.selected = "NW"
        await pilot.press(*keys)
        assert [zone for kind, zone in app.said if kind == "selected"] == ["NW", "NE", "SE", "SW", "NW"]
        await pilot.press("h")
        assert app.map.selected == "NW"

    play(steps)


def test_the_first_key_chooses_a_zone_in_the_middle_of_the_map() -> None:
    async def steps(app: MapApp, pilot: Pilot[None]) -> None:
        await pilot.press("right")
        assert app.map.selected in {place.id for place in PLACES}

    play(steps)


def test_a_click_chooses_by_name_glyph_or_ground_and_pointing_is_told() -> None:
    async def steps(app: MapApp, pilot: Pilot[None]) -> None:
        label, cell = app.map.sheet.labels[1], app.map.sheet.sites[2]
        assert label is not None
        assert cell is not None
        await pilot.click(MapView, offset=(label.column + 2, label.row))
        assert app.map.selected == "NE"
        await pilot.hover(MapView, offset=cell)
        assert app.said[-1] == ("hovered", "SW")
        await pilot.click(MapView, offset=(0, 0))
        assert app.map.selected in ("NE", "NW")

    play(steps)


def test_zoom_pan_and_whole_map() -> None:
    async def steps(app: MapApp, pilot: Pilot[None]) -> None:
        app.map.selected = "NE"
        await pilot.press("plus", "plus", "plus")
        near = app.map.camera
        assert near.zoom > 2.5
        assert app.map.sheet.sites[1] is not None
        await pilot.press("shift+left")
        assert app.map.camera.centre is not None
        assert near.centre is not None
        assert app.map.camera.centre[1] < near.centre[1]
        await pilot.press("minus", "0")
        assert (app.map.camera.zoom, app.map.camera.centre) == (1.0, None)

    play(steps)


def test_a_map_too_small_for_all_its_places_begins_nearer_with_the_chosen_one_in_sight() -> None:
    crowd = tuple(Place(f"P{i}{j}", f"Town {i}{j}", 34 + i * 0.3, 40 + j * 0.3, "town") for i in range(9) for j in range(9))

    async def steps(app: MapApp, pilot: Pilot[None]) -> None:
        assert app.map.camera.zoom > 1.5
        app.map.selected = "P88"
        assert app.map.sheet.sites[80] is not None
        await pilot.press("0")
        assert app.map.camera.zoom == 1.0
        await pilot.resize_terminal(50, 10)
        await pilot.pause()
        assert app.map.camera.zoom == 1.0  # what was asked for stays

    async def roomy(app: MapApp, pilot: Pilot[None]) -> None:
        assert app.map.camera.zoom == 1.0

    play(steps, size=(60, 10), atlas=Atlas(crowd))
    play(roomy, size=(120, 40), atlas=Atlas(crowd))


def test_dragging_moves_the_map_and_chooses_nothing() -> None:
    async def steps(app: MapApp, pilot: Pilot[None]) -> None:
        app.map.selected = "NW"
        await pilot.press("plus", "plus", "plus", "plus")
        cell, before = app.map.sheet.sites[0], app.map.camera
        assert cell is not None
        await pilot.mouse_down(MapView, offset=(20, 10))
        await pilot.hover(MapView, offset=(14, 8))
        await pilot.mouse_up(MapView, offset=(14, 8))
        await pilot.pause()
        assert app.map.selected == "NW"
        assert app.map.camera != before
        assert app.map.sheet.sites[0] == (cell[0] - 6, cell[1] - 2)

    play(steps)


def test_moving_on_brings_a_far_zone_into_sight() -> None:
    async def steps(app: MapApp, pilot: Pilot[None]) -> None:
        app.map.selected = "NW"
        await pilot.press(*["plus"] * 6, "right")
        assert app.map.selected == "NE"
        assert app.map.sheet.sites[1] is not None
        assert "Northeast" in text(app.map)

    play(steps)


def test_choosing_repaints_only_rows_that_differ() -> None:
    async def steps(app: MapApp, pilot: Pilot[None]) -> None:
        view = app.map
        before = [view.render_line(y) for y in range(view.size.height)]
        view.selected = "SE"
        await pilot.pause()
        after = [view.render_line(y) for y in range(view.size.height)]
        same = [old is new for old, new in zip(before, after, strict=True)]
        assert sum(same) >= view.size.height // 3
        assert not all(same)
        view.selected = None
        assert [view.render_line(y) for y in range(view.size.height)] == before

    play(steps)


def test_the_chosen_zone_stands_out_and_its_routes_are_dotted() -> None:
    async def steps(app: MapApp, pilot: Pilot[None]) -> None:
        view = app.map
        plain = sum(character > "\u2800" for character in text(view))
        view.selected = "NW"
        await pilot.pause()
        assert sum(character > "\u2800" for character in text(view)) > plain
        cell = view.sheet.sites[0]
        assert cell is not None
        glyph = view.render_line(cell[1]).crop(cell[0], cell[0] + 1)
        style = next(iter(glyph)).style
        assert style is not None
        assert style.bgcolor is not None
        assert sum(style.bgcolor.get_truecolor()) > 500

    play(steps)


def test_sides_levels_units_and_attacks_are_told_without_colour() -> None:
    async def steps(app: MapApp, pilot: Pilot[None]) -> None:
        told = text(app.map)
        assert "x" in told
        assert "+" in told
        assert "** I3 X1" in told
        app.map.paint = MapPaint(SIDES, {"NW": ZonePaint("red", heat=7), "SE": ZonePaint("blue", heat=12)}, "Anger")
        app.legend.paint = app.map.paint
        await pilot.pause()
        assert "7" in text(app.map)
        assert "9" in text(app.map)
        assert "0123456789 Anger" in app.legend.render().plain

    marks = (Mark("I3", "#5fb37a"), Mark("X1", "#e8743b"))
    held = paint(NE=ZonePaint("red", activity=2, marks=marks), NW=ZonePaint("red", rival="blue"))
    play(steps, held, size=(90, 24))


def test_the_chosen_name_leaves_no_other_text_cut_in_two() -> None:
    crowd = tuple(Place(f"P{i}{j}", f"Town{i}{j} old", 34 + i * 0.14, 40 + j * 0.25, "town") for i in range(5) for j in range(5))
    atlas = Atlas(crowd)

    async def steps(app: MapApp, pilot: Pilot[None]) -> None:
        view = app.map
        whole = {word for place in crowd for word in (*place.name.split(), place.id)} | {"Town…", "I2.5"}
        for place in crowd:
            view.selected = place.id
            await pilot.pause()
            read = set(re.findall(r"[A-Za-z0-9.…]{2,}", text(view))) - {"km"}
            assert place.name in text(view)
            assert not [word for word in read if word not in whole and not word.isdigit()]

    held = {place.id: ZonePaint("blue", marks=(Mark("I2.5", "#5fb37a"),)) for place in crowd}
    play(steps, MapPaint(SIDES, held), size=(64, 20), atlas=atlas)


def test_neighbours_of_the_chosen_zone_and_the_zone_pointed_at_are_named_where_the_map_is_not() -> None:
    sparse = tuple(Place(f"P{i}{j}", f"Hamlet {i}{j}", 34 + i * 0.4, 40 + j * 0.9, "desert") for i in range(5) for j in range(5))
    atlas = Atlas(sparse, (Way("P43", "P44", "road"),))

    async def steps(app: MapApp, pilot: Pilot[None]) -> None:
        assert not {"Hamlet 43", "Hamlet 44", "Hamlet 42"} & set(re.findall(r"Hamlet \d\d", text(app.map)))
        app.map.selected, app.map.hovered = "P43", "P42"
        await pilot.pause()
        assert {"Hamlet 43", "Hamlet 44", "Hamlet 42"} <= set(re.findall(r"Hamlet \d\d", text(app.map)))
        for zone in ("P44", "P43", "P42"):
            row, line = next((y, line) for y, line in enumerate(text(app.map).split("\n")) if f"Hamlet {zone[1:]}" in line)
            await pilot.click(MapView, offset=(line.index(f"Hamlet {zone[1:]}") + 4, row))
            assert app.map.selected == zone
            app.map.selected, app.map.hovered = "P43", "P42"

    play(steps, MapPaint(SIDES), size=(60, 16), atlas=atlas)


def test_what_a_small_map_names_first() -> None:
    zones = {
        "held": ZonePaint("red"),
        "contested": ZonePaint("blue", rival="red"),
        "attacked": ZonePaint("blue", activity=2),
        "alarmed": ZonePaint("blue", marks=(Mark("!!", "#ffd75f"),)),
        "quiet": ZonePaint("blue", activity=1, marks=(Mark("I3", "#5fb37a"),)),
    }
    assert MapPaint(SIDES, zones).urgent == set(zones) - {"quiet"}


def test_small_maps_with_an_overlay_show_its_levels_alone() -> None:
    async def steps(app: MapApp, pilot: Pilot[None]) -> None:
        assert "I3" not in text(app.map)
        assert "thousands" not in app.legend.render().plain

    shown = {place.id: ZonePaint("blue", heat=7, marks=(Mark("I3.0", "#5fb37a"),), activity=1) for place in PLACES}
    play(steps, MapPaint(SIDES, shown, "Anger"), size=(60, 24))


def test_notes_of_an_overlay_stand_on_the_smallest_map_and_the_legend_says_what_they_are() -> None:
    async def steps(app: MapApp, pilot: Pilot[None]) -> None:
        assert "+12" in text(app.map)
        app.legend.paint = app.map.paint
        await pilot.pause()
        told = app.legend.render().plain
        assert "+12 thousands who came" in told
        assert "off the map: 5" in told
        assert app.map.words("NW").endswith("; +12 thousands who came; fled 7")

    shown = {"NW": ZonePaint("blue", heat=7, marks=(Mark("+12", "#5fb37a"),))}
    held = MapPaint(SIDES, shown, "fled (1: 500)", "thousands who came", "off the map: 5")
    play(steps, held, size=(60, 24))


def test_an_overlay_keeps_its_digit_where_a_zone_is_chosen_and_figures_apart_from_it() -> None:
    async def steps(app: MapApp, pilot: Pilot[None]) -> None:
        view = app.map
        view.selected = "NW"
        await pilot.pause()
        cell = view.sheet.sites[0]
        assert cell is not None
        assert view.render_line(cell[1]).text[cell[0]] == "7"
        assert len(re.findall(r"(?<!\d)\* I3\.0 x3(?!\d)", text(view))) == len(PLACES)

    marks = (Mark("I3.0", "#5fb37a"), Mark("x3", "#e8743b"))
    shown = {place.id: ZonePaint("blue", heat=7, marks=marks, activity=1) for place in PLACES}
    play(steps, MapPaint(SIDES, shown, "Anger"), size=(90, 24))


def test_pointing_at_a_zone_tells_it_in_a_line() -> None:
    async def steps(app: MapApp, pilot: Pilot[None]) -> None:
        line = app.map.words("NE")
        assert line == "Northeast: town, held by Reds, fought for by Blues; attacks **; I3 X1?; Anger 4"
        assert app.map.words(None) == ""
        app.legend.pointed = line
        await pilot.pause()
        assert app.legend.render().plain == line

    marks = (Mark("I3", "#5fb37a"), Mark("X1?", "#e8743b"))
    zone = ZonePaint("red", rival="blue", heat=4, marks=marks, activity=2)
    play(steps, MapPaint(SIDES, {"NE": zone}, "Anger (0 to 9)"))


def test_ascii_terminals_get_ascii_only() -> None:
    async def steps(app: MapApp, pilot: Pilot[None]) -> None:
        app.map.selected = "NW"
        app.map._ink = None
        await pilot.pause()
        assert set(text(app.map)) <= {"\n"} | {chr(code) for code in range(32, 127)}
        assert app.legend.render().plain.isascii()

    play(steps, ascii_only=True)


def test_another_theme_changes_every_colour() -> None:
    async def steps(app: MapApp, pilot: Pilot[None]) -> None:
        dark = app.map.ink
        app.theme = "textual-light"
        await pilot.pause()
        assert sum(app.map.ink.ground) > sum(dark.ground)
        assert sum(app.map.ink.text) < sum(dark.text)

    play(steps)


@pytest.mark.parametrize("size", [(1, 1), (2, 2), (7, 3), (20, 5), (80, 24), (200, 50)])
def test_any_size_is_drawn_to_the_cell(size: tuple[int, int]) -> None:
    async def steps(app: MapApp, pilot: Pilot[None]) -> None:
        app.map.selected = "SE"
        await pilot.press("plus", "right", "0", "left", "shift+up")
        await pilot.resize_terminal(size[0] + 3, size[1] + 2)
        await pilot.pause()
        for y in range(app.map.size.height):
            assert app.map.render_line(y).cell_length == app.map.size.width
            assert sum(segment.cell_length for segment in app.map.render_line(y)) == app.map.size.width

    play(steps, size=size)


def test_no_zones_and_three_hundred_zones_are_drawn() -> None:
    async def steps(app: MapApp, pilot: Pilot[None]) -> None:
        await pilot.press("right", "plus", "left")
        assert len(text(app.map).splitlines()) == app.map.size.height

    play(steps, atlas=Atlas(()))
    many = tuple(Place(f"Z{i}", f"Town {i}", 30 + i % 17 * 0.3, 40 + i // 17 * 0.4, "town") for i in range(300))
    play(steps, atlas=Atlas(many))


def test_the_legend_names_every_side_and_breaks_between_items() -> None:
    async def steps(app: MapApp, pilot: Pilot[None]) -> None:
        lines = app.legend.render().plain.splitlines()
        assert app.legend.size.height == len(lines) > 1
        assert all(len(line) <= app.legend.size.width for line in lines)
        told = " ".join(lines)
        assert all(word in told for word in ("Reds", "Blues", "contested", "attack", "mountain", "frontier"))

    play(steps, paint(NW=ZonePaint("red", rival="blue", activity=1)), size=(80, 24))
