"""Notes on a zone, in words: its people, supply, measures under way, leaders, the network of its region, what flies there."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from game.terms import EMPHASES, STANDING, Cover, Measure, Stance
from game.views.overlays.supply import reach

if TYPE_CHECKING:
    from game.views.reports import LeaderReport, Underground
    from game.views.situation import Situation

Note = tuple[str, str]
"""What it is about, and the words."""
TAGS = {"field": "oil field"}
"""Tags whose name alone says too little; every other is told as it is written."""


def zone_notes(situation: Situation, zone: str) -> tuple[Note, ...]:
    """Everything about a zone beyond who holds it and who stands there, as far as this side knows; nothing where nothing is."""
    row = situation.board.index[zone]
    return (
        *_civil(situation, row),
        *_measures(situation, row),
        *_leaders(situation, zone),
        *_supply(situation, row),
        *_sky(situation, row),
        *_region(situation, row),
        *_marks(situation, row),
    )


def _civil(s: Situation, row: int) -> Iterator[Note]:
    away, guests = int(s.displaced[row]), int(s.hosted[row])
    parts = [f"{away:,} of its people are away"] * (away > 0) + [f"{guests:,} of other zones live here"] * (guests > 0)
    if parts:
        yield "Displaced", "; ".join(parts)
    yield "Services", f"{float(s.services[row]):.2f} of 1"


def _measures(s: Situation, row: int) -> Iterator[Note]:
    running = [_running(measure, int(s.measures[measure, row])) for measure in Measure if s.measures[measure, row] > 0]
    if running:
        yield "Under way", ", ".join(running)


def _running(measure: Measure, weeks: int) -> str:
    name = {Measure.AMNESTY: "amnesty held of late, none again"}.get(measure, measure.name.lower())
    return f"{name} until ended or unpaid" if measure in STANDING else f"{name} for {weeks} more week{'s' * (weeks != 1)}"


def _leaders(s: Situation, zone: str) -> Iterator[Note]:
    told = [_leader(each) for each in s.leaders if each.zone == zone]
    told += [
        f"a {each.rank} leader is {'exposed' if each.cover is Cover.EXPOSED else 'suspected'} here"
        for each in s.known_leaders
        if each.zone == zone
    ]
    if told:
        yield "Leaders", "; ".join(told)


def _leader(each: LeaderReport) -> str:
    hidden = f", out of sight for {each.weeks_hidden} weeks" if each.weeks_hidden else ""
    return f"{each.name} ({each.rank}{hidden})"


def _supply(s: Situation, row: int) -> Iterator[Note]:
    share = float(reach(s)[row])
    if share > 0.0:
        yield "Supply", f"{share:.2f} of 1 can reach you here"
    elif s.board.zone_ids[row] in s.own_at:
        yield "Supply", f"cut off: it runs down each week, to {s.parameters.supply_floor:g}"


def _sky(s: Situation, row: int) -> Iterator[Note]:
    if s.grounded[row]:
        yield "Weather", "nothing flies here this morning"
    if s.rival is not None and s.near_rival[row]:
        halt = f"; nothing of yours moves in until week {s.halt_until} is over" if s.halt_until >= s.week else ""
        yield "The line", f"{s.sheets[s.rival].short}'s ground or beside it: flying here adds to friction{halt}"


def _region(s: Situation, row: int) -> Iterator[Note]:
    place = s.board.region_row[row]
    yield "Region", s.board.region_names[place]
    if (hidden := s.underground) is not None:
        yield "Network", _network(hidden, place)


def _network(hidden: Underground, region: int) -> str:
    stance, emphasis = Stance(hidden.stance[region]), EMPHASES[hidden.emphasis[region]]
    doing = stance.name.lower().replace("_", " ") + (f" against {emphasis}" if emphasis != EMPHASES[0] else "")
    levy = "extorting" if hidden.extorting[region] else "not extorting"
    return f"level {hidden.network[region]} of 5; {doing}; {levy}; reach {hidden.reach:.2f} everywhere"


def _marks(s: Situation, row: int) -> Iterator[Note]:
    marks = [f"hub of {s.sheets[side].short}" for side in sorted(s.board.hubs[row]) if side in s.sheets]
    marks += [TAGS.get(tag, tag) for tag in sorted(s.board.tags[row])]
    if marks:
        yield "Marks", ", ".join(marks)
