"""The list of kinds: keys for what can be ordered, the rest behind a key where there is much of it."""

from __future__ import annotations

from textual.app import App, ComposeResult
from textual.pilot import Pilot

from game.orders.order import Order
from game.ui.any_draft import Draft
from game.ui.widgets.kind_list import MORE, KindList
from tests.ui.conftest import Drive


def _draft(verb: str, refusal: str = "", family: str = "This zone") -> Draft:
    return Draft(verb, verb, (), lambda *_: Order(), refusal=refusal, family=family)


class _Bench(App[None]):
    """Only the list."""

    def compose(self) -> ComposeResult:
        yield KindList(id="kinds")


def test_keys_jump_and_the_impossible_stays_behind_one(drive: Drive) -> None:
    many = [*(_draft(f"do {i}") for i in range(11)), _draft("all", family="Everywhere"), _draft("no", "why not")]

    async def play(pilot: Pilot[None], app: App[None]) -> None:
        kinds = app.query_one(KindList)
        kinds.offer(many)
        assert [option.id for option in kinds.options if option.disabled] == [None, None]
        assert kinds.highlighted_option is not None
        assert kinds.highlighted_option.id == "do 0"
        assert kinds.jump("b")
        assert kinds.highlighted_option.id == "do 10"
        assert not kinds.jump("z")
        kinds.highlighted = kinds.get_option_index(MORE)
        kinds.turn()
        assert kinds.highlighted_option.id == "no"
        kinds.turn()
        assert "no" not in [option.id for option in kinds.options]

    drive(_Bench(), play)


def test_a_short_list_shows_everything(drive: Drive) -> None:
    async def play(pilot: Pilot[None], app: App[None]) -> None:
        kinds = app.query_one(KindList)
        kinds.offer([_draft("do"), _draft("no", "why not")])
        assert [option.id for option in kinds.options] == [None, "do", None, "no"]

    drive(_Bench(), play)
