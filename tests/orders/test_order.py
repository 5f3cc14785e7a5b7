"""What every order shares: costs and refusals in words, groups of up to four, plain data."""

from __future__ import annotations

import pytest

from game.orders.order import Cost, Directive, GroupOrder, Order, Refusal, not_controlled
from game.orders.postures import Hold
from game.views.situation import Situation


@pytest.mark.parametrize(
    ("cost", "words"),
    [
        (Cost(), "1 command"),
        (Cost(treasury=1.5), "1 command, 1.5 RP"),
        (Cost(packages=1), "1 command, 1 package"),
        (Cost(command=2, treasury=3.0, packages=2), "2 command, 3 RP, 2 packages"),
    ],
)
def test_a_cost_in_words(cost: Cost, words: str) -> None:
    assert str(cost) == words


def test_a_refusal_is_its_reason() -> None:
    assert str(Refusal("no command is left")) == "no command is left"


def test_a_directive_has_a_reason_and_what_was_rejected() -> None:
    assert Directive(Order()) == Directive(Order(), "", "")


def test_the_base_asks_a_command_and_does_nothing(iraq: Situation) -> None:
    order = Order()
    assert order.cost(iraq) == Cost(1, 0.0, 0)
    assert order.refusal(iraq) is None
    assert order.subjects == ()
    assert list(Order.options(iraq)) == []
    assert list(order.carry_out(None)) == []  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("formations", "reason"),
    [
        ((), "name at least one formation"),
        (("IQ-1", "IQ-2", "IQ-3", "IQ-4", "IQ-5"), "one command moves at most 4 formations"),
        (("IQ-1", "IQ-2", "IQ-1"), "a formation is named twice"),
        (("IQ-1", "CO-1"), "you command no formation called CO-1"),
        (("IS-1",), "you command no formation called IS-1"),
        (("nobody",), "you command no formation called nobody"),
    ],
)
def test_what_a_group_may_not_be(iraq: Situation, formations: tuple[str, ...], reason: str) -> None:
    assert GroupOrder(formations).refusal(iraq) == Refusal(reason)


def test_a_group_of_four_may_be_ordered(iraq: Situation) -> None:
    assert GroupOrder(("IQ-1", "IQ-2", "IQ-3", "IQ-4")).refusal(iraq) is None


def test_a_group_names_its_own_formations_only(iraq: Situation) -> None:
    order = GroupOrder(("IQ-1", "IS-1", "IQ-2"))
    assert [each.id for each in order.group(iraq)] == ["IQ-1", "IQ-2"]
    assert order.names(iraq) == "7th Division group, Counter-Terrorism group"
    assert order.subjects == ("IQ-1", "IS-1", "IQ-2")


def test_an_order_as_data_has_its_verb() -> None:
    assert Hold(("IQ-1",)).as_data() == {"verb": "hold", "formations": ("IQ-1",)}


def test_only_a_zone_one_controls_will_do(iraq: Situation) -> None:
    mine, others = iraq.controller == iraq.row, iraq.controller != iraq.row
    held, not_held = iraq.board.zone_ids[int(mine.argmax())], iraq.board.zone_ids[int(others.argmax())]
    assert not_controlled(iraq, held) is None
    assert str(not_controlled(iraq, not_held)) == f"you do not control {iraq.board.name(not_held)}"
    assert str(not_controlled(iraq, "ATL")) == "there is no zone ATL"
