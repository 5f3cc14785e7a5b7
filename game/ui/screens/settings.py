"""The settings: theme, palette, speed of a week, keys. What is chosen holds at once and is kept."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, ClassVar

from textual import events, on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.screen import ModalScreen
from textual.widgets import Label, OptionList, Select
from textual.widgets.option_list import Option

from game.ui.settings import SPEEDS, Settings, keep_settings, settings_file
from game.ui.widgets.map_palette import PALETTES

if TYPE_CHECKING:
    from game.ui.app import BadiaApp


class SettingsScreen(ModalScreen[None]):
    """Closes with everything kept."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape,q", "close", "Back"),
        Binding("r", "restore", "Keys as they came"),
    ]

    app: BadiaApp

    def compose(self) -> ComposeResult:
        """Theme, palette and speed, and below them the keys."""
        settings = self.app.settings
        with Vertical(id="settings"):
            yield Label("Theme")
            themes = sorted(self.app.available_themes)
            yield Select([(name, name) for name in themes], value=self.app.theme, allow_blank=False, id="theme", compact=True)
            yield Label("Colours of the map")
            palettes = [(palette.title, name) for name, palette in PALETTES.items()]
            yield Select(palettes, value=settings.palette, allow_blank=False, id="palette", compact=True)
            yield Label("Speed of a week that is watched")
            speeds = [(f"{name}, {seconds:g} s", name) for name, seconds in SPEEDS.items()]
            yield Select(speeds, value=settings.speed, allow_blank=False, id="speed", compact=True)
            yield Label("Keys (enter asks for another key, r gives all keys back)")
            yield OptionList(id="keys", markup=False)

    def on_mount(self) -> None:
        """List the keys."""
        frame = self.query_one("#settings")
        frame.border_title, frame.border_subtitle = "Settings", f"esc back; kept in {settings_file()}"
        self._list_keys()

    def _list_keys(self) -> None:
        keys = self.query_one("#keys", OptionList)
        at = keys.highlighted or 0
        keys.clear_options()
        keys.add_options(
            [Option(f"{self._key(each):14} {_where(each)}: {each.description}", id=each.id) for each in self.app.remappable()]
        )
        keys.highlighted = at

    def _key(self, binding: Binding) -> str:
        return self.app.settings.keys.get(str(binding.id), binding.key)

    @on(Select.Changed, "#theme")
    def theme_chosen(self, event: Select.Changed) -> None:
        """Show the theme at once, and keep it."""
        self._keep(replace(self.app.settings, theme=str(event.value)))

    @on(Select.Changed, "#palette")
    def palette_chosen(self, event: Select.Changed) -> None:
        """Colour the map anew at once, and keep it."""
        self._keep(replace(self.app.settings, palette=str(event.value)))

    @on(Select.Changed, "#speed")
    def speed_chosen(self, event: Select.Changed) -> None:
        """Keep the speed."""
        self._keep(replace(self.app.settings, speed=str(event.value)))

    @on(OptionList.OptionSelected, "#keys")
    def ask_key(self, event: OptionList.OptionSelected) -> None:
        """Ask for another key."""
        binding = next(each for each in self.app.remappable() if each.id == event.option_id)
        self.app.push_screen(KeyAsked(binding.description), lambda key: self._remap(binding, key))

    def _remap(self, binding: Binding, key: str | None) -> None:
        if key is None:
            return
        rivals = [each for each in self.app.remappable() if _where(each) == _where(binding) and each is not binding]
        taken = next((each for each in rivals if key in self._key(each).split(",")), None)
        if taken is not None:
            self.notify(f"{key} is the key of '{taken.description}' already.", severity="warning", markup=False)
            return
        self._keep(replace(self.app.settings, keys={**self.app.settings.keys, str(binding.id): key}))
        self._list_keys()

    def action_restore(self) -> None:
        """Give all keys back."""
        self._keep(replace(self.app.settings, keys={}))
        self._list_keys()

    def _keep(self, settings: Settings) -> None:
        if settings == self.app.settings:
            return
        self.app.adopt(settings)
        if fault := keep_settings(settings):
            self.notify(fault, severity="error", timeout=20, markup=False)

    def action_close(self) -> None:
        """Back."""
        if self.is_active:
            self.dismiss()


class KeyAsked(ModalScreen[str | None]):
    """Closes with the next key pressed; escape leaves the key as it is."""

    def __init__(self, what: str) -> None:
        super().__init__()
        self.what = what

    def compose(self) -> ComposeResult:
        """What is asked."""
        yield Label(f"Press the new key for '{self.what}', or esc.", id="key-asked", markup=False)

    def on_key(self, event: events.Key) -> None:
        """Take the key."""
        event.stop()
        event.prevent_default()
        if self.is_active:
            self.dismiss(None if event.key == "escape" else event.key)


def _where(binding: Binding) -> str:
    place = str(binding.id).partition(".")[0]
    return {"title": "title", "war": "war room", "watch": "watching"}.get(place, place)
