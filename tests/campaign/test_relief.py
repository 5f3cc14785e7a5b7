"""Relief: a bot that raises costs its side a week of doctrine, never the war, and everybody is told."""

from __future__ import annotations

import pytest

from game.bots.table import commanders
from game.campaign.campaign import Campaign
from game.campaign.commander import Commander
from game.campaign.relief import Relieved, StandIn
from game.campaign.schema import Scenario
from game.dice import Dice
from game.events.entry import Entry
from game.events.event import EVERYONE
from game.events.turn import CommanderRelieved, OrderGiven
from game.orders.order import Directive
from game.views.situation import Situation


class Faulty:
    """Raises in its second week."""

    def __init__(self, good: Commander) -> None:
        self.good = good

    def decide(self, situation: Situation, dice: Dice) -> list[Directive]:
        if situation.week == 2:
            raise KeyError("a zone\nnobody knows " + "x" * 500)
        return self.good.decide(situation, dice)


def play(tutorial: Scenario, faulty: Commander | None, weeks: int = 3) -> tuple[Campaign, list[Entry]]:
    entries: list[Entry] = []
    campaign = Campaign(tutorial, 7, (entries.append,))
    bots: dict[str, Commander] = dict(commanders({f: sheet.kind for f, sheet in tutorial.factions.items()}, {}))
    if faulty is not None:
        bots["iraq"] = faulty
    campaign.play(bots, weeks)
    return campaign, entries


def test_doctrine_commands_for_the_week_and_the_journal_says_so(tutorial: Scenario) -> None:
    doctrine = commanders({"iraq": "government"}, {})["iraq"].commander
    whole, _ = play(tutorial, None)
    campaign, entries = play(tutorial, Relieved(Faulty(doctrine), doctrine))
    told = [each for each in entries if isinstance(each.event, CommanderRelieved)]
    assert [(each.week, each.audience) for each in told] == [(2, EVERYONE)]
    assert isinstance(told[0].event, CommanderRelieved)
    assert told[0].event.faction == "iraq"
    assert told[0].event.why.startswith("KeyError: 'a zone")
    assert len(told[0].event.why) <= 200
    assert campaign.theater.digest() == whole.theater.digest()


def test_where_nobody_can_stand_in_standing_orders_go_on(tutorial: Scenario) -> None:
    broken = Faulty(commanders({"iraq": "government"}, {})["iraq"])
    _, entries = play(tutorial, Relieved(broken, broken))
    given = {each.week for each in entries if isinstance(each.event, OrderGiven) and each.event.faction == "iraq"}
    assert 2 not in given
    assert {1, 3} <= given


def test_every_bot_of_the_table_has_doctrine_behind_it(tutorial: Scenario, monkeypatch: pytest.MonkeyPatch) -> None:
    def raising(*_: object) -> None:
        raise ValueError("lost the map")

    bots = commanders({"iraq": "government"}, {"iraq": "coin_toss"})
    situation = Campaign(tutorial, 7).open_week()["iraq"]
    plain = bots["iraq"].stand_in.decide(situation, Dice(1))
    monkeypatch.setattr(type(bots["iraq"].commander), "decide", raising)
    orders = bots["iraq"].decide(situation, Dice(1))
    assert isinstance(orders, StandIn)
    assert list(orders) == plain
    assert orders.why == "ValueError: lost the map"
