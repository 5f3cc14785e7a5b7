"""A zone in a line: every sign that the map shows of it, in words."""

from __future__ import annotations

from game.ui.widgets.map_paint import MapPaint, Mark, Side, ZonePaint
from game.ui.widgets.map_words import told
from game.views.atlas import Place

PLACE = Place("HAJ", "Hajin", 34.7, 40.8, "town")


def test_a_quiet_zone_is_told_by_its_holder_alone() -> None:
    paint = MapPaint({"red": Side("Reds", "#e8743b", "x")}, {"HAJ": ZonePaint("red", rival="red")})
    assert told(PLACE, paint) == "Hajin: town, held by Reds, fought for by Reds"
    assert told(PLACE, MapPaint()) == "Hajin: town, nobody holds it"


def test_figures_and_levels_follow() -> None:
    zone = ZonePaint("", heat=0, marks=(Mark("I2.5", "#ffffff"), Mark("x3", "#ffffff")), activity=3)
    assert told(PLACE, MapPaint({}, {"HAJ": zone}, "supply (0: none)")).endswith("attacks ***; I2.5 x3; supply 0")
