"""Faults as people and programs read them."""

from __future__ import annotations

import json
from dataclasses import replace

from game.campaign.faults import Fault, Place, block, did_you_mean, fault_at, nearest, render

FAULT = Fault("a.yaml", 3, 7, "zones.QIM.gripp", "unknown key 'gripp'", "did you mean 'grip'?", "  QIM: {gripp: 1}")


def test_a_fault_shows_its_line_with_a_caret() -> None:
    fault = fault_at(Place("a.yaml", 3, 9), ("zones", "QIM", "gripp"), "unknown key 'gripp'", "did you mean 'grip'?")
    assert render(replace(fault, excerpt="  QIM: {gripp: 1}")) == (
        "a.yaml:3:9: zones.QIM.gripp: unknown key 'gripp'\n      QIM: {gripp: 1}\n            ^\n    did you mean 'grip'?"
    )


def test_the_caret_stands_under_its_column_on_an_endless_line() -> None:
    text = "x" * 500 + "HERE" + "y" * 500
    _, excerpt, caret = render(Fault("a.yaml", 1, 501, "", "wrong", excerpt=text)).splitlines()
    assert len(excerpt) < 120
    assert excerpt[caret.index("^") :].startswith("HERE")


def test_control_codes_never_reach_the_terminal() -> None:
    shown = render(Fault("a.yaml", 1, 1, "", "odd \x1b[2J", excerpt="\tkey: \x1b[31m"))
    assert "\x1b" not in shown
    assert "\t" not in shown


def test_as_json_is_plain_data() -> None:
    assert json.loads(json.dumps(FAULT.as_json()))["line"] == 3


def test_a_block_ends_with_the_count() -> None:
    assert block([FAULT]).endswith("\n\n1 fault")
    assert block([FAULT, FAULT]).endswith("\n\n2 faults")


def test_the_nearest_name_is_found_whatever_its_case() -> None:
    assert nearest("qim", ["QIM", "RAW"]) == "QIM"
    assert nearest("zzz", ["QIM", "RAW"]) is None
    assert did_you_mean("zzz", ["QIM"]) == ""


def test_what_quotes_something_endless_is_shortened_in_its_middle() -> None:
    fault = fault_at(Place("war.yaml", 3, 5), ("zones", "A" * 5000), f"unknown faction '{'a' * 5000}': no such side", "x" * 5000)
    assert max(map(len, (fault.path, fault.message, fault.suggestion))) < 500
    assert fault.message.startswith("unknown faction 'aaa")
    assert fault.message.endswith("aaa': no such side")
