"""The map without anything chosen: territory, lines, glyphs, names, units and a scale, painted on a canvas.

Where a cell is cut by a border it is drawn as a quarter-block character in two colours, so that borders run at twice
the resolution of the terminal.
"""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray
from rich.cells import cell_len

from game.ui.widgets.map_canvas import BOLD, SPACE, Canvas, Ints
from game.ui.widgets.map_ink import LINES, Ink, Rgb, Tint, mix, packed, rgb, tints
from game.ui.widgets.map_paint import ROOMY, MapPaint, ZonePaint, terrain_glyph
from game.ui.widgets.map_palette import recoloured
from game.views.braille import BRAILLE
from game.views.gazetteer import Place
from game.views.labels import APART, TOUCHING, Spot, beside_name, spot
from game.views.sheet import FADES, Sheet

QUARTERS = np.array([ord(character) for character in " ▘▝▀▖▌▞▛▗▚▐▜▄▙▟█"], dtype=np.uint32)
SHADES = (0.0, 0.5, 1.0)  # neighbouring zones of one side differ by a breath of light: shares of the palette's
FADED = (1.0, 0.62, 0.34, 0.14)
BOXES = 0x2500  # from here on characters are lines and blocks, none of them a sign of the ground
FIGURED = 0.16  # share of a map's cells that figures may cover; named zones' go first
SCALES_KM = (500, 200, 100, 50, 20, 10, 5, 2, 1)


def paint_ground(sheet: Sheet, places: tuple[Place, ...], paint: MapPaint, ink: Ink) -> Canvas:
    """Paint everything that does not depend on what is selected."""
    paint = recoloured(paint, ink.palette)
    canvas = Canvas(sheet.window.columns, sheet.window.rows, packed(ink.ground))
    numbers, hues = tints(paint, ink)
    zones = [paint.zones.get(place.id, ZonePaint("")) for place in places]
    _territory(canvas, sheet, _tinted(sheet, zones, numbers, hues), hues, ink)
    _lines(canvas, sheet, ink)
    _places(canvas, sheet, places, zones, _loud(zones, paint), ink)
    _marks(canvas, sheet, zones, ink, bool(paint.note_meaning))
    _scale(canvas, sheet, ink)
    return canvas


