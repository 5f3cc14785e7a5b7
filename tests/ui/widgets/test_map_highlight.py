"""What choosing and pointing at a zone adds, and that nothing else changes."""

from __future__ import annotations

import numpy as np

from game.ui.widgets.map_canvas import BOLD, UNDERLINE, Canvas
from game.ui.widgets.map_ground import paint_ground
from game.ui.widgets.map_highlight import highlighted
from game.ui.widgets.map_ink import packed
from game.views.atlas import Atlas, Way
from tests.ui.widgets.small_map import COUNTRY, INK, PLACES, RIVER, paint

SHEET = COUNTRY.sheet(90, 24)
BASE = paint_ground(SHEET, PLACES, paint(), INK)


def shown(selected: str | None, hovered: str | None = None) -> Canvas:
    return highlighted(BASE, SHEET, COUNTRY, INK, selected, hovered)


def differs(canvas: Canvas) -> np.ndarray:
    grids = ("characters", "fore", "back", "attributes")
    return np.any([getattr(canvas, grid) != getattr(BASE, grid) for grid in grids], axis=0)


def test_nothing_chosen_changes_nothing() -> None:
    for canvas in (shown(None), shown("nowhere", "nowhere either")):
        assert not differs(canvas).any()
        assert canvas.touched == set()


def test_every_row_that_differs_is_named_and_the_base_stays() -> None:
    before = BASE.back.copy()
    canvas = shown("NE", "SW")
    assert set(np.flatnonzero(differs(canvas).any(axis=1)).tolist()) <= canvas.touched
    assert (BASE.back == before).all()


def test_the_chosen_ground_is_lit_and_the_ground_pointed_at_less() -> None:
    def light(canvas: Canvas, index: int) -> float:
        here = (SHEET.zones == index) & ~SHEET.lettered
        return float(sum((canvas.back[here] >> shift & 255).mean() for shift in (16, 8, 0)))

    base, chosen, pointed = (light(canvas, 1) for canvas in (BASE, shown("NE"), shown(None, "NE")))
    assert base < pointed < chosen
    assert light(shown("NE"), 2) == light(BASE, 2)
    assert light(shown("NE", "NE"), 1) == chosen


def test_the_chosen_name_stands_dark_on_bright() -> None:
    canvas, cell = shown("NE"), SHEET.sites[1]
    assert cell is not None
    assert canvas.back[cell[1], cell[0]] == packed(INK.text)
    title = canvas.names["NE"]
    assert title.text == "Northeast"
    assert set(canvas.back[title.row, title.column : title.column + title.width].tolist()) == {packed(INK.text)}
    assert canvas.strip(title.row).text[title.column : title.column + title.width] == "Northeast"


def test_the_name_pointed_at_is_underlined() -> None:
    canvas, label = shown(None, "SW"), SHEET.labels[2]
    assert label is not None
    assert (canvas.attributes[label.row, label.column : label.column + label.width] == UNDERLINE | BOLD).all()
    assert not (canvas.attributes & UNDERLINE)[SHEET.zones == 1].any()


def test_its_routes_are_dotted_a_closed_one_sparsely_and_no_other() -> None:
    def dots(way: Way, selected: str) -> int:
        country = Atlas(PLACES, (way,), (RIVER,))
        canvas = highlighted(BASE, SHEET, country, INK, selected, None)
        new = canvas.characters[(canvas.characters > 0x2800) & (canvas.characters != BASE.characters)]
        return sum(int(character - 0x2800).bit_count() for character in new)

    road, closed = Way("NW", "SW", "road"), Way("NW", "SW", "road", open=False)
    assert dots(road, "NW") > 1.5 * dots(closed, "NW") > 0
    assert dots(road, "SW") > 0
    assert dots(road, "SE") == 0
