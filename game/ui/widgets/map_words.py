"""A zone of the map in one line of words, for whoever points at it."""

from __future__ import annotations

from game.ui.widgets.map_paint import MapPaint, ZonePaint
from game.views.atlas import Place


def told(place: Place, paint: MapPaint) -> str:
    """Name, kind, holder, rival, attacks, units and the overlay's level: all that the map shows of a zone.

    >>> told(Place("HAJ", "Hajin", 34.7, 40.8, "town"), MapPaint({}, {"HAJ": ZonePaint("", heat=3)}, "grievance"))
    'Hajin: town, nobody holds it; grievance 3'
    """
    zone = paint.zones.get(place.id, ZonePaint(""))
    other = paint.sides.get(zone.rival or "")
    rival = f", fought for by {other.name}" if other is not None else ""
    parts = [f"{place.name}: {place.terrain}, {_holder(zone, paint)}{rival}"]
    if zone.activity:
        parts.append(f"attacks {'*' * zone.activity}")
    if zone.marks:
        figures = " ".join(mark.text for mark in zone.marks)
        parts.append(f"{figures} {paint.note_meaning}".strip())
    if zone.heat is not None and paint.heat_title:
        parts.append(f"{paint.heat_title.partition(' (')[0]} {zone.heat}")
    return "; ".join(parts)


def _holder(zone: ZonePaint, paint: MapPaint) -> str:
    return f"held by {paint.sides[zone.side].name}" if zone.side in paint.sides else "nobody holds it"
