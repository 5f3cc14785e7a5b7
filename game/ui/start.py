"""Starting the terminal game from the command line."""

from __future__ import annotations

import secrets
from collections.abc import Mapping
from typing import TYPE_CHECKING

from game.errors import CallError
from game.ui.app import BadiaApp

if TYPE_CHECKING:
    from game.ui.session import Session


def start(scenario: str | None, side: str | None, seed: int | None, bots: Mapping[str, str], patches: Mapping[str, str]) -> None:
    """Open the title screen, or the campaign asked for; print its seed when it is over.

    Raises BadiaError, before the screen is touched, for a scenario, side or bot that cannot be played.
    """
    if scenario is None:
        _run(BadiaApp())
        return
    drawn = seed if seed is not None else secrets.randbelow(2**31)
    session = set_up(scenario, side, drawn, bots, patches)
    _run(BadiaApp(session))
    print(f"{session.scenario.title}, seed {drawn}")


def set_up(scenario: str, side: str | None, seed: int, bots: Mapping[str, str], patches: Mapping[str, str]) -> Session:
    """The session asked for; without a side, Iraq's or the first."""
    from game.bots.table import BOTS, asked_over
    from game.campaign.loading import load
    from game.ui.session import Session

    loaded = load(scenario, patches, known_bots=tuple(BOTS))
    chosen = side if side is not None else "iraq" if "iraq" in loaded.factions else next(iter(loaded.factions))
    if chosen not in loaded.factions:
        raise CallError(f"no side is called '{chosen}' here: {', '.join(loaded.factions)}")
    strange = [faction for faction in bots if faction not in loaded.factions]
    if strange:
        raise CallError(f"no faction is called '{strange[0]}' here: {', '.join(loaded.factions)}")
    return Session(loaded, chosen, seed, asked_over(loaded.bots, bots))


def _run(app: BadiaApp) -> None:
    app.run()
    if app.return_code:
        raise SystemExit(app.return_code)
