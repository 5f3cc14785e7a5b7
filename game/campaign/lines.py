"""Lines of a journal's file, one at a time: one made to fill the memory or break the reader is refused where it starts to."""

from __future__ import annotations

import gzip
import json
import zlib
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from game.errors import JournalError

Line = tuple[int, bytes, Any]
"""A line's number, the line as it stands in the file, and as data."""
MAX_BYTES = 256 * 1024 * 1024  # unpacked
MAX_LINE = 4 * 1024 * 1024


def lines(path: Path, longest: int = MAX_LINE) -> Iterator[Line]:
    """Numbered lines of a journal, as they stand and as data; refuses what is not one or is too large."""
    number, total = 0, 0
    if not path.is_file():
        raise JournalError(f"{path}: this is not a journal that can be read (no such file)")
    try:
        with gzip.open(path, "rb") as stream:
            while raw := stream.readline(longest + 1):
                number, total = number + 1, total + len(raw)
                if len(raw) > longest or total > MAX_BYTES:
                    raise JournalError(f"{path}:{number}: larger than any journal: {_size(total)} unpacked")
                yield _parsed(raw.removesuffix(b"\n"), number, path)
    except (OSError, EOFError, zlib.error) as error:
        place = f"{path}:{number + 1}" if number else f"{path}"
        raise JournalError(f"{place}: this is not a journal that can be read ({error})") from error


def _size(count: int) -> str:
    return f"more than {count // 2**20} MiB"


def _parsed(raw: bytes, number: int, path: Path) -> Line:
    try:
        return number, raw, json.loads(raw.decode(), parse_constant=_refuse)  # bytes would be taken as UTF-16 too
    except (ValueError, RecursionError, MemoryError) as error:
        what = "this is not a journal of a campaign" if number == 1 else "this line is damaged"
        raise JournalError(f"{path}:{number}: {what} ({error!s:.120})") from error


def _refuse(constant: str) -> None:
    raise ValueError(f"{constant} is no number")
