"""Starting the terminal game from the command line."""

from __future__ import annotations

import secrets
import shlex
from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING

from game.errors import CallError, JournalError
from game.ui.app import BadiaApp

if TYPE_CHECKING:
    from game.ui.session import Session


def start(scenario: str | None, side: str | None, seed: int | None, bots: Mapping[str, str], patches: Mapping[str, str]) -> None:
    """Open the title screen, or the campaign asked for; print its seed when it is over.

    Raises BadiaError, before the screen is touched, for a scenario, side or bot that cannot be played.
    """
    if scenario is None:
        _show(BadiaApp())
        return
    drawn = seed if seed is not None else secrets.randbelow(2**31)
    session = set_up(scenario, side, drawn, bots, patches)
    session.autosaves = True
    _show(BadiaApp(session))


def start_saved(file: str, week: int | None) -> None:
    """Go on with a saved campaign, as of its last week or of `week`.

    Raises BadiaError, before the screen is touched, for a file that cannot be loaded, and says what of it can be.
    """
    from game.ui.session import resume

    try:
        session = resume(Path(file), week)
    except JournalError as error:
        raise JournalError(f"{error}{_mend(file, error.whole_weeks)}") from error
    _show(BadiaApp(session))


def _mend(file: str, whole: int) -> str:
    return f"\nUp to week {whole} it is whole: badia play --load {shlex.quote(file)} --week {whole}" if whole else ""


def _show(app: BadiaApp) -> None:
    """Run the game; afterwards say which campaign it was, and where it is kept."""
    _run(app)
    if (session := app.session) is not None:
        print(f"{session.scenario.title}, seed {session.seed}")
        if session.kept is not None:
            print(f"Kept: badia play --load {shlex.quote(str(session.kept))}")


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
