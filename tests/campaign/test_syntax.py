"""Text that is no YAML: the place and what to mend."""

from __future__ import annotations

import pytest

from game.campaign.source import parse

SLIPS = {
    "a: {b: 1\nc: {d: 2}\n": (2, "the bracket { of line 1 is not closed, or a comma is missing before this"),
    "a: [1, 2\nc: 3\n": (2, "the bracket [ of line 1 is not closed, or a comma is missing before this"),
    "a: 1\n\tb: 2\n": (2, "indent with spaces: YAML takes no tabs"),
    "a: Open: the Gap\n": (1, "a text with `: ` in it stands in quotes; a line that is no text may be indented too far"),
    "a:\n  b:\n    c: 1\n   d: 2\n": (4, "no section or list above has entries in this column: all of one begin in the same"),
    "a:\n  - 1\n - 2\n": (3, "no section or list above has entries in this column: all of one begin in the same"),
    "a: 1\nb 2\nc: 3\n": (3, "the key of line 2 lacks its colon, which a space follows"),
    "a: 1\nb: 'two\nc: 3\n": (4, "the quotes that line 2 opens are not closed"),
    "a: {b: @c}\n": (1, "a text that begins with such a character stands in quotes"),
}


@pytest.mark.parametrize("text", SLIPS)
def test_a_slip_of_syntax_is_told_with_its_line_and_what_to_mend(text: str) -> None:
    (fault,) = parse(text, "war.yaml").faults
    assert (fault.line, fault.suggestion) == SLIPS[text]
    assert fault.message.startswith("not valid YAML: ")


def test_what_the_parser_has_no_mark_for_is_placed_all_the_same() -> None:
    (fault,) = parse("a: 1\nb: \x07\n", "war.yaml").faults
    assert (fault.line, fault.col, fault.suggestion) == (2, 4, "")
