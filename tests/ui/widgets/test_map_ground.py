"""The ground as painted: whose it is by colour and by sign, names, figures and the scale, in every kind of terminal."""

from __future__ import annotations

from dataclasses import replace

from game.ui.widgets.map_canvas import Canvas
from game.ui.widgets.map_ground import digit, paint_ground, written
from game.ui.widgets.map_ink import Ink, packed
from game.ui.widgets.map_paint import MapPaint, Mark, ZonePaint
from tests.ui.widgets.small_map import COUNTRY, INK, PLACES, SIDES, paint

SHEET = COUNTRY.sheet(90, 24)


def ground(shown: MapPaint, ink: Ink = INK) -> Canvas:
    return paint_ground(SHEET, PLACES, shown, ink)


def text(canvas: Canvas) -> str:
    return "\n".join(canvas.strip(row).text for row in range(24))


def test_each_zone_is_strewn_with_its_holders_sign() -> None:
    rows = text(ground(paint(NW=ZonePaint("red")))).split("\n")
    west = [sign for y, line in enumerate(rows) for x, sign in enumerate(line) if SHEET.nearest(x, y) == "NW" and sign in "x+"]
    assert set(west) == {"x"}
    south = [sign for y, line in enumerate(rows) for x, sign in enumerate(line) if SHEET.nearest(x, y) == "SW" and sign in "x+"]
    assert set(south) == {"+"}
    assert len(west) > len(south)  # a loud side's sign stands closer


def test_ground_is_filled_with_its_holders_colour_and_nothing_beyond() -> None:
    canvas = ground(paint(NW=ZonePaint("red")))
    cell = SHEET.sites[0]
    assert cell is not None
    assert canvas.back[cell[1], cell[0]] in {packed(INK.side(SIDES["red"]).fill), canvas.calm[cell[1], cell[0]]}
    reds = (canvas.calm >> 16) > (canvas.calm & 255)
    assert reds[SHEET.zones == 0].mean() > 0.5
    assert not reds[SHEET.zones == 3].any()
    assert (canvas.calm[SHEET.zones == -1] == packed(INK.ground)).all()


def test_a_contested_zone_is_striped_in_both_colours() -> None:
    held, striped = ground(paint()), ground(paint(NE=ZonePaint("blue", rival="red")))
    here = SHEET.zones == 1
    changed = (held.calm != striped.calm)[here].mean()
    assert 0.3 < changed < 0.7
    assert (held.calm == striped.calm)[SHEET.zones == 2].all()


def test_names_attacks_and_units_stand_on_it() -> None:
    told = text(ground(paint(NE=ZonePaint("blue", marks=(Mark("I3", "#5fb37a"), Mark("X1?", "#e8743b")), activity=2))))
    assert "** I3 X1?" in told
    assert all(place.name in told for place in PLACES)
    assert text(ground(paint())).count("*") == 0


def test_an_overlay_puts_its_digit_in_the_place_of_the_terrain() -> None:
    cell = SHEET.sites[0]
    assert cell is not None
    usual, heat = ground(paint()), ground(paint(NW=ZonePaint("blue", heat=7)))
    assert usual.strip(cell[1]).text[cell[0]] == "◉"
    assert heat.strip(cell[1]).text[cell[0]] == "7"
    assert [digit(level) for level in (-3, 4, 12)] == ["0", "4", "9"]


def test_the_scale_is_as_long_as_it_says() -> None:
    bar = next(line for line in text(ground(paint())).split("\n") if " km" in line)
    length = float(bar[bar.index("┤") + 1 : bar.index(" km")])
    assert abs((bar.index("┤") - bar.index("├") + 1) - length / SHEET.window.km_per_column) <= 0.5
    assert " km" not in "".join(paint_ground(COUNTRY.sheet(30, 7), PLACES, paint(), INK).strip(row).text for row in range(7))


def test_where_only_ascii_may_be_written_all_of_it_is() -> None:
    plain = replace(INK, ascii_only=True)
    told = text(ground(paint(NE=ZonePaint("red", rival="blue", marks=(Mark("I3", "#5fb37a"),), activity=1)), plain))
    assert told.isascii()
    assert "~" in told
    assert written("a…é", plain) == "a~?"
    assert written("a…é", INK) == "a…é"


def test_a_zone_nobody_told_of_is_nobodys() -> None:
    canvas = ground(MapPaint(SIDES))
    assert not {"x", "+"} & set(text(canvas)) - set("".join(place.name for place in PLACES))
