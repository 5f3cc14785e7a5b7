"""What choosing a zone adds to the map: its ground lit up, its routes dotted by kind, its name reversed."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from game.ui.widgets.map_canvas import BOLD, UNDERLINE, Canvas, Ints
from game.ui.widgets.map_ground import written
from game.ui.widgets.map_ink import OTHER_ROUTE, ROUTES, Ink, Rgb, packed, rgb
from game.ui.widgets.map_paint import terrain_glyph
from game.views import braille
from game.views.atlas import Atlas, Way
from game.views.labels import Spot, shortened
from game.views.sheet import Sheet

LIT, HOVERED = 0.2, 0.1
Mask = NDArray[np.bool_]
CLOSED = "#ff6b6b"


def highlighted(base: Canvas, sheet: Sheet, atlas: Atlas, ink: Ink, selected: str | None, hovered: str | None) -> Canvas:
    """The canvas with a zone chosen and another pointed at; `touched` says which rows differ from the base."""
    canvas = base.copy()
    if hovered is not None and hovered in atlas.index and hovered != selected:
        _light(canvas, sheet, atlas.index[hovered], ink, HOVERED)
        _underline(canvas, sheet.labels[atlas.index[hovered]])
    if selected is not None and selected in atlas.index:
        _light(canvas, sheet, atlas.index[selected], ink, LIT)
        for way in atlas.ways_of[selected]:
            _route(canvas, sheet, atlas, way, ink, base.letters)
        for way in atlas.ways_of[selected]:
            _far_end(canvas, sheet, atlas, way.b if way.a == selected else way.a, ink)
        _title(canvas, sheet, atlas, atlas.index[selected], ink)
    return canvas


def _light(canvas: Canvas, sheet: Sheet, index: int, ink: Ink, share: float) -> None:
    """Lift a zone's ground toward the text colour."""
    here = sheet.zones == index
    canvas.back[here] = _lifted(canvas.back[here], ink.text, share)
    blocks = here & (canvas.characters >= 0x2580) & (canvas.characters <= 0x259F)
    canvas.fore[blocks] = _lifted(canvas.fore[blocks], ink.text, share)
    canvas.touched.update(np.flatnonzero(here.any(axis=1)).tolist())


def _lifted(colors: Ints, toward: Rgb, share: float) -> NDArray[np.int32]:
    parts = [
        ((colors >> shift & 255) * (1 - share) + channel * share).round().astype(np.int32) << shift
        for shift, channel in zip((16, 8, 0), toward, strict=True)
    ]
    return parts[0] | parts[1] | parts[2]


def _underline(canvas: Canvas, label: Spot | None) -> None:
    if label is not None:
        canvas.attributes[label.row, label.column : label.column + label.width] |= UNDERLINE | BOLD
        canvas.touched.add(label.row)


def _route(canvas: Canvas, sheet: Sheet, atlas: Atlas, way: Way, ink: Ink, letters: Mask) -> None:
    dots = braille.blank(sheet.window.columns, sheet.window.rows)
    color, dash = ROUTES.get(way.kind, OTHER_ROUTE)
    braille.draw(dots, [_point(sheet, atlas, way.a), _point(sheet, atlas, way.b)], dash if way.open else (1, 5))
    here = (dots > 0) & ~letters
    canvas.characters[here] = ord(".") if ink.ascii_only else braille.BRAILLE + dots[here].astype(np.uint32)
    canvas.fore[here] = packed(rgb(color if way.open else CLOSED))
    canvas.attributes[here] = BOLD
    canvas.run[here] = 0
    canvas.touched.update(np.flatnonzero(here.any(axis=1)).tolist())


def _point(sheet: Sheet, atlas: Atlas, zone: str) -> tuple[float, float]:
    """Where a zone's glyph stands on the sheet, or would if the sheet were larger."""
    cell = sheet.sites[atlas.index[zone]]
    if cell is not None:
        return cell[0] + 0.5, cell[1] + 0.5
    survey, index = atlas.survey, atlas.index[zone]
    return sheet.window.column(float(survey.east[index])), sheet.window.row(float(survey.south[index]))


def _far_end(canvas: Canvas, sheet: Sheet, atlas: Atlas, zone: str, ink: Ink) -> None:
    index = atlas.index[zone]
    label, cell = sheet.labels[index], sheet.sites[index]
    if label is not None:
        canvas.write(written(label.text, ink), label.column, label.row, ink.text, BOLD)
    if cell is not None:
        canvas.write(terrain_glyph(atlas.places[index].terrain, ink.ascii_only), *cell, ink.text, BOLD)


def _title(canvas: Canvas, sheet: Sheet, atlas: Atlas, index: int, ink: Ink) -> None:
    """The chosen zone's glyph and whole name, dark on bright, over whatever stands there."""
    cell = sheet.sites[index]
    if cell is None:
        return
    place, label, columns = atlas.places[index], sheet.labels[index], sheet.window.columns
    text = written(shortened(place.name, max(columns - 4, 0)), ink)
    width = len(text)
    if label is not None and label.text == text:
        column, row = label.column, label.row
    else:
        if label is not None:
            canvas.write(" " * label.width, label.column, label.row, ink.text)
        column, row = cell[0] + 2, cell[1]
        if column + width + 1 > columns:
            column = max(cell[0] - 1 - width, 0)
    if width and column + width <= columns and not (row == cell[1] and column <= cell[0] < column + width):
        canvas.write(text, column, row, ink.ground, BOLD, ink.text)
    canvas.write(terrain_glyph(place.terrain, ink.ascii_only), *cell, ink.ground, BOLD, ink.text)
