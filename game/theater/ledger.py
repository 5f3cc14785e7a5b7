"""The ledger of fates: where every person who left a side's ranks went, and which civilians died by whose hand."""

from __future__ import annotations

from typing import Literal, get_args

Fate = Literal["killed", "disabled", "captured", "surrendered", "deserted", "withdrawn"]
"""What became of someone under arms: *disabled* is wounded and out of the fight, *withdrawn* gone home with the formation."""
FATES: tuple[Fate, ...] = get_args(Fate)


class Ledger:
    """Counts of people, by faction and fate; civilian deaths by who caused them and how."""

    def __init__(self, factions: tuple[str, ...]) -> None:
        self.fates: dict[str, dict[Fate, int]] = {faction: dict.fromkeys(FATES, 0) for faction in factions}
        self.recruited: dict[str, int] = dict.fromkeys(factions, 0)
        self.returned: dict[str, int] = dict.fromkeys(factions, 0)
        self.civilians_killed: dict[str, int] = dict.fromkeys(factions, 0)
        self.civilians_killed_by_air: dict[str, int] = dict.fromkeys(factions, 0)
        self.killed_this_week: dict[str, int] = dict.fromkeys(factions, 0)
        self.captured_this_week: dict[str, int] = dict.fromkeys(factions, 0)
        self.civilians_this_week: dict[str, int] = dict.fromkeys(factions, 0)
        self.dear_this_week: dict[str, float] = dict.fromkeys(factions, 0.0)  # points of will, over what others killed cost

    def enter(self, faction: str, fate: Fate, people: int) -> None:
        """Record what became of some of a faction's people."""
        self.fates[faction][fate] += people
        if fate == "killed":
            self.killed_this_week[faction] += people
        elif fate == "captured":
            self.captured_this_week[faction] += people

    def recruit(self, faction: str, people: int) -> None:
        """Record people who joined a faction's ranks from outside them."""
        self.recruited[faction] += people

    def come_back(self, faction: str, people: int) -> None:
        """Record withdrawn people who are back in a faction's ranks."""
        self.returned[faction] += people

    def enter_civilians(self, faction: str, killed: int, *, by_air: bool = False) -> None:
        """Record civilians killed by a faction's hand."""
        self.civilians_killed[faction] += killed
        self.civilians_this_week[faction] += killed
        if by_air:
            self.civilians_killed_by_air[faction] += killed

    def lost(self, faction: str) -> int:
        """Everyone who left the faction's ranks and is not back."""
        return sum(self.fates[faction].values()) - self.returned[faction]

    def clear_week(self) -> None:
        """Forget the week's counts, at the start of the next."""
        for counts in (self.killed_this_week, self.captured_this_week, self.civilians_this_week):
            counts.update(dict.fromkeys(counts, 0))
        self.dear_this_week = dict.fromkeys(self.dear_this_week, 0.0)

    def numbers(self) -> tuple[int, ...]:
        """Every count of people, in a fixed order."""
        by_fate = tuple(n for fates in self.fates.values() for n in fates.values())
        totals = (self.recruited, self.returned, self.civilians_killed, self.civilians_killed_by_air)
        week = (self.killed_this_week, self.captured_this_week, self.civilians_this_week)
        return (*by_fate, *(n for counts in (*totals, *week) for n in counts.values()))
