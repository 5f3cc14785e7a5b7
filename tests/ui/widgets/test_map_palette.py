"""Palettes: who cannot tell some colours apart can still tell the sides apart, and every state has a sign of its own.

Colour blindness is simulated by the matrices of Machado, Oliveira and Fernandes (2009) for its full degree.
"""

from __future__ import annotations

from itertools import combinations

import numpy as np
import pytest
from numpy.typing import NDArray

from game.campaign.schema import Scenario
from game.ui.painting import sides_of
from game.ui.session import Session
from game.ui.widgets.map_ink import DARK_GROUND, DARK_TEXT, LIGHT_GROUND, LIGHT_TEXT, Ink, Rgb, rgb, tints
from game.ui.widgets.map_paint import MapPaint, Mark, Side, ZonePaint
from game.ui.widgets.map_palette import NOBODY, PALETTES, USUAL, recoloured

Floats = NDArray[np.float64]
VISIONS: dict[str, Floats] = {
    "usual": np.eye(3),
    "without long": np.array([[0.152, 1.053, -0.205], [0.115, 0.786, 0.099], [-0.004, -0.048, 1.052]]),
    "without middle": np.array([[0.367, 0.861, -0.228], [0.280, 0.673, 0.047], [-0.012, 0.043, 0.969]]),
    "without short": np.array([[1.256, -0.077, -0.179], [-0.078, 0.931, 0.148], [0.005, 0.691, 0.304]]),
}
TO_XYZ = np.array([[0.4124, 0.3576, 0.1805], [0.2126, 0.7152, 0.0722], [0.0193, 0.1192, 0.9505]])
WHITE = np.array([0.9505, 1.0, 1.089])
GROUNDS = {"dark": (DARK_GROUND, DARK_TEXT), "light": (LIGHT_GROUND, LIGHT_TEXT)}
SIDES = {
    sign: Side(sign, color, sign, loud=sign == "x")
    for sign, color in (("+", "#4C9BE8"), ("-", "#5FB37A"), (":", "#B08BD9"), ("x", "#E8743B"))
}


def _light(color: Rgb) -> Floats:
    share = np.array(color) / 255
    return np.where(share <= 0.04045, share / 12.92, ((share + 0.055) / 1.055) ** 2.4)


def _seen(color: Rgb, vision: str) -> Floats:
    """Lightness, red to green, yellow to blue (CIELAB) of a colour as someone sees it."""
    whole = TO_XYZ @ np.clip(VISIONS[vision] @ _light(color), 0, 1) / WHITE
    root = np.where(whole > 0.008856, np.cbrt(whole), 7.787 * whole + 16 / 116)
    return np.array([116 * root[1] - 16, 500 * (root[0] - root[1]), 200 * (root[1] - root[2])])


def _contrast(one: Rgb, other: Rgb) -> float:
    dark, light = sorted(float(TO_XYZ[1] @ _light(color)) for color in (one, other))
    return (light + 0.05) / (dark + 0.05)


def _fills(name: str, ground: str) -> list[Rgb]:
    """The ground of every side, and of nobody."""
    ink = Ink(*GROUNDS[ground], palette=PALETTES[name])
    numbers, hues = tints(recoloured(MapPaint(SIDES), PALETTES[name]), ink)
    return [hues[numbers[key]].fill for key in ("", *SIDES)]


@pytest.mark.parametrize("vision", VISIONS)
@pytest.mark.parametrize("ground", GROUNDS)
def test_the_safe_palette_keeps_sides_apart_for_everyone(ground: str, vision: str) -> None:
    seen = [_seen(fill, vision) for fill in _fills("colour-blind", ground)]
    assert min(float(np.linalg.norm(one - other)) for one, other in combinations(seen, 2)) > 15


@pytest.mark.parametrize("vision", VISIONS)
@pytest.mark.parametrize("ground", GROUNDS)
def test_high_contrast_keeps_sides_apart_by_lightness_alone(ground: str, vision: str) -> None:
    lightness = sorted(float(_seen(fill, vision)[0]) for fill in _fills("high contrast", ground))
    assert min(np.diff(lightness)) > 5


@pytest.mark.parametrize("ground", GROUNDS)
@pytest.mark.parametrize("name", PALETTES)
def test_text_is_readable_on_every_ground(name: str, ground: str) -> None:
    assert min(_contrast(fill, GROUNDS[ground][1]) for fill in _fills(name, ground)) > 4.4


@pytest.mark.parametrize("name", PALETTES)
def test_levels_grow_steadily_lighter(name: str) -> None:
    ink = Ink(DARK_GROUND, DARK_TEXT, palette=PALETTES[name])
    for vision in VISIONS:
        steps = np.diff([_seen(ink.heat(level).fill, vision)[0] for level in range(10)])
        assert min(steps) > (1 if name == USUAL else 4)


@pytest.mark.parametrize("ground", GROUNDS)
def test_figures_are_brought_toward_the_text_until_they_stand_out(ground: str) -> None:
    ink = Ink(*GROUNDS[ground])
    for color in ("#ffff00", "#0a0a0a", "#e8743b", "#ffffff"):
        assert _contrast(ink.legible(rgb(color)), ink.ground) > 5.4
    assert ink.legible(ink.text) == ink.text


@pytest.mark.parametrize("name", PALETTES)
@pytest.mark.parametrize("ground", GROUNDS)
def test_signs_are_readable_where_there_are_few_colours_or_none(ground: str, name: str) -> None:
    ink = Ink(*GROUNDS[ground], plain=True, palette=PALETTES[name])
    levels = [ink.heat(level) for level in range(10)]
    assert min(_contrast(tint.sign, tint.fill) for tint in levels) > 3
    assert len({tint.pattern for tint in levels}) == 10


def test_every_state_has_a_sign_of_its_own_and_a_colour_in_every_safe_palette(last_pockets: Scenario) -> None:
    sides = sides_of(dict(Session(last_pockets, "iraq", 7, last_pockets.bots).situation.sheets))
    signs = [NOBODY, *(side.pattern for side in sides.values())]
    assert len(set(signs)) == len(signs)
    for name, palette in PALETTES.items():
        assert name == USUAL or set(palette.sides) == set(signs)
        assert set(palette.depths) <= set(palette.sides)
        assert len(palette.heat) == 10
    assert {side.pattern: side.color for side in SIDES.values()} == {side.pattern: side.color for side in sides.values()}


def test_figures_take_their_sides_colour() -> None:
    paint = MapPaint(SIDES, {"HAJ": ZonePaint("x", marks=(Mark("X2.1", "#E8743B"), Mark("x2", "#123456")))})
    assert recoloured(paint, PALETTES[USUAL]) is paint
    changed = recoloured(paint, PALETTES["colour-blind"])
    assert [mark.color for mark in changed.zones["HAJ"].marks] == [PALETTES["colour-blind"].sides["x"], "#123456"]
