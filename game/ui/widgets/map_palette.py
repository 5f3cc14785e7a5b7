"""The map's palettes: what colours sides and levels take, and how strongly ground is filled with them.

Signs, digits and figures say the same in every palette. Tests hold the fills of the safe ones apart as people with
each kind of colour blindness see them: by colour in the second palette, by lightness alone in the third.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from game.ui.widgets.map_paint import MapPaint

if TYPE_CHECKING:
    from textual.widget import Widget

NOBODY = "·"
"""The sign of ground that nobody holds."""


@dataclass(frozen=True, slots=True)
class Palette:
    """`sides`: colours by the sign that a side strews (a side left out keeps its scenario's); shares of colour in the
    ground of quiet and loud sides and at their borders, or by sign in `depths`; `heat`: a colour for each level 0-9 and
    its share; `darkened`: how much black goes into sides' colours on a light ground; `breath`: how much zones of one side
    differ.
    """

    title: str
    heat: tuple[str, ...]
    sides: Mapping[str, str] = field(default_factory=dict)
    quiet: tuple[float, float] = (0.24, 0.46)
    loud: tuple[float, float] = (0.5, 0.88)
    heat_share: float = 0.56
    river: str = "#5aa9e6"
    alert: str = "#ffb347"
    depths: Mapping[str, float] = field(default_factory=dict)
    darkened: float = 0.0
    breath: float = 0.09

    def shares(self, sign: str, loud: bool) -> tuple[float, float]:
        """Shares of a side's colour in its ground and at its borders."""
        depth, border = self.loud if loud else self.quiet
        return self.depths.get(sign, depth), border


PALETTES: dict[str, Palette] = {
    "scenario": Palette(
        "as the scenario has it",
        ("#1c2a4a", "#2b2d6e", "#4b2a86", "#6f2a8a", "#932b80", "#b8326a", "#d64550", "#ec6a34", "#f7941e", "#fcc11a"),
    ),
    "colour-blind": Palette(
        "safe for the colour-blind",
        ("#00224e", "#123570", "#3b496c", "#575d6d", "#707173", "#8a8678", "#a59c74", "#c3b369", "#e1cc55", "#fee838"),
        {"+": "#50f0ff", "-": "#c8b850", ":": "#d63cff", "x": "#ff5a00", NOBODY: "#505458"},
        quiet=(0.38, 0.62),
        loud=(0.62, 0.95),
        river="#a8d8ff",
        alert="#ffe066",
    ),
    "high contrast": Palette(
        "high contrast: told apart by lightness",
        ("#101010", "#242424", "#383838", "#4c4c4c", "#606060", "#747474", "#888888", "#9c9c9c", "#b0b0b0", "#c4c4c4"),
        {"+": "#50c8ff", "-": "#c8e070", ":": "#e080ff", "x": "#ffa850", NOBODY: "#909090"},
        quiet=(0.3, 0.9),
        loud=(0.54, 1.0),
        heat_share=0.62,
        river="#c0e4ff",
        alert="#ffff00",
        depths={"+": 0.26, "-": 0.36, ":": 0.15, "x": 0.54, NOBODY: 0.05},
        darkened=0.74,
        breath=0.04,
    ),
}
USUAL = "scenario"


def palette_of(widget: Widget) -> Palette:
    """The palette that the person has chosen; the usual one in an app that has no settings."""
    return PALETTES[getattr(getattr(widget.app, "settings", None), "palette", USUAL)]


def recoloured(paint: MapPaint, palette: Palette) -> MapPaint:
    """The paint in a palette's colours: sides by their signs, and figures by the side whose colour they had."""
    sides = {key: replace(side, color=palette.sides.get(side.pattern, side.color)) for key, side in paint.sides.items()}
    changed = {side.color: sides[key].color for key, side in paint.sides.items() if side != sides[key]}
    if not changed:
        return paint
    zones = {
        id: replace(zone, marks=tuple(replace(mark, color=changed.get(mark.color, mark.color)) for mark in zone.marks))
        for id, zone in paint.zones.items()
    }
    return replace(paint, sides=sides, zones=zones)
