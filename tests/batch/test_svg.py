"""Drawing: nothing that a text says becomes markup, scales keep to their ends, colours lie between."""

from __future__ import annotations

from xml.etree import ElementTree

import pytest

from game.batch.svg import Scale, blend, number, on_paper, picture, points, ramp, short, tag, words


def test_text_is_only_read() -> None:
    assert words("<a href='x'>&\x00\x1b[31m") == "&lt;a href=&#x27;x&#x27;&gt;&amp;[31m"
    drawn = ElementTree.fromstring(picture(10, 5, tag("text", words("<b>"), x=1.0, fill='"><script>'), label="a & b"))
    assert drawn[0].text == "a & b"
    assert drawn[1].text == "<b>"
    assert drawn[1].get("fill") == '"><script>'


def test_a_scale_keeps_to_its_ends_and_puts_what_is_missing_at_its_start() -> None:
    scale = Scale(0.0, 10.0, 100.0, 200.0)
    assert [scale(each) for each in (-5.0, 5.0, 50.0, float("nan"))] == [100.0, 150.0, 200.0, 100.0]
    assert Scale(3.0, 3.0, 0.0, 10.0)(3.0) == 0.0


@pytest.mark.parametrize(
    ("low", "high", "ticks"), [(0.0, 1.0, [0.0, 0.2, 0.4, 0.6, 0.8, 1.0]), (-3.0, 3.0, [-3, -2, -1, 0, 1, 2, 3])]
)
def test_ticks_are_round(low: float, high: float, ticks: list[float]) -> None:
    assert Scale(low, high, 0.0, 1.0).ticks(5) == ticks


def test_a_scale_without_width_has_one_tick() -> None:
    assert Scale(2.0, 2.0, 0.0, 1.0).ticks() == [2.0]


def test_colours_lie_between_and_numbers_are_short() -> None:
    assert blend("#000000", "#ff8000", 0.5) == "#804000"
    assert ramp(0.0) != ramp(1.0) != ramp(0.5)
    assert on_paper("#ffffff") == "#b8b8b8"
    assert [short(each) for each in (0.0, 0.123, 12.4, 34567.0)] == ["0", "0.12", "12", "35k"]
    assert number(float("inf")) == "0"
    assert points([(1.0, 2.5), (3.25, 4.0)]) == "1,2.5 3.25,4"
