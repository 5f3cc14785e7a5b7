"""A country of four places, two sides and a river, for tests of the map's parts."""

from __future__ import annotations

from game.ui.widgets.map_ink import DARK_GROUND, DARK_TEXT, Ink
from game.ui.widgets.map_paint import MapPaint, Side, ZonePaint
from game.views.atlas import Atlas, Place, Polyline, Way

PLACES = (
    Place("NW", "Northwest", 36.0, 40.0, "city"),
    Place("NE", "Northeast", 36.0, 43.0, "town"),
    Place("SW", "Southwest", 34.0, 40.0, "desert"),
    Place("SE", "تلعفر والمدينة", 34.0, 43.0, "base"),
)
WAYS = (Way("NW", "NE", "road"), Way("NW", "SW", "track", open=False))
RIVER = Polyline("river", ((39.5, 35.2), (43.5, 34.8)))
SIDES = {"red": Side("Reds", "#e8743b", "x", loud=True), "blue": Side("Blues", "#4c9be8", "+")}
COUNTRY = Atlas(PLACES, WAYS, (RIVER,))
INK = Ink(DARK_GROUND, DARK_TEXT)


def paint(**zones: ZonePaint) -> MapPaint:
    """All of it held by the Blues, but for the zones named."""
    held = {place.id: ZonePaint("blue") for place in PLACES}
    return MapPaint(SIDES, held | zones)
