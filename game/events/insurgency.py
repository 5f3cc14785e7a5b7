"""The insurgency: attacks, covers that slip or mend, groups that gather themselves, stances taken by region."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar, NamedTuple

import numpy as np

from game.events.event import ArrayEvent, Event, Names, column, counted
from game.units import Flags, Floats, Ints

if TYPE_CHECKING:
    from game.events.event import Audience
    from game.theater.theater import Theater


class Attack(NamedTuple):
    """An attack as it went. Which group made it is not said; its size and the draw behind the toll are for the record alone."""

    zone: str
    kind: str
    elements: int  # of the group
    draw: float  # behind `killed_and_wounded`
    killed_and_wounded: int
    formation: str  # the formation that bore it, or nothing
    formation_killed: int
    guards_killed: int
    civilians_killed: int
    civilians_hurt: int

    @property
    def security_killed(self) -> int:
        """Soldiers and guards killed."""
        return self.formation_killed + self.guards_killed

    def headline(self, names: Names) -> str:
        """The attack in a line."""
        civilians = counted(self.civilians_killed, "civilian", "civilians")
        cost = f"{self.security_killed} of the security forces and {civilians} killed"
        toll = cost if self.security_killed + self.civilians_killed else "nobody killed"
        return f"{names.zones[self.zone]}: {KINDS[self.kind]}; {toll}"


@dataclass(frozen=True, slots=True)
class AttacksMade(Event):
    """The day's attacks: everyone hears of them."""

    attacks: tuple[Attack, ...]
    weight: ClassVar[int] = 1

    def __post_init__(self) -> None:
        if self.attacks and type(self.attacks[0]) is not Attack:  # a journal brings plain rows
            object.__setattr__(self, "attacks", tuple(Attack(*row) for row in self.attacks))

    def apply(self, theater: Theater) -> None:
        ground, index = theater.ground, theater.board.index
        rows = [index[each.zone] for each in self.attacks]
        attacks, kinds, hurt = ground.attacks.copy(), ground.attacks_by_kind.copy(), ground.hurt_by_insurgents.copy()
        for row, each in zip(rows, self.attacks, strict=True):  # a handful: sooner done one by one than by columns
            attacks[row] += 1
            kinds[_ROWS[each.kind], row] += 1
            hurt[row] += each.civilians_hurt
        ground.attacks, ground.attacks_by_kind, ground.hurt_by_insurgents = attacks, kinds, hurt
        killed = [(row, each.civilians_killed) for row, each in zip(rows, self.attacks, strict=True) if each.civilians_killed]
        if killed:
            theater.bury(killed, theater.insurgents.id)
        for each in self.attacks:
            if each.formation_killed:
                theater.lose(theater.formations[each.formation], "killed", each.formation_killed)
        self._take_guards(theater, rows)

    def _take_guards(self, theater: Theater, rows: list[int]) -> None:
        ground = theater.ground
        if any(killed := [each.guards_killed for each in self.attacks]):
            guards = ground.local_security.copy()
            for row, lost in zip(rows, killed, strict=True):
                if lost:
                    guards[row] -= lost
                    theater.ledger.enter(theater.faction_ids[ground.controller[row]], "killed", lost)
            ground.local_security = guards

    def headline(self, names: Names) -> str:
        return "; ".join(each.headline(names) for each in self.attacks)


KINDS = {
    "explosive": "a bomb attack",
    "checkpoint": "a checkpoint is attacked",
    "targeted": "a targeted killing",
    "other": "a guerrilla attack",
}
_ROWS = {kind: row for row, kind in enumerate(KINDS)}


@dataclass(frozen=True, slots=True, eq=False)
class ExcitationPassed(ArrayEvent):
    """How many attacks next week recent ones will draw after them, by zone."""

    excitation: Floats = column("f8")

    def apply(self, theater: Theater) -> None:
        theater.ground.excitation = self.excitation

    def audience(self, theater: Theater) -> Audience:
        return ()


@dataclass(frozen=True, slots=True, eq=False)
class GroupsStirred(ArrayEvent):
    """Which groups are hidden, suspected or exposed, and which still gather themselves after a dispersal."""

    cover: Ints = column("i8")
    regrouping: Flags = column("?")

    def apply(self, theater: Theater) -> None:
        theater.underground.group_cover = self.cover
        theater.underground.group_regrouping = self.regrouping

    def audience(self, theater: Theater) -> Audience:
        return ()


@dataclass(frozen=True, slots=True, eq=False)
class GroupsReformed(ArrayEvent):
    """Groups joined and fell apart: each element's group, and every group's region, cover and whether it still gathers itself."""

    element_group: Ints = column("i8")
    region: Ints = column("i8")
    cover: Ints = column("i8")
    regrouping: Flags = column("?")

    def apply(self, theater: Theater) -> None:
        underground = theater.underground
        underground.element_group, underground.group_region = self.element_group, self.region
        underground.group_cover, underground.group_regrouping = self.cover, self.regrouping

    def audience(self, theater: Theater) -> Audience:
        return ()


@dataclass(frozen=True, slots=True, eq=False)
class ElementsLost(ArrayEvent):
    """Operators were captured, killed or gave themselves up; what each element has left."""

    captured: int
    operators: Ints = column("i8")
    killed: int = 0
    surrendered: int = 0

    def apply(self, theater: Theater) -> None:
        theater.underground.element_operators = self.operators
        theater.ledger.enter(theater.insurgents.id, "captured", self.captured)
        theater.ledger.enter(theater.insurgents.id, "killed", self.killed)
        theater.ledger.enter(theater.insurgents.id, "surrendered", self.surrendered)

    def audience(self, theater: Theater) -> Audience:
        return ()


@dataclass(frozen=True, slots=True)
class ArrestsMade(Event):
    """It became known how many guerrillas were arrested, by zone; `ElementsLost` has taken them out of the ranks."""

    arrests: tuple[tuple[str, int], ...]
    weight: ClassVar[int] = 1

    def apply(self, theater: Theater) -> None:
        """Nothing more changes: this is the news of it."""

    def headline(self, names: Names) -> str:
        places = ", ".join(f"{names.zones[zone]} {count}" for zone, count in self.arrests)
        return f"Guerrillas arrested: {places}"


@dataclass(frozen=True, slots=True)
class StanceTaken(Event):
    """The groups of a region took a stance, with an emphasis on what they attack."""

    region: str
    stance: int
    emphasis: int

    def apply(self, theater: Theater) -> None:
        row = theater.board.region_ids.index(self.region)
        underground = theater.underground
        for name, value in (("region_stance", self.stance), ("region_emphasis", self.emphasis)):
            fresh: Ints = np.array(getattr(underground, name))
            fresh[row] = value
            setattr(underground, name, fresh)

    def audience(self, theater: Theater) -> Audience:
        return (theater.insurgents.id,)
