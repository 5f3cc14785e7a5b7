"""Which screen shows a session: the war room, the gallery of those who watch, or the outcome."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from game.ui.screens.curtain import Curtain
from game.ui.screens.outcome import Outcome
from game.ui.screens.war_room import WarRoom
from game.ui.screens.watch import Watch

if TYPE_CHECKING:
    from textual.screen import Screen

    from game.ui.session import Session


def room_for(session: Session, seconds: float = 1.0) -> Screen[Any]:
    """The screen of a session as it stands: first the curtain where several people play; a week watched takes `seconds`."""
    if session.over:
        return Outcome(session, session.last_week.news if session.last_week else None)
    if session.is_shared:
        return Curtain(session, lambda: WarRoom(session))
    return Watch(session, seconds) if session.watching else WarRoom(session)
