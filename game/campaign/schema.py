"""The format of a scenario file, section by section: what may stand in it and what each value may be.

`Part` is a file that others extend, `Scenario` a whole war, ready to play. What refers to what is checked in `validation`.
"""

from __future__ import annotations

from datetime import date
from typing import Annotated, Literal

from pydantic import AfterValidator, Field

from game.campaign.conditions import ConditionEntry
from game.campaign.figures import AnyFigure, ByWeek, Figure, People, Points, Resources, Section, Share, Strength, Text
from game.campaign.incident_entries import IncidentEntry
from game.campaign.lessons import Lesson
from game.campaign.trials import Trial, TrialName
from game.memory import Memory
from game.rules.parameters import Parameters

Terrain = Literal["city", "town", "valley", "desert", "mountain", "base", "crossing"]
RouteKind = Literal["road", "track", "river crossing", "border crossing", "border track"]
FactionKind = Literal["coalition", "government", "insurgent"]
Relation = Literal["allied", "deconflicted", "hostile"]
ZoneId = Annotated[str, Field(pattern=r"^[A-Z][A-Z0-9]{1,7}$")]
FactionId = Annotated[str, Field(pattern=r"^[a-z][a-z0-9_]{0,23}$")]
EntityId = Annotated[str, Field(pattern=r"^[A-Za-z][A-Za-z0-9-]{0,23}$")]
Country = Annotated[str, Field(pattern=r"^[A-Z]{2}$")]
Name = Annotated[str, Field(min_length=1, max_length=60)]
Incidents = Annotated[dict[EntityId, IncidentEntry], Field(max_length=500)]


class MapZone(Section):
    """A place on the map, whoever fights over it."""

    name: Name
    country: Country
    lat: Annotated[float, Field(ge=-90, le=90)]
    lon: Annotated[float, Field(ge=-180, le=180)]
    terrain: Terrain
    population: People
    area_km2: Annotated[float, Field(gt=0, le=1e6)]
    coordinate_source: Text | None = None
    note: Text | None = None


class Route(Section):
    """A way between two zones."""

    ends: tuple[ZoneId, ZoneId]
    kind: RouteKind
    km: Annotated[float, Field(gt=0, le=5000)]
    open: bool = True
    pays: bool = False


class MapLine(Section):
    """A river or a frontier, as [longitude, latitude] points."""

    name: Name
    kind: Literal["river", "frontier"]
    points: Annotated[list[tuple[float, float]], Field(min_length=2, max_length=5000)]
    source: Text | None = None


class Map(Section):
    """The ground: zones, routes, lines, and the countries' names."""

    title: Name
    countries: dict[Country, Name]
    zones: dict[ZoneId, MapZone]
    routes: dict[str, Route]
    lines: dict[str, MapLine] = {}
    sources: list[Text] = []


class FormationKind(Section):
    """What a kind of formation may do."""

    name: Name
    assaults: bool = True
    raids: bool = False
    raised: bool = False
    masses: bool = False
    may_enter: list[Country] | None = None
    will_per_killed: AnyFigure | None = None
    note: Text | None = None


class FactionSheet(Section):
    """A side of the war."""

    name: Name
    short: Annotated[str, Field(min_length=1, max_length=12)]
    kind: FactionKind
    color: Annotated[str, Field(pattern=r"^#[0-9a-fA-F]{6}$")]
    glyph: Annotated[str, Field(min_length=1, max_length=1)]
    summary: Text = ""
    treasury: Resources
    income_week: Resources
    command: Annotated[int, Field(ge=1, le=50)]
    will: Points
    will_per_killed: AnyFigure
    reach: Share = Figure(value=0)
    may_enter: list[Country]
    relations: dict[FactionId, Relation] = {}
    rules_of_engagement: Literal["strict", "standard", "permissive"] = "standard"
    air_packages: dict[Annotated[int, Field(ge=1, le=1040)], Annotated[int, Field(ge=0, le=200)]] = {}
    air_share: dict[Country, Share] = {}
    formation_kinds: dict[str, FormationKind] = {}
    sources: list[Text] = []


class Hidden(Section):
    """People of the insurgents who hide in a zone: members in all, and the operators among them."""

    members: People
    operators: People


