"""The plan of a batch: which campaigns, with which settings and seeds. All that decides how one goes decides its id.

Runs are designs times replications. A replication has the same seed in every design (common random numbers): what two designs
share falls out of their difference. The same run has the same id and the same result on any machine.
"""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from hashlib import blake2b
from pathlib import Path
from typing import Any

from game.batch.designs import NO_DESIGN, Span, Table
from game.bots.table import Choice
from game.campaign.schema import Scenario
from game.campaign.settings import Settings
from game.ensemble.results import ALWAYS, FORMAT
from game.errors import BatchError

MAY_DIFFER = ("command", "replications")


@dataclass(frozen=True, slots=True)
class Run:
    """One campaign of a plan."""

    id: str
    design: int
    replication: int
    seed: int


@dataclass(frozen=True)
class BatchPlan:
    """A scenario, its bots, the numbers varied with a row of values a design, and how often each is played."""

    scenario: Scenario
    bots: Mapping[str, Choice]
    replications: int
    seed: int
    spans: tuple[Span, ...] = ()
    designs: Table = NO_DESIGN
    kind: str = "list"
    extras: tuple[str, ...] = ()
    seconds: float | None = None  # that a campaign may take
    opening: str | None = None  # the digest of the theater that every run goes on from, if not the first morning
    week: int | None = None  # that is then the first to be played
    name: str = ""  # of the scenario, as it was asked for
    command: str = ""  # that plays it again
    engine: str = ""  # the version of the software and the digest of its rules

    @property
    def keys(self) -> tuple[str, ...]:
        """The paths of the numbers varied."""
        return tuple(span.key for span in self.spans)

    @property
    def tables(self) -> tuple[str, ...]:
        """The tables it is stored in."""
        return (*ALWAYS, *self.extras)

    @cached_property
    def runs(self) -> tuple[Run, ...]:
        """Every run, by replication and then by design, so that sets of parameters are played side by side."""
        designs = _told_apart([self._stem(row) for row in self.designs])
        seeds = [seed_of(self.seed, each) for each in range(self.replications)]
        return tuple(
            Run(blake2b(f"{stem}/{seed}".encode(), digest_size=8).hexdigest(), design, replication, seed)
            for replication, seed in enumerate(seeds)
            for design, stem in enumerate(designs)
        )

    def settings(self, run: Run) -> Settings:
        """What is set for a run."""
        return dict(zip(self.keys, self.designs[run.design], strict=True))

    def find(self, id: str) -> Run:
        """The run whose id begins so; raises BatchError unless there is exactly one."""
        found = [run for run in self.runs if run.id.startswith(id)] if id else []
        if len(found) != 1:
            raise BatchError(f"{len(found) or 'no'} runs of this batch have an id that begins with '{id}'")
        return found[0]

    def _stem(self, row: tuple[float, ...]) -> str:
        values = json.dumps(sorted(zip(self.keys, row, strict=True))) if row else ""
        return f"{self._content}/{values}" if values else self._content

    @cached_property
    def _content(self) -> str:
        content = blake2b(self.scenario.model_dump_json(by_alias=True).encode(), digest_size=8)
        content.update(repr(sorted(self.bots.items())).encode())
        content.update((self.opening or "").encode())
        return content.hexdigest()

    # ---- the file ------------------------------------------------------------------------------------------------------
    def data(self) -> dict[str, Any]:
        """The plan as plain data, what people look for first."""
        return {
            "badia": "batch", "format": FORMAT, "engine": self.engine, "command": self.command, "name": self.name,
            "title": self.scenario.title, "seed": self.seed, "replications": self.replications, "tables": list(self.extras),
            "bots": {side: _choice(bot) for side, bot in sorted(self.bots.items())}, "time_limit": self.seconds,
            "opening": self.opening, "from_week": self.week, "design": self.kind,
            "vary": [{"key": span.key, "low": span.low, "value": span.value, "high": span.high} for span in self.spans],
            "designs": [list(row) for row in self.designs],
            "scenario": self.scenario.model_dump(mode="json", by_alias=True, exclude_unset=True),
        }  # fmt: skip

    def to_bytes(self) -> bytes:
        """The plan as its file holds it: a line a key, and a line a design."""
        lines = [f"{json.dumps(key)}: {_pretty(key, value)}" for key, value in self.data().items()]
        return ("{\n" + ",\n".join(lines) + "\n}\n").encode()

    def must_continue(self, stored: Mapping[str, Any], folder: Path) -> None:
        """Raise BatchError unless this plan is the stored one, or the same with more replications."""
        own = json.loads(self.to_bytes())
        for key, value in own.items():
            if key not in MAY_DIFFER and stored.get(key) != value:
                what = "" if key in ("scenario", "designs") else f" ({_short(stored.get(key))} there, {_short(value)} asked for)"
                raise BatchError(f"{folder}: holds another batch: its {key} differs{what}; choose another --out")
        if self.replications < int(stored.get("replications", 0)):
            raise BatchError(
                f"{folder}: holds {stored['replications']} replications, more than the {self.replications} asked for"
            )


def _told_apart(stems: list[str]) -> list[str]:
    """Designs that set the same (a range may end at the value itself) are runs of their own all the same."""
    seen: Counter[str] = Counter()
    found = []
    for stem in stems:
        found.append(f"{stem}~{seen[stem]}" if seen[stem] else stem)
        seen[stem] += 1
    return found


def seed_of(base: int, replication: int) -> int:
    """The seed of a replication: the same for the same base on any machine."""
    return int.from_bytes(blake2b(f"{base}/{replication}".encode(), digest_size=8).digest(), "little") >> 1


def plan_batch(scenario: Scenario, bots: Mapping[str, Choice], replications: int, seed: int) -> BatchPlan:
    """`replications` runs of one scenario under one set of bots."""
    return BatchPlan(scenario, bots, replications, seed)


def plan_from(stored: Mapping[str, Any], folder: Path) -> BatchPlan:
    """The plan that a batch's folder holds; raises BatchError where it holds none that can be played."""
    try:
        return BatchPlan(
            Scenario.model_validate(stored["scenario"]),
            {str(side): _chosen(bot) for side, bot in stored["bots"].items()},
            int(stored["replications"]),
            int(stored["seed"]),
            tuple(Span(str(e["key"]), float(e["low"]), float(e["value"]), float(e["high"])) for e in stored["vary"]),
            tuple(tuple(float(value) for value in row) for row in stored["designs"]),
            str(stored["design"]),
            tuple(str(each) for each in stored["tables"]),
            None if stored["time_limit"] is None else float(stored["time_limit"]),
            stored["opening"],
            stored["from_week"],
            str(stored["name"]),
            str(stored["command"]),
            str(stored["engine"]),
        )
    except (LookupError, TypeError, ValueError, AttributeError) as error:
        raise BatchError(f"{folder}: its plan is damaged ({type(error).__name__}: {str(error).partition(chr(10))[0]})") from error


def _choice(bot: Choice) -> str | dict[str, str]:
    return bot if isinstance(bot, str) else {str(week): name for week, name in bot.items()}


def _chosen(bot: Any) -> Choice:
    return str(bot) if isinstance(bot, str) else {int(week): str(name) for week, name in bot.items()}


def _pretty(key: str, value: Any) -> str:
    if key in ("designs", "vary") and value:
        return "[\n" + ",\n".join(f" {json.dumps(row)}" for row in value) + "\n]"
    return json.dumps(value, indent=1 if key == "scenario" else None, ensure_ascii=True)


def _short(value: Any) -> str:
    text = json.dumps(value)
    return text if len(text) <= 60 else f"{text[:57]}..."
