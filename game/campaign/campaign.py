"""A campaign: a scenario under a seed, played week by week. It applies each event the moment a cause yields it."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from typing import TYPE_CHECKING

from game.campaign.commander import Commander, Silent
from game.campaign.conditions import condition
from game.campaign.incident_entries import incident
from game.campaign.sequence import CLOSING, OPENING, Phase
from game.campaign.setup import set_up
from game.campaign.turn import Terms, Turn
from game.dice import Dice
from game.events.entry import Entry
from game.events.event import Event
from game.events.turn import CampaignEnded
from game.memory import Memory
from game.views.observation import morning, observe
from game.views.situation import Situation

if TYPE_CHECKING:
    from game.campaign.schema import Scenario
    from game.orders.order import Directive
    from game.theater.theater import Theater


Sink = Callable[[Entry], None]
_TERMS = Memory()  # of the last scenario, for its next campaign


class Campaign:
    """One war, from its first morning on.

    `open_week` brings income and reports; then `situation(faction)` is what each side knows; `close_week` takes the orders and
    plays the seven days. `play_week` and `play` do it all with commanders.
    """

    def __init__(self, scenario: Scenario, seed: int, sinks: tuple[Sink, ...] = (), theater: Theater | None = None) -> None:
        self.scenario = scenario
        self.seed = seed
        self.sinks = sinks
        self.parameters = scenario.parameters
        self.terms = _TERMS.of("terms", (scenario,), lambda: terms_of(scenario))
        self.theater: Theater = set_up(scenario, seed) if theater is None else theater
        self.turn = self._turn(max(1, self.theater.calendar.week))

    def _turn(self, week: int) -> Turn:
        return Turn(self.theater, self.parameters, self.terms, Dice(self.seed).on("week", week))

    def situation(self, faction: str) -> Situation:
        """What a faction knows now."""
        return observe(self.theater, faction, self.parameters, self.terms.weeks, reckonings=self.terms.reckonings)

    def open_week(self) -> Mapping[str, Situation]:
        """Begin the next week; returns each faction's situation."""
        self.turn = self._turn(self.theater.calendar.week + 1)
        self._run(OPENING)
        self.turn.situations = self.all_situations()
        return self.turn.situations

    def all_situations(self) -> dict[str, Situation]:
        """What each faction knows now."""
        told = morning(self.theater)
        return {
            faction: observe(self.theater, faction, self.parameters, self.terms.weeks, told, self.terms.reckonings)
            for faction in self.theater.faction_ids
        }

    def close_week(self, directives: Mapping[str, list[Directive]]) -> Iterator[Entry]:
        """Carry out the orders and play the week, yielding each entry as it is written."""
        self.turn.directives = directives
        yield from self._phases(CLOSING)

    def play_week(self, commanders: Mapping[str, Commander]) -> None:
        """A week with these commanders; a faction without one gives no orders."""
        situations = self.open_week()
        self.turn.directives = decide(situations, commanders, self.turn.dice)
        self._run(CLOSING)

    def play(self, commanders: Mapping[str, Commander], weeks: int | None = None) -> None:
        """Play on to the end, or for so many weeks."""
        last = self.terms.weeks if weeks is None else self.theater.calendar.week + weeks
        while not self.theater.over and self.theater.calendar.week < last:
            self.play_week(commanders)

    def concede(self, faction: str) -> None:
        """End the campaign: a faction gives up, and who of the others is furthest over par has won."""
        margins = {f.id: f.score - self.terms.par[f.id] for f in self.theater.factions.values() if f.id != faction}
        winner = max(margins, key=lambda each: (margins[each], each))
        self._record("concession", CampaignEnded(winner, f"{self.theater.factions[faction].sheet.name} conceded."))

    def lead(self, commanders: Mapping[str, Commander]) -> None:
        """Let `theater.step()`, as Mesa's tools call it, play weeks with these commanders."""

        def play_a_week(_: Theater) -> None:
            self.play_week(commanders)

        self.theater.week_player = play_a_week

    def _run(self, phases: tuple[Phase, ...]) -> None:
        """Play phases. Where nobody listens no entries are written: most campaigns of a batch are played so."""
        if self.sinks:
            for _ in self._phases(phases):
                pass
            return
        turn, theater = self.turn, self.theater
        for phase in phases:
            for event in phase.cause(turn):
                event.apply(theater)

    def _phases(self, phases: tuple[Phase, ...]) -> Iterator[Entry]:
        for phase in phases:
            for event in phase.cause(self.turn):
                yield self._record(phase.name, event)

    def _record(self, cause: str, event: Event) -> Entry:
        theater = self.theater
        audience = event.audience(theater) if self.sinks else ()
        entry = Entry(theater.calendar.week, theater.calendar.day, cause, audience, event)
        event.apply(theater)
        for sink in self.sinks:
            sink(entry)
        return entry


def decide(situations: Mapping[str, Situation], commanders: Mapping[str, Commander], dice: Dice) -> dict[str, list[Directive]]:
    """Every commander's orders, all from the same morning."""
    silent = Silent()
    return {
        faction: commanders.get(faction, silent).decide(situation, dice.on("commander", faction).sealed())
        for faction, situation in situations.items()
    }


def terms_of(scenario: Scenario) -> Terms:
    """What a scenario says of the campaign as a whole."""
    return Terms(
        weeks=scenario.weeks,
        reckonings=tuple(scenario.reckonings),
        ladders={f: (condition(v.minor), condition(v.major), condition(v.decisive)) for f, v in scenario.victory.items()},
        par={faction: victory.par.value for faction, victory in scenario.victory.items()},
        incidents=tuple(incident(id, entry, scenario.start) for id, entry in scenario.incidents.items()),
    )