class ZoneState(Section):
    """The state of a zone on the first morning. A zone of the map is in play when a scenario gives it a state."""

    region: EntityId
    province: Name
    side: FactionId | None = None
    controller: FactionId
    tags: list[EntityId] = []
    hubs: list[FactionId] = []
    grip: Share
    support: Share
    grievance: Share
    fear: Share
    services: Share
    reaction: Share
    harm_memory: Literal["short", "long"]
    fortification: Annotated[int, Field(ge=0, le=3)] = 0
    displaced: People = Figure(value=0)
    hosted: People = Figure(value=0)
    local_security: People = Figure(value=0)
    hidden: Hidden | None = None
    note: Text | None = None


class FormationEntry(Section):
    """A body of armed people under one command."""

    name: Name
    faction: FactionId
    kind: str
    strength: Strength
    quality: Annotated[float, Field(ge=0.1, le=3)]
    zone: ZoneId
    fixed: bool = False
    confidence: Literal["high", "medium", "low"] = "low"
    source: Text | None = None


class LeaderEntry(Section):
    """A post that matters, held by no real person; the seed draws the zone from those named."""

    name: Name
    faction: FactionId
    rank: Literal["national", "regional"]
    zones: Annotated[list[ZoneId], Field(min_length=1)]
    region: EntityId | None = None


class Region(Section):
    """A pool in which groups coalesce and fragment, with the level of the insurgents' network there."""

    name: Name
    network: Annotated[int, Field(ge=0, le=5)] = 0


def _within_the_calendar(start: date) -> date:
    if not 1000 <= start.year <= 2999:
        raise ValueError(f"expected a year from 1000 to 2999, found {start.year}")
    return start


class Victory(Section):
    """What a faction must reach for each grade, and the score that counts as par."""

    minor: ConditionEntry
    major: ConditionEntry
    decisive: ConditionEntry
    par: Points = Figure(value=50)
    summary: Text = ""


class Part(Section):
    """A file that scenarios extend; any section may be missing."""

    format: Literal[1]
    kind: Literal["part"]
    title: Name
    extends: list[str] = []
    sources: list[Text] = []
    map: Map | None = None
    factions: dict[FactionId, FactionSheet] = {}
    rules: dict[str, AnyFigure] = {}
    incidents: Incidents = {}


class Scenario(Section):
    """A whole war: every section present, everything extended already merged in."""

    format: Literal[1]
    kind: Literal["scenario"]
    title: Name
    summary: Text
    extends: list[str] = []
    sources: list[Text] = []
    notes: Text = ""
    difficulty: Literal["introductory", "standard", "hard"] = "standard"
    start: Annotated[date, AfterValidator(_within_the_calendar)]
    weeks: Annotated[int, Field(ge=1, le=520)]
    reckonings: list[Annotated[int, Field(ge=1, le=520)]]
    map: Map
    factions: Annotated[dict[FactionId, FactionSheet], Field(min_length=2, max_length=12)]
    rules: dict[str, AnyFigure]
    regions: Annotated[dict[EntityId, Region], Field(min_length=1)]
    zones: Annotated[dict[ZoneId, ZoneState], Field(min_length=2, max_length=1000)]
    displaced_off_map: dict[Country, People] = {}
    formations: Annotated[dict[EntityId, FormationEntry], Field(max_length=2000)]
    leaders: dict[EntityId, LeaderEntry] = {}
    incidents: Incidents = {}
    victory: dict[FactionId, Victory]
    bots: dict[FactionId, ByWeek] = {}
    lessons: dict[FactionId, Annotated[list[Lesson], Field(max_length=60)]] = {}
    tests: Annotated[dict[TrialName, Trial], Field(max_length=100, exclude=True)] = {}  # the file's, not the war's

    @property
    def untested(self) -> Scenario:
        """The war alone, without the tests its file carries: what journals and plans of batches keep."""
        return self.model_copy(update={"tests": {}})

    @property
    def parameters(self) -> Parameters:
        """The coefficients of the rules, as the rules read them: one object for as long as the same rules are asked for."""
        return _READ.of(
            "parameters", (self.rules,), lambda: Parameters(**{name: each.value for name, each in self.rules.items()})
        )


_READ = Memory()  # campaigns are played by the thousand from one scenario; what is redrawn of it (`imagination`) keeps its rules
