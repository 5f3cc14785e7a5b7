"""Starting the game by lines of text. It ends with 0, or with 1 where a line of a pipe could not be carried out."""

from __future__ import annotations

import secrets
import shutil
import sys
from collections.abc import Iterator, Mapping
from contextlib import suppress
from typing import TYPE_CHECKING

from game.ui.plain.game import LineGame
from game.ui.plain.paper import WIDTH, Paper
from game.ui.setting_up import farewell, set_up, taken_up

if TYPE_CHECKING:
    from game.ui.session import Session

INTERRUPTED = 130


def start(
    scenario: str | None, sides: tuple[str, ...], seed: int | None, bots: Mapping[str, str], patches: Mapping[str, str]
) -> None:
    """Open the campaign asked for, or none yet. Raises BadiaError for one that cannot be played."""
    session = None
    if scenario is not None:
        session = set_up(scenario, sides, seed if seed is not None else secrets.randbelow(2**31), bots, patches)
        session.autosaves = True
    _run(session)


def start_saved(file: str, week: int | None) -> None:
    """Go on with a saved campaign. Raises BadiaError for a file that cannot be loaded."""
    _run(taken_up(file, week))


def _run(session: Session | None) -> None:
    interactive = sys.stdin.isatty()
    width = shutil.get_terminal_size().columns if sys.stdout.isatty() else WIDTH
    game = LineGame(Paper(sys.stdout, width), session, interactive=interactive)
    try:
        game.play(_typed(game) if interactive else sys.stdin)
    except KeyboardInterrupt:
        game.paper.say()
        raise SystemExit(INTERRUPTED) from None
    finally:
        if game.has_session:
            game.paper.say(farewell(game.session).replace("badia play --load", "badia play --plain --load"))
    if game.faults and not interactive:
        raise SystemExit(1)


def _typed(game: LineGame) -> Iterator[str]:
    """Lines from a keyboard, which can be edited and called back where the system lets one."""
    with suppress(ImportError):
        import readline  # noqa: F401 - importing it is what lets `input` edit
    while True:
        try:
            yield input(game.prompt)
        except EOFError:
            game.paper.say()
            return
