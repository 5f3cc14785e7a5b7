"""The game in a browser: a week is played by keys, other sites' pages stay out, and nothing is left when the server ends."""

from __future__ import annotations

import asyncio
import os
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

pytest.importorskip("textual_serve", reason="the extra `serve` is not installed")

from aiohttp import web
from aiohttp.test_utils import make_mocked_request

from game.campaign.save_list import saved
from game.cli import main
from game.ui import serving
from game.ui.serving import GameServer, game_command
from tests.ui.browser import CHROMIUM, NONE_HERE, Page, page_at

PAINTED = 20_000
"""Bytes of a picture on which there is a game: of an empty page it has some 4,000."""


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


class Served:
    """A server in a process of its own."""

    def __init__(self, *arguments: str) -> None:
        port = _free_port()
        self.address = f"http://127.0.0.1:{port}/"
        command = [sys.executable, "-m", "game", "serve", *arguments, "--port", str(port)]
        self.process = subprocess.Popen(command, stdout=subprocess.PIPE, text=True)
        assert self.process.stdout is not None
        assert self.address in self.process.stdout.readline()

    def games(self) -> list[int]:
        """The processes of the games that are open."""
        listed = subprocess.run(["ps", "-o", "pid=", "--ppid", str(self.process.pid)], capture_output=True, text=True).stdout
        return [int(each) for each in listed.split()]


@pytest.fixture
def served(home: Path) -> Iterator[Served]:
    """The tutorial, for Iraq."""
    server = Served("tutorial", "--as", "iraq", "--seed", "7")
    yield server
    if server.process.poll() is None:
        server.process.kill()
    server.process.communicate()


def _is_gone(process: int) -> bool:
    for _ in range(80):
        try:
            os.kill(process, 0)
        except ProcessLookupError:
            return True
        time.sleep(0.1)
    return False


async def _until(page: Page, name: str) -> None:
    """Wait for a class of the page."""
    for _ in range(300):
        if await page.run(f"document.body.classList.contains('{name}')"):
            return
        await asyncio.sleep(0.05)
    raise AssertionError(f"the page never was {name}")


async def _play_a_week(served: Served, place: Path) -> tuple[bytes, bytes]:
    """Pictures of the page when the game stands there, and when a week has been played; then the server ends."""
    async with page_at(served.address, place / "browser") as page:
        await _until(page, "-first-byte")
        before = b""
        while len(before) < PAINTED:
            await asyncio.sleep(0.2)
            before = await page.picture(place / "before.png")
        await page.press("d", "d", "d", "e", "y")  # the days of a week go by unseen
        while not saved():
            await asyncio.sleep(0.2)
        after = before
        while after == before:  # on a busy machine the browser paints late
            await asyncio.sleep(0.3)
            after = await page.picture(place / "after.png")
        games = served.games()
        assert len(games) == 1
        served.process.send_signal(signal.SIGINT)
        await _until(page, "-closed")
        assert served.process.wait(15) == 0
        assert all(_is_gone(each) for each in games)
        return before, after


@pytest.mark.skipif(CHROMIUM is None, reason=NONE_HERE)
def test_a_week_is_played_in_a_browser_and_ctrl_c_leaves_nothing(served: Served, tmp_path: Path) -> None:
    before, after = asyncio.run(asyncio.wait_for(_play_a_week(served, tmp_path), 60))
    (card,) = saved()
    assert (card.week, card.seed, card.people) == (2, 7, ("Iraq",))
    assert len(after) > PAINTED
    assert before != after


@pytest.mark.parametrize(
    ("host", "headers", "says"),
    [
        ("127.0.0.1", {"Host": "127.0.0.1:8000", "Origin": "http://127.0.0.1:8000"}, ""),
        ("127.0.0.1", {"Host": "localhost:8000", "Origin": "http://localhost:8000"}, ""),
        ("127.0.0.1", {"Host": "127.0.0.1:8000"}, ""),
        ("127.0.0.1", {"Host": "127.0.0.1:8000", "Origin": "http://evil.example"}, "another site"),
        ("127.0.0.1", {"Host": "evil.example:8000", "Origin": "http://evil.example:8000"}, "this server is at"),
        ("0.0.0.0", {"Host": "lab.example:8000", "Origin": "http://lab.example:8000"}, ""),
    ],
)
def test_pages_of_other_sites_do_not_come_in(host: str, headers: dict[str, str], says: str) -> None:
    server, request = GameServer("false", host, 8000), make_mocked_request("GET", "/ws", headers=headers)
    told = server._closed_to(request)
    assert told.startswith(says) if says else told == ""
    if says:
        with pytest.raises(web.HTTPForbidden):
            asyncio.run(server.handle_websocket(request))


def test_no_more_games_than_the_machine_bears(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(serving, "MOST", 0)
    request = make_mocked_request("GET", "/ws", headers={"Host": "127.0.0.1:8000"})
    with pytest.raises(web.HTTPServiceUnavailable):
        asyncio.run(GameServer("false", "127.0.0.1", 8000).handle_websocket(request))


def test_a_port_that_is_taken_is_said_plainly() -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = taken.getsockname()[1]
        done = CliRunner().invoke(main, ["serve", "--port", str(port)])
    assert (done.exit_code, f"127.0.0.1, port {port}: nothing can be served here" in done.stderr) == (2, True)


def call(monkeypatch: pytest.MonkeyPatch, *arguments: str) -> tuple[Result, list[object]]:
    """What the command line would serve."""
    asked: list[object] = []
    monkeypatch.setattr(serving, "serve", lambda *all: asked.append(all))
    return CliRunner().invoke(main, ["serve", *arguments]), asked


def test_the_game_asked_for_is_served(monkeypatch: pytest.MonkeyPatch) -> None:
    done, asked = call(monkeypatch, "tutorial", "--as", "iraq", "--seed", "7", "--port", "9")
    assert done.exit_code == 0, done.output
    assert asked == [(["tutorial", "--as", "iraq", "--seed", "7"], "127.0.0.1", 9)]
    assert call(monkeypatch, "--host", "0.0.0.0", "--public")[1] == [([], "0.0.0.0", 8000)]
    assert game_command(["it's"]).endswith("""-m game play 'it'"'"'s'""")


@pytest.mark.parametrize(
    ("arguments", "says"),
    [
        (["--host", "0.0.0.0"], "--public allows it"),
        (["--host", "example.org"], "--public allows it"),
        (["tutorail"], "tutorial"),
        (["tutorial", "--as", "iran"], "no side is called 'iran'"),
        (["--seed", "7"], "go with a SCENARIO"),
    ],
)
def test_a_wrong_call_serves_nothing(monkeypatch: pytest.MonkeyPatch, arguments: list[str], says: str) -> None:
    done, asked = call(monkeypatch, *arguments)
    assert (done.exit_code, asked) == (2, [])
    assert says in done.stderr


def test_without_the_extra_it_says_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "game.ui.serving", None)
    done = CliRunner().invoke(main, ["serve"])
    assert (done.exit_code, "pip install '.[serve]'" in done.stderr) == (2, True)
