"""What a campaign costs: CPU milliseconds of the reference scenario under doctrine bots, by who spends them.

    pytest tests/benchmarks -m benchmark -n 0 -s

The engine is not changed to be measured: its calls are wrapped here, and what the wrapping itself costs is taken off again.
The total comes from campaigns that nothing was wrapped around.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Iterator, Mapping
from time import process_time
from typing import Any, TypeVar

import pytest

from game.bots.table import commanders
from game.campaign.campaign import Campaign
from game.campaign.commander import Commander
from game.campaign.schema import Scenario
from game.campaign.sequence import Phase
from game.dice import Dice
from game.events.entry import Entry
from game.events.event import Event
from game.orders.order import Directive
from game.views.situation import Situation

T = TypeVar("T")
SEEDS = range(1, 11)
TARGET = 100.0
LINES = {
    "setup": "a theater from the scenario",
    "bots": "every side's orders",
    "situations": "what each side is shown",
    "reports": "what each side learns",
    "events": "applied to the theater",
    "orders": "held against what is known once more, and carried out",
    "rules": "all other causes: behavior, incidents, scores",
}


class Stopwatch:
    """CPU seconds by label; inside a nested call the time is the inner label's alone."""

    def __init__(self) -> None:
        self.spent: defaultdict[str, float] = defaultdict(float)
        self.calls: Counter[str] = Counter()
        self.nested: Counter[str] = Counter()
        self.labels: list[str] = ["else"]
        self.since = process_time()

    def timed(self, label: str, call: Callable[..., T], *arguments: Any) -> T:
        """What the call returns, its time charged to the label."""
        self._turn_page()
        self.nested[self.labels[-1]] += 1
        self.labels.append(label)
        self.calls[label] += 1
        try:
            return call(*arguments)
        finally:
            self._turn_page()
            self.labels.pop()

    def _turn_page(self) -> None:
        now = process_time()
        self.spent[self.labels[-1]] += now - self.since
        self.since = now


class TimedCommander:
    """A commander under the watch."""

    def __init__(self, watch: Stopwatch, inner: Commander) -> None:
        self.watch, self.inner = watch, inner

    def decide(self, situation: Situation, dice: Dice) -> list[Directive]:
        """The inner commander's orders."""
        return self.watch.timed("bots", self.inner.decide, situation, dice)


class TimedCampaign(Campaign):
    """A campaign under the watch. Audiences are timed too, though only a campaign that is written down asks for them."""

    def __init__(self, scenario: Scenario, seed: int, watch: Stopwatch) -> None:
        self.watch = watch
        watch.timed("setup", super().__init__, scenario, seed)

    def open_week(self) -> Mapping[str, Situation]:
        return self.watch.timed("situations", super().open_week)

    def _run(self, phases: tuple[Phase, ...]) -> None:
        for _ in self._phases(phases):
            pass

    def _phases(self, phases: tuple[Phase, ...]) -> Iterator[Entry]:
        for phase in phases:
            steps = super()._phases((phase,))
            label = phase.name if phase.name in ("reports", "orders") else "rules"
            while (entry := self.watch.timed(label, next, steps, None)) is not None:
                yield entry

    def _record(self, cause: str, event: Event) -> Entry:
        self.watch.timed("audiences", event.audience, self.theater)
        return self.watch.timed("events", super()._record, cause, event)


def doctrine(scenario: Scenario) -> dict[str, Commander]:
    """Each side's doctrine bot."""
    return commanders({faction: sheet.kind for faction, sheet in scenario.factions.items()}, {})


def corrected(watch: Stopwatch) -> dict[str, float]:
    """CPU seconds by label, less what looking at the watch took: part inside the label, part in whoever called."""
    trial, looks = Stopwatch(), 20_000
    start = process_time()
    for _ in range(looks):
        trial.timed("nothing", int)
    inside = trial.spent["nothing"] / looks
    outside = (process_time() - start) / looks - inside
    return {label: watch.spent[label] - inside * watch.calls[label] - outside * watch.nested[label] for label in watch.spent}


@pytest.mark.benchmark
def test_what_a_campaign_costs(last_pockets: Scenario) -> None:
    Campaign(last_pockets, 0).play(doctrine(last_pockets), weeks=4)  # imports and caches are not a campaign's cost
    plain, start = [], process_time()
    for seed in SEEDS:
        campaign = Campaign(last_pockets, seed)
        campaign.play(doctrine(last_pockets))
        plain.append(campaign.theater.digest())
    total = (process_time() - start) / len(SEEDS) * 1000

    watch, timed = Stopwatch(), []
    for seed in SEEDS:
        campaign = TimedCampaign(last_pockets, seed, watch)
        campaign.play({faction: TimedCommander(watch, each) for faction, each in doctrine(last_pockets).items()})
        timed.append(campaign.theater.digest())
    spent = {label: max(0.0, seconds) / len(SEEDS) * 1000 for label, seconds in corrected(watch).items()}

    print(f"\n{last_pockets.title}, {last_pockets.weeks} weeks, doctrine bots, {len(SEEDS)} seeds: CPU ms a campaign")
    for label, what in LINES.items():
        print(f"  {label:11}{spent[label]:8.1f}   {what}")
    print(f"  {'total':11}{total:8.1f}   measured with nothing wrapped; the target is {TARGET:.0f}")
    count = watch.calls["events"] // len(SEEDS)
    print(f"  {'audiences':11}{spent['audiences']:8.1f}   on top where events are written down, {count:,} of them")

    assert timed == plain  # being watched changes nothing
    assert 0.5 * total < sum(spent[label] for label in LINES) < 2.0 * total  # the lines tell where the total goes
