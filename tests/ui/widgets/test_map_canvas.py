"""The canvas: texts stay whole and inside, copies leave the original alone, equal cells become one segment."""

from __future__ import annotations

from game.ui.widgets.map_canvas import BOLD, REVERSE, UNDERLINE, Canvas, style
from game.ui.widgets.map_ink import packed
from game.views.labels import Spot

BLACK, WHITE, RED = (0, 0, 0), (255, 255, 255), (200, 0, 0)


def canvas(columns: int = 12, rows: int = 2) -> Canvas:
    return Canvas(columns, rows, packed(BLACK))


def test_what_is_written_is_read_and_its_row_is_touched() -> None:
    sheet = canvas()
    sheet.write("Rawa", 3, 1, WHITE, BOLD, RED)
    assert sheet.strip(1).text == "   Rawa     "
    assert sheet.strip(0).text == " " * 12
    assert sheet.touched == {1}
    assert sheet.letters[1].tolist() == [3 <= column < 7 for column in range(12)]


def test_a_text_that_would_not_lie_wholly_inside_is_not_written() -> None:
    sheet = canvas()
    for column, row in ((9, 0), (-1, 0), (0, 2), (0, -1)):
        sheet.write("Rawa", column, row, WHITE)
    sheet.write("", 0, 0, WHITE)
    assert not sheet.touched
    assert [sheet.strip(row).text for row in (0, 1)] == [" " * 12] * 2


def test_equal_neighbours_are_one_segment_in_their_colours() -> None:
    sheet = canvas()
    sheet.write("ab", 2, 0, WHITE, BOLD)
    sheet.write("cd", 4, 0, WHITE, BOLD)
    sheet.write("ef", 6, 0, RED)
    segments = list(sheet.strip(0))
    assert [segment.text for segment in segments] == ["  ", "abcd", "ef", "    "]
    assert segments[1].style == style(packed(WHITE), packed(BLACK), BOLD)
    assert segments[2].style == style(packed(RED), packed(BLACK), 0)


def test_a_text_of_marks_or_wide_signs_is_kept_whole_and_blanked_whole() -> None:
    sheet = canvas()
    sheet.write("砂漠", 2, 0, WHITE)
    assert sheet.strip(0).text == "  砂漠      "
    assert sheet.strip(0).cell_length == 12
    sheet.write("x", 3, 0, WHITE)
    assert sheet.strip(0).text == "   x        "


def test_a_text_lies_on_the_calm_ground_unless_given_another() -> None:
    sheet = canvas()
    sheet.calm[:] = packed((1, 2, 3))
    sheet.back[:] = packed((9, 9, 9))
    sheet.write("a", 0, 0, WHITE)
    sheet.write("b", 1, 0, WHITE, 0, RED)
    assert sheet.back[0, :3].tolist() == [packed((1, 2, 3)), packed(RED), packed((9, 9, 9))]


def test_drawing_on_a_copy_leaves_the_original_as_it_was() -> None:
    sheet = canvas()
    sheet.write("砂", 0, 0, WHITE)
    copy = sheet.copy()
    assert copy.touched == set()
    copy.write("over", 0, 0, RED)
    copy.names["RWA"] = Spot("over", 0, 0, 4)
    assert sheet.strip(0).text == "砂          "
    assert copy.strip(0).text == "over        "
    assert sheet.zone_named_at(1, 0) is None


def test_a_name_of_its_own_stands_for_its_zone_from_its_first_cell_to_its_last() -> None:
    sheet = canvas()
    sheet.names["RWA"] = Spot("Rawa", 3, 1, 4)
    assert [sheet.zone_named_at(column, 1) for column in (2, 3, 6, 7)] == [None, "RWA", "RWA", None]
    assert sheet.zone_named_at(3, 0) is None


def test_attributes_are_told_apart() -> None:
    told = style(packed(WHITE), packed(RED), REVERSE | UNDERLINE)
    assert (told.bold, told.reverse, told.underline) == (None, True, True)
    assert told.bgcolor is not None
    assert told.bgcolor.get_truecolor() == RED
