"""A zone as a side knows it: who holds it, who stands there, what people think, with the age of each report."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from game.views.reports import strongest_first
from game.views.zone_notes import Note, zone_notes

if TYPE_CHECKING:
    from game.views.reports import EnemyReport, FormationReport
    from game.views.situation import Situation


@dataclass(frozen=True, slots=True)
class ZoneSheet:
    """Everything a panel shows of a zone. Shares are as last reported; `seen` is how many weeks ago."""

    id: str
    name: str
    country: str
    terrain: str
    controller: str
    contested: bool
    people: int
    fortification: int
    grip: float
    support: float
    grievance: float
    fear: float
    services: float
    local_security: int
    seen: int
    attacks: int
    own: tuple[FormationReport, ...]
    allied: tuple[FormationReport, ...]
    enemies: tuple[EnemyReport, ...]
    hidden: str
    neighbours: tuple[str, ...]
    notes: tuple[Note, ...] = ()


def zone_sheet(situation: Situation, zone: str) -> ZoneSheet:
    """The sheet of a zone."""
    board, beliefs = situation.board, situation.beliefs
    row = board.index[zone]
    grip, support, grievance, fear, guards = (float(value) for value in beliefs.social[:, row])
    return ZoneSheet(
        id=zone, name=board.names[row], country=board.country[row], terrain=board.terrain[row],
        controller=situation.controller_of(zone), contested=bool(situation.contested[row]),
        people=int(situation.people[row]), fortification=int(situation.fortification[row]),
        grip=grip, support=support, grievance=grievance, fear=fear, services=float(situation.services[row]),
        local_security=int(guards), seen=max(0, situation.week - int(beliefs.social_seen[row])),
        attacks=int(situation.attacks[row]), own=strongest_first(situation.own_at.get(zone, ())),
        allied=tuple(each for each in situation.allied if each.zone == zone),
        enemies=tuple(situation.reports(zone)), hidden=hidden_words(situation, row),
        neighbours=tuple(board.names[near] for near in board.neighbours[row]),
        notes=zone_notes(situation, zone),
    )  # fmt: skip


def hidden_words(situation: Situation, row: int) -> str:
    """What is known of those who hide in a zone, in words."""
    if (own := situation.underground) is not None:
        waiting = f", {int(own.regrouping[row])} still regrouping" if own.regrouping[row] else ""
        return f"{int(own.operators[row]):,} operators{waiting}; {int(own.dormant[row]):,} dormant"
    beliefs = situation.beliefs
    low, high = int(beliefs.hidden_low[row]), int(beliefs.hidden_high[row])
    age = max(0, situation.week - int(beliefs.hidden_seen[row]))
    base = f"{low:,}-{high:,} thought to hide ({age} weeks old)" if high else "no estimate"
    seen = [
        f"{count} {'cell' if count == 1 else 'cells'} {word}"
        for count, word in ((int(beliefs.suspected[row]), "suspected"), (int(beliefs.exposed[row]), "exposed"))
        if count
    ]
    return "; ".join([base, *seen])