def _tinted(
    sheet: Sheet, zones: list[ZonePaint], numbers: dict[str, int], hues: list[Tint]
) -> tuple[NDArray[np.int64], NDArray[np.int64]]:
    """The tint of each quarter of a cell, striped where a zone is contested; and the holder alone."""
    nothing = len(hues) - 1
    shown = [_tint(zone, zone.side, numbers) for zone in zones]
    rival = [_tint(zone, zone.side if zone.rival is None else zone.rival, numbers) for zone in zones]
    holder = np.array([*(numbers.get(zone.side, 0) for zone in zones), nothing])
    y, x = np.ogrid[: sheet.ground.shape[0], : sheet.ground.shape[1]]
    striped = ((x + y) // 3) % 2 == 1
    tint = np.where(striped, np.array([*rival, nothing])[sheet.ground], np.array([*shown, nothing])[sheet.ground])
    return tint, holder[sheet.ground]


def _tint(zone: ZonePaint, side: str, numbers: dict[str, int]) -> int:
    if zone.heat is not None:
        return numbers[f"heat {min(max(zone.heat, 0), 9)}"]
    return numbers.get(side, 0)


def _territory(
    canvas: Canvas, sheet: Sheet, tinted: tuple[NDArray[np.int64], NDArray[np.int64]], hues: list[Tint], ink: Ink
) -> None:
    tint, holder = tinted
    edge = np.repeat(np.repeat(_borders(holder, len(hues) - 1), 2, axis=0), 2, axis=1)
    table, shade = _colors(hues, ink), sheet.ground % len(SHADES)
    colors = table[tint, shade, edge.astype(np.int64), sheet.fade]
    canvas.back[:] = _majority(sheet, colors)
    canvas.calm[:] = _majority(sheet, table[tint, shade, 0, sheet.fade])
    if not ink.plain and not ink.ascii_only:
        _quarters(canvas, colors)
    _signs(canvas, _majority(sheet, tint), _crowded(sheet) | edge[::2, ::2] & (not ink.plain), hues)


def _borders(holder: NDArray[np.int64], nothing: int) -> NDArray[np.bool_]:
    """The cells in which ground of one holder meets that of another."""
    padded = np.pad(holder, 1, mode="edge")
    middle = padded[1:-1, 1:-1]
    meets = np.zeros(holder.shape, dtype=bool)
    for other in (padded[:-2, 1:-1], padded[2:, 1:-1], padded[1:-1, :-2], padded[1:-1, 2:]):
        meets |= (other != middle) & (other != nothing) & (middle != nothing)
    return meets[::2, ::2] | meets[::2, 1::2] | meets[1::2, ::2] | meets[1::2, 1::2]


def _colors(hues: list[Tint], ink: Ink) -> Ints:
    """Packed colours by tint, shade, whether at a border, and step of fading."""
    breath = 0.0 if ink.plain or ink.coarse else ink.palette.breath
    return np.array(
        [[_fading(hue, 0.0 if hue is hues[-1] else breath * shade, ink) for shade in SHADES] for hue in hues], np.int32
    )


def _fading(hue: Tint, lift: float, ink: Ink) -> list[list[int]]:
    """A tint's fill and edge, lifted toward the text, as they fade into nothing."""
    bases = (mix(hue.fill, ink.text, lift), mix(hue.edge, ink.text, lift))
    return [[packed(mix(ink.ground, base, FADED[fade])) for fade in range(FADES + 1)] for base in bases]


def _majority(sheet: Sheet, quarters: NDArray[np.signedinteger]) -> NDArray[np.signedinteger]:
    """One value a cell: that of the quarter which lies in the zone that the cell counts to."""
    chosen = quarters[::2, ::2].copy()
    for y, x in ((1, 1), (1, 0), (0, 1), (0, 0)):
        np.copyto(chosen, quarters[y::2, x::2], where=sheet.ground[y::2, x::2] == sheet.zones)
    return chosen


def _quarters(canvas: Canvas, colors: Ints) -> None:
    """Draw cut cells in two colours: that of the upper left quarter behind, the first other one in front."""
    a, b, c, d = colors[::2, ::2], colors[::2, 1::2], colors[1::2, ::2], colors[1::2, 1::2]
    other = np.where(b != a, b, np.where(c != a, c, d))
    mask = (b != a) * 2 + (c != a) * 4 + (d != a) * 8
    cut = mask > 0
    canvas.back[cut], canvas.fore[cut] = a[cut], other[cut]
    canvas.characters[cut] = QUARTERS[mask[cut]]


def _crowded(sheet: Sheet) -> NDArray[np.bool_]:
    """The cells of glyphs and names, and those right beside them."""
    lettered = sheet.lettered
    crowded = lettered.copy()
    crowded[:, 1:] |= lettered[:, :-1]
    crowded[:, :-1] |= lettered[:, 1:]
    return crowded


def _signs(canvas: Canvas, tint: NDArray[np.signedinteger], closed: NDArray[np.bool_], hues: list[Tint]) -> None:
    """Strew each side's sign over its whole cells: sparse inside, denser where it is loud."""
    y, x = np.ogrid[: tint.shape[0], : tint.shape[1]]
    sparse, dense = (x + 3 * (y % 2)) % 6 == 2, (x + 2 * (y % 2)) % 4 == 0
    loud = np.array([hue.loud for hue in hues])[tint]
    here = np.where(loud, dense, sparse) & (canvas.characters == SPACE) & ~closed
    canvas.characters[here] = np.array([ord(hue.pattern) for hue in hues], dtype=np.uint32)[tint[here]]
    canvas.fore[here] = np.array([packed(hue.sign) for hue in hues], dtype=np.int32)[tint[here]]


def _lines(canvas: Canvas, sheet: Sheet, ink: Ink) -> None:
    for dots, color, sign in (
        (sheet.frontiers, ink.toned(0.72), "."),
        (sheet.rivers, ink.legible(mix(ink.ground, rgb(ink.palette.river), 0.92), LINES), "~"),
    ):
        here = dots > 0
        canvas.characters[here] = ord(sign) if ink.ascii_only else BRAILLE + dots[here].astype(np.uint32)
        canvas.fore[here] = packed(color)
        canvas.back[here] = canvas.calm[here]


def _loud(zones: list[ZonePaint], paint: MapPaint) -> list[bool]:
    """Which zones a loud side holds: their names are told in full strength."""
    return [zone.heat is None and (side := paint.sides.get(zone.side)) is not None and side.loud for zone in zones]


def _places(canvas: Canvas, sheet: Sheet, places: tuple[Place, ...], zones: list[ZonePaint], loud: list[bool], ink: Ink) -> None:
    for place, zone, cell, label, full in zip(places, zones, sheet.sites, sheet.labels, loud, strict=True):
        if cell is not None:
            glyph = terrain_glyph(place.terrain, ink.ascii_only) if zone.heat is None else digit(zone.heat)
            canvas.write(glyph, *cell, ink.text, BOLD)
        if label is not None:
            color, attributes = _name_style(place, full, ink)
            canvas.write(written(label.text, ink), label.column, label.row, color, attributes)


def digit(heat: int) -> str:
    """An overlay's level as one digit."""
    return str(min(max(heat, 0), 9))


def _name_style(place: Place, full: bool, ink: Ink) -> tuple[Rgb, int]:
    """Cities bold, towns plain, the rest quieter; 16 colours have no quieter one that every ground lets be read."""
    if place.terrain == "city" or ink.plain:
        return ink.text, BOLD if place.terrain == "city" else 0
    return ink.toned(1.0 if full else 0.95 if place.terrain in ("town", "base") else 0.84), 0


def written(text: str, ink: Ink) -> str:
    """A text as this terminal can show it."""
    return text if not ink.ascii_only else text.replace("…", "~").encode("ascii", "replace").decode()


def _marks(canvas: Canvas, sheet: Sheet, zones: list[ZonePaint], ink: Ink, notes: bool) -> None:
    """Attacks and units beside their glyph or name, where names have left room; a figure never touches a digit.

    On a small map with an overlay they would only hide its levels, unless they are the overlay's own notes.
    """
    room, left = sheet.room.copy(), int(FIGURED * sheet.window.columns * sheet.window.rows)
    roomy = sheet.window.columns >= ROOMY
    for zone, cell, label in sorted(zip(zones, sheet.sites, sheet.labels, strict=True), key=lambda each: each[2] is None):
        parts = _parts(zone, 3 if roomy else 1, ink)
        if cell is None or not parts or not (roomy or notes or zone.heat is None):
            continue
        texts = [" ".join(text for text, _ in parts[:count]) for count in range(len(parts), 0, -1)]
        first = TOUCHING if zone.heat is None else APART
        found = spot(room, *cell, texts, beside_name(label, first, APART) if roomy else first)
        if found is None or found.width > left:
            continue
        left -= found.width
        room.take(found.column, found.row, found.width)
        _quiet(canvas, found)
        canvas.write(found.text, found.column, found.row, ink.text)  # the blanks between parts too: a sign there would be read
        column = found.column
        for text, color in parts[: len(found.text.split(" "))]:
            canvas.write(text, column, found.row, color, BOLD)
            column += cell_len(text) + 1


def _quiet(canvas: Canvas, text: Spot) -> None:
    """Take away strewn signs right beside a text: a digit there would be read as part of a figure."""
    for column in {max(text.column - 1, 0), min(text.column + text.width, canvas.characters.shape[1] - 1)}:
        if not canvas.letters[text.row, column] and canvas.characters[text.row, column] < BOXES:
            canvas.characters[text.row, column] = SPACE


def _parts(zone: ZonePaint, most: int, ink: Ink) -> list[tuple[str, Rgb]]:
    """What stands beside a glyph: an asterisk an attack, at most so many, then units, each with its colour."""
    alerts = (
        [("*" * min(zone.activity, most), ink.legible(mix(rgb(ink.palette.alert), ink.text, 0.2)))] if zone.activity > 0 else []
    )
    share = 0.0 if ink.plain else 0.55
    marks = [
        (written(mark.text.replace(" ", ""), ink), ink.legible(mix(ink.text, rgb(mark.color), share))) for mark in zone.marks
    ]
    return alerts + [mark for mark in marks if mark[0]]


def _scale(canvas: Canvas, sheet: Sheet, ink: Ink) -> None:
    """A bar of round kilometres in a lower corner, where there is room for it."""
    window = sheet.window
    widest = min(window.columns // 5, 24)
    length = next((km for km in SCALES_KM if 6 <= km / window.km_per_column <= widest), None)
    if length is None or window.rows < 8:
        return
    bar, text = round(length / window.km_per_column), f" {length} km"
    for column in (1, window.columns - bar - len(text) - 1):
        if sheet.room.fits(column, window.rows - 1, bar + len(text)):
            rule = "|" + "-" * (bar - 2) + "|" if ink.ascii_only else "├" + "─" * (bar - 2) + "┤"
            canvas.write(rule + text, column, window.rows - 1, ink.toned(0.6))
            return
