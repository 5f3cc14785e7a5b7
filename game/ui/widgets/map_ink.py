"""The map's colours: everything is mixed from the theme's ground and text, so that light and dark themes both work."""

from __future__ import annotations

from dataclasses import dataclass

from textual.widget import Widget

from game.ui.widgets.map_paint import MapPaint, Side
from game.ui.widgets.map_palette import NOBODY, PALETTES, USUAL, Palette, palette_of

Rgb = tuple[int, int, int]

DARK_GROUND, DARK_TEXT = (13, 17, 23), (230, 237, 243)
LIGHT_GROUND, LIGHT_TEXT = (246, 244, 238), (20, 24, 30)
NEUTRAL = "#7d8590"
BLACK = (0, 0, 0)
FIGURES, LINES = 5.5, 2.8  # least contrast with the ground
ROUTES = {  # colour, and dots on and off
    "road": ("#f2c14e", (2, 1)),
    "track": ("#c9a77a", (1, 3)),
    "river crossing": ("#7cc7ff", (3, 1)),
    "border crossing": ("#e79bff", (4, 2)),
    "border track": ("#e79bff", (1, 3)),
}
OTHER_ROUTE = ("#c9a77a", (1, 2))


def rgb(color: str) -> Rgb:
    """A colour written `#rrggbb`."""
    return int(color[1:3], 16), int(color[3:5], 16), int(color[5:7], 16)


def mix(under: Rgb, over: Rgb, share: float) -> Rgb:
    """One colour laid over another.

    >>> mix((0, 0, 0), (100, 200, 40), 0.5)
    (50, 100, 20)
    """
    red, green, blue = (round(a + (b - a) * share) for a, b in zip(under, over, strict=True))
    return red, green, blue


def brightness(color: Rgb) -> float:
    """Relative luminance, 0 to 1, as contrast is reckoned from (WCAG 2)."""
    red, green, blue = (c / 3294.6 if c <= 10 else ((c / 255 + 0.055) / 1.055) ** 2.4 for c in color)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: Rgb, other: Rgb) -> float:
    """How far two colours stand apart: 1 not at all, 21 black and white.

    >>> round(contrast((0, 0, 0), (255, 255, 255)))
    21
    """
    dark, light = sorted((brightness(one), brightness(other)))
    return (light + 0.05) / (dark + 0.05)


def packed(color: Rgb) -> int:
    """A colour as one number, for arrays."""
    return color[0] << 16 | color[1] << 8 | color[2]


def _of_cube(color: Rgb, level: int) -> Rgb:
    """The nearest hue among those that 256-colour terminals have at one level (95 is their darkest)."""
    red, green, blue = (level if channel >= 0.75 * max(color) else 0 for channel in color)
    return red, green, blue


@dataclass(frozen=True, slots=True)
class Tint:
    """How one side's ground, or one level of an overlay, is drawn."""

    fill: Rgb
    edge: Rgb
    sign: Rgb
    pattern: str
    loud: bool


@dataclass(frozen=True, slots=True)
class Ink:
    """The theme's ground and text; `plain` for terminals of 16 colours or none, where signs do the work;
    `coarse` for 256, whose few dark colours leave no room for mixing or shades.
    """

    ground: Rgb
    text: Rgb
    plain: bool = False
    coarse: bool = False
    ascii_only: bool = False
    palette: Palette = PALETTES[USUAL]

    def toned(self, share: float) -> Rgb:
        """The text colour at a strength."""
        return mix(self.ground, self.text, share)

    def legible(self, color: Rgb, least: float = FIGURES) -> Rgb:
        """A colour brought toward the text until it stands out from the ground: on light ones most must be darker."""
        steps = (mix(color, self.text, step / 8) for step in range(8))
        return next((each for each in steps if contrast(each, self.ground) >= least), self.text)

    def side(self, side: Side) -> Tint:
        """A side's ground: dark enough to read on, brighter at its borders, brighter still where it is loud."""
        color, pattern = rgb(side.color), self.sign(side.pattern)
        if self.plain:
            fill = mix(self.ground, color, 0.45) if side.loud else self.ground
            return Tint(fill, fill, self.text if side.loud else color, pattern, side.loud)
        if self.coarse and not side.loud:
            return Tint(_of_cube(color, 95), _of_cube(color, 135), color, pattern, False)
        depth, border = self.palette.shares(side.pattern, side.loud)
        color = mix(color, BLACK, self.palette.darkened if sum(self.ground) > sum(self.text) else 0.0)
        fill = mix(self.ground, color, depth)
        return Tint(fill, mix(self.ground, color, border), mix(fill, color, 0.6 if side.loud else 0.5), pattern, side.loud)

    def heat(self, level: int) -> Tint:
        """An overlay's level, doubled by its digit."""
        color, digit = rgb(self.palette.heat[level]), str(level)
        if self.plain:
            return Tint(self.ground, self.ground, mix(color, self.text, 0.55), digit, level > 5)
        fill = mix(self.ground, color, self.palette.heat_share)
        return Tint(fill, fill, mix(fill, self.text, 0.38), digit, False)

    def nothing(self) -> Tint:
        """Ground that is no zone's."""
        return Tint(self.ground, self.ground, self.ground, " ", False)

    def sign(self, pattern: str) -> str:
        """A pattern's sign, or its stand-in where only ASCII may be written."""
        return pattern if not self.ascii_only or pattern.isascii() else "."


def tints(paint: MapPaint, ink: Ink) -> tuple[dict[str, int], list[Tint]]:
    """Every tint in use and where to find it: sides by name, levels as `heat 3`, nobody's as `` and nothing's last."""
    nobody = Side("", ink.palette.sides.get(NOBODY, NEUTRAL), NOBODY)
    named = {"": ink.side(nobody), **{key: ink.side(side) for key, side in paint.sides.items()}}
    named |= {f"heat {level}": ink.heat(level) for level in range(10)}
    return {key: number for number, key in enumerate(named)}, [*named.values(), ink.nothing()]


def ink_for(widget: Widget, ascii_only: bool = False) -> Ink:
    """The ink that fits a widget's theme and its terminal."""
    ground, text = (DARK_GROUND, DARK_TEXT) if widget.app.current_theme.dark else (LIGHT_GROUND, LIGHT_TEXT)
    background = widget.background_colors[1]
    if background.ansi is None and background.a:
        ground = background.rgb
    system = widget.app.console.color_system
    plain = widget.app.no_color or system in ("standard", "windows")
    return Ink(ground, text, plain, system == "256", ascii_only, palette_of(widget))
