"""The reference: every key in a table, with what to write and what holds without it."""

from __future__ import annotations

from game.authoring.key_help import sections
from game.authoring.reference import places, written
from game.campaign.shapes import Shape
from game.incidents.effects import EFFECTS
from game.rules.conditions import CONDITIONS

TEXT = written()


def test_every_section_has_its_table_with_every_key() -> None:
    where = places()
    for name, kind in sections().items():
        place = where[name][0].upper() + where[name][1:]
        table = TEXT.split(f"#### {place}\n", 1)[1].split("####")[0]
        keys = [key for key in Shape(kind).entries if name != "WhenEntry" or key in ("date", "week", "if", "season")]
        assert [key for key in keys if f"| `{key}`" not in table] == [], name


def test_places_are_told_as_people_write_them() -> None:
    where = places()
    assert where["MapZone"] == "`map.zones.ID`"
    assert where["Hidden"] == "`zones.ID.hidden`"
    assert where["Ordered"] == "`lessons.ID[].until.ordered`"
    assert len({*where.values()}) == len(where)
    assert {f"the condition `{name}`" for name in CONDITIONS} <= {*where.values()}
    assert {f"the effect `{name}`" for name in EFFECTS} <= {*where.values()}


def test_a_row_tells_what_to_write_and_what_holds_without_it() -> None:
    assert "| `grip` **!** | how firmly its holder holds it, 0-1 | a number from 0 to 1 |  |" in TEXT
    assert "| `network` | level of the insurgents' network there, 0-5 | a whole number from 0 to 5 | 0 |" in TEXT
    assert "| `when` **!** | when it may happen | a section, see below |  |" in TEXT
    assert "| `expect` | conditions that must all hold when it has been played | a list of: a condition | — |" in TEXT
