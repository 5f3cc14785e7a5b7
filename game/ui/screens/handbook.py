"""The handbook: the keys, how a week goes, and what each order does, from the tables the code itself uses."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from rich.markdown import Markdown
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import VerticalScroll
from textual.screen import ModalScreen
from textual.widgets import Static

from game.ui.lore import entries, week
from game.ui.screens.encyclopedia import Encyclopedia

if TYPE_CHECKING:
    from game.campaign.schema import Scenario
    from game.views.situation import Situation

TITLES = ("Keys", "The map", "Orders", "How a week goes", "Numbers and incidents")
SUBTITLE = "1 keys, 2 map, 3 orders, 4 week, 5 or / look up; space pages, esc closes"
KEYS = """\
- **arrows** or **h j k l**: go to the next zone in that direction; a click chooses one too
- **o** or **enter**: give an order for the zone; every kind has a letter of its own that never changes
- **t**: the order of battle: your formations, sorted and sifted, to give one an order; below, what is known of the others
- **u**: take the last order back; in the list of orders **enter** changes one, **x** takes it back or ends what stands
- **e**: end the week; it is shown day by day and stops at what matters: **space** goes on, **arrows** step, **escape** skips
- **g**: the log on the whole screen, with filters, a search, and why orders were given; **enter** goes to a line's zone
- **b**: the chronicle: the campaign told month by month, as you know it; **x** there writes it into a file
- **d**: how fast the days go by, or not at all; **r**: run on until something needs you
- **s**: the state of affairs: your books, what it takes to win and how it stands, the other sides, friction, weather
- **f**: forecast: the war played on many times as your staff can know it; how zones, attacks and will spread, odds of victory
- **c**: charts: the weeks so far as you know them: zones held, attacks by country, your own dead, will and treasury
- **v**: next overlay of the map
- **/**: find a zone by name
- **i**: look a word up: orders, steps of the week, every number in force with its source, incidents
- **+ - 0**: zoom in, out, whole map; **shift** with arrows pans
- **tab**: from the map to the log, the zone and the orders; **enter** on a line of the log goes to its zone
- **ctrl+p**: command palette: everything here by name, each overlay of the map, settings, themes, screenshots
- **the mouse** does all of it: a click chooses, a double click orders, the wheel zooms, dragging moves the map, the keys
  at the foot can be clicked, and a click beside a dialog closes it
- **ctrl+s**: save the campaign in a file of its own, as this week began; it is kept every week in any case
- **F8**: next lesson, in a scenario that teaches
- on the title **r**: watch a campaign kept, or any journal, again, and through any side's eyes once it is over
- **q**: leave the campaign, save or concede it; **ctrl+q** quits the game from everywhere
"""

MAP_SIGNS = """\
Ground takes its holder's colour and sign; two colours striped: contested. `I1.7` is 1,700 people of a side's formations; `X2.1?`
is the middle of what is believed of the enemy; `x2` are two cells that somebody has pointed out or that gave themselves away.
`*`, `**`, `***`: guerrilla attacks last week (one, three, eight or more). A small map names what is fought over and its cities;
nearer, every place has its name. The zone chosen, its neighbours and what the mouse is on are named wherever there is room.
The settings have colours for the map that are safe for the colour-blind, and others of high contrast.
"""
LOOK_UP = """\
**/** opens the encyclopedia: type a word and read every entry that has it. It knows the orders, the steps of a week, all
{numbers} coefficients in force (value, unit, range, source) and the {incidents} incidents that this scenario says may happen.
"""


class Handbook(ModalScreen[None]):
    """Scrolls; any of the closing keys leaves."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape,question_mark,q", "close", "Close"),
        Binding("space,f", "page(1)", "Next page"),
        Binding("b", "page(-1)", "Page before"),
        *(Binding(str(number), f"go({number})", title) for number, title in enumerate(TITLES, 1)),
        Binding("slash", "look_up", "Look up"),
    ]

    def __init__(self, situation: Situation | None = None, briefing: str = "", scenario: Scenario | None = None) -> None:
        super().__init__()
        self.situation, self.scenario = situation, scenario
        self.briefing = briefing

    def compose(self) -> ComposeResult:
        """One page of text, in parts that a key goes to."""
        with VerticalScroll(id="handbook"):
            if self.briefing:
                yield Static(Markdown(self.briefing))
            for number, (title, text) in enumerate(handbook(self.situation, self.scenario).items(), 1):
                yield Static(Markdown(f"# {title}\n\n{text}"), id=f"part-{number}")

    def on_mount(self) -> None:
        """Let the keys scroll at once."""
        frame = self.query_one(VerticalScroll)
        frame.border_title, frame.border_subtitle = "Handbook", SUBTITLE
        frame.focus()

    def action_page(self, way: int) -> None:
        """A page on, or back."""
        frame = self.query_one(VerticalScroll)
        (frame.action_page_down if way > 0 else frame.action_page_up)()

    def action_go(self, number: int) -> None:
        """Bring a part to the top."""
        for part in self.query(f"#part-{number}"):
            part.scroll_visible(top=True, animate=False)

    def action_look_up(self) -> None:
        """Open the encyclopedia, where a scenario is at hand."""
        if self.is_active and self.scenario is not None:
            self.app.push_screen(Encyclopedia(entries(self.scenario, self.situation)))

    def action_close(self) -> None:
        """Close; a second key finds the handbook gone."""
        if self.is_active:
            self.dismiss()


def handbook(situation: Situation | None, scenario: Scenario | None = None) -> dict[str, str]:
    """The parts by title; orders are one's own side's where a campaign is under way, numbers and incidents its scenario's."""
    steps = (f"*{title}.* " + " ".join(phase.summary for phase in phases) for title, phases in week().items())
    parts = [KEYS, MAP_SIGNS, _orders(situation), "\n\n".join(steps)]
    if scenario is not None:
        parts.append(LOOK_UP.format(numbers=len(scenario.rules), incidents=len(scenario.incidents)))
    return dict(zip(TITLES, parts, strict=False))


def _orders(situation: Situation | None) -> str:
    """The kinds of order by family, as the order dialog lists them."""
    from game.orders.offering import FAMILIES, family_of
    from game.orders.table import ORDERS, menu

    kinds = menu(situation) if situation is not None else list(ORDERS.values())
    families = [(family, [kind for kind in kinds if family_of(kind) == family]) for family in FAMILIES]
    lists = [(family, "\n".join(f"- **{kind.verb}**: {kind.help_text}" for kind in each)) for family, each in families if each]
    return "\n\n".join(f"**{family}**\n\n{lines}" for family, lines in lists)
