"""The chronicle's file: safe names, Markdown that names cannot break, never over another file."""

from __future__ import annotations

from pathlib import Path

import pytest

from game.errors import JournalError
from game.ui.chapters import chapters
from game.ui.chronicle_file import export, file_name, markdown, plain
from game.ui.film import Film


def test_it_has_every_month_and_the_end(film: Film) -> None:
    found = chapters(film, None)
    text = markdown(film, None, found)
    assert text.startswith("# ")
    assert text.count("\n## ") == len(found) + 1
    assert "## The end" in text
    assert "as it truly was" in text


def test_a_second_file_stands_beside_the_first(film: Film, home: Path) -> None:
    found = chapters(film, "iraq")
    first, second = export(film, "iraq", found), export(film, "iraq", found[:1])
    assert first != second
    assert first.parent == second.parent == home / "chronicles"
    assert len(first.read_text(encoding="utf-8")) > len(second.read_text(encoding="utf-8"))


def test_where_nothing_can_be_written_it_is_said(film: Film, home: Path) -> None:
    (home / "chronicles").write_text("in the way")
    with pytest.raises(JournalError, match="cannot be written here"):
        export(film, None, [])


def test_names_are_tame() -> None:
    assert file_name("../../etc/passwd", "a/b", 3) == "etc-passwd-a-b-seed-3"
    assert plain("# [x](y) <b>\nnew") == r"\# \[x\](y) \<b\> new"
