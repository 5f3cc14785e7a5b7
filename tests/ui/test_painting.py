"""Painting: from what a side knows to what the map shows."""

from __future__ import annotations

from game.campaign.schema import Scenario
from game.ui.painting import paint_of, sides_of
from game.ui.session import Session
from game.views.overlays.overlay import Overlay


def test_no_two_sides_share_a_sign_or_a_colour(last_pockets: Scenario) -> None:
    session = Session(last_pockets, "iraq", 7, last_pockets.bots)
    sides = sides_of(dict(session.situation.sheets))
    assert len({side.pattern for side in sides.values()}) == len({side.color for side in sides.values()}) == 4
    assert [name for name, side in sides.items() if side.loud] == ["insurgents"]


def test_marks_are_thousands_sure_for_own_and_doubtful_for_enemies(last_pockets: Scenario) -> None:
    session = Session(last_pockets, "iraq", 7, last_pockets.bots)
    paint = paint_of(session.situation)
    marks = [mark.text for mark in paint.zones["QIM"].marks]
    assert "I6.0" in marks
    assert any(mark.startswith("X") and mark.endswith("?") for mark in marks)
    assert paint.zones["QIM"].rival == "iraq"
    assert paint.zones["BGD"].marks[0].text == "I30"
    assert paint.zones["BGD"].rival is None


def test_an_overlay_gives_levels_and_its_title(session: Session) -> None:
    paint = paint_of(session.situation, Overlay("support", {"QIM": 4}))
    assert (paint.heat_title, paint.zones["QIM"].heat, paint.zones["ANA"].heat) == ("support", 4, None)


def test_notes_of_an_overlay_stand_where_units_and_attacks_stood(session: Session) -> None:
    paint = paint_of(session.situation, Overlay("fled", {"QIM": 4}, {"QIM": "+3"}, "thousands who came", "more elsewhere"))
    assert [mark.text for mark in paint.zones["QIM"].marks] == ["+3"]
    assert not any(zone.marks for id, zone in paint.zones.items() if id != "QIM")
    assert not any(zone.activity for zone in paint.zones.values())
    assert (paint.note_meaning, paint.remark) == ("thousands who came", "more elsewhere")
