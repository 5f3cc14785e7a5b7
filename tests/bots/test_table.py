"""The table of bots, and what is asked of every one in it: allowed orders, told why, and nothing kept between weeks."""

from __future__ import annotations

import pytest

from game.bots.table import BOTS, DOCTRINE, bot, commanders
from game.campaign.campaign import Campaign
from game.dice import Dice
from game.errors import CallError
from game.events.entry import Entry
from game.events.turn import OrderFailed, OrderGiven
from game.orders.plan import Plan
from game.views.situation import Situation
from tests.wars import shipped

War = dict[str, list[Situation]]
PAIRS = [
    (name, faction)
    for name, entry in BOTS.items()
    for faction, kind in (("coalition", "coalition"), ("iraq", "government"), ("insurgents", "insurgent"))
    if kind in entry.kinds
]


@pytest.mark.parametrize(("name", "faction"), PAIRS)
def test_every_order_is_accepted_in_its_turn_and_has_a_reason(war: War, name: str, faction: str) -> None:
    given = 0
    for week, situation in enumerate(war[faction]):
        plan = Plan(situation)
        for directive in bot(name, situation.sheet.kind).decide(situation, Dice(week)):
            assert plan.add(directive.order) is None, directive
            assert directive.reason
            given += 1
        assert plan.command_left >= 0
        assert plan.packages_left >= 0
        assert not plan.directives or plan.treasury_left >= 0
    assert given


@pytest.mark.parametrize(("name", "faction"), PAIRS)
def test_bots_keep_nothing_between_weeks(war: War, name: str, faction: str) -> None:
    kind = war[faction][0].sheet.kind
    seasoned = bot(name, kind)
    for week in (0, 4, 9, 4, 0):
        situation = war[faction][week]
        assert seasoned.decide(situation, Dice(week)) == bot(name, kind).decide(situation, Dice(week))


@pytest.mark.parametrize("seed", [11, 12])
@pytest.mark.parametrize("chosen", [{}, dict.fromkeys(("coalition", "iraq", "insurgents"), "coin_toss")])
def test_in_a_campaign_every_order_decided_is_taken_up(seed: int, chosen: dict[str, str]) -> None:
    entries: list[Entry] = []
    campaign = Campaign(shipped("tutorial"), seed, (entries.append,))
    campaign.play(commanders({f.id: f.sheet.kind for f in campaign.theater.factions.values()}, chosen))
    assert campaign.theater.over
    assert sum(isinstance(entry.event, OrderGiven) for entry in entries) > 12
    failed = [entry.event for entry in entries if entry.cause == "orders" and isinstance(entry.event, OrderFailed)]
    assert not [event for event in failed if event.zone is None]  # one that names a zone met what nobody had told of


def test_every_kind_of_side_has_a_doctrine_that_plays_it() -> None:
    for kind, name in DOCTRINE.items():
        assert kind in BOTS[name].kinds
        assert type(bot(name, kind)).__name__ == BOTS[name].name


def test_commanders_are_those_chosen_and_doctrine_for_the_rest() -> None:
    made = commanders({"iraq": "government", "insurgents": "insurgent"}, {"iraq": "coin_toss"})
    assert {faction: type(each.commander).__name__ for faction, each in made.items()} == {
        "iraq": "CoinToss", "insurgents": "StandAndFade"
    }  # fmt: skip


def test_an_unknown_bot_is_refused_with_the_known_ones() -> None:
    with pytest.raises(CallError, match="no bot is called 'napoleon': choose one of coin_toss"):
        bot("napoleon", "government")


def test_a_bot_plays_only_its_kinds() -> None:
    with pytest.raises(
        CallError, match=r"'stand_and_fade' does not command .* 'government': choose one of coin_toss, historical, clear_and_hold"
    ):
        bot("stand_and_fade", "government")


@pytest.mark.parametrize("name", BOTS)
def test_every_bot_is_summed_up_in_a_line(name: str) -> None:
    assert BOTS[name].summary
    assert "\n" not in BOTS[name].summary
