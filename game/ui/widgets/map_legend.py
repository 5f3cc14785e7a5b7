"""The legend under the map: every colour with its sign, every sign with its meaning, in as many lines as it needs."""

from __future__ import annotations

from collections.abc import Iterable

from rich.style import Style
from rich.text import Text
from textual.geometry import Size
from textual.reactive import reactive
from textual.widget import Widget

from game.ui.widgets.map_ink import Ink, Rgb, Tint, ink_for, rgb
from game.ui.widgets.map_paint import ROOMY, TERRAIN_GLYPHS, MapPaint, terrain_glyph
from game.ui.widgets.map_palette import recoloured

GAP = 2  # blanks between items
CLOSE = 60  # columns below which a side's name goes without blanks around it, an overlay's without its scale


def legend(paint: MapPaint, ink: Ink, width: int) -> Text:
    """What the map's colours and signs mean, most telling first, in lines of at most so many cells."""
    paint = recoloured(paint, ink.palette)
    items = _levels(paint, ink, width < CLOSE) if paint.heat_title else _sides(paint, ink, width < CLOSE)
    if not paint.heat_title or paint.note_meaning or width >= ROOMY:
        items += _figures(paint, ink)
    items += [_item(terrain_glyph(terrain, ink.ascii_only), terrain, ink.toned(0.95), ink) for terrain in TERRAIN_GLYPHS]
    items.append(_item("~" if ink.ascii_only else "⠒⠒", "river", rgb(ink.palette.river), ink))
    items.append(_item(". ." if ink.ascii_only else "⠒ ⠒", "frontier", ink.toned(0.72), ink))
    return Text("\n", end="").join(_lines(items, width))


def _lines(items: Iterable[Text], width: int) -> list[Text]:
    """Items packed into lines, none broken in two."""
    lines: list[Text] = []
    for item in items:
        if lines and lines[-1].cell_len + GAP + item.cell_len <= width:
            lines[-1].append(" " * GAP).append_text(item)
        else:
            lines.append(Text(end="", no_wrap=True, overflow="crop").append_text(item))
    return lines


def _figures(paint: MapPaint, ink: Ink) -> list[Text]:
    """What stands beside a zone's glyph, by an example of each kind that is on the map."""
    attacked = any(zone.activity for zone in paint.zones.values())
    attacks = [_item("*", "attacks", rgb(ink.palette.alert), ink)] if attacked else []
    return attacks + _units(paint, ink)


def _units(paint: MapPaint, ink: Ink) -> list[Text]:
    marks = [mark for zone in paint.zones.values() for mark in zone.marks]
    sure = next((mark for mark in marks if mark.text[:1].isupper() and mark.text[-1:].isdigit()), None)
    believed = next((mark for mark in marks if mark.text.endswith("?")), None)
    hidden = next((mark for mark in marks if mark.text.startswith("x")), None)
    if paint.note_meaning:
        notes = [_item(mark.text, paint.note_meaning, rgb(mark.color), ink) for mark in marks[:1]]
        return notes + [Text(remark, _style(ink.toned(0.8))) for remark in (paint.remark,) if remark]
    meanings = ((sure, "thousands there"), (believed, "believed"), (hidden, "hidden groups"))
    return [_item(mark.text, meaning, rgb(mark.color), ink) for mark, meaning in meanings if mark is not None]


def _sides(paint: MapPaint, ink: Ink, close: bool) -> list[Text]:
    sides = {key: ink.side(side) for key, side in paint.sides.items()}
    items = [_swatch(sides[key], side.name, ink, close) for key, side in paint.sides.items()]
    contested = next((zone for zone in paint.zones.values() if zone.rival in sides and zone.side in sides), None)
    if contested is not None:
        stripes = Text()
        for tint in (sides[contested.side], sides[contested.rival or ""]) * 2:
            stripes.append(tint.pattern if ink.plain else " ", _style(tint.sign, tint.fill))
        items.append(stripes.append(" contested", _style(ink.toned(0.8))))
    return items


def _levels(paint: MapPaint, ink: Ink, close: bool) -> list[Text]:
    title = paint.heat_title.partition(" (")[0] if close else paint.heat_title
    ramp = Text()
    for level in range(10):
        ramp.append(str(level), _style(ink.text, ink.heat(level).fill))
    return [ramp.append(f" {title}", _style(ink.text))]


def _swatch(tint: Tint, name: str, ink: Ink, close: bool) -> Text:
    rim = "" if close else " "
    chip = Text(f"{rim}{tint.pattern} ", _style(ink.text if tint.loud else tint.sign, tint.fill))
    return chip.append(f"{name}{rim}", _style(ink.text, tint.fill))


def _item(sign: str, meaning: str, color: Rgb, ink: Ink) -> Text:
    return Text(sign, _style(ink.legible(color))).append(f" {meaning}", _style(ink.toned(0.8)))


def _style(color: Rgb, back: Rgb | None = None) -> Style:
    under = None if back is None else f"rgb({back[0]},{back[1]},{back[2]})"
    return Style.parse(f"rgb({color[0]},{color[1]},{color[2]})" + (f" on {under}" if under else ""))


class MapLegend(Widget):
    """The legend; set `paint` to the map's, and `pointed` to what is to stand in its place while the mouse is on a zone."""

    DEFAULT_CSS = """
    MapLegend { width: 1fr; height: auto; max-height: 3; padding: 0 1; background: $background; }
    """

    paint: reactive[MapPaint] = reactive(MapPaint, layout=True, always_update=True)
    pointed: reactive[str] = reactive("")

    def __init__(self, paint: MapPaint | None = None, *, ascii_only: bool = False, id: str | None = None) -> None:
        super().__init__(id=id)
        self.ascii_only = ascii_only
        self.set_reactive(MapLegend.paint, paint or MapPaint())

    def render(self) -> Text:
        """The items in lines, or what is pointed at."""
        if self.pointed:
            ink = ink_for(self, self.ascii_only)
            return Text(self.pointed, _style(ink.text), no_wrap=True, overflow="ellipsis", end="")
        return self._text(self.content_size.width)

    def notify_style_update(self) -> None:
        """Another theme or palette."""
        super().notify_style_update()
        self.refresh()

    def get_content_height(self, container: Size, viewport: Size, width: int) -> int:
        """As many lines as the items need at this width."""
        return self._text(width).plain.count("\n") + 1

    def _text(self, width: int) -> Text:
        return legend(self.paint, ink_for(self, self.ascii_only), width)
