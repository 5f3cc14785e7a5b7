"""The table of orders: menus by side, options that are all allowed, and orders that come back from a journal as they were."""

from __future__ import annotations

import json
from functools import cache

import pytest

from game.bots.table import commanders
from game.campaign.campaign import Campaign
from game.campaign.loading import load
from game.errors import JournalError
from game.orders.assault import Assault
from game.orders.extra_effort import ExtraEffort
from game.orders.order import Order
from game.orders.table import LETTERS, ORDERS, menu, options, order_from_data
from game.views.situation import Situation

SIDES = ("coalition", "iraq", "insurgents")
WEEKS = (0, 3)


@cache
def situation(faction: str, weeks: int, name: str = "tutorial") -> Situation:
    campaign = Campaign(load(name), 21)
    campaign.play(commanders({f.id: f.sheet.kind for f in campaign.theater.factions.values()}, {}), weeks)
    return campaign.open_week()[faction]


def every(faction: str) -> list[tuple[Situation, Order]]:
    return [(known, order) for weeks in WEEKS for known in (situation(faction, weeks),) for order in options(known)]


def test_verbs_are_the_keys_and_every_kind_has_its_help() -> None:
    for verb, kind in ORDERS.items():
        assert kind.verb == verb
        assert kind.help_text.endswith(".")
        assert kind.givers


@pytest.mark.parametrize("faction", SIDES)
def test_a_menu_holds_what_the_side_may_give(faction: str) -> None:
    known = situation(faction, 0)
    assert set(menu(known)) == {kind for kind in ORDERS.values() if known.sheet.kind in kind.givers}


def test_menus_differ_by_side() -> None:
    verbs = {faction: {kind.verb for kind in menu(situation(faction, 0))} for faction in SIDES}
    assert {"march", "hold"} <= verbs["iraq"] & verbs["coalition"] & verbs["insurgents"]
    assert "assault" in (verbs["iraq"] & verbs["coalition"]) - verbs["insurgents"]
    assert "counter-attack" in verbs["insurgents"] - verbs["iraq"]
    assert {"operate", "lie low", "go to ground"} <= verbs["insurgents"] - verbs["iraq"]
    assert {"patrol", "close support", "sweep", "police"} <= verbs["iraq"] - verbs["insurgents"]
    assert "restore services" in verbs["iraq"] - verbs["coalition"]
    assert "stabilisation aid" in verbs["coalition"] - verbs["iraq"]


@pytest.mark.parametrize("faction", SIDES)
def test_every_option_is_allowed_and_can_be_explained(faction: str) -> None:
    found = every(faction)
    assert found
    for known, order in found:
        assert order.refusal(known) is None
        assert type(order) in menu(known)
        assert order.text(known).startswith(("fly", order.verb))
        assert isinstance(order.expectation(known), str)
        assert order.cost(known).command == (-order.orders if isinstance(order, ExtraEffort) else 1)


@pytest.mark.parametrize("faction", ["coalition", "iraq", "syria", "insurgents"])
def test_every_option_of_the_last_pockets_is_allowed(faction: str) -> None:
    known = situation(faction, 0, "last-pockets")
    assert all(order.refusal(known) is None for order in options(known))


@pytest.mark.parametrize("faction", SIDES)
def test_no_option_is_offered_twice(faction: str) -> None:
    for weeks in WEEKS:
        found = list(options(situation(faction, weeks)))
        assert len(found) == len(set(found))


@pytest.mark.parametrize("faction", SIDES)
def test_orders_come_back_from_a_journal_line(faction: str) -> None:
    for _, order in every(faction):
        line = json.loads(json.dumps(order.as_data()))
        assert order_from_data(line) == order


def test_a_group_comes_back_whole() -> None:
    order = Assault(("IQ-1", "IQ-2"), "QIM")
    back = order_from_data(json.loads(json.dumps(order.as_data())))
    assert back == order
    assert back.subjects == ("IQ-1", "IQ-2")


@pytest.mark.parametrize("data", [{"verb": "surrender"}, {}])
def test_an_unknown_verb_is_no_order(data: dict[str, str]) -> None:
    with pytest.raises(JournalError, match="no order is called"):
        order_from_data(data)


@pytest.mark.parametrize("side", ["coalition", "government", "insurgent"])
def test_every_kind_has_a_letter_of_its_own_on_its_side(side: str) -> None:
    """So that a letter means the same order in every week and for every zone."""
    letters = [LETTERS[verb] for verb, kind in ORDERS.items() if side in kind.givers]
    assert len(set(letters)) == len(letters)
    assert all(len(each) == 1 and ((each.isalpha() and each.islower()) or each == "+") for each in letters)
