"""Stances: held by a region until told otherwise, refused where they change nothing, each with every emphasis it can have."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import ClassVar

import pytest

from game.events.insurgency import StanceTaken
from game.orders.guerrilla import LieLow, Operate
from game.orders.order import Order, Refusal
from game.orders.stance import EmphasisOrder
from game.orders.surge import Surge
from game.terms import EMPHASES, Stance
from game.views.situation import Situation

CarryOut = Callable[[Order, str], list[object]]
KINDS = {Operate: Stance.OPERATE, Surge: Stance.SURGE, LieLow: Stance.LIE_LOW}


def told(situation: Situation, stance: int, emphasis: int = 0) -> Situation:
    """The same, with the frontier's groups told this and able to do anything."""
    assert situation.underground is not None
    hidden = replace(situation.underground, stance=(stance,), emphasis=(emphasis,), network=(5,))
    return replace(situation, underground=hidden)


@pytest.mark.parametrize(("kind", "stance"), KINDS.items(), ids=lambda each: str(getattr(each, "verb", each)))
def test_it_is_taken_and_then_not_taken_again(
    insurgents: Situation, carry_out: CarryOut, kind: type[Order], stance: Stance
) -> None:
    order = kind("frontier")  # type: ignore[call-arg]
    other = next(each for each in Stance if each != stance)
    assert order.refusal(told(insurgents, other)) is None
    assert "already" in str(order.refusal(told(insurgents, stance)))
    assert order.regions == ("frontier",)
    assert carry_out(order, "insurgents") == [StanceTaken("frontier", stance, 0)]


@pytest.mark.parametrize("kind", [Operate, Surge])
def test_another_emphasis_is_another_order(insurgents: Situation, carry_out: CarryOut, kind: type[EmphasisOrder]) -> None:
    now = told(insurgents, kind.stance, EMPHASES.index("officials"))
    assert [each.emphasis for each in kind.options(now) if isinstance(each, kind)] == [e for e in EMPHASES if e != "officials"]
    order = kind("frontier", "checkpoints")
    assert order.text(now) == f"{kind.verb} against checkpoints in Western Anbar and the frontier"
    assert carry_out(order, "insurgents") == [StanceTaken("frontier", kind.stance, EMPHASES.index("checkpoints"))]
    assert "no emphasis is called bridges" in str(kind("frontier", "bridges").refusal(now))


def test_a_kind_may_ask_more_of_a_network_after_what_was_asked_of_it_is_known(insurgents: Situation) -> None:
    @dataclass(frozen=True, slots=True)
    class Never(EmphasisOrder):
        verb: ClassVar[str] = "never"

        def unready(self, situation: Situation, row: int) -> Refusal | None:
            return Refusal(f"not in row {row}")

    now = told(insurgents, Stance.LIE_LOW)
    assert str(Never("frontier").refusal(now)) == "not in row 0"
    assert "no emphasis" in str(Never("frontier", "bridges").refusal(now))
    assert str(Never("atlantis").refusal(now)) == "you have no network in atlantis"
    assert list(Never.options(now)) == []
