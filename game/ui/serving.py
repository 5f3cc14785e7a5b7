"""The terminal game in a browser: every page that is opened is a game of its own, in a process of its own."""

from __future__ import annotations

import asyncio
import shlex
import sys
from collections.abc import Sequence
from ipaddress import ip_address
from pathlib import Path
from urllib.parse import urlsplit

from aiohttp import web
from textual_serve.server import Server

from game.errors import CallError

NAMES = ("localhost", "127.0.0.1", "::1")
MOST = 8
"""Games at once: each takes a process of its own, and some 150 MB."""
LAST_WORDS = 5.0
"""Seconds in which games may end by themselves when the server does."""


def is_loopback(host: str) -> bool:
    """True for an address that no other machine reaches.

    >>> [is_loopback(host) for host in ("localhost", "127.0.0.1", "::1", "0.0.0.0", "192.0.2.7", "example.org")]
    [True, True, True, False, False, False]
    """
    try:
        return host == "localhost" or ip_address(host).is_loopback
    except ValueError:
        return False


def game_command(arguments: Sequence[str]) -> str:
    """The shell command that plays: in place of the shell, so that to end it is to end the game."""
    words = shlex.join([sys.executable, "-m", "game", "play", *arguments])
    return words if sys.platform == "win32" else f"exec {words}"


def serve(arguments: Sequence[str], host: str, port: int) -> None:
    """Serve the game until Ctrl-C; raises CallError where the address cannot be had."""
    try:
        GameServer(game_command(arguments), host, port).serve()
    except OSError as error:
        raise CallError(f"{host}, port {port}: nothing can be served here ({error.strerror})") from error


class GameServer(Server):
    """Textual's server with a page that needs no other site, and a door: pages of other sites may not come in."""

    def __init__(self, command: str, host: str, port: int) -> None:
        super().__init__(command, host, port, "Badia", templates_path=Path(__file__).with_name("templates"))
        self._games: set[asyncio.Task[object]] = set()

    @property
    def address(self) -> str:
        """What a person types into the browser."""
        shown = f"[{self.host}]" if ":" in self.host else self.host
        return f"http://{shown}:{self.port}/"

    def serve(self, debug: bool = False) -> None:
        """Serve until a signal says to end."""
        web.run_app(
            self._make_app(), host=self.host, port=self.port, access_log=None, print=None, shutdown_timeout=LAST_WORDS,
        )  # fmt: skip

    async def on_startup(self, app: web.Application) -> None:
        """Say where it is."""
        print(f"The game is at {self.address} - Ctrl-C ends it, and every game that is open.", flush=True)

    async def on_shutdown(self, app: web.Application) -> None:
        """End every game."""
        for game in self._games:
            game.cancel()
        if self._games:
            await asyncio.wait(self._games, timeout=LAST_WORDS)

    async def handle_websocket(self, request: web.Request) -> web.WebSocketResponse:
        """Play one game, for a page of this server."""
        if why := self._closed_to(request):
            raise web.HTTPForbidden(text=why)
        if len(self._games) >= MOST:
            raise web.HTTPServiceUnavailable(text=f"{MOST} games are open already")
        game = asyncio.current_task()
        assert game is not None
        self._games.add(game)
        try:
            return await super().handle_websocket(request)
        finally:
            self._games.discard(game)

    def _closed_to(self, request: web.Request) -> str:
        """Why a page may not come in; nothing where it may. On loopback a name of another machine is somebody's trick."""
        origin = request.headers.get("Origin")
        if origin is not None and urlsplit(origin).netloc != request.host:
            return "another site's page may not play here"
        named = urlsplit(f"//{request.host}").hostname
        if is_loopback(self.host) and named not in (*NAMES, self.host):
            return f"this server is at {self.address} alone"
        return ""
