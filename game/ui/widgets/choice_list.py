"""A list from which one thing is chosen before something great begins: a click marks, and a click on what is marked begins."""

from __future__ import annotations

from textual.events import Click
from textual.widgets import OptionList


class ChoiceList(OptionList):
    """An option list where a click on another option only marks it, so that whoever has no keyboard can change their mind."""

    async def _on_click(self, event: Click) -> None:
        """Mark what was not marked; what was is selected, as in any list."""
        clicked = event.style.meta.get("option")
        if clicked is not None and clicked != self.highlighted and not self.options[clicked].disabled:
            self.highlighted = clicked
            event.prevent_default()
