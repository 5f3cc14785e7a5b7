"""An explanation: what went into an event, step by step in words and numbers, and whether it comes out as recorded."""

from __future__ import annotations

from dataclasses import asdict, dataclass
from typing import Any

Number = float | int | bool | str


@dataclass(frozen=True, slots=True)
class Term:
    """A step: its name for programs, its words for readers, its value where it has one."""

    name: str
    words: str
    value: Number | None = None


@dataclass(frozen=True, slots=True)
class Part:
    """Steps that belong together, under a heading."""

    heading: str
    terms: tuple[Term, ...]


@dataclass(frozen=True, slots=True)
class Check:
    """A number as the journal has it, and as it comes out when worked out again from what the journal led to."""

    name: str
    recorded: Number
    recomputed: Number

    @property
    def agrees(self) -> bool:
        """True where the two are the same number."""
        return self.recorded == self.recomputed


@dataclass(frozen=True, slots=True)
class Explanation:
    """Why something came out as it did."""

    parts: tuple[Part, ...]
    checks: tuple[Check, ...] = ()

    @property
    def agrees(self) -> bool:
        """True where every number comes out as it was recorded."""
        return all(check.agrees for check in self.checks)

    def as_data(self) -> dict[str, Any]:
        """Plain data for programs."""
        return {**asdict(self), "agrees": self.agrees}


def drawn(draw: float, chance: float, met: str, missed: str) -> str:
    """A draw against a chance, in words.

    >>> drawn(0.21, 0.5, "it stood", "it broke")
    'the draw of 0.2100 fell below 0.5000: it stood'
    """
    below = draw < chance
    return f"the draw of {draw:.4f} {'fell below' if below else 'did not fall below'} {chance:.4f}: {met if below else missed}"
