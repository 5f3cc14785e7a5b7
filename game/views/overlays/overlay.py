"""What a map overlay is: a title and a level 0-9 for each zone, drawn from a situation and nothing else."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Overlay:
    """A level for each zone, by id; zones left out are not known."""

    title: str
    levels: dict[str, int]


def level(share: float) -> int:
    """A share 0-1 as a level 0-9."""
    return max(0, min(9, int(share * 10)))
