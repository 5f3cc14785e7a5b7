"""Playing the two sides of a comparison: each a batch of its own over the same seeds, stored in a folder of its own."""

from __future__ import annotations

import shlex
from dataclasses import dataclass, replace
from pathlib import Path

from game.batch.command import Asked, Where, fill, planned, repeated
from game.ensemble.results import PLAN
from game.errors import CallError

Changes = tuple[dict[str, str], dict[str, str]]  # bots by faction, values by path


@dataclass(frozen=True, slots=True)
class Contest:
    """How many seeds both sides play, from which they come, on how many processes, and where it is stored."""

    replications: int
    seed: int
    jobs: int | None = None
    out: str | None = None


def play_side(name: str, side: str, changes: Changes, contest: Contest) -> Path:
    """The folder of one side, `a` or `b`: a stored batch as it is, or the scenario of that name played now."""
    folder = Path(name)
    if (folder / PLAN).is_file():
        if any(changes):
            raise CallError(f"{name} is a batch that has been played: --bot-{side} and --set-{side} are for scenarios")
        return folder
    bots, patches = changes
    out = Path(contest.out or f"badia-compare-{contest.seed}") / side
    asked = Asked(name, contest.replications, contest.seed, bots, patches)
    plan = planned(asked)
    fill(replace(plan, command=f"{repeated(asked)} --out {shlex.quote(str(out))}"), out, Where(jobs=contest.jobs))
    return out
