"""What a map shows: which zones stir, which are named first, and a sign for each kind of place."""

from __future__ import annotations

import pytest

from game.ui.widgets.map_paint import ASCII_GLYPHS, TERRAIN_GLYPHS, MapPaint, Mark, ZonePaint, terrain_glyph
from tests.ui.widgets.small_map import SIDES


@pytest.mark.parametrize(
    ("zone", "stirs"),
    [
        (ZonePaint("blue"), False),
        (ZonePaint("blue", activity=1), False),
        (ZonePaint("blue", activity=2), True),
        (ZonePaint("blue", rival="red"), True),
        (ZonePaint("blue", marks=(Mark("I3", "#5fb37a"),)), False),
        (ZonePaint("blue", marks=(Mark("I3", "#5fb37a"), Mark("!", "#ffd75f"))), True),
    ],
)
def test_a_zone_stirs_where_it_is_fought_for_attacked_or_marked(zone: ZonePaint, stirs: bool) -> None:
    assert zone.stirs == stirs
    assert ("Z" in MapPaint(SIDES, {"Z": zone}).urgent) == stirs


def test_what_a_loud_side_holds_is_urgent_however_quiet() -> None:
    assert MapPaint(SIDES, {"R": ZonePaint("red"), "B": ZonePaint("blue")}).urgent == {"R"}
    assert MapPaint().urgent == frozenset()


def test_each_kind_of_place_has_a_sign_of_its_own_in_both_scripts() -> None:
    assert TERRAIN_GLYPHS.keys() == ASCII_GLYPHS.keys()
    for glyphs in (TERRAIN_GLYPHS, ASCII_GLYPHS):
        assert len(set(glyphs.values())) == len(glyphs)
    assert "".join(ASCII_GLYPHS.values()).isascii()
    assert (terrain_glyph("city", False), terrain_glyph("city", True)) == ("◉", "@")
    assert (terrain_glyph("marsh", False), terrain_glyph("marsh", True)) == ("●", "o")
