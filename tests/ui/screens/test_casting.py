"""Casting: bots are chosen for each side, and command it."""

from __future__ import annotations

from textual.pilot import Pilot
from textual.widgets import Select, Static

from game.ui.app import BadiaApp
from game.ui.screens.casting import Casting
from game.ui.screens.title import Title
from game.ui.screens.war_room import WarRoom
from tests.ui.conftest import Drive
from tests.ui.home import until


def test_a_bot_chosen_commands_its_side(drive: Drive) -> None:
    async def play(pilot: Pilot[None], app: BadiaApp) -> None:
        await pilot.press("b")
        casting = await until(pilot, app, Casting)
        select = casting.query_one("#bot-insurgents", Select)
        offered = [str(value) for _, value in select._options]
        assert "go_to_ground" in offered
        assert "clear_and_hold" not in offered
        select.value = "go_to_ground"
        await pilot.press("f2")
        title = await until(pilot, app, Title)
        assert "Insurgents: go_to_ground" in str(title.query_one("#summary", Static).render())
        await pilot.press("f2")
        room = await until(pilot, app, WarRoom)
        assert room.session.journal.cast.bots["insurgents"] == "go_to_ground"
        assert type(room.session.players["insurgents"].commander.commander).__name__ == "GoToGroundEarly"

    drive(BadiaApp(), play)


def test_escape_changes_nothing(drive: Drive) -> None:
    async def play(pilot: Pilot[None], app: BadiaApp) -> None:
        await pilot.press("b")
        casting = await until(pilot, app, Casting)
        casting.query_one("#bot-iraq", Select).value = "coin_toss"
        await pilot.press("escape")
        title = await until(pilot, app, Title)
        assert title.asked == {}

    drive(BadiaApp(), play)
