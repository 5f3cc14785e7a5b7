"""A draft of any kind: formations from the orders of one, the rest a list of choices, a refusal where there is nothing."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from time import perf_counter
from typing import ClassVar

import pytest

from game.campaign.schema import Scenario
from game.orders.order import GroupOrder, Order, Refusal
from game.orders.plan import Plan
from game.orders.postures import Defend
from game.orders.table import ORDERS
from game.ui.any_draft import any_draft, told_apart
from game.ui.drafts import drafts
from game.ui.session import Session
from game.views.situation import Situation


@dataclass(frozen=True, slots=True)
class _Sweep(GroupOrder):
    """Formations in a zone or beside it, and how."""

    verb: ClassVar[str] = "sweep"
    zone: str
    manner: str = "wide"

    def text(self, situation: Situation) -> str:
        return f"sweep {situation.board.name(self.zone)} {self.manner} with {self.names(situation)}"

    @classmethod
    def options(cls, situation: Situation) -> Iterator[Order]:
        for i, body in enumerate(situation.own):
            yield cls((body.id,), body.zone)
            if i == 0:
                yield cls((body.id,), body.zone, "deep")


@dataclass(frozen=True, slots=True)
class _Police(Order):
    """Refused everywhere."""

    verb: ClassVar[str] = "police"
    zone: str

    def refusal(self, situation: Situation) -> Refusal | None:
        return Refusal(f"{self.zone} is not held")


@dataclass(frozen=True, slots=True)
class _Strike(Order):
    """With packages."""

    verb: ClassVar[str] = "strike"
    zone: str
    packages: int = 1

    def text(self, situation: Situation) -> str:
        return f"strike {self.zone} with {self.packages}"


def test_formations_join_in_the_choices_open_to_them_all(session: Session) -> None:
    zone, here = next((zone, here) for zone, here in session.situation.own_at.items() if session.situation.own[0] in here)
    draft = any_draft(session.plan, _Sweep, zone)
    assert draft is not None
    assert draft.choices_for is not None
    assert {body.id for body in draft.formations} == {body.id for body in here}
    assert [words for _, words in draft.choices_for(())] == ["wide", "deep"]
    first = session.situation.own[0].id
    assert len(draft.choices_for((first,))) == 2
    assert draft.build((first,), draft.choices_for((first,))[1][0]) == _Sweep((first,), zone, "deep")
    for other in here:
        if other.id != first:
            assert [words for _, words in draft.choices_for((first, other.id))] == ["wide"]


def test_a_kind_without_an_option_says_why_or_is_left_out(session: Session) -> None:
    draft = any_draft(session.plan, _Police, "ANA")
    assert draft is not None
    assert draft.refusal == "ANA is not held"
    empty = next(zone for zone in session.situation.board.zone_ids if zone not in session.situation.own_at)
    assert any_draft(session.plan, Defend, empty) is None


def test_packages_are_offered_up_to_those_left(session: Session) -> None:
    draft = any_draft(session.plan, _Strike, "QIM")
    assert draft is not None
    offered = [draft.build((), value) for value, _ in draft.choices_for(())] if draft.choices_for else [draft.build((), "")]
    assert offered == [_Strike("QIM", count) for count in range(1, max(session.plan.packages_left, 1) + 1)]


def test_words_in_common_are_left_out() -> None:
    assert told_apart(["set rules to strict", "set rules to standard"]) == ["strict", "standard"]
    assert told_apart(["broadcast"]) == ["broadcast"]
    assert told_apart(["raise", "raise more"]) == ["raise", "raise more"]


@pytest.mark.parametrize("side", ["iraq", "syria", "coalition", "insurgents"])
def test_every_option_of_every_kind_can_be_given_from_some_zone(last_pockets: Scenario, side: str) -> None:
    situation = Session(last_pockets, side, 7, last_pockets.bots).situation
    plan = Plan(situation)
    for kind in ORDERS.values():
        wanted = {repr(order) for order in kind.options(situation) if side_may(situation, kind)}
        given = {
            repr(order)
            for zone in situation.board.zone_ids
            if wanted and (draft := any_draft(plan, kind, zone)) is not None and not draft.refusal
            for body in (draft.formations or (None,))
            for value, _ in (draft.choices_for((body.id,) if body else ()) if draft.choices_for else [("", "")])
            for order in (draft.build((body.id,) if body else (), value),)
        }
        assert wanted <= given, kind.verb


def side_may(situation: Situation, kind: type[Order]) -> bool:
    """True where the side gives such orders."""
    return situation.sheet.kind in kind.givers


def test_the_drafts_of_a_zone_are_made_in_no_time(last_pockets: Scenario) -> None:
    plan = Session(last_pockets, "insurgents", 7, last_pockets.bots).plan
    drafts(plan, "QIM")
    start = perf_counter()
    drafts(plan, "QIM")
    assert perf_counter() - start < 1.0  # a tenth of it on an idle machine
