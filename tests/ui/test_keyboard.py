"""The keyboard: keys typed in a burst do what they do when typed slowly."""

from __future__ import annotations

import pytest
from textual.events import Key
from textual.pilot import Pilot
from textual.widgets import Input

from game.orders.assault import Assault
from game.ui import keyboard
from game.ui.app import BadiaApp
from game.ui.screens.find import FindZone
from game.ui.screens.order_dialog import OrderDialog
from game.ui.screens.war_room import WarRoom
from game.ui.session import Session
from tests.ui.conftest import Drive
from tests.wars import shipped


async def _burst(pilot: Pilot[None], app: BadiaApp, *keys: str) -> None:
    """All keys at once, as they come from a terminal that was not read for a while."""
    for key in keys:
        app.post_message(Key(key, " " if key == "space" else key if len(key) == 1 else None))
    while app.keyboard.busy or app._message_queue.qsize():
        await pilot.pause()
    await pilot.pause()


def _room(app: BadiaApp, zone: str) -> WarRoom:
    room = app.screen
    assert isinstance(room, WarRoom)
    room.map.selected = zone
    return room


def test_an_order_is_given_in_one_burst(drive: Drive, session: Session) -> None:
    async def play(pilot: Pilot[None], app: BadiaApp) -> None:
        _room(app, "QIM")
        await _burst(pilot, app, "o", "a", "space", "f2")
        (given,) = session.plan.directives
        assert isinstance(given.order, Assault)
        assert len(given.order.subjects) == 1
        await _burst(pilot, app, "o", "a", "down", "space", "f2", "u")
        assert [each.order for each in session.plan.directives] == [given.order]

    drive(BadiaApp(session), play)


def test_a_zone_is_found_in_one_burst(drive: Drive, session: Session) -> None:
    async def play(pilot: Pilot[None], app: BadiaApp) -> None:
        room = _room(app, "QIM")
        await _burst(pilot, app, "slash", *"anah", "enter")
        assert room.map.selected == "ANA"
        await _burst(pilot, app, "slash", *"zz")
        assert isinstance(app.screen, FindZone)
        assert app.screen.query_one(Input).value == "zz"

    drive(BadiaApp(session), play)


def test_tab_goes_from_the_only_formation_to_the_places_of_a_march(drive: Drive) -> None:
    scenario = shipped("last-pockets")
    session = Session(scenario, "iraq", 7, scenario.bots)
    alone = next(zone for zone, here in session.situation.own_at.items() if len(here) == 1 and not here[0].in_contact)

    async def play(pilot: Pilot[None], app: BadiaApp) -> None:
        _room(app, alone)
        await _burst(pilot, app, "o", "m", "tab")
        assert isinstance(app.screen, OrderDialog)
        assert app.focused is not None
        assert app.focused.id == "choices"

    drive(BadiaApp(session), play)


def test_keys_go_on_when_what_had_the_focus_has_gone(drive: Drive, session: Session, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(keyboard, "PATIENCE", 0.05)

    async def play(pilot: Pilot[None], app: BadiaApp) -> None:
        _room(app, "QIM")
        app.keyboard._chase = lambda *_: None  # type: ignore[method-assign]
        await _burst(pilot, app, "o", "a")
        assert isinstance(app.screen, OrderDialog)
        assert app.screen.draft is not None
        assert app.screen.draft.verb == "assault"

    drive(BadiaApp(session), play)
