"""The state of affairs in words: one's own books, what is thought of the others, friction, weather, and the score sheet."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from typing import TYPE_CHECKING

from rich.box import SIMPLE_HEAD
from rich.table import Table
from rich.text import Text

from game.orders.plan import kept, weekly_cost
from game.terms import Posture, posture_word
from game.views.books import income
from game.views.score_sheet import LIKELY, MET, UNLIKELY, UNMET, score_sheet, tagged

if TYPE_CHECKING:
    from game.orders.plan import Plan
    from game.rules.conditions import Condition
    from game.theater.faction import FactionSheet
    from game.views.situation import Situation

MARKS = {MET: ("✓ met", "green"), UNMET: ("✗ not met", "red"), LIKELY: ("✓ likely", "green"), UNLIKELY: ("✗ likely not", "red")}
MOODS = ((25, "spent"), (40, "wavering"), (60, "steady"), (101, "resolute"))
"""Words for a will below each bound."""


def own_side(plan: Plan) -> Text:
    """One's own will, orders, aircraft and books."""
    s, p = plan.situation, plan.situation.parameters
    text = Text()
    attack = posture_word(Posture.ASSAULT, insurgent=s.sheet.is_insurgent)
    _say(
        text,
        "Will",
        f"{s.will:.0f} of 100, {mood(s.will)}; below {p.will_low:g} one command fewer, below {p.will_no_assault:g} no {attack}",
    )
    _say(
        text,
        "Orders",
        f"{plan.command_left} of {s.command} command left; {p.unused_command_kept:g} unused can be kept for next week",
    )
    if s.sheet.air_packages:
        _say(text, "Aircraft", _air(plan))
        _say(
            text,
            "Rules",
            f"rules of engagement are {s.rules_of_engagement}; civilians killed by your strikes so far: {s.strike_deaths:,}",
        )
    _say(text, "Treasury", f"{s.treasury:.1f} RP, {plan.treasury_left:.1f} after this week's and the standing orders")
    coming, going = income(s), dict(standing_costs(plan))
    bound = f"; of a budget at most {most:g} RP are kept" if (most := kept(s)) is not None else ""
    _say(text, "Income", f"{sum(coming.values()):.1f} RP a week: {_amounts(coming)}{bound}")
    _say(text, "Standing", f"{plan.standing:.1f} RP a week: {_amounts(going)}" if going else "no standing costs")
    if (hidden := s.underground) is not None:
        _say(
            text,
            "Movement",
            f"{hidden.operators.sum():,} operators, {hidden.dormant.sum():,} dormant; reach {hidden.reach:.2f} of 1",
        )
    for kind, week in s.paused.items():
        _say(text, "Pause", f"{s.sheet.kind_names.get(kind, kind)}: no advance on the insurgents until week {week} is over")
    return _trimmed(text)


def _say(text: Text, head: str, words: str) -> None:
    text.append(f"{head:9} ", "bold").append(f"{words}\n")


def _amounts(amounts: dict[str, float]) -> str:
    return ", ".join(f"{name} {amount:.1f}" for name, amount in amounts.items()) or "none"


def _air(plan: Plan) -> str:
    s = plan.situation
    shares = ", ".join(f"{country} {count}" for country, count in s.packages_by_country.items())
    told = f"{plan.packages_left} of {s.packages} packages left" + (f" (this week's: {shares})" if shares else "")
    if s.air_shift is not None:
        week, share = s.air_shift
        told += f"; from week {week}: " + ", ".join(f"{country} {part:.0%}" for country, part in share.items())
    return told


def standing_costs(plan: Plan) -> Iterator[tuple[str, float]]:
    """RP a week that standing orders cost, by what is done, those given anew this week left out."""
    s, p = plan.situation, plan.situation.parameters
    taken = {subject for each in plan.directives for subject in each.order.subjects}
    costs: Counter[str] = Counter()
    for body in s.own:
        if body.id not in taken and (cost := weekly_cost(body.posture, p)):
            costs[str(body.posture)] += cost  # type: ignore[assignment]
    yield from costs.items()
    rest = plan.standing - sum(costs.values())
    if rest > 0:
        yield ("surges and emphases" if s.underground else "police", rest)


def mood(will: float) -> str:
    """A word for a will.

    >>> [mood(will) for will in (20, 39, 50, 75)]
    ['spent', 'wavering', 'steady', 'resolute']
    """
    return next(word for bound, word in MOODS if will < bound)


