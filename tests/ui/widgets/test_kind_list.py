"""The list of kinds: every kind in its place under its own letter, the impossible greyed beside the possible."""

from __future__ import annotations

from textual.app import App, ComposeResult
from textual.pilot import Pilot

from game.orders.order import Order
from game.ui.any_draft import Draft
from game.ui.widgets.kind_list import KindList
from tests.ui.conftest import Drive


def _draft(verb: str, refusal: str = "", family: str = "This zone") -> Draft:
    return Draft(verb, verb, (), lambda *_: Order(), refusal=refusal, family=family)


class _Bench(App[None]):
    """Only the list."""

    def compose(self) -> ComposeResult:
        yield KindList(id="kinds")


def _at(kinds: KindList) -> str | None:
    return kinds.highlighted_option.id if kinds.highlighted_option is not None else None


def test_a_letter_stays_with_its_kind_when_another_becomes_impossible(drive: Drive) -> None:
    """Letters once were dealt out anew to what was possible, and an amnesty was given for a police order."""

    async def play(pilot: Pilot[None], app: App[None]) -> None:
        kinds = app.query_one(KindList)
        kinds.offer([_draft("strike"), _draft("police"), _draft("amnesty")])
        assert kinds.jump("l")
        assert _at(kinds) == "police"
        before = [each.id for each in kinds.options]
        kinds.offer([_draft("strike", "no aircraft"), _draft("police"), _draft("amnesty")])
        assert [each.id for each in kinds.options] == before
        assert _at(kinds) == "police"  # the first that is possible
        assert kinds.jump("y")
        assert _at(kinds) == "amnesty"
        assert not kinds.jump("m")

    drive(_Bench(), play)


def test_the_impossible_may_be_hidden_and_its_letter_brings_it_back(drive: Drive) -> None:
    async def play(pilot: Pilot[None], app: App[None]) -> None:
        kinds = app.query_one(KindList)
        kinds.offer([_draft("strike", "no aircraft"), _draft("police"), _draft("broadcast", family="Everywhere")])
        assert [each.id for each in kinds.options] == [None, "strike", "police", None, "broadcast"]
        assert "1 not now" in str(kinds.border_subtitle)
        kinds.turn()
        assert [each.id for each in kinds.options] == [None, "police", None, "broadcast"]
        assert kinds.jump("k")
        assert _at(kinds) == "strike"

    drive(_Bench(), play)


def test_it_may_start_on_a_kind(drive: Drive) -> None:
    async def play(pilot: Pilot[None], app: App[None]) -> None:
        kinds = app.query_one(KindList)
        kinds.offer([_draft("strike"), _draft("police")], start="police")
        assert _at(kinds) == "police"

    drive(_Bench(), play)
