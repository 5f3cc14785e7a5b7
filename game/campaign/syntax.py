"""Text that is no YAML: where the parser stopped, in its words, and what an author most likely has to mend there."""

from __future__ import annotations

from typing import Any

import yaml

from game.campaign.faults import Fault, Place, fault_at


def syntax_fault(error: yaml.YAMLError, text: str, file: str) -> Fault:
    """The fault that the parser's error tells of."""
    if isinstance(error, yaml.MarkedYAMLError) and (mark := error.problem_mark or error.context_mark):
        problem = ", ".join(each for each in (error.problem, error.context) if each)
        return fault_at(place_of(file, mark), (), f"not valid YAML: {problem}", _mend(problem, error.context_mark))
    before = text[: getattr(error, "position", 0)]
    place = Place(file, before.count("\n") + 1, len(before) - before.rfind("\n"))
    return fault_at(place, (), f"not valid YAML: {getattr(error, 'reason', error)}")


def place_of(file: str, mark: Any) -> Place:
    """The line and column of a parser's mark, which counts both from 0."""
    return Place(file, mark.line + 1, mark.column + 1)


def _mend(problem: str, began: Any) -> str:
    """What to do about a problem; `began` is the mark where the parser began what it could not finish.

    >>> _mend("mapping values are not allowed in this context", None)
    'a text with `: ` in it stands in quotes; a line that is no text may be indented too far'
    """
    for words, mend in _MENDS:
        if words in problem:
            where = {"line": began.line + 1, "column": began.column + 1} if began else {"line": "?", "column": "?"}
            return mend.format(**where)
    return ""


_COLUMN = "no section or list above has entries in this column: all of one begin in the same"
_MENDS = (  # words of the parser, compiled or not; the first that fit
    ("'\\t'", "indent with spaces: YAML takes no tabs"),
    ("tab character", "indent with spaces: YAML takes no tabs"),
    ("mapping values are not allowed", "a text with `: ` in it stands in quotes; a line that is no text may be indented too far"),
    ("',' or '}'", "the bracket {{ of line {line} is not closed, or a comma is missing before this"),
    ("',' or ']'", "the bracket [ of line {line} is not closed, or a comma is missing before this"),
    ("expected key", _COLUMN),
    ("block end", _COLUMN),
    ("'-' indicator", _COLUMN),
    ("unexpected end of stream", "the quotes that line {line} opens are not closed"),
    ("expected ':'", "the key of line {line} lacks its colon, which a space follows"),
    ("cannot start any token", "a text that begins with such a character stands in quotes"),
)
