"""Which names are told: few on a small map, more when near, what matters now before all."""

from __future__ import annotations

from rich.cells import cell_len

from game.views.atlas import Atlas, Place, Sheet
from game.views.naming import NAMED, told

TERRAINS = ("city", "town", "desert", "desert", "desert")
PLACES = tuple(Place(f"P{i}", f"Settlement {i}", 34 + i // 8 * 0.4, 40 + i % 8 * 0.7, TERRAINS[i % 5]) for i in range(56))
ATLAS = Atlas(PLACES)


def named(sheet: Sheet, urgent: frozenset[str] = frozenset()) -> list[str]:
    shown = told(sheet, PLACES, urgent)
    return [place.id for place, label in zip(PLACES, shown.labels, strict=True) if label is not None]


def test_a_small_map_names_cities_first_and_leaves_ground_to_be_seen() -> None:
    sheet = ATLAS.sheet(70, 24)
    few = named(sheet)
    width = sum(label.width for label in told(sheet, PLACES, ()).labels if label is not None)
    assert width <= NAMED * 70 * 24
    assert 0 < len(few) < len([label for label in sheet.labels if label is not None])
    assert {PLACES[int(each[1:])].terrain for each in few} <= {"city", "town"}


def test_nearer_and_on_larger_maps_more_of_what_is_in_sight_is_named() -> None:
    def share(sheet: Sheet) -> float:
        return len(named(sheet)) / sum(cell is not None for cell in sheet.sites)

    assert share(ATLAS.sheet(70, 24)) < 0.7
    assert share(ATLAS.sheet(70, 24, 3.0)) > 0.9
    assert share(ATLAS.sheet(200, 50)) > 0.9


def test_urgent_places_are_named_wherever_others_leave_room_and_never_by_an_id() -> None:
    sheet = ATLAS.sheet(70, 24)
    deserts = frozenset(place.id for place in PLACES if place.terrain == "desert")
    assert len(deserts & set(named(sheet, deserts))) >= len(named(sheet, deserts)) > 12
    crowd = Atlas(tuple(Place(f"P{i}", f"Longer name {i}", 34 + i * 0.01, 40.0, "town") for i in range(30)))
    for label in told(crowd.sheet(70, 24), crowd.places, {"P7"}).labels:
        assert label is None or "name" in label.text or "Longer" in label.text


def test_what_is_told_stays_off_glyphs_and_other_names_and_is_what_a_click_means() -> None:
    for urgent in (frozenset[str](), frozenset(place.id for place in PLACES)):
        sheet = told(ATLAS.sheet(70, 24), PLACES, urgent)
        cells = [cell for cell in sheet.sites if cell is not None]
        for place, label in zip(PLACES, sheet.labels, strict=True):
            if label is not None:
                assert label.width == cell_len(label.text)
                own = [(label.column + step, label.row) for step in range(label.width)]
                assert {sheet.target(*cell) for cell in own} == {place.id}
                cells += own
        assert len(set(cells)) == len(cells)


def test_ground_under_a_name_that_is_not_told_is_its_own_zones_again() -> None:
    whole, shown = ATLAS.sheet(70, 24), told(ATLAS.sheet(70, 24), PLACES, ())
    for old, new in zip(whole.labels, shown.labels, strict=True):
        if old is not None and new is None:
            for column in range(old.column, old.column + old.width):
                assert shown.target(column, old.row) == shown.nearest(column, old.row)
                assert shown.room.fits(column, old.row, 1)
