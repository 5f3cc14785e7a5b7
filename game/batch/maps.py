"""Maps of a report as SVG: each zone's ground in the colour of a figure, circles for counts, names where there is room."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field
from math import sqrt

from game.batch.outlines import Ring, outlines
from game.batch.svg import INK, SOFT, number, picture, tag, words
from game.units import Floats
from game.views.atlas import Atlas
from game.views.gazetteer import precedence
from game.views.projection import Extent

WIDTH = 720.0
LAND, RIVER, FRONTIER = "#eeece6", "#8fb3cf", "#8a8578"
LETTER = 8.5
LARGEST = 17.0
MARGIN = 1.12
TALLEST, FLATTEST = 0.75, 0.5  # height to width of a map of part of the ground


@dataclass(frozen=True, slots=True)
class Shading:
    """What to draw: the colour of each zone, circles by size, what is written at a zone; the keys beneath."""

    fills: Mapping[str, str] = field(default_factory=dict)
    circles: Mapping[str, float] = field(default_factory=dict)
    notes: Mapping[str, str] = field(default_factory=dict)
    circle_colour: str = "#8c2d19"
    circle_key: Sequence[tuple[float, str]] = ()
    colour_key: Sequence[tuple[str, str]] = ()


class Ground:
    """A map's sheet of paper: kilometres to points; of the whole map, or no more than the ground around some zones."""

    def __init__(self, atlas: Atlas, around: Collection[str] = ()) -> None:
        self.atlas = atlas
        self.rings = outlines(atlas)
        self.extent = nearer(atlas.survey.extent, [ring for zone in around for ring in self.rings.get(zone, ())])
        self.scale = WIDTH / max(self.extent.width, 1e-6)
        self.height = self.extent.height * self.scale

    def spot(self, east: float, south: float) -> tuple[float, float]:
        """Where a point of the ground stands on the paper."""
        return (east - self.extent.west) * self.scale, (south - self.extent.north) * self.scale

    def shows(self, zone: str) -> bool:
        """Whether a zone's site stands on the paper."""
        x, y = self.place(zone)
        return 0.0 <= x <= WIDTH and 0.0 <= y <= self.height

    def place(self, zone: str) -> tuple[float, float]:
        """Where a zone's site stands."""
        row = self.atlas.index[zone]
        return self.spot(float(self.atlas.survey.east[row]), float(self.atlas.survey.south[row]))

    def path(self, rings: Sequence[Ring]) -> str:
        """A path round rings."""
        return "".join(
            "M" + "L".join(f"{number(x)} {number(y)}" for x, y in (self.spot(*spot) for spot in ring)) + "Z" for ring in rings
        )

    def line(self, line: tuple[Floats, Floats]) -> str:
        """A path along a river or a frontier."""
        spots = [self.spot(float(east), float(south)) for east, south in zip(*line, strict=True)]
        return "M" + "L".join(f"{number(x)} {number(y)}" for x, y in spots)


def nearer(whole: Extent, rings: Sequence[Ring]) -> Extent:
    """The rectangle around rings with a margin, a little wider than high, within the whole; the whole where that saves little."""
    spots = [spot for ring in rings for spot in ring]
    if not spots:
        return whole
    east, south = [spot[0] for spot in spots], [spot[1] for spot in spots]
    width = max((max(east) - min(east)) * MARGIN, (max(south) - min(south)) * MARGIN / TALLEST)
    height = max((max(south) - min(south)) * MARGIN, width * FLATTEST)
    if width > whole.width * 0.85 or height > whole.height:
        return whole
    middle = ((min(east) + max(east)) / 2.0, (min(south) + max(south)) / 2.0)
    x = min(max(middle[0] - width / 2.0, whole.west), whole.east - width)
    y = min(max(middle[1] - height / 2.0, whole.north), whole.south - height)
    return Extent(x, y, x + width, y + height)


def draw(ground: Ground, shading: Shading, label: str) -> str:
    """The map with its key."""
    survey = ground.atlas.survey
    frame = f"map-{abs(hash_of(label))}"
    land = [
        tag("path", d=ground.path(rings), fill=shading.fills.get(zone, LAND), stroke="#ffffff", stroke_width=1.3,
            stroke_linejoin="round", fill_rule="evenodd")
        for zone, rings in ground.rings.items()
    ]  # fmt: skip
    rivers = [tag("path", d=ground.line(line), fill="none", stroke=RIVER, stroke_width=1.6) for line in survey.rivers]
    borders = [
        tag("path", d=ground.line(line), fill="none", stroke=FRONTIER, stroke_width=1.1, stroke_dasharray="6 2.5 1.5 2.5")
        for line in survey.frontiers
    ]
    clip = tag("defs", tag("clipPath", tag("rect", width=WIDTH, height=ground.height), id=frame))
    body = tag("g", *land, *rivers, *borders, *_circles(ground, shading), *_names(ground, shading), clip_path=f"url(#{frame})")
    return picture(WIDTH, ground.height + 30.0, clip, body, _key(shading, ground.height + 18.0), label=label)


