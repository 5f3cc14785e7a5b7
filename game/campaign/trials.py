"""Tests that a scenario carries with it: a campaign of some weeks under a seed, and what must have come of it."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field, model_validator

from game.campaign.conditions import ConditionEntry
from game.campaign.figures import ByWeek, Section, Text

TrialName = Annotated[str, Field(pattern=r"^[a-z0-9][a-z0-9-]{0,59}$")]


class Trial(Section):
    """A campaign that is played to see whether the war is as its author means it: `badia scenario test` plays it."""

    note: Text | None = None
    seed: Annotated[int, Field(ge=0, le=2**31 - 1)] = 1
    weeks: Annotated[int, Field(ge=1, le=520)] | None = None
    bots: dict[str, ByWeek] = {}
    expect: Annotated[list[ConditionEntry], Field(max_length=20)] = []
    winner: Annotated[str, Field(max_length=24)] | None = None

    @model_validator(mode="after")
    def _expects_something(self) -> Trial:
        if not self.expect and self.winner is None:
            raise ValueError("a test expects something: `expect:` with conditions, or `winner:`")
        if self.winner is not None and self.weeks is not None:
            raise ValueError("a war has a winner when it is over: `winner` goes without `weeks`")
        return self
