"""The outcome in words: who did best against par, what each side reached, and the truth uncovered."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rich.box import SIMPLE
from rich.table import Table
from rich.text import Text

from game.ui.dispatches import USUAL
from game.units import WEEKS_A_MONTH

if TYPE_CHECKING:
    from game.ui.dispatches import News
    from game.ui.session import Session

LAST = 13


def heading(session: Session) -> str:
    """How it ended, in a sentence or two."""
    theater = session.campaign.theater
    winner = theater.factions[theater.winner] if theater.winner else None
    best = f"{winner.sheet.name} did best against par." if winner else "Nobody won."
    own = theater.factions[session.side]
    who = own.sheet.short if session.is_shared else "You"
    grade = "no victory" if own.grade == "none" else f"a {own.grade} victory"
    return f"The campaign is over after {len(theater.annals.weeks)} weeks. {best} {who} reached {grade}. Seed {session.seed}."


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
