"""The zone panel: a zone as this side knows it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual.widgets import Static

from game.ui.zone_words import zone_text
from game.views.zone_sheet import zone_sheet

if TYPE_CHECKING:
    from game.views.situation import Situation

WIDE = 100
"""Columns of the terminal from which there is room for bars and for the whole of a formation's state."""


class ZonePanel(Static):
    """Who holds the zone, who stands there, and what people think, with the age of each report."""

    def show(self, situation: Situation, zone: str) -> None:
        """Tell of one zone."""
        self.update(zone_text(zone_sheet(situation, zone), situation, wide=self.app.size.width >= WIDE))
