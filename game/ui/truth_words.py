"""What truly was, held against what a side believed when the war ended: zone by zone, the greatest error first."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from rich.box import SIMPLE
from rich.table import Table
from rich.text import Text

from game.terms import Cover
from game.views.truth import uncovered

if TYPE_CHECKING:
    from game.ui.session import Session
    from game.views.situation import Situation

SHOWN = 14
"""Zones told."""
COVERS = {Cover.HIDDEN: "nobody was on the track", Cover.SUSPECTED: "was suspected there", Cover.EXPOSED: "was found out"}


@dataclass(frozen=True, slots=True)
class Held:
    """Belief against truth in a zone, in the open and in hiding: at least, at most, and what there was."""

    place: str
    open: tuple[int, int, int]
    hidden: tuple[int, int, int]

    @property
    def error(self) -> int:
        """People by which the truth lay outside what was believed."""
        return sum(max(low - true, true - high, 0) for low, high, true in (self.open, self.hidden))


def held_against(session: Session) -> list[Held]:
    """Every zone where something was believed or was: nobody's allies, and for those who hide only what is in the open."""
    seen, campaign = session.situation, session.campaign
    truth = uncovered(campaign.theater, seen.parameters, seen.weeks)
    found = []
    for row, zone in enumerate(seen.board.zone_ids):
        reports = seen.reports(zone)
        strength = sum(
            body.strength for body in truth.own_at.get(zone, ()) if seen.sheets[body.faction].row not in seen.sheet.allied_rows
        )
        own = (sum(each.low for each in reports), sum(each.high for each in reports), strength)
        found.append(Held(seen.board.names[row], own, _hidden(seen, truth, row)))
    told = [each for each in found if any(each.open) or any(each.hidden)]
    return sorted(told, key=lambda each: (-each.error, each.place))


def _hidden(seen: Situation, truth: Situation, row: int) -> tuple[int, int, int]:
    if seen.underground is not None or truth.underground is None:
        return 0, 0, 0
    known, hidden = seen.beliefs, truth.underground
    return int(known.hidden_low[row]), int(known.hidden_high[row]), int(hidden.operators[row] + hidden.dormant[row])


def belief_table(session: Session) -> Table:
    """The zones of the greatest errors, below the sums."""
    found = held_against(session)
    table = Table(
        title=f"What {session.situation.sheet.short} believed at the end, and what was", title_justify="left", box=SIMPLE
    )
    for column in ("", "in the open: believed", "was", "in hiding: believed", "was"):
        table.add_column(column, justify="right" if column else "left")
    table.add_row(
        Text("everywhere", "bold"), *_cells(_sum([each.open for each in found])), *_cells(_sum([each.hidden for each in found]))
    )
    for each in found[:SHOWN]:
        table.add_row(Text(each.place), *_cells(each.open), *_cells(each.hidden))
    return table


def _sum(parts: list[tuple[int, int, int]]) -> tuple[int, int, int]:
    return sum(each[0] for each in parts), sum(each[1] for each in parts), sum(each[2] for each in parts)


def _cells(part: tuple[int, int, int]) -> tuple[Text, Text]:
    low, high, true = part
    if not any(part):
        return Text(""), Text("")
    mark = "▲ " if true > high else "▼ " if true < low else ""
    return Text(f"{low:,} to {high:,}" if high else "nothing"), Text(f"{mark}{true:,}", "bold yellow" if mark else "")


def belief_key() -> Text:
    """What the marks mean."""
    return Text("▲ there were more than anybody thought possible, ▼ fewer", "dim")


def leaders(session: Session) -> Text:
    """Who was still at large, and where."""
    theater = session.campaign.theater
    text = (
        Text().append("Leaders still at large: ", "bold").append(f"{len(theater.leaders)}; lost: {len(theater.leaders_lost)}\n")
    )
    for each in sorted(theater.leaders.values(), key=lambda leader: (leader.rank != "national", leader.id)):
        text.append(f"  {each.name}, {each.rank}, at {theater.board.name(each.zone.id)}: {COVERS[each.cover]}\n")
    text.rstrip()
    return text
