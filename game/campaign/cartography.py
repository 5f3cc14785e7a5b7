"""The map of a scenario: its zones, ways and lines as an atlas."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.views.atlas import Atlas, Place, Polyline, Way

if TYPE_CHECKING:
    from game.campaign.schema import Scenario


def atlas_of(scenario: Scenario) -> Atlas:
    """The map of a scenario: its zones in play, the ways between them, rivers and frontiers."""
    zones = {id: zone for id, zone in scenario.map.zones.items() if id in scenario.zones}
    places = tuple(Place(id, z.name, z.lat, z.lon, z.terrain, z.country) for id, z in zones.items())
    routes = scenario.map.routes.values()
    ways = tuple(Way(r.ends[0], r.ends[1], r.kind, r.open) for r in routes if set(r.ends) <= set(zones))
    lines = tuple(Polyline(line.kind, tuple(line.points)) for line in scenario.map.lines.values())
    return Atlas(places, ways, lines)
