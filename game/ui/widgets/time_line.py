"""The time line: a bar for each week's attacks, a mark where ground changed hands, and where one is. A click goes there."""

from __future__ import annotations

from collections.abc import Sequence

from rich.segment import Segment
from rich.style import Style
from textual import events
from textual.message import Message
from textual.reactive import reactive
from textual.strip import Strip
from textual.widget import Widget

from game.units import DAYS_A_WEEK

BARS = " ▁▂▃▄▅▆▇█"
CURSOR, TURN, RULE = "▲", "•", "─"


class TimeLine(Widget):
    """Two lines: bars above; below them a rule with marks and the cursor. Set `moment`, in days since the first morning."""

    DEFAULT_CSS = """
    TimeLine { height: 2; padding: 0 1; background: $background; }
    """

    moment: reactive[int] = reactive(0)

    class Wanted(Message):
        """Somebody wants to go to a moment."""

        def __init__(self, moment: int) -> None:
            super().__init__()
            self.moment = moment

    def __init__(self, attacks: Sequence[int], turns: Sequence[int], id: str | None = None) -> None:
        """`turns` are the weeks, counted from 1, in which ground changed hands."""
        super().__init__(id=id)
        self.attacks, self.turns = list(attacks), list(turns)
        self.tooltip = f"Attacks a week; {TURN} ground changed hands; a click goes there"

    @property
    def end(self) -> int:
        """The last moment."""
        return max(1, len(self.attacks) * DAYS_A_WEEK)

    def column(self, moment: int) -> int:
        """Where a moment stands."""
        return round(moment * max(0, self.content_size.width - 1) / self.end)

    def at(self, column: int) -> int:
        """The moment at a column; a week's first morning where weeks are narrower than two columns."""
        wide = max(1, self.content_size.width - 1)
        moment = round(min(max(column, 0), wide) * self.end / wide)
        return moment if wide >= self.end else round(moment / DAYS_A_WEEK) * DAYS_A_WEEK

    def render_line(self, y: int) -> Strip:
        """The bars, or the rule."""
        width = self.content_size.width
        style = self.rich_style
        if width < 1 or y > 1:
            return Strip.blank(max(0, width), style)
        if y == 0:
            return Strip([Segment(self._bars(width), style + Style(color="cyan"))], width)
        rule = [RULE] * width
        for week in self.turns:
            rule[self.column((week - 1) * DAYS_A_WEEK + DAYS_A_WEEK // 2)] = TURN
        here = self.column(self.moment)
        left, right = "".join(rule[:here]), "".join(rule[here + 1 :])
        dim = style + Style(dim=True)
        return Strip([Segment(left, dim), Segment(CURSOR, style + Style(bold=True, color="yellow")), Segment(right, dim)], width)

    def _bars(self, width: int) -> str:
        most = max(self.attacks, default=0) or 1
        bars = []
        for column in range(width):
            week = min(len(self.attacks) - 1, column * len(self.attacks) // width)
            count = self.attacks[week] if self.attacks else 0
            bars.append(BARS[0 if count == 0 else 1 + count * (len(BARS) - 2) // most])
        return "".join(bars)

    def on_click(self, event: events.Click) -> None:
        """Go there."""
        offset = event.get_content_offset(self)
        if offset is not None:
            self.post_message(self.Wanted(self.at(offset.x)))
