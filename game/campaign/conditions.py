"""Conditions of victory and incidents as a file writes them: a mapping with one key each, nested by `all`, `any` and `not`."""

from __future__ import annotations

from typing import Annotated, Any

from pydantic import Field, create_model, model_validator

from game.campaign.figures import Section
from game.rules.conditions import CONDITIONS, AllOf, AnyOf, Condition, NotThis


class _ConditionShape(Section):
    @model_validator(mode="after")
    def _exactly_one(self) -> _ConditionShape:
        if len(self.model_fields_set) != 1:
            raise ValueError("a condition is a mapping with exactly one key")
        return self


# As a table of Any: a type checker cannot follow a model that is made of its own name.
FIELDS: dict[str, Any] = {
    "all": (list["ConditionEntry"] | None, None),
    "any": (list["ConditionEntry"] | None, None),
    "not_": (Annotated["ConditionEntry | None", Field(alias="not")], None),
    **{name: (kind | None, None) for name, kind in CONDITIONS.items()},
}
ConditionEntry = create_model("ConditionEntry", __base__=_ConditionShape, **FIELDS)


def condition(entry: Any) -> Condition:
    """The condition that an entry of the file stands for."""
    (name,) = FIELDS.keys() & entry.model_fields_set
    value = getattr(entry, name)
    if name in ("all", "any"):
        return (AllOf if name == "all" else AnyOf)(tuple(condition(each) for each in value))
    return NotThis(condition(value)) if name == "not_" else value