def hash_of(text: str) -> int:
    """A number for a label, the same on every machine."""
    return sum(ord(sign) * (n + 1) for n, sign in enumerate(text))


def radius(value: float, most: float) -> float:
    """A circle's radius: areas are in proportion."""
    return LARGEST * sqrt(max(value, 0.0) / most) if most > 0 else 0.0


def _circles(ground: Ground, shading: Shading) -> list[str]:
    most = max(shading.circles.values(), default=0.0)
    drawn = []
    for zone, value in sorted(shading.circles.items(), key=lambda each: -each[1]):
        x, y = ground.place(zone)
        if value > 0:
            size, colour = radius(value, most), shading.circle_colour
            drawn.append(tag("circle", cx=x, cy=y, r=size, fill=colour, fill_opacity=0.62, stroke="#ffffff", stroke_width=0.8))
    return drawn


def _names(ground: Ground, shading: Shading) -> list[str]:
    """Names where they do not cover each other, those with a note first, then cities; a dot at each site."""
    drawn, taken = [], list[tuple[float, float, float, float]]()
    most = max(shading.circles.values(), default=0.0)
    shown = [place for place in ground.atlas.places if ground.shows(place.id)]
    for place in sorted(shown, key=lambda p: (p.id not in shading.notes, -shading.circles.get(p.id, 0.0), precedence(p))):
        x, y = ground.place(place.id)
        said = place.name if place.id not in shading.notes else f"{place.name} {shading.notes[place.id]}"
        away = max(radius(shading.circles.get(place.id, 0.0), most), 2.0) + 3.0
        box = _room(x, y, len(said) * LETTER * 0.56, away, taken, ground.height)
        drawn.append(tag("circle", cx=x, cy=y, r=1.8, fill=INK, stroke="#ffffff", stroke_width=0.6))
        if box:
            taken.append(box)
            drawn.append(_name(said, box, place.id in shading.notes))
    return drawn


def _name(said: str, box: tuple[float, float, float, float], strong: bool) -> str:
    """The name on a white rim of its own: not every printer knows in which order to paint one text's rim and ink."""
    x, y, weight = box[0], box[3] - 2.0, 600 if strong else None
    rim = tag("text", words(said), x=x, y=y, font_size=LETTER, font_weight=weight, fill="#ffffff", stroke="#ffffff",
              stroke_width=2.4, stroke_linejoin="round", aria_hidden="true")  # fmt: skip
    return rim + tag("text", words(said), x=x, y=y, font_size=LETTER, font_weight=weight)


def _room(x: float, y: float, width: float, away: float, taken: list[tuple[float, float, float, float]],
          height: float) -> tuple[float, float, float, float] | None:  # fmt: skip
    """A free box beside a site: right, left, above, below; none where there is no room."""
    tall = LETTER + 2.0
    for left, top in (
        (x + away, y - tall / 2),
        (x - away - width, y - tall / 2),
        (x - width / 2, y - away - tall),
        (x - width / 2, y + away),
    ):
        box = (left, top, left + width, top + tall)
        inside = box[0] >= 0 and box[1] >= 0 and box[2] <= WIDTH and box[3] <= height
        if inside and not any(box[0] < o[2] and o[0] < box[2] and box[1] < o[3] and o[1] < box[3] for o in taken):
            return box
    return None


def _key(shading: Shading, y: float) -> str:
    drawn, x = [], 0.0
    for colour, said in shading.colour_key:
        drawn.append(tag("rect", x=x, y=y - 9.0, width=16, height=11, fill=colour, stroke="#ffffff"))
        drawn.append(tag("text", words(said), x=x + 20.0, y=y, fill=SOFT, font_size=9))
        x += 32.0 + len(said) * 5.0
    most = max(shading.circles.values(), default=0.0)
    for value, said in shading.circle_key:
        r = radius(value, most)
        drawn.append(tag("circle", cx=x + r, cy=y - 3.0, r=r, fill=shading.circle_colour, fill_opacity=0.62))
        drawn.append(tag("text", words(said), x=x + 2 * r + 4.0, y=y, fill=SOFT, font_size=9))
        x += 2 * r + 18.0 + len(said) * 5.0
    return tag("g", *drawn)
