"""Tournaments: every combination once, and dominance told only where a stance wins against all."""

from __future__ import annotations

import pytest

from game.ensemble.measures import Row
from game.ensemble.tournament import Combination, Outcome, bots_of, combinations, dominant, outcome, overall

KINDS = {"west": "coalition", "north": "government", "south": "government", "cells": "insurgent"}
STANCES = {"coalition": ["a", "b"], "government": ["c", "d"], "insurgent": ["e"]}
PAR = dict.fromkeys(KINDS, 50.0)


def row(scores: dict[str, float], winner: str = "cells", outcome: str = "finished") -> Row:
    grades = {f"grade_{side}": "minor" if score >= 40 else "none" for side, score in scores.items()}
    return {"status": outcome, "winner": winner, **{f"score_{side}": score for side, score in scores.items()}, **grades}


def test_every_combination_comes_once_and_sides_of_a_kind_share_their_stance() -> None:
    found = combinations(list(KINDS.values()), STANCES)
    assert len(found) == len(set(found)) == 4
    assert bots_of(found[0], KINDS) == {"west": "a", "north": "c", "south": "c", "cells": "e"}


def test_failed_campaigns_are_left_out() -> None:
    scores = dict.fromkeys(KINDS, 30.0)
    found = outcome((("coalition", "a"),), [row(scores | {"west": 60.0}), row(scores), row(scores, outcome="failed: x")], PAR)
    assert found.campaigns == 2
    assert found.standings["west"].minor.value == 0.5
    assert found.standings["west"].margin == pytest.approx(-5.0)
    assert found.standings["cells"].best.value == 1.0


def table(margins: dict[tuple[str, str], float]) -> list[Outcome]:
    """Outcomes in which only the coalition's score varies, by its own stance and the governments'."""
    found = []
    for (west, government), score in margins.items():
        combination: Combination = (("coalition", west), ("government", government), ("insurgent", "e"))
        scores = dict.fromkeys(KINDS, 50.0) | {"west": score}
        found.append(outcome(combination, [row(scores)], PAR))
    return found


def test_a_stance_dominates_only_where_it_is_best_against_all_others() -> None:
    ruled = table({("a", "c"): 60.0, ("b", "c"): 50.0, ("a", "d"): 60.0, ("b", "d"): 50.0})
    assert ("coalition", "a") in list(dominant(ruled, KINDS))
    open_ = table({("a", "c"): 60.0, ("b", "c"): 50.0, ("a", "d"): 40.0, ("b", "d"): 50.0})
    assert "coalition" not in dict(dominant(open_, KINDS))
    assert "insurgent" not in dict(dominant(open_, KINDS))  # with one stance there is nothing to dominate


def test_the_overall_share_weighs_every_campaign_alike() -> None:
    few = outcome((("coalition", "a"),), [row(dict.fromkeys(KINDS, 60.0))], PAR)
    many = outcome((("coalition", "b"),), [row(dict.fromkeys(KINDS, 10.0))] * 3, PAR)
    assert overall([few, many], "west").value == 0.25
