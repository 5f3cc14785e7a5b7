"""Supply lines: the last trace of each side's supply, kept until what it was traced from has changed. A cache, no state.

What a trace stands on is compared as a value (who holds what, which routes are open, what aircraft take), so that nothing that
changes a theater needs to remember to say so, and a side is not traced anew when zones change hands between others.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field

from game.units import Floats

Basis = tuple[object, ...]


@dataclass(slots=True)
class SupplyLines:
    """Traces by side, each with what it stands on."""

    known: dict[str, tuple[Basis, Floats]] = field(default_factory=dict)

    def traced(self, side: str, basis: Basis, trace: Callable[[], Floats]) -> Floats:
        """(Z,): the side's trace, made anew only where it stood on something else."""
        last = self.known.get(side)
        if last is not None and last[0] == basis:
            return last[1]
        fresh = trace()
        fresh.flags.writeable = False
        self.known[side] = basis, fresh
        return fresh
