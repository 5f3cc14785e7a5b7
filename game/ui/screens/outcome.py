"""The outcome: who did best against par, what each side reached, and the truth uncovered."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from rich.box import SIMPLE
from rich.table import Table
from rich.text import Text
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import VerticalScroll
from textual.screen import Screen
from textual.widgets import Footer, Static

from game.ui.dispatches import USUAL
from game.ui.screens.log_screen import LogScreen
from game.units import WEEKS_A_MONTH

if TYPE_CHECKING:
    from game.ui.dispatches import News
    from game.ui.session import Session

LAST = 13


class Outcome(Screen[None]):
    """Shown when the campaign has ended."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("enter,escape,q", "back", "Back to the title"),
        Binding("g", "log", "Log, and why orders were given", id="outcome.log"),
    ]

    def __init__(self, session: Session, last: News | None = None) -> None:
        super().__init__()
        self.session = session
        self.last = last

    def compose(self) -> ComposeResult:
        """A heading, the sides, what was hidden, and the last week's news."""
        with VerticalScroll(id="outcome"):
            yield Static(self._heading(), id="outcome-title")
            yield Static(self._sides())
            yield Static(self._truth())
            yield Static(self._last_week())
        yield Footer(show_command_palette=False, compact=True)

    def _heading(self) -> str:
        theater = self.session.campaign.theater
        winner = theater.factions[theater.winner] if theater.winner else None
        best = f"{winner.sheet.name} did best against par." if winner else "Nobody won."
        own = theater.factions[self.session.side]
        who = own.sheet.short if self.session.is_shared else "You"
        grade = "no victory" if own.grade == "none" else f"a {own.grade} victory"
        return (
            f"The campaign is over after {len(theater.annals.weeks)} weeks. {best} {who} reached {grade}. Seed {self.session.seed}."
        )

    def _sides(self) -> Table:
        theater, terms = self.session.campaign.theater, self.session.campaign.terms
        table = Table(title="The sides, with the dead of each and the civilians it killed", title_justify="left", box=SIMPLE)
        for heading in ("", "victory", "score", "par", "will", "zones", "dead", "civilians"):
            words = heading in ("", "victory")
            table.add_column(heading, justify="left" if words else "right", min_width=11 if not heading else len(heading))
        for faction in theater.factions.values():
            held = int((theater.ground.controller == faction.row).sum())
            table.add_row(
                faction.sheet.name, faction.grade, f"{faction.score:.0f}", f"{terms.par[faction.id]:.0f}", f"{faction.will:.0f}",
                str(held), f"{theater.ledger.fates[faction.id]['killed']:,}", f"{theater.ledger.civilians_killed[faction.id]:,}",
            )  # fmt: skip
        return table

    def _truth(self) -> Table:
        weeks = self.session.campaign.theater.annals.weeks
        table = Table(title="What was hidden", title_justify="left", box=SIMPLE)
        for heading in ("", "first week", "last week"):
            table.add_column(heading, justify="left" if not heading else "right")
        first, last = weeks[0], weeks[-1]
        for name, key in (("overt fighters", "overt"), ("operators", "operators"), ("dormant members", "dormant")):
            table.add_row(name, f"{getattr(first, key):,}", f"{getattr(last, key):,}")
        early, late = ([int(week.attacks.sum()) for week in part] for part in (weeks[:LAST], weeks[-LAST:]))
        months = [f"{sum(part) / len(part) * WEEKS_A_MONTH:.0f}" for part in (early, late)]
        table.add_row(f"attacks a month (first and last {LAST} weeks)", *months)
        return table

    def _last_week(self) -> Text:
        lines = (*self.last.own, *self.last.war) if self.last else ()
        told = [line.text for line in lines if line.weight >= USUAL]
        return Text("\n").join([Text("The last week", "italic"), *map(Text, told)]) if told else Text()

    def action_log(self) -> None:
        """The whole log, every side's orders and reasons among it."""
        if self.is_active:
            self.app.push_screen(LogScreen(self.session))

    def action_back(self) -> None:
        """Leave for the title screen."""
        if self.is_active:
            self.app.switch_screen("title")
