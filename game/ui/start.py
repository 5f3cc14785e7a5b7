"""Starting the terminal game from the command line."""

from __future__ import annotations

import secrets
from collections.abc import Mapping
from typing import TYPE_CHECKING

from game.ui.app import BadiaApp
from game.ui.setting_up import farewell, set_up, taken_up

if TYPE_CHECKING:
    from game.ui.screens.screening import Fetch


def start(
    scenario: str | None, sides: tuple[str, ...], seed: int | None, bots: Mapping[str, str], patches: Mapping[str, str]
) -> None:
    """Open the title screen, or the campaign asked for; print its seed when it is over.

    Raises BadiaError, before the screen is touched, for a scenario, side or bot that cannot be played.
    """
    if scenario is None:
        _show(BadiaApp())
        return
    drawn = seed if seed is not None else secrets.randbelow(2**31)
    session = set_up(scenario, sides, drawn, bots, patches)
    session.autosaves = True
    _show(BadiaApp(session))


def start_saved(file: str, week: int | None) -> None:
    """Go on with a saved campaign, as of its last week or of `week`.

    Raises BadiaError, before the screen is touched, for a file that cannot be loaded, and says what of it can be.
    """
    _show(BadiaApp(taken_up(file, week)))


def start_replay(fetch: Fetch, *, uncover: bool) -> None:
    """Watch a campaign again; `fetch` gets its journal, beside the event loop."""
    from game.ui.screens.screening import Screening

    _run(BadiaApp(alone=Screening(fetch, uncover=uncover)))


def _show(app: BadiaApp) -> None:
    """Run the game; afterwards say which campaign it was, and where it is kept."""
    _run(app)
    if app.session is not None and not app.is_web:
        print(farewell(app.session))


def _run(app: BadiaApp) -> None:
    app.run()
    if app.return_code:
        raise SystemExit(app.return_code)
