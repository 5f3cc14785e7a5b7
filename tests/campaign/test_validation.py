"""All faults in one pass: parts by themselves, lost parts, mangled files."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from game.campaign.faults import Fault
from game.campaign.loading import check

Write = Callable[[str, str], Path]
Spoil = Callable[..., tuple[Fault, ...]]


def test_the_small_war_is_sound(spoil: Spoil) -> None:
    assert spoil("weeks: 52", "weeks: 52") == ()


def test_a_part_is_checked_by_itself(write: Write) -> None:
    head = "format: 1\nkind: part\ntitle: Rules\n"
    assert check(write("rules.yaml", head + "rules: {move_road_day: 3}\n")) == ()
    (fault,) = check(write("rules.yaml", head + "rules:\n  move_rod_day: 3\nzones: {}\n"))[:1]
    assert (fault.line, fault.suggestion) == (5, "did you mean 'move_road_day'?")


def test_a_fault_in_a_part_is_shown_once_and_in_the_part(small_war: str, write: Write) -> None:
    head, rules = small_war.split("rules:\n")
    write("rules.yaml", "format: 1\nkind: part\ntitle: Rules\nrules:\n" + rules.replace(": 1", ": fast", 1))
    (fault,) = check(write("war.yaml", head + "extends: [rules]\n"))
    assert (fault.file.endswith("rules.yaml"), fault.line) == (True, 5)
    assert fault.excerpt == "  move_road_day: fast"


def test_a_lost_part_is_one_fault_and_not_a_hundred_that_follow(small_war: str, write: Write) -> None:
    (fault,) = check(write("war.yaml", small_war.split("rules:\n")[0] + "extends: [rulse]\n"))
    assert "there is no 'rulse' to extend" in fault.message


def test_mangled_files_are_faulted_and_never_crash(small_war: str, write: Write) -> None:
    lines = small_war.splitlines()
    for at in range(1, 90, 4):
        for junk in ("~", "[]", "{a: {b: 3}}", "true", "[[~]]", "{value: x, range: 3}"):
            key = lines[at].split(":")[0]
            text = "\n".join([*lines[:at], f"{key}: {junk}", *lines[at + 1 :]])
            for fault in check(write("war.yaml", text)):
                assert fault.line > 0
                assert str(fault)


def test_a_null_that_takes_nothing_out_and_an_unquoted_text_with_a_comma_are_faults(spoil: Spoil) -> None:
    (fault,) = spoil("km: 40}", "km: 40, and then some}")
    assert fault.message == "there is no 'and then some' to take out"
    assert fault.suggestion == "a text with commas inside { } stands in quotes"
    fault = spoil("km: 40}", "km 40}")[-1]
    assert (fault.message, fault.suggestion) == ("there is no 'km 40' to take out", "did you mean `km: 40`, with a colon?")
    (fault,) = spoil("  alfa-beta:", "  gamma: null\n    alfa-beta:")
    assert fault.message == "there is no 'gamma' to take out"
    assert spoil("km: 40}", "km: 40, pays: null, x-mine: null}") == ()
