"""The script: a journal's lines as they are written, packed week by week, with a running sum that no changed line survives."""

from __future__ import annotations

import gzip
import json
from hashlib import blake2b


class Script:
    """The lines from the header on. Those up to the last mark are whole weeks, and all that a file holds of a war under way."""

    def __init__(self, header: str, digest: str) -> None:
        self.lines: list[str] = []
        self._packed: list[bytes] = []
        self._open: list[str] = []
        self._sum = Sum()
        self.add(header)
        self._close(digest)

    def add(self, line: str) -> None:
        """Write a line down."""
        self.lines.append(line)
        self._open.append(line)
        self._sum.take(line.encode())

    def mark(self, week: int, digest: str) -> None:
        """Close a week with the theater's digest."""
        line = dump({"week": week, "digest": digest, "sum": self._sum.told})
        self.lines.append(line)
        self._open.append(line)
        self._close(digest)

    def _close(self, digest: str) -> None:
        self._packed.append(pack(self._open))
        self._open = []
        self._end = dump({"end": True, "digest": digest, "sum": self._sum.told})

    def whole(self, title: str) -> bytes:
        """A file with the weeks closed so far, below the line that says what it is."""
        return b"".join((pack([title]), *self._packed, pack([self._end])))

    def finished(self, title: str, digest: str) -> bytes:
        """A file with every line, of a campaign that has ended."""
        end = dump({"end": True, "digest": digest, "sum": self._sum.told})
        return b"".join((pack([title]), *self._packed, pack([*self._open, end])))


class Sum:
    """A running sum over lines."""

    def __init__(self) -> None:
        self._hash = blake2b(digest_size=8)

    def take(self, line: bytes) -> None:
        """Add a line, without its end."""
        self._hash.update(line + b"\n")

    @property
    def told(self) -> str:
        """The sum so far, in sixteen digits."""
        return self._hash.hexdigest()


def pack(lines: list[str]) -> bytes:
    """Lines as one part of a gzip file; the same lines give the same bytes."""
    return gzip.compress(("\n".join(lines) + "\n").encode(), compresslevel=6, mtime=0)


def dump(value: object) -> str:
    """A value as one line of JSON."""
    return json.dumps(value, separators=(",", ":"), ensure_ascii=False, allow_nan=False)
