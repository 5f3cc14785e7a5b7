"""Reading YAML: plain data with places, and every hostile or broken file refused with one clear fault."""

from __future__ import annotations

import os
import time
from pathlib import Path

import pytest

from game.campaign.faults import Place
from game.campaign.source import MAX_BYTES, parse, read, scalar


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("no", "no"),
        ("on", "on"),
        ("12:30", "12:30"),
        ("2017-11-30", "2017-11-30"),
        ("1_000", "1_000"),
        ("017", 17),
        ("0o17", 15),
        ("0x1f", 31),
        ("-3", -3),
        ("+.5", 0.5),
        ("6.", 6.0),
        ("1e3", 1000.0),
        (".inf", ".inf"),
        (".nan", ".nan"),
        ("True", True),
        ("false", False),
        ("NULL", None),
        ("~", None),
        ("", None),
    ],
)
def test_scalars_follow_the_core_rules_of_yaml_1_2(text: str, value: object) -> None:
    found = scalar(text)
    assert found == value
    assert type(found) is type(value)


def test_quoted_scalars_and_keys_are_text() -> None:
    source = parse("a: '3'\nb: \"true\"\n1: x\nno: y\nc: |\n  12\n", "f.yaml")
    assert source.data == {"a": "3", "b": "true", "1": "x", "no": "y", "c": "12\n"}


def test_every_key_and_value_has_its_place() -> None:
    source = parse("zones:\n  QIM:\n    hubs: [isis, x]\n", "f.yaml")
    assert source.positions["zones", "QIM"].key == Place("f.yaml", 2, 3)
    assert source.positions["zones", "QIM", "hubs"].value == Place("f.yaml", 3, 11)
    assert source.positions["zones", "QIM", "hubs", 1].value == Place("f.yaml", 3, 18)


def test_a_duplicate_key_names_both_lines() -> None:
    (fault,) = parse("a: 1\nb: 2\na: 3\n", "f.yaml").faults
    assert (fault.line, fault.path) == (3, "a")
    assert "line 1" in fault.message


def test_an_alias_stands_for_what_its_anchor_holds() -> None:
    source = parse("x-base: &base {grip: 0.5}\nQIM: *base\n", "f.yaml")
    assert source.data is not None
    assert source.data["QIM"] == {"grip": 0.5}
    assert source.positions["QIM", "grip"].value.line == 1


@pytest.mark.parametrize(
    ("text", "line", "message"),
    [
        ("", 1, "the file is empty"),
        ("# nothing but talk\n", 1, "the file is empty"),
        ("- 1\n", 1, "expected a mapping"),
        ("a: 1\n---\nb: 2\n", 2, "second document"),
        ("a: !!python/object:os.system x\n", 1, "tags such as"),
        ("a: 1\nb: !secret x\n", 2, "tags such as !secret"),
        ("a: *nowhere\n", 1, "no anchor"),
        ("? [a, b]\n: 1\n", 1, "a key must be plain text"),
        ("a: 1\nb: [1, 2\nc: 3\n", 3, "not valid YAML"),
        ("a:\n\tb: 1\n", 2, "not valid YAML"),
        ("a: 1\nb: \x07\n", 2, "not valid YAML: control characters"),
    ],
)
def test_what_cannot_be_read_is_one_fault_on_its_line(text: str, line: int, message: str) -> None:
    source = parse(text, "f.yaml")
    (fault,) = source.faults
    assert source.data is None
    assert fault.line == line
    assert message in fault.message


@pytest.mark.parametrize(
    ("text", "path", "named"),
    [
        ('title: "war \\e[2J"', "title", "U+001B"),
        ('zones: {QIM: {province: "\\a"}}', "zones.QIM.province", "U+0007"),
        ('routes:\n  "a\\u202eb": {km: 1}', "routes.a\u202eb", "U+202E"),
        ('notes: ["a\\rb"]', "notes[0]", "U+000D"),
    ],
)
def test_a_character_that_no_screen_should_be_sent_is_a_fault_in_its_place(text: str, path: str, named: str) -> None:
    (fault,) = parse(text, "f.yaml").faults
    assert (fault.path, fault.message) == (path, f"holds a character that cannot be shown: {named}")
    assert all(line.isprintable() for line in str(fault).split("\n"))


def test_what_any_language_writes_can_be_shown() -> None:
    assert parse('title: "Rāwa, الرقة, می\u200cخواهم, 日本, 😀\\tand\\nmore"', "f.yaml").faults == ()


def _bomb() -> str:
    rows = "".join(f"{chr(98 + n)}: &{chr(98 + n)} [{', '.join(['*' + chr(97 + n)] * 10)}]\n" for n in range(9))
    return "a: &a [x, x, x, x, x, x, x, x, x, x]\n" + rows


@pytest.mark.parametrize(
    ("text", "message"),
    [
        (_bomb(), "counting what its aliases stand for"),
        ("a: &a [*a]\n", "nested more than 64 deep"),
        ("a: " + "[" * 500_000, "nested more than 64 deep"),
        ("a: " + "{a: " * 70, "nested more than 64 deep"),
        ("- " * 50_000, "nested more than 64 deep"),
        ("a:\n" + "- b\n" * 400_000, "holds more than"),
    ],
    ids=["alias bomb", "alias of itself", "brackets", "mappings", "dashes", "too many values"],
)
def test_hostile_text_is_refused_quickly(text: str, message: str) -> None:
    start = time.process_time()
    source = parse(text, "f.yaml")
    assert source.data is None
    assert message in source.faults[0].message
    assert time.process_time() - start < 10  # about one second; far from the hours of a bomb


def test_unreadable_files_are_one_fault(tmp_path: Path) -> None:
    huge, foreign, pipe = tmp_path / "huge.yaml", tmp_path / "foreign.yaml", tmp_path / "pipe.yaml"
    huge.write_bytes(b"#" * (MAX_BYTES + 1))
    foreign.write_bytes(b"title: x\nsummary: caf\xe9\n")
    os.mkfifo(pipe)
    expected = {
        tmp_path / "none.yaml": "no such file",
        tmp_path: "is a folder",
        huge: "larger than 4 MiB",
        pipe: "not a regular file",
        foreign: "not UTF-8",
    }
    for path, message in expected.items():
        source = read(path, "shown.yaml")
        (fault,) = source.faults
        assert source.data is None
        assert message in fault.message
    assert (fault.line, fault.col) == (2, 13)


def test_a_byte_order_mark_and_windows_line_ends_are_read(tmp_path: Path) -> None:
    path = tmp_path / "f.yaml"
    path.write_bytes(b"\xef\xbb\xbfa: 1\r\nb: 2\r\n")
    source = read(path, "f.yaml")
    assert source.data == {"a": 1, "b": 2}
    assert source.positions["b",].key == Place("f.yaml", 2, 1)
