"""A route between two zones."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Route:
    """A road, track, river crossing or border crossing; whether it is open is state of the theater, in `row`'s place."""

    id: str
    row: int
    a: str
    b: str
    kind: str
    km: float
    pays: bool = False

    @property
    def is_river(self) -> bool:
        """True where the way leads over a river."""
        return self.kind == "river crossing"

    @property
    def is_track(self) -> bool:
        """True where the way is unpaved."""
        return self.kind in ("track", "border track")

    @property
    def is_border(self) -> bool:
        """True where the way leads over the frontier, so that it can be opened and shut."""
        return self.kind in ("border crossing", "border track")

    def other_end(self, zone: str) -> str:
        """The zone at the far end."""
        return self.b if zone == self.a else self.a
