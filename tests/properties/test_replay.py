"""Replay: whatever is ordered, the journal gives the same war again. What holds on every day of it is in `test_invariants`.

Orders are drawn at random from all that are legal, for every side; a lighter pass does the same with doctrine bots on the
reference scenario.
"""

from __future__ import annotations

from pathlib import Path
from tempfile import TemporaryDirectory

from hypothesis import given, settings
from hypothesis import strategies as st

from game.bots.table import commanders
from game.campaign.campaign import Campaign
from game.campaign.commander import Commander
from game.campaign.journal import Journal
from game.campaign.reading import replay
from game.campaign.schema import Scenario
from game.campaign.setup import set_up
from game.events.entry import Entry
from game.events.event import from_data, to_data
from game.events.turn import WeekEnded
from tests.wars import shipped

TUTORIAL, LAST_POCKETS = shipped("tutorial"), shipped("last-pockets")
seeds = st.integers(0, 2**63 - 1)


def bots(scenario: Scenario, chosen: str | None) -> dict[str, Commander]:
    """The same bot for every side, or each side's doctrine."""
    kinds = {faction: sheet.kind for faction, sheet in scenario.factions.items()}
    return commanders(kinds, dict.fromkeys(kinds, chosen) if chosen else {})


@settings(max_examples=12)
@given(seed=seeds, weeks=st.integers(1, 8))
def test_a_journal_of_random_orders_replays_to_the_same_theater(seed: int, weeks: int) -> None:
    """`replay` itself checks every week's digest; the whole goes through the file's bytes."""
    campaign = Campaign(TUTORIAL, seed)
    journal = Journal(campaign)
    campaign.play(bots(TUTORIAL, "coin_toss"), weeks)
    with TemporaryDirectory() as folder:
        path = Path(folder) / "war.badia"
        journal.write(path)
        again = replay(path)
    assert again.theater.digest() == campaign.theater.digest()
    assert again.weeks == len(campaign.theater.annals.weeks)
    assert [line.count('"digest"') for line in journal.lines].count(1) == again.weeks


@settings(max_examples=8)
@given(seed=seeds)
def test_events_read_back_from_plain_data_change_a_second_theater_in_step(seed: int) -> None:
    campaign, shadow = Campaign(TUTORIAL, seed), set_up(TUTORIAL, seed)

    def follow(entry: Entry) -> None:
        from_data(type(entry.event), to_data(entry.event)).apply(shadow)
        if isinstance(entry.event, WeekEnded):
            assert shadow.digest() == campaign.theater.digest()

    campaign.sinks = (follow,)
    campaign.play(bots(TUTORIAL, "coin_toss"), 4)


@settings(max_examples=6)
@given(seed=seeds, weeks=st.integers(1, 4))
def test_the_same_seed_writes_the_same_bytes(seed: int, weeks: int) -> None:
    written = []
    for _ in range(2):
        campaign = Campaign(TUTORIAL, seed)
        journal = Journal(campaign)
        campaign.play(bots(TUTORIAL, "coin_toss"), weeks)
        written.append(journal.to_bytes())
    assert written[0] == written[1]


@settings(max_examples=2)
@given(seed=seeds)
def test_a_journal_of_doctrine_on_the_reference_scenario_replays_to_the_same_theater(seed: int) -> None:
    campaign = Campaign(LAST_POCKETS, seed)
    journal = Journal(campaign)
    campaign.play(bots(LAST_POCKETS, None), 8)
    with TemporaryDirectory() as folder:
        path = Path(folder) / "war.badia"
        journal.write(path)
        assert replay(path).theater.digest() == campaign.theater.digest()
