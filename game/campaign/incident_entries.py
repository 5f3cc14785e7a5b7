"""Incidents as a scenario file writes them, and what they stand for.

sandstorm:
  title: A sandstorm
  when: {weekly: true, probability: 0.04, season: {months: [3, 4], probability: 0.12}}
  once: false
  effects: [{weather: {days: 2, terrains: [desert]}}]
"""

from __future__ import annotations

from datetime import date, timedelta
from typing import Annotated, Any, Literal

from pydantic import Field, create_model, model_validator

from game.campaign.conditions import FIELDS, ConditionEntry, condition
from game.campaign.figures import Section, Text
from game.incidents.effects import EFFECTS, Effect
from game.incidents.incident import Incident, When

Probability = Annotated[float, Field(ge=0, le=1)]
Week = Annotated[int, Field(ge=1, le=520)]
CLOCKS = ("date", "week", "weekly")


class Season(Section):
    """Months in which an incident that may happen in any week has another chance."""

    months: Annotated[list[Annotated[int, Field(ge=1, le=12)]], Field(min_length=1, max_length=12)]
    probability: Probability


class _WhenShape(Section):
    @model_validator(mode="after")
    def _one_trigger(self) -> _WhenShape:
        said = self.model_fields_set
        triggers = said & {*CLOCKS, *FIELDS}
        if len(triggers) != 1:
            raise ValueError("say when with exactly one of date, week, weekly or a condition")
        if "weeks_running" in said and triggers & {*CLOCKS}:
            raise ValueError("weeks_running goes with a condition, not with a date or weekly")
        if "if_" in said and not triggers & {*CLOCKS}:
            raise ValueError("if goes with a date, a week or weekly; write all: for several conditions")
        if "season" in said and "weekly" not in triggers:
            raise ValueError("season goes with weekly")
        return self


_when: dict[str, Any] = {
    "date": (date | None, None),
    "week": (Week | None, None),
    "weekly": (Literal[True] | None, None),
    "if_": (Annotated[ConditionEntry | None, Field(alias="if")], None),
    "probability": (Probability, 1.0),
    "season": (Season | None, None),
    "weeks_running": (Week, 1),
    **FIELDS,
}
WhenEntry = create_model("WhenEntry", __base__=_WhenShape, **_when)


class _EffectShape(Section):
    @model_validator(mode="after")
    def _exactly_one(self) -> _EffectShape:
        if len(self.model_fields_set) != 1:
            raise ValueError("an effect is a mapping with exactly one key")
        return self


_effects: dict[str, Any] = {name: (kind | None, None) for name, kind in EFFECTS.items()}
EffectEntry = create_model("EffectEntry", __base__=_EffectShape, **_effects)


class IncidentEntry(Section):
    """Something that comes from off the map or from politics."""

    title: Annotated[str, Field(min_length=1, max_length=100)]
    summary: Text = ""
    when: WhenEntry
    effects: Annotated[list[EffectEntry], Field(min_length=1, max_length=12)]
    once: bool = True
    confidence: Literal["high", "medium", "low"] = "low"
    source: Text | None = None


def incident(id: str, entry: IncidentEntry, start: date) -> Incident:
    """The incident that an entry stands for in a campaign that begins on that day."""
    return Incident(id, entry.title, when_of(entry.when, start), tuple(map(_effect, entry.effects)), entry.once)


def _effect(entry: Any) -> Effect:
    (name,) = entry.model_fields_set
    return getattr(entry, name)  # type: ignore[no-any-return]


def when_of(entry: Any, start: date) -> When:
    """When it may happen; a date becomes the week it lies in."""
    said, season = entry.model_fields_set, entry.season
    needed = entry.if_ if entry.if_ is not None else entry if said & FIELDS.keys() else None
    return When(
        week=week_of(entry.date, start) if entry.date is not None else entry.week,
        weekly=bool(entry.weekly),
        condition=None if needed is None else condition(needed),
        weeks_running=entry.weeks_running,
        probability=entry.probability,
        season_months=tuple(season.months) if season else (),
        season_probability=season.probability if season else 1.0,
    )


def week_of(day: date, start: date) -> int:
    """The week of a campaign in which a day lies, the first being 1.

    >>> week_of(date(2017, 12, 11), date(2017, 11, 3))
    6
    """
    return (day - start) // timedelta(weeks=1) + 1
