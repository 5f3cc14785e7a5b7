"""Plays the tests that a scenario carries with it, and says of each what was expected and what came instead."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import MISSING, dataclass, fields
from typing import TYPE_CHECKING

from game.bots.table import asked_over, commanders
from game.campaign.campaign import Campaign
from game.campaign.conditions import condition
from game.campaign.turn import standing
from game.rules.conditions import CONDITIONS, AllOf, AnyOf, Condition, Measured, NotThis
from game.rules.standing import Standing, measure
from game.rules.victory import met

if TYPE_CHECKING:
    from game.campaign.schema import Scenario
    from game.campaign.trials import Trial

NAMES = {kind: name for name, kind in CONDITIONS.items()}


@dataclass(frozen=True, slots=True)
class Verdict:
    """What came of a test; `unmet` says in words what did not come out as expected, and is empty where all did."""

    name: str
    seed: int
    weeks: int
    unmet: tuple[str, ...]

    @property
    def passed(self) -> bool:
        """Whether all came out as expected."""
        return not self.unmet

    def line(self) -> str:
        """The verdict in one line."""
        told = f"{'passed' if self.passed else 'FAILED'}  {self.name} (seed {self.seed}, {self.weeks} weeks)"
        return told if self.passed else f"{told}: {'; '.join(self.unmet)}"


def played(scenario: Scenario, name: str) -> Verdict:
    """Play the test of that name."""
    trial: Trial = scenario.tests[name]
    kinds = {faction: sheet.kind for faction, sheet in scenario.factions.items()}
    campaign = Campaign(scenario, trial.seed)
    campaign.play(commanders(kinds, asked_over(scenario.bots, trial.bots), scenario), trial.weeks)
    theater = campaign.theater
    now = standing(theater)
    unmet = [each for entry in trial.expect for each in missed(condition(entry), now)]
    if trial.winner is not None and theater.winner != trial.winner:
        unmet.append(f"expected {trial.winner} to win, and {theater.winner or 'nobody'} did")
    return Verdict(name, trial.seed, len(theater.annals.weeks), tuple(unmet))


def missed(expected: Condition, now: Standing) -> Iterator[str]:
    """What of a condition is not met, in words, with the numbers found."""
    if met(expected, now):
        return
    if isinstance(expected, AllOf):
        for each in expected.conditions:
            yield from missed(each, now)
    elif isinstance(expected, AnyOf | NotThis):
        yield f"expected {said(expected)}, which is not so"
    else:
        yield f"expected {said(expected)}, found {measure(expected, now):,.6g}"


def said(each: Condition) -> str:
    """A condition as a file writes it.

    >>> from game.rules.conditions import Holds, NotThis
    >>> said(NotThis(Holds(faction="iraq", min=2)))
    '{not: {holds: {faction: iraq, min: 2}}}'
    """
    if isinstance(each, NotThis):
        return f"{{not: {said(each.condition)}}}"
    if isinstance(each, AllOf | AnyOf):
        return f"{{{'all' if isinstance(each, AllOf) else 'any'}: [{', '.join(map(said, each.conditions))}]}}"
    return f"{{{NAMES[type(each)]}: {{{', '.join(_given(each))}}}}}"


def _given(each: Measured) -> Iterator[str]:
    """The keys that differ from what they are when nothing is said, as `key: value`; the bounds stand last."""
    for key in sorted((field.name for field in fields(each)), key=("min", "max").__contains__):
        value = getattr(each, key)
        default = next(field.default for field in fields(each) if field.name == key)
        if default is MISSING or value != default:
            yield f"{key}: {value:g}" if isinstance(value, float) else f"{key}: {value}"
