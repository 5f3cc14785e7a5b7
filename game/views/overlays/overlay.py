"""What a map overlay is: a title and a level 0-9 for each zone, drawn from a situation and nothing else."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Overlay:
    """A level for each zone, by id; zones left out are not known. `notes` are short texts beside zones, `meaning` says what
    they are, and `remark` what no zone can show.
    """

    title: str
    levels: dict[str, int]
    notes: Mapping[str, str] = field(default_factory=dict)
    meaning: str = ""
    remark: str = ""


def level(share: float) -> int:
    """A share 0-1 as a level 0-9."""
    return max(0, min(9, int(share * 10)))
