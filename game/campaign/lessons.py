"""Lessons of a scenario that teaches by playing: a text, and what the learner has to have done before the next is shown."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field, model_validator

from game.campaign.figures import Section, Text

Screens = Literal["orders", "affairs", "handbook", "log"]


class Ordered(Section):
    """An order in this week's plan: its verb, and the zone it is for where that matters."""

    verb: Annotated[str, Field(max_length=40)]
    zone: Annotated[str, Field(max_length=8)] | None = None


class Done(Section):
    """What ends a lesson: exactly one of these."""

    chosen: Annotated[str, Field(max_length=8)] | None = None
    opened: Screens | None = None
    ordered: Ordered | None = None
    week: Annotated[int, Field(ge=1, le=520)] | None = None
    holds: Annotated[str, Field(max_length=8)] | None = None

    @model_validator(mode="after")
    def _is_one_thing(self) -> Done:
        if len(self.model_fields_set) != 1:
            raise ValueError("expected one of chosen, opened, ordered, week, holds")
        return self


class Lesson(Section):
    """A step; one without `until` stays until it is put away."""

    text: Text
    until: Done | None = None
