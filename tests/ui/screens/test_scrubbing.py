"""Scrubbing: by week and by day, to either end, from turn to turn, by itself at several speeds."""

from __future__ import annotations

from textual.pilot import Pilot

from game.ui.app import BadiaApp
from game.ui.film import Film
from game.ui.screens.replay import Replay
from game.ui.widgets.time_line import TimeLine
from tests.ui.conftest import Drive


def test_keys_go_by_week_and_day(drive: Drive, film: Film) -> None:
    async def play(pilot: Pilot[None], app: BadiaApp) -> None:
        replay = app.screen
        assert isinstance(replay, Replay)
        moments = []
        for key in ("left", "right", "full_stop", "n", "left", "right", "right", "comma", "left", "end", "right", "p", "home"):
            await pilot.press(key)
            moments.append(replay.moment)
        assert moments == [0, 7, 8, 9, 7, 14, 21, 20, 14, 84, 84, 83, 0]
        assert replay.query_one(TimeLine).moment == 0
        await pilot.press("right_square_bracket")
        first = replay.projector.turns()[0] * 7
        assert replay.moment == first
        await pilot.press("left_square_bracket")
        assert replay.moment == first
        replay.query_one(TimeLine).post_message(TimeLine.Wanted(30))
        await pilot.pause()
        assert replay.moment == 30

    drive(BadiaApp(alone=Replay(film)), play, (60, 20))


def test_space_runs_to_the_end_and_halts(drive: Drive, film: Film) -> None:
    async def play(pilot: Pilot[None], app: BadiaApp) -> None:
        replay = app.screen
        assert isinstance(replay, Replay)
        await pilot.press("space")
        assert replay.running
        await pilot.press("d", "d", "d")
        assert (replay.running, replay.speed.days, replay.speed.seconds) == (True, 7, 0.3)
        await pilot.press("space")
        assert not replay.running
        replay.action_go(film.end - 7)
        await pilot.press("space")
        for _ in range(20):
            await pilot.pause(0.05)
            if replay.moment == film.end:
                break
        assert (replay.moment, replay.running) == (film.end, False)
        await pilot.press("space")
        assert (replay.moment, replay.running) == (0, True)

    drive(BadiaApp(alone=Replay(film)), play, (60, 20))
