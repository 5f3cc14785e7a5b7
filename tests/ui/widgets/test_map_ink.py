"""Colours: told apart from the ground on dark and light, and signs where there are none."""

from __future__ import annotations

from dataclasses import replace

import pytest

from game.ui.widgets.map_ink import LIGHT_GROUND, LIGHT_TEXT, Ink, brightness, contrast, mix, packed, rgb, tints
from game.ui.widgets.map_paint import Side
from tests.ui.widgets.small_map import INK, SIDES, paint

LIGHT = Ink(LIGHT_GROUND, LIGHT_TEXT)


def test_a_colour_is_read_and_packed() -> None:
    assert rgb("#1c2aff") == (28, 42, 255)
    assert packed((28, 42, 255)) == 0x1C2AFF
    assert mix((0, 100, 50), (100, 0, 50), 0.25) == (25, 75, 50)


def test_contrast_is_that_of_the_web_guidelines() -> None:
    assert brightness((255, 255, 255)) == pytest.approx(1.0)
    assert contrast((119, 119, 119), (255, 255, 255)) == pytest.approx(4.48, abs=0.01)
    assert contrast((255, 255, 255), (119, 119, 119)) == contrast((119, 119, 119), (255, 255, 255))


@pytest.mark.parametrize("ink", [INK, LIGHT], ids=["dark", "light"])
def test_any_colour_is_made_legible_and_one_that_is_stays(ink: Ink) -> None:
    for color in ((20, 20, 20), (128, 128, 128), (240, 240, 240), (255, 0, 0), (255, 255, 0)):
        assert contrast(ink.legible(color), ink.ground) >= 5.5
    assert ink.legible(ink.text) == ink.text
    assert ink.legible((128, 128, 128), 1.0) == (128, 128, 128)


def test_a_loud_side_is_brighter_and_its_border_brighter_than_its_ground() -> None:
    quiet, loud = INK.side(replace(SIDES["red"], loud=False)), INK.side(SIDES["red"])
    assert brightness(INK.ground) < brightness(quiet.fill) < brightness(loud.fill)
    assert brightness(quiet.edge) > brightness(quiet.fill)
    assert (loud.pattern, loud.loud, quiet.loud) == ("x", True, False)


def test_16_colours_tell_sides_by_their_signs_and_256_by_hues_they_have() -> None:
    plain = replace(INK, plain=True)
    assert plain.side(SIDES["blue"]).fill == INK.ground
    assert plain.heat(9).fill == INK.ground
    assert plain.heat(9).pattern == "9"
    coarse = replace(INK, coarse=True).side(SIDES["blue"])
    assert set(coarse.fill) <= {0, 95}
    assert set(coarse.edge) <= {0, 135}


def test_levels_grow_brighter_and_carry_their_digits() -> None:
    levels = [INK.heat(level) for level in range(10)]
    assert [level.pattern for level in levels] == list("0123456789")
    assert brightness(levels[9].fill) > 2 * brightness(levels[0].fill)
    assert len({level.fill for level in levels}) == 10


def test_a_sign_gives_way_to_a_full_stop_where_only_ascii_may_be_written() -> None:
    assert INK.sign("·") == "·"
    assert replace(INK, ascii_only=True).sign("·") == "."
    assert replace(INK, ascii_only=True).sign("x") == "x"


def test_every_tint_is_found_by_its_name_and_nothing_is_the_last() -> None:
    numbers, hues = tints(paint(), INK)
    assert hues[numbers["red"]] == INK.side(SIDES["red"])
    assert hues[numbers["heat 7"]] == INK.heat(7)
    assert hues[numbers[""]].pattern == "·"
    assert (hues[-1].fill, hues[-1].pattern) == (INK.ground, " ")
    assert len(hues) == 1 + len(SIDES) + 10 + 1


def test_a_light_ground_takes_the_palettes_darkening() -> None:
    side = Side("Blues", "#4c9be8", "+")
    assert brightness(LIGHT.side(side).fill) < brightness(LIGHT.ground)
