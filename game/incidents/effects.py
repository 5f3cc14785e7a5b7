"""The closed set of effects that a scenario's incidents may have: plain values, brought about by the rest of `game.incidents`.

A scenario writes each as a mapping with one key, the name in `EFFECTS`:

    weather: {days: 2, terrains: [desert, valley]}

Loads no more than the format needs, since checking a file must not load the whole game.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated, Literal

from pydantic import AfterValidator, Field

from game.rules.conditions import Rank

Weeks = Annotated[int, Field(ge=1, le=520)]


def _some(listed: tuple[str, ...]) -> tuple[str, ...]:
    # not as a length: that is judged on what is left of the list, and so doubles the fault of a misspelt item
    if not listed:
        raise ValueError("name at least one")
    return listed


SomeNames = Annotated[tuple[str, ...], Field(max_length=100), AfterValidator(_some)]
Terrains = Annotated[
    tuple[Literal["city", "town", "valley", "desert", "mountain", "base", "crossing"], ...], AfterValidator(_some)
]
Share = Annotated[float, Field(ge=0, le=1)]
Change = Annotated[float, Field(ge=-100, le=100)]
Count = Annotated[int, Field(ge=1, le=1_000_000)]
Packages = Annotated[int, Field(ge=-200, le=200)]
HIDDEN = "hidden"


@dataclass(frozen=True, slots=True, kw_only=True)
class Reinforce:
    """People come: a new formation, in the first of the zones its faction holds, or (kind `hidden`) insurgents who hide."""

    faction: str
    kind: str
    strength: Count
    zones: SomeNames
    name: Annotated[str, Field(min_length=1, max_length=60)] = "Reinforcements"
    quality: Annotated[float, Field(ge=0.1, le=3)] = 1.0
    operator_share: Share = 0.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Withdraw:
    """A share of the people of formations leaves for some weeks (0: for good), and comes back at a hub of its faction."""

    formations: SomeNames
    share: Share
    weeks: Annotated[int, Field(ge=0, le=520)] = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class PartnerPause:
    """A faction's formations of some kinds neither attack the insurgents nor march towards them, for some weeks."""

    faction: str
    kinds: SomeNames
    weeks: Weeks


@dataclass(frozen=True, slots=True, kw_only=True)
class AllyOffensive:
    """A faction's eyes are elsewhere for some weeks: orders and packages fewer, a share of some formations away."""

    faction: str
    weeks: Weeks
    command: Annotated[int, Field(ge=-50, le=50)] = 0
    packages: Packages = 0
    formations: Annotated[tuple[str, ...], Field(max_length=100)] = ()
    share: Share = 0.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Weather:
    """Nothing flies for some days over zones of the terrains named."""

    days: Annotated[int, Field(ge=1, le=28)]
    terrains: Terrains


@dataclass(frozen=True, slots=True, kw_only=True)
class ChangeOfWill:
    """Points of a faction's will, won or lost."""

    faction: str
    points: Change


@dataclass(frozen=True, slots=True, kw_only=True)
class Aid:
    """RP into (or out of) a faction's treasury."""

    faction: str
    rp: Annotated[float, Field(ge=-10_000, le=10_000)]


@dataclass(frozen=True, slots=True, kw_only=True)
class Crossing:
    """A route is opened or shut."""

    route: str
    open: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class ForeignInflow:
    """People who join the insurgents' hidden members from abroad each week, in one of the zones, for some weeks."""

    people: Count
    zones: SomeNames
    weeks: Weeks


@dataclass(frozen=True, slots=True, kw_only=True)
class LeaderAppears:
    """A new leader of the insurgents, hidden in one of the zones."""

    name: Annotated[str, Field(min_length=1, max_length=60)]
    rank: Rank
    zones: SomeNames
    region: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class ChangeOfReach:
    """How much further (or less far) the insurgents' call carries."""

    change: Annotated[float, Field(ge=-1, le=1)]


@dataclass(frozen=True, slots=True, kw_only=True)
class ChangeOfFriction:
    """Points of friction between the coalition and the government it shares a line with."""

    points: Annotated[float, Field(ge=-10, le=10)]


@dataclass(frozen=True, slots=True, kw_only=True)
class Air:
    """Air packages a week that a faction has more (or fewer) of from now on, and a country its aircraft may now strike in."""

    faction: str
    packages: Packages = 0
    may_strike_in: str | None = None


Effect = (
    Reinforce | Withdraw | PartnerPause | AllyOffensive | Weather | ChangeOfWill | Aid | Crossing | ForeignInflow
    | LeaderAppears | ChangeOfReach | ChangeOfFriction | Air
)  # fmt: skip

EFFECTS: dict[str, type[Effect]] = {
    "reinforce": Reinforce,
    "withdraw": Withdraw,
    "partner_pause": PartnerPause,
    "ally_offensive": AllyOffensive,
    "weather": Weather,
    "will": ChangeOfWill,
    "aid": Aid,
    "crossing": Crossing,
    "foreign_inflow": ForeignInflow,
    "leader_appears": LeaderAppears,
    "reach": ChangeOfReach,
    "friction": ChangeOfFriction,
    "air": Air,
}

SECRET = (ForeignInflow, LeaderAppears)
"""Effects of which nobody but the insurgents hears."""
