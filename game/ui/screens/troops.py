"""The order of battle: one's own formations, ranked and sifted, and below what is believed of the others."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar

from rich.text import Text
from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.screen import Screen
from textual.widgets import Footer, OptionList, Static
from textual.widgets.option_list import Option

from game.ui.battle_lines import BELIEVED, OWN, believed_line, own_line, summary
from game.ui.columns import fitted, heading
from game.views.order_of_battle import DOUBTS, RANKS, SIFTS, Belief, Body, beliefs, own_bodies

if TYPE_CHECKING:
    from game.orders.plan import Plan

EDGE = 4
"""Columns that a list keeps for its bar."""


@dataclass(frozen=True, slots=True)
class Pick:
    """What was chosen: a formation to give an order to, or a zone to look at on the map."""

    zone: str
    formation: str | None = None


class Troops(Screen[Pick | None]):
    """Closes with what was chosen. Those without anything to do come first, until it is ranked otherwise."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("s", "rank", "Sort", id="troops.sort"),
        Binding("f", "sift", "Filter", id="troops.filter"),
        Binding("m", "to_map", "On the map", id="troops.map"),
        Binding("tab", "turn", "Own and others", id="troops.turn", priority=True),
        Binding("escape,t,q", "leave", "Back"),
    ]

    def __init__(self, plan: Plan) -> None:
        super().__init__()
        self.plan = plan
        self.ordered = {subject: each.order.verb for each in plan.directives for subject in each.order.subjects}
        self.rank, self.sift, self.doubt = next(iter(RANKS)), next(iter(SIFTS)), next(iter(DOUBTS))
        self.bodies: list[Body] = []
        self.beliefs: list[Belief] = []

    def compose(self) -> ComposeResult:
        """What there is in all, one's own formations, and what is believed of the others."""
        yield Static(id="battle-own-head")
        yield OptionList(id="battle-own")
        yield Static(id="battle-others-head")
        yield OptionList(id="battle-others")
        yield Footer(show_command_palette=False, compact=True)

    def on_mount(self) -> None:
        """Let the keys go to one's own formations."""
        self._fill()
        self.query_one("#battle-own", OptionList).focus()

    def on_resize(self) -> None:
        """Columns are as wide as there is room."""
        if self.bodies or self.beliefs:
            self._fill()

    def _fill(self) -> None:
        s, width = self.plan.situation, self.app.size.width - EDGE
        self.bodies, self.beliefs = own_bodies(s, self.ordered, self.rank, self.sift), beliefs(s, self.doubt)
        widths = fitted(OWN, width)
        options = [Option(own_line(each, s, widths), id=each.report.id) for each in self.bodies]
        self._list("own", summary(s, self.ordered, self.rank, self.sift), heading(OWN, widths), options)
        widths = fitted(BELIEVED, width)
        options = [Option(believed_line(each, widths)) for each in self.beliefs]
        about = Text(f"Believed of others, by {self.doubt}: {len(self.beliefs):,} reports", "bold")
        self._list("others", about, heading(BELIEVED, widths), options)

    def _list(self, name: str, about: Text, head: Text, options: list[Option]) -> None:
        listed = self.query_one(f"#battle-{name}", OptionList)
        place = listed.highlighted or 0
        listed.clear_options()
        listed.add_options(options or [Option("Nobody.", disabled=True)])
        listed.highlighted = min(place, len(options) - 1) if options else None
        self.query_one(f"#battle-{name}-head", Static).update(Text("\n").join([about, head]))

    @property
    def _others(self) -> bool:
        return self.focused is self.query_one("#battle-others")

    def action_rank(self) -> None:
        """Rank the list that has the keys by something else."""
        if self._others:
            self.doubt = _next(list(DOUBTS), self.doubt)
        else:
            self.rank = _next(list(RANKS), self.rank)
        self._fill()

    def action_sift(self) -> None:
        """Look at other formations alone; filters that would leave nothing are passed over."""
        names = list(SIFTS)
        while True:
            self.sift = _next(names, self.sift)
            if self.sift == names[0] or own_bodies(self.plan.situation, self.ordered, self.rank, self.sift):
                break
        self._fill()

    def action_turn(self) -> None:
        """Let the keys go to the other list."""
        self.query_one("#battle-own" if self._others else "#battle-others", OptionList).focus()

    def action_to_map(self) -> None:
        """Close, and show the zone of the line on the map."""
        zone = self._zone()
        if self.is_active and zone is not None:
            self.dismiss(Pick(zone))

    def _zone(self) -> str | None:
        if self._others:
            place = self.query_one("#battle-others", OptionList).highlighted
            return self.beliefs[place].zone if place is not None else None
        place = self.query_one("#battle-own", OptionList).highlighted
        return self.bodies[place].report.zone if place is not None else None

    @on(OptionList.OptionSelected)
    def chosen(self, event: OptionList.OptionSelected) -> None:
        """Close with the formation, or with the zone of a report."""
        if not self.is_active:
            return
        if event.option_list.id == "battle-own":
            body = self.bodies[event.option_index].report
            self.dismiss(Pick(body.zone, body.id))
        else:
            self.dismiss(Pick(self.beliefs[event.option_index].zone))

    def action_leave(self) -> None:
        """Close without anything."""
        if self.is_active:
            self.dismiss(None)


def _next(names: list[str], name: str) -> str:
    return names[(names.index(name) + 1) % len(names)]
