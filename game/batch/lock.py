"""A lock on a batch's folder: one program writes there at a time. It falls with the program that held it, however that ends."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from game.errors import BatchError

LOCK = ".lock"


@contextmanager
def locked(folder: Path) -> Iterator[None]:
    """Hold the folder; raises BatchError where another program does."""
    try:
        handle = os.open(folder / LOCK, os.O_RDWR | os.O_CREAT, 0o644)
    except OSError as error:
        raise BatchError(f"{folder}: the batch cannot be stored here ({error.strerror})") from error
    try:
        if not _taken(handle):
            raise BatchError(f"{folder}: another program is playing this batch just now")
        yield
    finally:
        os.close(handle)


def _taken(handle: int) -> bool:
    if sys.platform == "win32":
        return True
    import fcntl

    try:
        fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError:
        return False
    return True
