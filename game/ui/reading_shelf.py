"""The shelf as it was read: a scenario of it is read again only once one of the shelf's files has changed."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from game.campaign import shelf
from game.errors import BadiaError

if TYPE_CHECKING:
    from game.campaign.schema import Scenario


def shelved(name: str) -> Scenario | str:
    """The scenario of that name, or what is wrong with it."""
    return _read(name, tuple((each.name, each.stat().st_mtime_ns) for each in sorted(shelf.folder().rglob("*.yaml"))))


@lru_cache(maxsize=64)
def _read(name: str, _: tuple[tuple[str, int], ...]) -> Scenario | str:
    from game.campaign.loading import load

    try:
        return load(name)
    except BadiaError as error:
        return str(error)
