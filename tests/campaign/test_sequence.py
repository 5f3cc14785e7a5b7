"""The sequence of play: one table of steps, in the order that the rules need."""

from __future__ import annotations

from game.campaign.campaign import Campaign
from game.campaign.schema import Scenario
from game.campaign.sequence import EACH_DAY, OPENING, ORDERS, SEQUENCE_OF_PLAY, WEEKS_END
from game.events.entry import Entry


def test_the_table_is_the_parts_in_order() -> None:
    assert (*OPENING, *ORDERS, *EACH_DAY, *WEEKS_END) == SEQUENCE_OF_PLAY


def test_what_must_come_before_what() -> None:
    order = [phase.name for phase in SEQUENCE_OF_PLAY]
    for earlier, later in (
        ("week", "reports"),  # reports are read on the morning after income
        ("orders", "standing orders"),  # fresh orders replace standing ones before those are paid
        ("movement", "contact"),  # who arrives today meets the garrison today
        ("contact", "assaults"),  # a garrison may melt away before it is struck
        ("assaults", "control"),
        ("opinion", "scores"),
        ("scores", "annals"),  # the week's row holds the week's score
    ):
        assert order.index(earlier) < order.index(later), (earlier, later)
    assert order[-1] == "annals"


def test_a_week_s_entries_name_phases_of_the_table_in_its_order(last_pockets: Scenario) -> None:
    seen: list[Entry] = []
    Campaign(last_pockets, 7, (seen.append,)).play({}, weeks=1)
    assert {entry.cause for entry in seen} <= {phase.name for phase in SEQUENCE_OF_PLAY} | {"day"}
    days = [entry.event.day for entry in seen if entry.cause == "day"]
    assert days == list(range(7))
    order = [phase.name for phase in EACH_DAY]
    for day in range(7):
        ranks = [order.index(entry.cause) for entry in seen if entry.day == day and entry.cause in order]
        assert ranks == sorted(ranks)
