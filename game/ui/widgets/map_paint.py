"""What a map shows on top of the ground: who holds each zone, what is seen there, and the signs it is told by."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

TERRAIN_GLYPHS = {
    "city": "◉",
    "town": "●",
    "valley": "○",
    "desert": "∴",
    "mountain": "▲",
    "base": "◆",
    "crossing": "⇄",
}
ASCII_GLYPHS = {
    "city": "@",
    "town": "o",
    "valley": "u",
    "desert": ":",
    "mountain": "^",
    "base": "#",
    "crossing": "=",
}
ROOMY = 70  # columns from which every attack of a week gets its own asterisk, and overlays leave figures beside zones
BUSY = 2  # marks of attacks from which a zone is named before others


@dataclass(frozen=True, slots=True)
class Side:
    """Who may hold ground: a colour, and the sign strewn over it so that the colour is not needed.

    A loud side is meant to be seen first: its ground is brighter and its sign denser.
    """

    name: str
    color: str
    pattern: str
    loud: bool = False


@dataclass(frozen=True, slots=True)
class Mark:
    """A short text beside a zone's glyph, such as `I3`, in a colour."""

    text: str
    color: str


@dataclass(frozen=True, slots=True)
class ZonePaint:
    """One zone: its holder, who else fights for it, an overlay's level 0-9, units seen there, attacks this week (0-3)."""

    side: str
    rival: str | None = None
    heat: int | None = None
    marks: tuple[Mark, ...] = ()
    activity: int = 0

    @property
    def stirs(self) -> bool:
        """Whether something goes on there that a map should tell before other things."""
        return self.rival is not None or self.activity >= BUSY or any("!" in mark.text for mark in self.marks)


@dataclass(frozen=True, eq=False, slots=True)
class MapPaint:
    """All of it; zones left out are drawn as nobody's. `heat_title` names the overlay where there is one, `note_meaning`
    says what its marks are where they are no units, and `remark` what no zone can show.
    """

    sides: Mapping[str, Side] = field(default_factory=dict)
    zones: Mapping[str, ZonePaint] = field(default_factory=dict)
    heat_title: str = ""
    note_meaning: str = ""
    remark: str = ""

    @property
    def urgent(self) -> frozenset[str]:
        """The zones that a small map names first: contested, held by a loud side, often attacked, or marked with a `!`."""
        loud = {key for key, side in self.sides.items() if side.loud}
        return frozenset(key for key, zone in self.zones.items() if zone.side in loud or zone.stirs)


def terrain_glyph(terrain: str, ascii_only: bool) -> str:
    """The sign of a kind of place."""
    return ASCII_GLYPHS.get(terrain, "o") if ascii_only else TERRAIN_GLYPHS.get(terrain, "●")
