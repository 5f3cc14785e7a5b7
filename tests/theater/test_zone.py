"""Zones: views of their row, and cells of Mesa's network."""

from __future__ import annotations

from game.theater.theater import Theater


def test_a_zone_views_its_row(theater: Theater) -> None:
    ground, board = theater.ground, theater.board
    for row, zone in enumerate(theater.zones.values()):
        assert (zone.row, zone.id, zone.name, zone.terrain) == (row, board.zone_ids[row], board.names[row], board.terrain[row])
        assert zone.controller == theater.faction_ids[ground.controller[row]]
        assert zone.contested == ground.contested[row]
        assert (zone.fortification, zone.local_security) == (ground.fortification[row], ground.local_security[row])
        assert zone.people == ground.people[row] > 0


def test_a_view_follows_its_columns(theater: Theater) -> None:
    zone = theater.zones["QIM"]
    assert zone.controller == "insurgents"
    theater.ground.put("controller", zone.row, theater.factions["iraq"].row)
    theater.ground.put("contested", zone.row, True)
    theater.ground.put("local_security", zone.row, 321)
    assert (zone.controller, zone.contested, zone.local_security) == ("iraq", True, 321)


def test_views_hand_out_plain_values(theater: Theater) -> None:
    zone = theater.zones["ANA"]
    assert type(zone.contested) is bool
    assert type(zone.local_security) is type(zone.fortification) is int
    assert type(zone.people) is float


def test_mesas_network_has_the_boards_neighbours(theater: Theater) -> None:
    for zone in theater.zones.values():
        near = {theater.board.zone_ids[row] for row in theater.board.neighbours[zone.row]}
        assert {each.id for each in zone.neighborhood} == near


def test_a_zone_reads_well(theater: Theater) -> None:
    assert repr(theater.zones["QIM"]) == "Zone('QIM', insurgents)"
