"""From what a call asks for to a session: a new campaign, or one that was kept. Nothing here needs a screen."""

from __future__ import annotations

import shlex
from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING

from game.errors import CallError, JournalError

if TYPE_CHECKING:
    from game.ui.session import Session


def set_up(scenario: str, sides: tuple[str, ...], seed: int, bots: Mapping[str, str], patches: Mapping[str, str]) -> Session:
    """The session asked for, with a person at each of `sides`; without a side, Iraq's or the first.

    Raises BadiaError for a scenario, side or bot that cannot be played.
    """
    from game.bots.table import BOTS, asked_over
    from game.campaign.loading import load
    from game.ui.session import Session

    loaded = load(scenario, patches, known_bots=tuple(BOTS))
    chosen = sides or ("iraq" if "iraq" in loaded.factions else next(iter(loaded.factions)),)
    for each in chosen:
        if each not in loaded.factions:
            raise CallError(f"no side is called '{each}' here: {', '.join(loaded.factions)}")
    if len(set(chosen)) < len(chosen):
        raise CallError(f"one side is commanded by one person: {', '.join(chosen)}")
    strange = [faction for faction in bots if faction not in loaded.factions]
    if strange:
        raise CallError(f"no faction is called '{strange[0]}' here: {', '.join(loaded.factions)}")
    return Session(loaded, chosen, seed, asked_over(loaded.bots, bots))


def taken_up(file: str, week: int | None) -> Session:
    """The session of a saved campaign, as of its last week or of `week`.

    Raises BadiaError for a file that cannot be loaded, and says what of it can be.
    """
    from game.ui.session import resume

    try:
        return resume(Path(file), week)
    except JournalError as error:
        raise JournalError(f"{error}{_mend(file, error.whole_weeks)}") from error


def _mend(file: str, whole: int) -> str:
    return f"\nUp to week {whole} it is whole: badia play --load {shlex.quote(file)} --week {whole}" if whole else ""


def farewell(session: Session) -> str:
    """Which campaign it was, and where it is kept."""
    kept = "" if session.kept is None else f"\nKept: badia play --load {shlex.quote(str(session.kept))}"
    return f"{session.scenario.title}, seed {session.seed}{kept}"
