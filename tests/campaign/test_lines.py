"""Lines of a file that nobody vouches for: what is no journal is refused, and what would fill the memory never does."""

from __future__ import annotations

import gzip
import os
from pathlib import Path

import pytest

from game.campaign.lines import MAX_BYTES, MAX_LINE, lines
from game.errors import JournalError


def read(path: Path) -> list[object]:
    return [data for _, _, data in lines(path)]


def test_lines_come_numbered_as_they_stand_and_as_data(tmp_path: Path) -> None:
    path = tmp_path / "a.badia"
    path.write_bytes(gzip.compress(b'{"a":1}\n') + gzip.compress(b"[2]\n"))
    assert list(lines(path)) == [(1, b'{"a":1}', {"a": 1}), (2, b"[2]", [2])]


def test_what_is_no_journal_at_all_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "letter.txt"
    path.write_text("Dear Sir", encoding="utf-8")
    for each in (path, tmp_path / "nothing.badia", tmp_path):
        with pytest.raises(JournalError, match="not a journal"):
            read(each)
    os.mkfifo(tmp_path / "pipe.badia")
    with pytest.raises(JournalError, match="not a journal"):
        read(tmp_path / "pipe.badia")


def test_a_file_cut_short_names_the_line(tmp_path: Path) -> None:
    path = tmp_path / "cut.badia"
    path.write_bytes(gzip.compress(b"[1]\n") + gzip.compress(b"[2]\n")[:-6])
    with pytest.raises(JournalError, match=r"cut\.badia:\d: this is not a journal that can be read"):
        read(path)


def test_a_line_that_never_ends_is_refused_as_soon_as_it_is_too_long(tmp_path: Path) -> None:
    path = tmp_path / "bomb.badia"
    path.write_bytes(gzip.compress(b" " * (MAX_LINE * 4)))
    with pytest.raises(JournalError, match=r"bomb\.badia:1: larger than any journal: more than 4 MiB"):
        read(path)


def test_a_file_that_unpacks_too_large_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("game.campaign.lines.MAX_BYTES", 2**20)
    path = tmp_path / "bomb.badia"
    path.write_bytes(gzip.compress(b"[1]\n" * 2**19))
    with pytest.raises(JournalError, match="more than 1 MiB"):
        read(path)
    assert MAX_BYTES >= 2**26


@pytest.mark.parametrize(
    "line",
    [b"[" * 100_000, b"9" * 5_000, b"NaN", b"\xff", b"{", "[2]".encode("utf-16-be"), b'["\xed\xa0\x80"]'],
    ids=["deep", "long", "nan", "bytes", "cut", "utf-16", "surrogate"],
)
def test_a_line_made_to_break_the_reader_is_damaged(tmp_path: Path, line: bytes) -> None:
    path = tmp_path / "odd.badia"
    path.write_bytes(gzip.compress(b"[1]\n" + line + b"\n"))
    with pytest.raises(JournalError, match=r"odd\.badia:2: this line is damaged"):
        read(path)
