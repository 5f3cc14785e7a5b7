"""Figures: a number of a scenario file with its range, unit and source; names by week; the closed section of a file."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated

from pydantic import AfterValidator, BaseModel, BeforeValidator, ConfigDict, Field, model_validator

Text = Annotated[str, Field(max_length=4000)]
MAX_NUMBER = 1e9


class Section(BaseModel):
    """Every section is closed (unknown keys are refused, except `x-…`) and frozen once read."""

    model_config = ConfigDict(extra="forbid", frozen=True, allow_inf_nan=False, protected_namespaces=())


class Figure(Section):
    """A number with, where it matters, its range, unit and source; in the file a bare number will do."""

    value: Annotated[float, Field(ge=-MAX_NUMBER, le=MAX_NUMBER, allow_inf_nan=False)]
    range: tuple[float, float] | None = None
    unit: Text | None = None
    source: Text | None = None
    note: Text | None = None

    @model_validator(mode="after")
    def _value_lies_in_range(self) -> Figure:
        if self.range is not None and not self.range[0] <= self.value <= self.range[1]:
            raise ValueError(f"value {self.value:g} lies outside its range {self.range[0]:g} to {self.range[1]:g}")
        return self

    @property
    def whole(self) -> int:
        """The value as a whole number of people."""
        return round(self.value)

    @property
    def low(self) -> float:
        """The lower end of the range, or the value where there is none."""
        return self.value if self.range is None else self.range[0]

    @property
    def high(self) -> float:
        """The upper end of the range, or the value where there is none."""
        return self.value if self.range is None else self.range[1]


def _bare_number(value: object) -> object:
    return {"value": value} if isinstance(value, int | float) and not isinstance(value, bool) else value


@dataclass(frozen=True, slots=True)
class Between:
    """The bounds that a figure, and its range, must keep; a value, so that messages can name them."""

    low: float
    high: float

    def __call__(self, figure: Figure) -> Figure:
        if not (self.low <= figure.low and figure.high <= self.high):
            raise ValueError(f"expected a number from {self.low:,.15g} to {self.high:,.15g}")
        return figure


def _between(low: float, high: float) -> AfterValidator:
    return AfterValidator(Between(low, high))


AnyFigure = Annotated[Figure, BeforeValidator(_bare_number)]
Share = Annotated[Figure, _between(0, 1), BeforeValidator(_bare_number)]
Strength = Annotated[Figure, _between(1, 50_000_000), BeforeValidator(_bare_number)]
People = Annotated[Figure, _between(0, 50_000_000), BeforeValidator(_bare_number)]
Points = Annotated[Figure, _between(0, 100), BeforeValidator(_bare_number)]
Resources = Annotated[Figure, _between(0, 10_000), BeforeValidator(_bare_number)]


@dataclass(frozen=True, slots=True)
class FromWeekOne:
    """Takes a bare name for one that holds from week 1 on; a value, so that messages can say what is expected."""

    expected: str = "a bot's name, or names by the week from which each commands, such as {1: clear_and_hold}"

    def __call__(self, value: object) -> object:
        return {1: value} if isinstance(value, str) else value


def _begins(schedule: dict[int, str]) -> dict[int, str]:
    if 1 not in schedule:
        raise ValueError("expected a schedule that says who commands from week 1 on")
    return schedule


ByWeek = Annotated[dict[Annotated[int, Field(ge=1, le=1040)], Text], AfterValidator(_begins), BeforeValidator(FromWeekOne())]
"""Names by the week from which each holds."""
