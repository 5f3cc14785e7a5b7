"""Which of a sheet's names are told: as many as the map has room to be read with, the most telling first.

A sheet that shows a country in a few rows names what matters now and its cities; nearer, every place has its name.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import replace

from rich.cells import cell_len

from game.views.gazetteer import Place, precedence
from game.views.labels import Room, Spot, spot, wordings
from game.views.sheet import Sheet, names_width, targets_of

NAMED, NAMED_NEAR = 0.12, 0.3
"""Share of a map's cells that names may cover: with the whole country in sight, and at most where fewer places are."""


def told(sheet: Sheet, places: Sequence[Place], urgent: Collection[str]) -> Sheet:
    """The sheet with fewer names. Urgent places are named first; those whose name had no room get what others leave."""
    order = sorted(range(len(places)), key=lambda index: (places[index].id not in urgent, precedence(places[index]), index))
    labels, left = _within(sheet, places, order)
    room = sheet.room.copy()
    for label, kept in zip(sheet.labels, labels, strict=True):
        if label is not None and kept is None:
            room.free(label.column, label.row, label.width)
    for index in order:
        if labels[index] is None and places[index].id in urgent:
            labels[index] = late = _late(room, sheet, places[index], index, left)
            left -= late.width if late is not None else 0
    return replace(sheet, labels=tuple(labels), targets=targets_of(sheet.zones, sheet.sites, labels), room=room)


def _within(sheet: Sheet, places: Sequence[Place], order: Sequence[int]) -> tuple[list[Spot | None], int]:
    """The names that the map's size allows, and the cells left for others; ids that stand for a name are no names."""
    seen = sum(cell is not None for cell in sheet.sites)
    share = min(NAMED * len(places) / max(seen, 1), NAMED_NEAR)
    left = int(share * sheet.window.columns * sheet.window.rows)
    labels: list[Spot | None] = [None] * len(places)
    for index in order:
        label = sheet.labels[index]
        if label is not None and label.width <= left and (label.text != places[index].id or label.text == places[index].name):
            labels[index], left = label, left - label.width
    return labels, left


def _late(room: Room, sheet: Sheet, place: Place, index: int, left: int) -> Spot | None:
    cell = sheet.sites[index]
    if cell is None:
        return None
    texts = [text for text in wordings(place.name, "", names_width(room.columns)) if cell_len(text) <= left]
    label = spot(room, *cell, texts)
    if label is not None:
        room.take(label.column, label.row, label.width)
    return label
