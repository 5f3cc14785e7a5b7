"""Room for names: nothing overlaps, nothing leaves the map, long names shorten by words."""

from __future__ import annotations

from rich.cells import cell_len

from game.views.labels import APART, TOUCHING, Room, Spot, beside_name, shortened, spot, wordings


def test_a_name_moves_to_the_other_side_when_the_right_is_taken() -> None:
    room = Room(24, 1)
    room.take(12, 0, 1)
    room.take(14, 0, 1)
    found = spot(room, 12, 0, ["Hajin"])
    assert found is not None
    assert (found.column, found.row) == (6, 0)


def test_a_shorter_text_is_used_where_the_long_one_does_not_fit() -> None:
    room = Room(6, 1)
    room.take(0, 0, 1)
    found = spot(room, 0, 0, ["Deir al-Zor", "DEZ"])
    assert found is not None
    assert found.text == "DEZ"
    assert spot(Room(3, 1), 1, 0, ["Mosul"]) is None


def test_names_keep_a_blank_between_them() -> None:
    room = Room(20, 1)
    room.take(0, 0, 1)
    room.take(6, 0, 5)
    assert spot(room, 0, 0, ["Raqqa"]) is None
    assert spot(room, 0, 0, ["Raq"]) is not None


def test_names_prefer_ground_without_lines() -> None:
    room = Room(30, 3)
    room.take(15, 1, 1)
    room.prefer_clear(1, ((1 << 12) - 1) << 16)
    found = spot(room, 15, 1, ["Haditha"])
    assert found is not None
    assert room.crossings(found.column, found.row, found.width) == 0


def test_touching_texts_touch_their_glyph() -> None:
    room = Room(20, 3)
    room.take(10, 1, 1)
    found = spot(room, 10, 1, ["I3"], TOUCHING)
    assert found is not None
    assert (found.column, found.row) == (11, 1)


def test_shortening_never_exceeds_the_width() -> None:
    for name in ("Deir al-Zor", "広い砂漠の中の", "دير الزور القديمة", "a\u0301" * 12):
        for width in range(14):
            assert cell_len(shortened(name, width)) <= width


def test_wordings_drop_words_then_fall_back_on_the_id() -> None:
    assert wordings("Deir al-Zor", "DEZ", 16) == ["Deir al-Zor", "DEZ"]
    assert wordings("South Qaim desert-Akkas", "SQD", 17)[0] == "South Qaim desert"
    assert wordings("Qayyarah-Shirqat", "QYR", 16) == ["Qayyarah-Shirqat", "Qayyarah", "QYR"]
    assert wordings("Unbreakablename", "UNB", 8)[0] == "Unbreak…"


def test_a_note_stands_beside_the_name_where_it_may_not_touch_the_glyph() -> None:
    room = Room(30, 3)
    room.take(5, 1, 1)
    room.take(7, 1, 5)
    found = spot(room, 5, 1, ["I2.5"], beside_name(Spot("Hajin", 7, 1, 5), lambda *_: [], APART))
    assert found is not None
    assert (found.column, found.row) == (13, 1)
    assert (6, 1) not in APART(5, 1, 4)
