"""Combat: garrisons that stand or disperse, days of battle, formations destroyed, zones taken and contested."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar

import numpy as np

from game.events.event import Audience, Event, Loss, Names, fallen, witnesses

if TYPE_CHECKING:
    from game.theater.ledger import Fate
    from game.theater.theater import Theater


@dataclass(frozen=True, slots=True)
class GarrisonStood(Event):
    """A garrison, asked whether to stand, stood: the draw fell below the chance of standing."""

    formation: str
    zone: str
    chance: float
    draw: float
    strength: int
    day: int
    first: bool
    weight: ClassVar[int] = 2

    def apply(self, theater: Theater) -> None:
        body = theater.formations[self.formation]
        body.strength_when_asked, body.day_asked = self.strength, self.day

    def audience(self, theater: Theater) -> Audience:
        return witnesses(theater, self.zone, theater.formations[self.formation].faction.id)

    def headline(self, names: Names) -> str:
        if not self.first:
            return ""
        odds = f" (it had {self.chance:.0%} to)" if names.owns(self.formation) else ""
        return f"{names.formation(self.formation)} stood and fought in {names.zones[self.zone]}{odds}"


@dataclass(frozen=True, slots=True)
class GarrisonDispersed(Event):
    """A garrison broke up: some hid here and around, some fell back formed, the rest were lost."""

    formation: str
    zone: str
    chance: float
    draw: float
    killed: int
    captured: int
    deserted: int
    dormant: tuple[tuple[str, int], ...]  # zone, people who hide and wait
    elements: tuple[tuple[str, int], ...]  # zone, operators of each new element
    retreated: int
    to: str | None
    beaten: bool
    weight: ClassVar[int] = 3

    @property
    def hidden(self) -> int:
        """Everyone who went into hiding."""
        return sum(n for _, n in self.dormant) + sum(n for _, n in self.elements)

    def apply(self, theater: Theater) -> None:
        body = theater.formations[self.formation]
        theater.lose(body, "killed", self.killed)
        theater.lose(body, "captured", self.captured)
        theater.lose(body, "deserted", self.deserted)
        body.strength -= self.hidden
        for zone, dormant in self.dormant:
            row = theater.board.index[zone]
            theater.ground.put("dormant", row, theater.ground.dormant[row] + dormant)
        if self.elements:
            rows = [theater.board.index[zone] for zone, _ in self.elements]
            theater.hide(np.array(rows, dtype=np.int64), np.array([n for _, n in self.elements], dtype=np.int64))
        if self.to is None:
            theater.disband(body)
            return
        theater.place(body, self.to)
        body.destination = body.next_zone = body.arrives = body.strength_when_asked = body.day_asked = None
        body.posture = type(body.posture)("hold")

    def audience(self, theater: Theater) -> Audience:
        return witnesses(theater, self.zone, theater.formations[self.formation].faction.id)

    def headline(self, names: Names) -> str:
        name, place = names.formation(self.formation), names.zones[self.zone]
        how = "scattered, beaten," if self.beaten else "melted away"
        exactly = names.owns(self.formation)
        lost = f"{names.people(self.captured, exactly=exactly)} captured, {names.people(self.killed, exactly=exactly)} killed"
        if not exactly:
            return f"{name} {how} at {place}: {lost}, the rest gone into the country around"
        back = f", {self.retreated:,} fell back to {names.zones[self.to]}" if self.to else ""
        return f"{name} {how} at {place}: {self.hidden:,} hid, {lost}, {self.deserted:,} deserted{back}"


@dataclass(frozen=True, slots=True)
class FightersSeeped(Event):
    """A share of a garrison told to go to ground slipped into hiding before any contact."""

    formation: str
    zone: str
    elements: tuple[int, ...]
    dormant: int
    weight: ClassVar[int] = 1

    def apply(self, theater: Theater) -> None:
        body = theater.formations[self.formation]
        body.strength -= sum(self.elements) + self.dormant
        row = theater.board.index[self.zone]
        theater.ground.put("dormant", row, theater.ground.dormant[row] + self.dormant)
        if self.elements:
            operators = np.array(self.elements, dtype=np.int64)
            theater.hide(np.full(len(operators), row, dtype=np.int64), operators)

    def audience(self, theater: Theater) -> Audience:
        return (theater.formations[self.formation].faction.id,)

    def headline(self, names: Names) -> str:
        gone = sum(self.elements) + self.dormant
        return f"{gone:,} of {names.formation(self.formation)} slipped into hiding at {names.zones[self.zone]}"


@dataclass(frozen=True, slots=True)
class BattleFought(Event):
    """A day of assault: the force ratio, the chance of success within the term, the day's hazard, the draw, and the losses."""

    zone: str
    attacker: str
    defender: str
    ratio: float
    chance: float
    hazard: float
    draw: float
    won: bool
    attackers: tuple[tuple[str, int, int, float], ...]  # as `Loss`
    defenders: tuple[tuple[str, int, int, float], ...]
    guards_killed: int
    guards_dissolved: int  # where the defence broke
    weight: ClassVar[int] = 1

    def apply(self, theater: Theater) -> None:
        for row in (*self.attackers, *self.defenders):
            _take(theater, Loss(*row))
        place = theater.board.index[self.zone]
        theater.ground.put("battle_days", place, theater.ground.battle_days[place] + 1)
        take_guards(theater, self.zone, "killed", self.guards_killed)
        take_guards(theater, self.zone, "deserted", self.guards_dissolved)

    def audience(self, theater: Theater) -> Audience:
        return witnesses(theater, self.zone, self.attacker, self.defender)

    def headline(self, names: Names) -> str:
        ours = names.viewer in (None, self.attacker)
        theirs = names.viewer in (None, self.defender)
        down, up = sum(row[1] for row in self.attackers), sum(row[1] for row in self.defenders) + self.guards_killed
        end = "and broke the defence" if self.won else "no decision"
        odds = f" at {self.ratio:.1f} to 1" if names.viewer is None else ""
        who = names.factions[self.attacker]
        return f"{names.zones[self.zone]}: {who} attacked{odds}, {end}; {fallen(names, down, up, ours=ours, theirs=theirs)}"