def others(s: Situation) -> Table:
    """What is known and thought of every side."""
    table = Table(box=SIMPLE_HEAD, pad_edge=False, expand=False)
    for heading in ("side", "to you", "zones", "will", "treasury", "last reckoning"):
        table.add_column(heading, justify="right" if heading == "zones" else "left")
    for sheet in s.sheets.values():
        grade, score = s.reckoning.get(sheet.id, ("", 0.0))
        judged = "" if not grade else f"{'no victory' if grade == 'none' else grade}, {score:.0f}"
        held = str(int((s.controller == sheet.row).sum()))
        table.add_row(Text(sheet.name, sheet.color), _relation(sheet, s), held, *_means(sheet, s), judged)
    return table


def _relation(sheet: FactionSheet, s: Situation) -> str:
    return "yourself" if sheet.id == s.faction else s.sheet.relations.get(sheet.id, "")


def _means(sheet: FactionSheet, s: Situation) -> tuple[str, str]:
    if sheet.id == s.faction:
        return f"{s.will:.0f} {mood(s.will)}", f"{s.treasury:.0f} RP"
    guess = s.estimates.get(sheet.id)
    if guess is None:
        return "not known", "not known"
    low, high = mood(guess.will_low), mood(guess.will_high)
    words = low if low == high else f"{low} to {high}"
    will = f"{guess.will_low:.0f}-{guess.will_high:.0f} {words}, week {guess.week}"
    return will, f"{guess.treasury_low:.0f}-{guess.treasury_high:.0f} RP"


def world(s: Situation, incidents: tuple[str, ...]) -> Text:
    """Friction, a halt, the weather, and what this week has brought."""
    text, p = Text(), s.parameters
    if s.rival is not None:
        _say(text, "Friction", f"{s.friction:.1f} of 10 with {s.sheets[s.rival].short}: {_friction(s)}")
        if s.halt_until >= s.week:
            _say(text, "Halt", f"nothing of yours moves near the line until week {s.halt_until} is over")
    elif s.friction >= p.friction_gate:
        _say(text, "Friction", f"{s.friction:.1f} of 10 between the two sides that share a line in Syria")
    grounded = [name for name, down in zip(s.board.names, s.grounded.tolist(), strict=True) if down]
    if grounded:
        listed = ", ".join(grounded[:8]) + (f" and {len(grounded) - 8} more" if len(grounded) > 8 else "")
        _say(text, "Weather", f"nothing flies over {len(grounded)} zones this morning: {listed}")
    for each in incidents:
        _say(text, "News", each)
    return _trimmed(text)


def _friction(s: Situation) -> str:
    p, clash = s.parameters, s.parameters.friction_incident_gate
    if s.friction > clash:
        return f"above {clash:g} forces may clash in any week ({p.friction_incident_week:.0%}); deconflict brings it down"
    if s.friction > p.friction_gate:
        costs = f"both lose will ({p.friction_will:+g} a week) and fly less near the line"
        return f"above {p.friction_gate:g} {costs}; above {clash:g} forces may clash"
    return f"harmless up to {p.friction_gate:g}, will and aircraft suffer above it, and above {clash:g} forces may clash"


def score_table(ladder: tuple[Condition, ...], s: Situation) -> Table:
    """The conditions of one's own victory and how each stands."""
    table = Table(box=SIMPLE_HEAD, pad_edge=False, expand=False)
    for heading in ("what it takes", "as far as you know", ""):
        table.add_column(heading)
    for sheet in score_sheet(ladder, s):
        table.add_row(Text(f"{sheet.grade} victory", "bold underline"), "", "")
        for tally in sheet.tallies:
            mark, style = MARKS.get(tally.verdict, (f"? {tally.verdict}", "yellow"))
            table.add_row(Text("  " * tally.depth + tally.asked), tally.stands, Text(mark, style))
    return table


def tag_list(ladder: tuple[Condition, ...], s: Situation) -> Text:
    """Which zones carry the tags that the score sheet speaks of."""
    text = Text()
    for tag, names in tagged(ladder, s).items():
        _say(text, tag, ", ".join(names))
    return _trimmed(text)


def _trimmed(text: Text) -> Text:
    text.rstrip()
    return text
