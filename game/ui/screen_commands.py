"""The command palette's own commands: everything the screen in front has a key for, each of the map's overlays, the books.

A screen need not know of this: its bindings are its commands, with the key beside each, so that the palette teaches the keys.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import partial
from typing import TYPE_CHECKING, Any, Protocol, runtime_checkable

from textual.command import DiscoveryHit, Hit, Hits, Provider

if TYPE_CHECKING:
    from textual.dom import DOMNode

Command = tuple[str, str, Callable[[], Any]]
"""Its name, what it does, and what carries it out."""


@runtime_checkable
class Mapped(Protocol):
    """A screen whose map shows overlays."""

    def show_overlay(self, name: str | None) -> None:
        """Show an overlay, or who holds what."""


class ScreenCommands(Provider):
    """Commands of the screen from which the palette was opened."""

    async def discover(self) -> Hits:
        """Everything, while nothing has been typed."""
        for name, about, act in self._commands():
            yield DiscoveryHit(name, act, help=about)

    async def search(self, query: str) -> Hits:
        """What matches."""
        matcher = self.matcher(query)
        for name, about, act in self._commands():
            score = matcher.match(name)
            if score > 0:
                yield Hit(score, matcher.highlight(name), act, help=about)

    def _commands(self) -> Iterator[Command]:
        yield from self._bound()
        if isinstance(self.screen, Mapped):
            yield from _overlays(self.screen)
        yield "Settings", "Theme, colours of the map, speed, keys", self._settings

    def _bound(self) -> Iterator[Command]:
        """What has a key on this screen; the keys of what has the focus there stay its own."""
        told = set()
        for active in self.screen.active_bindings.values():
            binding = active.binding
            if active.enabled and not binding.system and binding.description and active.node is self.screen:
                if binding.action in told:
                    continue
                told.add(binding.action)
                key = self.app.get_key_display(binding)
                yield binding.description, binding.tooltip or f"key {key}", partial(self._act, binding.action, active.node)

    async def _act(self, action: str, node: DOMNode) -> None:
        await self.app.run_action(action, default_namespace=node)

    def _settings(self) -> None:
        from game.ui.screens.settings import SettingsScreen

        if not isinstance(self.app.screen, SettingsScreen):
            self.app.push_screen(SettingsScreen())


def _overlays(screen: Mapped) -> Iterator[Command]:
    from game.views.overlays.table import OVERLAYS

    yield "Map: control", "Who holds what", partial(screen.show_overlay, None)
    for name, overlay in OVERLAYS.items():
        yield f"Map: {name}", (overlay.__doc__ or "").split("\n")[0].rstrip("."), partial(screen.show_overlay, name)
