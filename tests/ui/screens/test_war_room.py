"""The war room, played by keys and by mouse."""

from __future__ import annotations

import pytest
from textual.pilot import Pilot

from game.orders.postures import Patrol
from game.ui.app import BadiaApp
from game.ui.screens.find import FindZone
from game.ui.screens.handbook import Handbook
from game.ui.screens.order_dialog import OrderDialog
from game.ui.screens.outcome import Outcome
from game.ui.screens.question import Question
from game.ui.screens.title import Title
from game.ui.screens.war_room import WarRoom
from game.ui.session import Session
from game.ui.widgets.order_list import OrderList
from game.ui.widgets.war_log import WarLog
from game.views.overlays.table import OVERLAYS
from tests.ui.conftest import Drive


def _room(app: BadiaApp) -> WarRoom:
    assert isinstance(app.screen, WarRoom)
    return app.screen


def test_keys_move_on_the_map_give_an_order_and_take_it_back(drive: Drive, session: Session) -> None:
    async def play(pilot: Pilot[None], app: BadiaApp) -> None:
        room = _room(app)
        room.map.selected = "SQD"
        await pilot.press("up")
        assert room.map.selected != "SQD"
        room.map.selected = "ANA"
        await pilot.press("o")
        await pilot.pause()
        assert isinstance(app.screen, OrderDialog)
        await pilot.press("escape")
        assert session.plan.directives == []
        body = session.situation.own_at["ANA"][0]
        session.plan.add(Patrol((body.id,)))
        await pilot.press("u")
        assert session.plan.directives == []
        await pilot.press("u")
        assert any("No order to take back" in str(note.message) for note in app._notifications)

    drive(BadiaApp(session), play)


def test_the_list_takes_back_the_order_highlighted(drive: Drive, session: Session) -> None:
    async def play(pilot: Pilot[None], app: BadiaApp) -> None:
        bodies = [body for body in session.situation.own if not body.in_contact][:2]
        for body in bodies:
            session.plan.add(Patrol((body.id,)))
        room = _room(app)
        room.show_desk()
        orders = room.query_one(OrderList)
        orders.focus()
        orders.highlighted = 0
        await pilot.press("x")
        assert [each.order.subjects for each in session.plan.directives] == [(bodies[1].id,)]

    drive(BadiaApp(session), play)


def test_the_week_ends_after_a_question_when_command_would_be_lost(drive: Drive, session: Session) -> None:
    async def play(pilot: Pilot[None], app: BadiaApp) -> None:
        await pilot.press("e")
        await pilot.pause()
        assert isinstance(app.screen, Question)
        await pilot.press("n")
        assert session.situation.week == 1
        await pilot.press("e", "y")
        await pilot.pause()
        assert session.situation.week == 2
        assert _room(app).query_one(WarLog).option_count > 3

    drive(BadiaApp(session), play)


def test_finding_helping_and_overlays(drive: Drive, session: Session) -> None:
    async def play(pilot: Pilot[None], app: BadiaApp) -> None:
        room = _room(app)
        await pilot.press("slash")
        await pilot.pause()
        assert isinstance(app.screen, FindZone)
        await pilot.press(*"raw", "enter")
        assert room.map.selected == "RWA"
        await pilot.press("question_mark")
        await pilot.pause()
        assert isinstance(app.screen, Handbook)
        await pilot.press("escape")
        titles = []
        for _ in range(len(OVERLAYS) + 1):
            await pilot.press("v")
            titles.append(room.map.paint.heat_title)
        assert titles[-1] == ""
        assert len(set(titles)) == len(titles)

    drive(BadiaApp(session), play)


def test_a_click_chooses_a_zone_and_a_log_line_goes_to_its_zone(drive: Drive, session: Session) -> None:
    async def play(pilot: Pilot[None], app: BadiaApp) -> None:
        room = _room(app)
        site = room.map.sheet.sites[room.map.atlas.index["JZA"]]
        assert site is not None
        assert await pilot.click("#map", offset=site)
        assert room.map.selected == "JZA"
        await pilot.press("e", "y")
        await pilot.pause()
        log = room.query_one(WarLog)
        row = next(i for i, zone in enumerate(log.zones) if zone is not None and zone != "JZA")
        log.focus()
        log.highlighted = row
        await pilot.press("enter")
        await pilot.pause()
        assert room.map.selected == log.zones[row]

    drive(BadiaApp(session), play)


def test_a_war_is_played_to_its_outcome_and_back_to_the_title(drive: Drive, session: Session) -> None:
    async def play(pilot: Pilot[None], app: BadiaApp) -> None:
        for _ in range(12):
            if not session.over:
                _room(app)._end_week(True)
        await pilot.pause()
        assert session.over
        assert isinstance(app.screen, Outcome)
        await pilot.press("q")
        await pilot.pause()
        assert isinstance(app.screen, Title)

    drive(BadiaApp(session), play)


def test_leaving_asks_first(drive: Drive, session: Session) -> None:
    async def play(pilot: Pilot[None], app: BadiaApp) -> None:
        await pilot.press("q", "n")
        assert isinstance(app.screen, WarRoom)
        await pilot.press("q", "y")
        await pilot.pause()
        assert isinstance(app.screen, Title)

    drive(BadiaApp(session), play)


def test_a_week_that_cannot_be_played_is_told_and_the_game_goes_on(
    drive: Drive, session: Session, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken() -> None:
        raise RuntimeError("a bot fell asleep")

    async def play(pilot: Pilot[None], app: BadiaApp) -> None:
        monkeypatch.setattr(session, "end_week", broken)
        await pilot.press("e", "y")
        await pilot.pause()
        assert isinstance(app.screen, WarRoom)
        assert any("a bot fell asleep" in str(note.message) for note in app._notifications)

    drive(BadiaApp(session), play)


@pytest.mark.parametrize("size", [(60, 20), (40, 12), (200, 50)])
def test_any_size_and_a_resize_are_survived(drive: Drive, session: Session, size: tuple[int, int]) -> None:
    async def play(pilot: Pilot[None], app: BadiaApp) -> None:
        await pilot.resize_terminal(120, 40)
        await pilot.press("o")
        await pilot.resize_terminal(*size)
        await pilot.press("escape", "down")
        assert isinstance(app.screen, WarRoom)

    drive(BadiaApp(session), play, size)
