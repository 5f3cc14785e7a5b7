"""Leaving a campaign: what is kept and what is not, and what to do about it."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar, Literal

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.screen import ModalScreen
from textual.widgets import Label, OptionList
from textual.widgets.option_list import Option

if TYPE_CHECKING:
    from game.ui.session import Session

Choice = Literal["leave", "save", "concede", "stay"]


class Leave(ModalScreen[Choice]):
    """Closes with what the player wants."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("l,y", "choose('leave')", "Leave"),
        Binding("s", "choose('save')", "Save"),
        Binding("c", "choose('concede')", "Concede"),
        Binding("escape,n,q", "choose('stay')", "Stay"),
    ]

    def __init__(self, session: Session) -> None:
        super().__init__()
        self.session = session

    def compose(self) -> ComposeResult:
        """What is kept, and the choices."""
        with Vertical(id="leave"):
            yield Label(told(self.session), markup=False)
            options = [Option("Leave (l)", id="leave"), Option("Save in a file of its own, and leave (s)", id="save")]
            if may_concede(self.session):
                options.append(Option("Concede: end the war here, and see the truth (c)", id="concede"))
            yield OptionList(*options, Option("Stay (esc)", id="stay"))

    def on_mount(self) -> None:
        """Enter chooses at once."""
        self.query_one(OptionList).focus()

    @on(OptionList.OptionSelected)
    def chosen(self, event: OptionList.OptionSelected) -> None:
        """A line was chosen."""
        self.action_choose(str(event.option_id))

    def action_choose(self, choice: Choice | str) -> None:
        """Close with a choice; a second key finds the question gone."""
        if self.is_active and (choice != "concede" or may_concede(self.session)):
            self.dismiss(choice)  # type: ignore[arg-type]


def may_concede(session: Session) -> bool:
    """True where there is a war to give up: one week at least was played, by a person, and it goes on."""
    return not (session.over or session.watching) and bool(session.campaign.theater.annals.weeks)


def told(session: Session) -> str:
    """What of the campaign is kept, and what is lost by leaving now."""
    given = len(session.plan.directives)
    lost = (
        "" if not given else "\nThis week's order is not kept." if given == 1 else f"\nThis week's {given} orders are not kept."
    )
    if session.trouble:
        return f"Leave this campaign? It could not be kept: {session.trouble}{lost}"
    if session.kept is not None:
        return f"Leave this campaign? It is kept as week {session.situation.week} began; go on from the title screen.{lost}"
    return f"Leave this campaign? It is not kept yet: that begins when a week has ended.{lost}"
