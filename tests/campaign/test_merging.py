"""Files laid over each other: order, nulls, private keys, places, and the walls around what may be extended."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from game.campaign import shelf
from game.campaign.merging import MAX_EXTENDS_DEPTH, merge, overlaid

Write = Callable[[str, str], Path]
PART = "format: 1\nkind: part\ntitle: A part\n"


@pytest.fixture(autouse=True)
def _own_shelf(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> None:
    folder = tmp_path_factory.mktemp("shelf")
    (folder / "maps").mkdir()
    (folder / "maps" / "delta.yaml").write_text(PART + "map: {title: Delta}\n", encoding="utf-8")
    monkeypatch.setattr(shelf, "folder", lambda: folder)


def test_mappings_merge_and_anything_else_replaces() -> None:
    under = {"zones": {"A": {"grip": 1, "tags": ["x", "y"]}}, "weeks": 5}
    over = {"zones": {"A": {"tags": ["z"]}, "B": {}}, "weeks": None, "rules": None}
    assert overlaid(under, over) == {"zones": {"A": {"grip": 1, "tags": ["z"]}, "B": {}}}
    assert under["zones"]["A"]["tags"] == ["x", "y"]  # type: ignore[index]


def test_private_keys_are_dropped_at_every_level() -> None:
    assert overlaid({}, {"x-a": 1, "b": {"x-c": 2, "d": [{"x-e": 3, "f": 4}]}}) == {"b": {"d": [{"f": 4}]}}


def test_parts_are_laid_in_order_and_the_file_over_them(write: Write) -> None:
    write("one.yaml", PART + "rules: {a: 1, b: 1, c: 1, d: 1}\n")
    write("two.yaml", PART + "rules: {b: 2, c: 2}\n")
    merged = merge(write("war.yaml", "extends: [one, two.yaml]\nrules:\n  c: 3\n  d: null\n"))
    assert merged.complete
    assert merged.data["rules"] == {"a": 1, "b": 2, "c": 3}


def test_every_value_keeps_the_place_of_the_file_that_holds_it(write: Write) -> None:
    one = write("one.yaml", PART + "rules:\n  a: 1\n  b: 1\n")
    war = write("war.yaml", "extends: [one]\nrules:\n  b: 3\n")
    merged = merge(war)
    assert merged.place(("rules", "a")).file == shelf.shown(one)
    assert merged.place(("rules", "a")).line == 5
    assert merged.place(("rules", "b")).file == shelf.shown(war)
    assert merged.place(("rules", "unheard_of"), of_key=True).line == 2


def test_what_a_part_says_of_itself_does_not_leak(write: Write) -> None:
    write("one.yaml", PART + "sources: [book, atlas]\n")
    merged = merge(write("war.yaml", "kind: scenario\nextends: [one]\nsources: [press, atlas]\n"))
    assert merged.data == {"kind": "scenario", "extends": ["one"], "sources": ["press", "atlas", "book"]}
    assert merged.place(("sources", 2)).file.endswith("one.yaml")
    assert merged.place(("title",)).line == 1


def test_a_base_reached_twice_does_not_undo_patches(write: Write) -> None:
    write("base.yaml", PART + "rules: {a: 1, b: 1}\n")
    write("one.yaml", PART + "extends: [base]\nrules: {a: 2}\n")
    write("two.yaml", PART + "extends: [base]\nrules: {b: 2}\n")
    assert merge(write("war.yaml", "extends: [one, two]\n")).data["rules"] == {"a": 2, "b": 2}


def test_names_on_the_shelf_are_found_with_and_without_suffix(write: Write) -> None:
    for name in ("maps/delta", "maps/delta.yaml"):
        merged = merge(write("war.yaml", f"extends: [{name}]\n"))
        assert merged.data["map"] == {"title": "Delta"}
        assert merged.place(("map", "title")).file == "scenarios/maps/delta.yaml"


def test_an_unknown_name_is_faulted_where_it_stands_with_the_nearest(write: Write) -> None:
    merged = merge(write("war.yaml", "extends:\n  - maps/dleta\n"))
    (fault,) = merged.faults
    assert not merged.complete
    assert (fault.line, fault.col, fault.suggestion) == (2, 5, "did you mean 'maps/delta'?")


@pytest.mark.parametrize("name", ["../secret", "/etc/passwd", "sub/../../secret", "../../../../../../etc/passwd"])
def test_extends_may_not_leave_the_folder(write: Write, name: str) -> None:
    write("secret.yaml", PART)
    write("war/sub/x.yaml", PART)
    merged = merge(write("war/war.yaml", f"extends: ['{name}']\n"))
    (fault,) = merged.faults
    assert "leads out of" in fault.message
    assert len(merged.layers) == 1


def test_a_link_may_not_lead_out_either(write: Write, tmp_path: Path) -> None:
    secret = write("secret.yaml", PART)
    war = write("war/war.yaml", "extends: [door]\n")
    (tmp_path / "war" / "door.yaml").symlink_to(secret)
    (fault,) = merge(war).faults
    assert "leads out of" in fault.message


def test_dots_that_stay_inside_are_fine(write: Write) -> None:
    write("maps/m.yaml", PART)
    write("factions/f.yaml", PART + "extends: [../maps/m]\n")
    assert merge(write("war.yaml", "extends: [factions/f]\n")).faults == ()


def test_a_ring_of_files_is_one_fault(write: Write) -> None:
    write("one.yaml", PART + "extends: [two]\n")
    write("two.yaml", PART + "extends:\n- one\n")
    (fault,) = merge(write("war.yaml", "extends: [one]\n")).faults
    assert fault.file.endswith("two.yaml")
    assert fault.line == 5
    assert "ring" in fault.message
    (itself,) = merge(write("self.yaml", "extends: [self]\n")).faults
    assert "ring" in itself.message


def test_too_deep_a_chain_is_refused(write: Write) -> None:
    for n in range(MAX_EXTENDS_DEPTH + 3):
        write(f"p{n}.yaml", PART + f"extends: [p{n + 1}]\n")
    (fault,) = merge(write("war.yaml", "extends: [p0]\n")).faults
    assert "too many files" in fault.message


def test_a_broken_part_is_faulted_in_its_own_file(write: Write) -> None:
    write("one.yaml", PART + "map: [\n")
    merged = merge(write("war.yaml", "extends: [one]\n"))
    assert not merged.complete
    assert [each.file.endswith("one.yaml") for each in merged.faults] == [True]


def test_what_is_one_statement_is_replaced_whole() -> None:
    under = {
        "victory": {"a": {"minor": {"members": {"min": 3}}, "par": 50}},
        "incidents": {"b": {"when": {"week": 3}, "once": True}},
    }
    over = {"victory": {"a": {"minor": {"holds": {"min": 3}}}}, "incidents": {"b": {"when": {"weekly": True}}}}
    laid = overlaid(under, over)
    assert laid["victory"] == {"a": {"minor": {"holds": {"min": 3}}, "par": 50}}
    assert laid["incidents"] == {"b": {"when": {"weekly": True}, "once": True}}


def test_a_scenario_may_extend_another_patch_it_by_id_and_take_ids_out(write: Write) -> None:
    write("first.yaml", "kind: scenario\ntitle: First\nformations: {one: {strength: 5, zone: A}, two: {strength: 6}}\nweeks: 9\n")
    merged = merge(write("second.yaml", "kind: scenario\nextends: [first]\nformations: {one: {strength: 7}, two: null}\n"))
    assert merged.data["formations"] == {"one": {"strength": 7, "zone": "A"}}
    assert merged.data["weeks"] == 9
    assert "title" not in merged.data
