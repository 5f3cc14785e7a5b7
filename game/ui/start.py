"""Starting the terminal game from the command line."""

from __future__ import annotations

import secrets
from collections.abc import Mapping

from game.errors import CallError
from game.ui.app import BadiaApp


def start(scenario: str | None, side: str | None, seed: int | None, bots: Mapping[str, str], patches: Mapping[str, str]) -> None:
    """Open the title screen, or the campaign asked for; print its seed when it is over."""
    if scenario is None:
        BadiaApp().run()
        return
    from game.bots.table import BOTS
    from game.campaign.loading import load
    from game.ui.session import Session

    loaded = load(scenario, patches, known_bots=tuple(BOTS))
    chosen = side if side is not None else "iraq" if "iraq" in loaded.factions else next(iter(loaded.factions))
    if chosen not in loaded.factions:
        raise CallError(f"no side is called '{chosen}' here: {', '.join(loaded.factions)}")
    strange = [faction for faction in bots if faction not in loaded.factions]
    if strange:
        raise CallError(f"no faction is called '{strange[0]}' here: {', '.join(loaded.factions)}")
    drawn = seed if seed is not None else secrets.randbelow(2**31)
    BadiaApp(Session(loaded, chosen, drawn, {**loaded.bots, **bots})).run()
    print(f"{loaded.title}, seed {drawn}")
