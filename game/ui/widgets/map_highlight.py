"""What choosing a zone adds to the map: its ground lit up, its routes dotted by kind, its name reversed."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray
from rich.cells import cell_len

from game.ui.widgets.map_canvas import BOLD, UNDERLINE, Canvas, Ints
from game.ui.widgets.map_ground import written
from game.ui.widgets.map_ink import LINES, OTHER_ROUTE, ROUTES, Ink, Rgb, packed, rgb
from game.views import braille
from game.views.atlas import Atlas, Way
from game.views.labels import NEAR, Room, Spot, shortened, spot, wordings
from game.views.sheet import Sheet, names_width

LIT, HOVERED = 0.2, 0.1
Mask = NDArray[np.bool_]
CLOSED = "#ff6b6b"


def highlighted(base: Canvas, sheet: Sheet, atlas: Atlas, ink: Ink, selected: str | None, hovered: str | None) -> Canvas:
    """The canvas with a zone chosen and another pointed at; `touched` says which rows differ from the base."""
    canvas = base.copy()
    if hovered is not None and hovered in atlas.index and hovered != selected:
        _light(canvas, sheet, atlas.index[hovered], ink, HOVERED)
        _underline(canvas, _named(canvas, sheet, atlas, hovered, ink))
    if selected is not None and selected in atlas.index:
        _light(canvas, sheet, atlas.index[selected], ink, LIT)
        for way in atlas.ways_of[selected]:
            _route(canvas, sheet, atlas, way, ink, base.letters)
        ends = [way.b if way.a == selected else way.a for way in atlas.ways_of[selected]]
        for zone in ends:
            _far_end(canvas, sheet, atlas, zone, ink)
        _title(canvas, sheet, atlas, atlas.index[selected], ink, base.letters)
        for zone in ends:
            _named(canvas, sheet, atlas, zone, ink)
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
    canvas.fore[here] = packed(ink.legible(rgb(color if way.open else CLOSED), LINES))
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


def _named(canvas: Canvas, sheet: Sheet, atlas: Atlas, zone: str, ink: Ink) -> Spot | None:
    """A zone's name, written now where the map left it out and there is room."""
    index = atlas.index[zone]
    label, cell = sheet.labels[index], sheet.sites[index]
    if label is not None or cell is None:
        return label
    name = atlas.places[index].name
    label = spot(_free(canvas), *cell, wordings(written(name, ink), "", names_width(sheet.window.columns)))
    if label is not None:
        canvas.write(label.text, label.column, label.row, ink.text, BOLD)
        canvas.names[zone] = label
    return label


def _free(canvas: Canvas) -> Room:
    """The room that texts have left."""
    rows, columns = canvas.letters.shape
    room = Room(columns, rows)
    for row, cells in enumerate(np.packbits(canvas.letters, axis=1, bitorder="little")):
        room.take_cells(row, int.from_bytes(cells.tobytes(), "little"))
    return room


def _far_end(canvas: Canvas, sheet: Sheet, atlas: Atlas, zone: str, ink: Ink) -> None:
    index = atlas.index[zone]
    label, cell = sheet.labels[index], sheet.sites[index]
    if label is not None:
        canvas.write(written(label.text, ink), label.column, label.row, ink.text, BOLD)
    if cell is not None:
        canvas.write(_glyph(canvas, cell), *cell, ink.text, BOLD)


def _glyph(canvas: Canvas, cell: tuple[int, int]) -> str:
    """What stands at a zone's site: its terrain, or an overlay's digit."""
    return chr(int(canvas.characters[cell[1], cell[0]]))


def _title(canvas: Canvas, sheet: Sheet, atlas: Atlas, index: int, ink: Ink, letters: Mask) -> None:
    """The chosen zone's glyph and whole name, dark on bright, where it hides least; no other text is left cut in two."""
    cell, label = sheet.sites[index], sheet.labels[index]
    if cell is None:
        return
    text = written(shortened(atlas.places[index].name, max(sheet.window.columns - 4, 0)), ink)
    where = (
        (label.column, label.row) if label is not None and label.text == text else _roomiest(sheet, cell, label, text, letters)
    )
    if where is not None:
        if label is not None:
            canvas.write(" " * label.width, label.column, label.row, ink.text)
        _clear(canvas, sheet, *where, cell_len(text), ink, letters)
        canvas.write(text, *where, ink.ground, BOLD, ink.text)
        canvas.names[atlas.places[index].id] = Spot(text, *where, cell_len(text))
    canvas.write(_glyph(canvas, cell), *cell, ink.ground, BOLD, ink.text)


def _roomiest(sheet: Sheet, cell: tuple[int, int], label: Spot | None, text: str, letters: Mask) -> tuple[int, int] | None:
    """Where a text beside a glyph covers fewest other texts; None where it fits nowhere."""
    width, taken = cell_len(text), letters.astype(np.int64)
    taken[cell[1], cell[0]] = 0
    if label is not None:
        taken[label.row, label.column : label.column + label.width] = 0
    tries = [
        (3 * int(taken[row, max(column - 1, 0) : column + width + 1].sum()) + rank, column, row)
        for rank, (column, row) in enumerate(NEAR(*cell, width))
        if width and 0 <= row < sheet.window.rows and 0 <= column <= sheet.window.columns - width
    ]
    return min(tries)[1:] if tries else None


def _clear(canvas: Canvas, sheet: Sheet, column: int, row: int, width: int, ink: Ink, letters: Mask) -> None:
    """Blank what is left to either side of texts that a new one will cut into; glyphs stay."""
    last = letters.shape[1] - 1
    glyphs = {cell[0] for cell in sheet.sites if cell is not None and cell[1] == row}
    for edge, step in ((column, -1), (column + width - 1, 1)):
        at = edge
        while letters[row, at] and at not in glyphs and 0 <= at + step <= last:
            at += step
            if not letters[row, at] or at in glyphs:
                break
            canvas.write(" ", at, row, ink.text)