def _take(theater: Theater, loss: Loss) -> None:
    body = theater.formations[loss.formation]
    theater.lose(body, "killed", loss.killed)
    theater.lose(body, "disabled", loss.disabled)
    body.cohesion = loss.cohesion


def take_guards(theater: Theater, zone: str, fate: Fate, people: int) -> None:
    """Take local security out of a zone, for its controller's account."""
    if people:
        place = theater.zones[zone]
        theater.ground.put("local_security", place.row, place.local_security - people)
        theater.ledger.enter(place.controller, fate, people)


@dataclass(frozen=True, slots=True)
class FormationDestroyed(Event):
    """A formation with nowhere to go was destroyed: its people killed or captured."""

    formation: str
    zone: str
    killed: int
    captured: int
    weight: ClassVar[int] = 3

    def apply(self, theater: Theater) -> None:
        body = theater.formations[self.formation]
        theater.lose(body, "killed", self.killed)
        theater.lose(body, "captured", self.captured)
        theater.disband(body)

    def audience(self, theater: Theater) -> Audience:
        return witnesses(theater, self.zone, theater.formations[self.formation].faction.id)

    def headline(self, names: Names) -> str:
        lost = self.killed + self.captured
        count = names.people(lost, exactly=names.owns(self.formation))
        last = f"{count} killed or captured" if lost else "nobody is left of it"
        return f"Destroyed at {names.zones[self.zone]}: {names.formation(self.formation)}, {last}"


@dataclass(frozen=True, slots=True)
class ZoneTaken(Event):
    """A zone changed hands; the loser's local security dissolved."""

    zone: str
    faction: str
    previous: str
    grip: float
    guards_dissolved: int
    weight: ClassVar[int] = 3

    def apply(self, theater: Theater) -> None:
        row = theater.board.index[self.zone]
        ground = theater.ground
        theater.ledger.enter(self.previous, "deserted", self.guards_dissolved)
        ground.put("controller", row, theater.factions[self.faction].row)
        ground.put("grip", row, self.grip)
        ground.put("local_security", row, 0)
        ground.put("measures", (slice(None), row), 0)

    def headline(self, names: Names) -> str:
        return f"{names.zones[self.zone]} fell to {names.factions[self.faction]} (held by {names.factions[self.previous]})"


@dataclass(frozen=True, slots=True)
class ContestChanged(Event):
    """Fighting over a zone began or ended."""

    zone: str
    contested: bool
    weight: ClassVar[int] = 2

    def apply(self, theater: Theater) -> None:
        theater.ground.put("contested", theater.board.index[self.zone], self.contested)
        if not self.contested:
            for body in theater.zones[self.zone].formations:
                body.strength_when_asked = body.day_asked = None

    def headline(self, names: Names) -> str:
        return f"{names.zones[self.zone]} {'became contested' if self.contested else 'was no longer contested'}"
