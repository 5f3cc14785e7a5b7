"""Tournaments: every stance of every kind of side against every combination of the others, and what the table says of balance.

All sides of a kind share a stance (two governments take the same one). Campaigns of different combinations share their seeds.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import product

from game.ensemble.campaigns import FINISHED
from game.ensemble.measures import Row
from game.ensemble.statistics import Estimate, share

Combination = tuple[tuple[str, str], ...]
"""The stance of each kind of side, as (kind, stance), in the order of kinds."""


@dataclass(frozen=True, slots=True)
class Standing:
    """How a faction fared under one combination: shares with at least a minor victory and of campaigns best against par."""

    minor: Estimate
    best: Estimate
    margin: float  # mean of score less par


@dataclass(frozen=True, slots=True)
class Outcome:
    """One combination, and each faction's standing under it."""

    combination: Combination
    campaigns: int
    standings: Mapping[str, Standing]


def combinations(kinds: Sequence[str], stances: Mapping[str, Sequence[str]]) -> list[Combination]:
    """Every way for the kinds of side to choose their stances."""
    present = list(dict.fromkeys(kinds))
    return [tuple(zip(present, chosen, strict=True)) for chosen in product(*(stances[kind] for kind in present))]


def bots_of(combination: Combination, kinds: Mapping[str, str]) -> dict[str, str]:
    """The bot of each faction; `kinds` maps faction to kind."""
    chosen = dict(combination)
    return {faction: chosen[kind] for faction, kind in kinds.items()}


def outcome(combination: Combination, rows: Sequence[Row], par: Mapping[str, float]) -> Outcome:
    """What the campaigns of a combination came to; those that failed are left out."""
    played = [row for row in rows if row["status"] == FINISHED]
    return Outcome(combination, len(played), {faction: _standing(faction, played, par[faction]) for faction in par})


def _standing(faction: str, rows: Sequence[Row], par: float) -> Standing:
    minor = sum(row[f"grade_{faction}"] != "none" for row in rows)
    best = sum(row["winner"] == faction for row in rows)
    scores = [float(row[f"score_{faction}"] or 0.0) for row in rows]
    margin = sum(scores) / max(len(scores), 1) - par
    return Standing(share(minor, len(rows)), share(best, len(rows)), round(margin, 2))


def overall(outcomes: Sequence[Outcome], faction: str) -> Estimate:
    """A faction's share of campaigns with at least a minor victory, over all combinations."""
    total = sum(each.campaigns for each in outcomes)
    return share(round(sum(each.standings[faction].minor.value * each.campaigns for each in outcomes)), total)


def dominant(outcomes: Sequence[Outcome], kinds: Mapping[str, str]) -> Iterator[tuple[str, str]]:
    """Each (kind, stance) that does best, by the mean margin of its sides, against every combination of the others."""
    for kind in dict.fromkeys(kinds.values()):
        sides = [faction for faction, each in kinds.items() if each == kind]
        best: dict[Combination, tuple[float, str]] = {}
        tried = set()
        for each in outcomes:
            stance, others = dict(each.combination)[kind], tuple(pair for pair in each.combination if pair[0] != kind)
            margin = sum(each.standings[side].margin for side in sides) / len(sides)
            best[others] = max(best.get(others, (float("-inf"), "")), (margin, stance))
            tried.add(stance)
        winners = {stance for _, stance in best.values()}
        if len(tried) > 1 and len(winners) == 1:
            yield kind, winners.pop()
