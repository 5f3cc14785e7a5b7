"""The outcome in words: who did best against par, what each side reached, and the truth uncovered."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

import numpy as np
from rich.box import SIMPLE
from rich.table import Table
from rich.text import Text

from game.campaign.turn import standing
from game.rules.conditions import AllOf, AnyOf, Condition, NotThis
from game.rules.standing import Standing, measure
from game.rules.victory import GRADES, met
from game.ui.dispatches import USUAL
from game.units import DAYS_A_WEEK, WEEKS_A_MONTH
from game.views.score_words import number, wanted
from game.views.turning_points import Record, turning_points

if TYPE_CHECKING:
    from collections.abc import Iterator

    from game.theater.faction import Faction
    from game.ui.dispatches import News
    from game.ui.session import Session
    from game.views.situation import Situation

LAST = 13


def heading(session: Session) -> str:
    """How it ended, in a sentence or two."""
    theater = session.campaign.theater
    winner = theater.factions[theater.winner] if theater.winner else None
    best = f"{winner.sheet.name} did best against par." if winner else "Nobody won."
    own = theater.factions[session.side]
    who = own.sheet.short if session.is_shared else "You"
    grade = "no victory" if own.grade == "none" else f"a {own.grade} victory"
    return f"{_ending(session)} {best} {who} reached {grade}. Seed {session.seed}."


def _ending(session: Session) -> str:
    """How long the war lasted, and why no longer."""
    theater = session.campaign.theater
    played, planned = len(theater.annals.weeks), session.scenario.weeks
    early = f", {planned - played} before its time" if played < planned else ""
    return f"The campaign is over after {played} week{'s' * (played != 1)}{early}. {theater.ended}".rstrip()


def sides(session: Session) -> Table:
    """What each side reached, and what it cost."""
    theater, terms = session.campaign.theater, session.campaign.terms
    table = Table(title="The sides, with the dead of each and the civilians it killed", title_justify="left", box=SIMPLE)
    for column in ("", "victory", "score", "par", "will", "zones", "dead", "civilians"):
        words = column in ("", "victory")
        table.add_column(column, justify="left" if words else "right", min_width=11 if not column else len(column))
    for faction in theater.factions.values():
        held = int((theater.ground.controller == faction.row).sum())
        table.add_row(
            faction.sheet.name, faction.grade, f"{faction.score:.0f}", f"{terms.par[faction.id]:.0f}", f"{faction.will:.0f}",
            str(held), f"{theater.ledger.fates[faction.id]['killed']:,}", f"{theater.ledger.civilians_killed[faction.id]:,}",
        )  # fmt: skip
    return table


def truth(session: Session) -> Table:
    """What was hidden while the war went on."""
    weeks = session.campaign.theater.annals.weeks
    table = Table(title="What was hidden", title_justify="left", box=SIMPLE)
    for column in ("", "first week", "last week"):
        table.add_column(column, justify="left" if not column else "right")
    first, last = weeks[0], weeks[-1]
    for name, key in (("overt fighters", "overt"), ("operators", "operators"), ("dormant members", "dormant")):
        table.add_row(name, f"{getattr(first, key):,}", f"{getattr(last, key):,}")
    early, late = ([int(week.attacks.sum()) for week in part] for part in (weeks[:LAST], weeks[-LAST:]))
    months = [f"{sum(part) / len(part) * WEEKS_A_MONTH:.0f}" for part in (early, late)]
    table.add_row(f"attacks a month (first and last {LAST} weeks)", *months)
    return table


def last_week(news: News | None) -> Text:
    """The last week, as far as it is worth telling."""
    lines = (*news.own, *news.war) if news else ()
    told = [line.text for line in lines if line.weight >= USUAL]
    return Text("\n").join([Text("The last week", "italic"), *map(Text, told)]) if told else Text()


def reasons(session: Session) -> Text:
    """Why each side reached what it did: the conditions of its grade and of the next, as they truly stood at the end."""
    theater, text = session.campaign.theater, Text().append("Why, as it truly stood at the end\n", "italic")
    par, now = session.campaign.terms.par, standing(theater)
    ranked = sorted(theater.factions.values(), key=lambda each: (each.id != session.side, par[each.id] - each.score, each.id))
    for faction in ranked:
        margin = faction.score - par[faction.id]
        text.append(faction.sheet.name, f"bold {faction.sheet.color}")
        text.append(
            f": {_grade(faction)}, score {faction.score:.0f}, {abs(margin):.0f} {'over' if margin >= 0 else 'under'} par\n"
        )
        for grade, ladder in _rungs(session, faction):
            text.append(f"  {grade} victory\n", "underline")
            for depth, words, fulfilled in _judged(ladder, now, session.situation, 0):
                text.append(f"    {'  ' * depth}").append("✓ " if fulfilled else "✗ ", "green" if fulfilled else "red")
                text.append(f"{words}\n")
    text.rstrip()
    return text


def _grade(faction: Faction) -> str:
    return "no victory" if faction.grade == "none" else f"{faction.grade} victory"


def _rungs(session: Session, faction: Faction) -> list[tuple[str, Condition]]:
    """The grade reached, and the next."""
    level = GRADES.index(faction.grade)
    ladder = list(zip(GRADES[1:], session.campaign.terms.ladders[faction.id], strict=True))
    return ladder[max(0, level - 1) : level + 1]


def _judged(condition: Condition, now: Standing, s: Situation, depth: int) -> Iterator[tuple[int, str, bool]]:
    if isinstance(condition, AllOf):
        if depth:
            yield depth, "all of these", met(condition, now)
        for each in condition.conditions:
            yield from _judged(each, now, s, depth + bool(depth))
    elif isinstance(condition, AnyOf):
        yield depth, "any one of these", met(condition, now)
        for each in condition.conditions:
            yield from _judged(each, now, s, depth + 1)
    elif isinstance(condition, NotThis):
        yield depth, "not this", met(condition, now)
        yield from _judged(condition.condition, now, s, depth + 1)
    else:
        yield depth, f"{wanted(condition, s)} (was {number(condition, measure(condition, now))})", met(condition, now)


def turns(session: Session) -> Text:
    """The turning points, with their weeks and dates."""
    text, start = Text().append("Turning points\n", "italic"), session.scenario.start
    for each in turning_points(record(session)):
        day = start + timedelta(days=DAYS_A_WEEK * (each.week - 1))
        text.append(f"  week {each.week:>3}, from {day:%d %b %Y}  ", "dim").append(f"{each.text[:1].upper()}{each.text[1:]}\n")
    text.rstrip()
    return text


def record(session: Session) -> Record:
    """What turning points are read from."""
    theater, sheets = session.campaign.theater, [each.sheet for each in session.campaign.theater.factions.values()]
    rows = {each.id: each.row for each in sheets}
    began = np.array([rows[session.scenario.zones[zone].controller] for zone in theater.board.zone_ids])
    return Record(
        theater.annals.weeks, began, theater.board.zone_ids, theater.board.names, tuple(each.short for each in sheets),
        tuple(session.campaign.terms.par[each.id] for each in sheets), theater.ground.people.tolist(), theater.leaders_lost,
    )  # fmt: skip
