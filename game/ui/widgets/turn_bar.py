"""The turn bar: date and week, and what this side has left: will, money, command, aircraft."""

from __future__ import annotations

from rich.text import Text
from textual.widgets import Static

from game.orders.plan import Plan


class TurnBar(Static):
    """One line at the top of the screen. What is free of the treasury is what this week's and the standing orders leave."""

    DEFAULT_CSS = """
    TurnBar { dock: top; height: 1; background: $primary 30%; color: $text; padding: 0 1; }
    """

    def show(self, plan: Plan, reckonings: list[int]) -> None:
        """Tell the state of the week."""
        s = plan.situation
        wide, gap = self.app.size.width >= 100, "  " if self.app.size.width >= 72 else " "
        text = Text(no_wrap=True, overflow="ellipsis")
        text.append(f"{s.sheet.short} ", f"bold {s.sheet.color}")
        text.append(f"{s.date:%a %d %b %Y}" if wide else f"{s.date:%d %b %y}", "bold")
        text.append(f"{gap}week {s.week}/{s.weeks}")
        ahead = next((week - s.week for week in reckonings if week >= s.week), None)
        if ahead is not None and wide:
            text.append(" (reckoning this week)" if ahead == 0 else f" (reckoning in {ahead})")
        text.append(f"{gap}will {s.will:.0f}", "bold red" if s.will < s.parameters.will_low else "")
        text.append(f"{gap}RP {s.treasury:.1f}")
        text.append(f" ({plan.treasury_left:.1f} free)", "bold red" if plan.treasury_left < 0 else "")
        text.append(f"{gap}{'command' if wide else 'cmd'} {plan.command_left}/{s.command}")
        if s.sheet.air_packages:
            text.append(f"{gap}air {plan.packages_left}/{s.packages}")
        if s.faction in s.reckoning:
            text.append(f"{gap}last score {s.reckoning[s.faction][1]:.0f}")
        if s.rival is not None and s.friction > s.parameters.friction_gate:
            text.append(f"{gap}friction {s.friction:.0f}", "bold red")
        self.update(text)
