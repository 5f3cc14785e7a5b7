"""A headless browser, driven by its own protocol: open a page, press keys, take a picture."""

from __future__ import annotations

import asyncio
import base64
import json
import shutil
import subprocess
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any

from aiohttp import ClientSession, ClientWebSocketResponse

CHROMIUM = next(filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))), None)
NONE_HERE = "no Chromium on this machine (Debian: apt-get install chromium)"
START = 30.0
"""Seconds in which it must have started."""


class Page:
    """A page of it."""

    def __init__(self, socket: ClientWebSocketResponse) -> None:
        self._socket = socket
        self._number = 0

    async def call(self, method: str, **parameters: Any) -> Any:
        """Ask the browser for something and wait for the answer."""
        self._number += 1
        await self._socket.send_json({"id": self._number, "method": method, "params": parameters})
        while True:
            answer = await self._socket.receive_json(timeout=START)
            if answer.get("id") == self._number:
                assert "error" not in answer, answer
                return answer["result"]

    async def run(self, script: str) -> Any:
        """The value of a script."""
        return (await self.call("Runtime.evaluate", expression=script))["result"].get("value")

    async def press(self, *keys: str) -> None:
        """Press keys that write a letter each."""
        for key in keys:
            await self.call("Input.dispatchKeyEvent", type="keyDown", key=key, text=key)
            await self.call("Input.dispatchKeyEvent", type="keyUp", key=key)
            await asyncio.sleep(0.2)

    async def picture(self, path: Path) -> bytes:
        """What is on the page, as a PNG file."""
        data = base64.b64decode((await self.call("Page.captureScreenshot"))["data"])
        path.write_bytes(data)
        return data


@asynccontextmanager
async def page_at(address: str, home: Path) -> AsyncIterator[Page]:
    """The page at an address, in a browser of its own that ends with it."""
    assert CHROMIUM is not None
    command = [
        CHROMIUM, "--headless", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage", "--no-first-run",
        "--window-size=1000,640", "--remote-debugging-port=0", f"--user-data-dir={home}", address,
    ]  # fmt: skip
    browser = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    try:
        async with ClientSession() as session:
            told = await _until_told(home / "DevToolsActivePort")
            async with session.get(f"http://127.0.0.1:{told}/json") as listed:
                pages = [each for each in json.loads(await listed.text()) if each["type"] == "page"]
            async with session.ws_connect(pages[0]["webSocketDebuggerUrl"], max_msg_size=0) as socket:
                yield Page(socket)
    finally:
        browser.terminate()
        browser.wait(10)


async def _until_told(path: Path) -> str:
    for _ in range(int(START * 10)):
        if path.is_file() and (lines := path.read_text().splitlines()):
            return lines[0]
        await asyncio.sleep(0.1)
    raise AssertionError("the browser did not start")
