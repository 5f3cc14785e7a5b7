"""The board: what never changes about the ground. Zones, routes, neighbours, countries, tags, as columns in zone order."""

from __future__ import annotations

from dataclasses import dataclass, fields
from functools import cached_property
from typing import TypeVar

import numpy as np

from game.theater.route import Route
from game.units import Flags, Floats, Ints


@dataclass(frozen=True)
class Board:
    """Static columns over the zones in play (Z of them) and the routes between them (R of them)."""

    zone_ids: tuple[str, ...]
    names: tuple[str, ...]
    country: tuple[str, ...]
    side: tuple[str | None, ...]
    region: tuple[str, ...]
    province: tuple[str, ...]
    terrain: tuple[str, ...]
    tags: tuple[frozenset[str], ...]
    hubs: tuple[frozenset[str], ...]
    latitude: Floats
    longitude: Floats
    area_km2: Floats
    population: Floats
    reaction: Floats
    long_memory: Flags
    routes: tuple[Route, ...]
    region_ids: tuple[str, ...]
    region_names: tuple[str, ...]

    def __post_init__(self) -> None:
        for each in fields(self):
            if isinstance(column := getattr(self, each.name), np.ndarray):
                column.flags.writeable = False

    def __len__(self) -> int:
        return len(self.zone_ids)

    @cached_property
    def index(self) -> dict[str, int]:
        """Row of each zone id."""
        return {zone: row for row, zone in enumerate(self.zone_ids)}

    @cached_property
    def routes_from(self) -> tuple[tuple[tuple[int, Route], ...], ...]:
        """For each zone, its neighbours' rows with the route that leads there, in route order."""
        found: list[list[tuple[int, Route]]] = [[] for _ in self.zone_ids]
        for route in self.routes:
            a, b = self.index[route.a], self.index[route.b]
            found[a].append((b, route))
            found[b].append((a, route))
        return tuple(tuple(each) for each in found)

    @cached_property
    def paying(self) -> tuple[Route, ...]:
        """Routes worth having open."""
        return tuple(route for route in self.routes if route.pays)

    @cached_property
    def frontier(self) -> tuple[Route, ...]:
        """Routes over the frontier."""
        return tuple(route for route in self.routes if route.is_border)

    @cached_property
    def ways_from(self) -> tuple[tuple[tuple[int, int], ...], ...]:
        """For each zone, its neighbours' rows with the row of the route that leads there: `routes_from` for searches."""
        return tuple(tuple((row, route.row) for row, route in each) for each in self.routes_from)

    @cached_property
    def route_km(self) -> Floats:
        """(R,): the length of each route."""
        return _sealed(np.array([route.km for route in self.routes], dtype=np.float64))

    @cached_property
    def on_track(self) -> Flags:
        """(R,): routes that are unpaved."""
        return _sealed(np.array([route.is_track for route in self.routes], dtype=np.bool_))

    @cached_property
    def neighbours(self) -> tuple[tuple[int, ...], ...]:
        """For each zone, the rows of its neighbours."""
        return tuple(tuple(row for row, _ in each) for each in self.routes_from)

    @cached_property
    def adjacency(self) -> Flags:
        """(Z, Z): True where two zones share a route."""
        matrix = np.zeros((len(self), len(self)), dtype=np.bool_)
        for row, near in enumerate(self.neighbours):
            matrix[row, list(near)] = True
        matrix.flags.writeable = False
        return matrix

    @cached_property
    def steps(self) -> tuple[Ints, Ints]:
        """The rows of the two ends of each step from a zone to a neighbour, by the first and then the second."""
        starts, ends = self.adjacency.nonzero()
        starts.flags.writeable = ends.flags.writeable = False
        return starts, ends

    @cached_property
    def countries(self) -> tuple[str, ...]:
        """Ids of the countries the zones lie in."""
        return tuple(self._of_country)

    @cached_property
    def compatriots(self) -> Flags:
        """(Z, Z): True where two zones lie in one country, and are not the same."""
        rows = np.array([self.countries.index(each) for each in self.country])
        matrix: Flags = np.asarray((rows[:, None] == rows[None, :]) & ~np.eye(len(self), dtype=np.bool_), dtype=np.bool_)
        matrix.flags.writeable = False
        return matrix

    @cached_property
    def region_row(self) -> tuple[int, ...]:
        """For each zone, the row of its region."""
        rows = {region: row for row, region in enumerate(self.region_ids)}
        return tuple(rows[region] for region in self.region)

    @cached_property
    def region_rows(self) -> Ints:
        """(Z,): the same as a column."""
        rows = np.array(self.region_row, dtype=np.int64)
        rows.flags.writeable = False
        return rows

    @cached_property
    def _with_tag(self) -> dict[str, Flags]:
        every = sorted(set().union(*self.tags))
        return {tag: np.array([tag in tags for tags in self.tags], dtype=np.bool_) for tag in every}

    @cached_property
    def _of_country(self) -> dict[str, Flags]:
        return {country: np.array([each == country for each in self.country]) for country in sorted(set(self.country))}

    @cached_property
    def _nowhere(self) -> Flags:
        return _sealed(np.zeros(len(self), dtype=np.bool_))

    @cached_property
    def worth(self) -> Ints:
        """What a zone weighs when it is won or lost: towns and cities 2, others 1."""
        return np.array([2 if terrain in ("city", "town") else 1 for terrain in self.terrain], dtype=np.int64)

    def by_country(self, counts: Ints) -> dict[str, int]:
        """A count of each zone, summed by country."""
        return {country: int(counts[where].sum()) for country, where in self._of_country.items()}

    def where_tag(self, tag: str) -> Flags:
        """Zones that carry a tag."""
        return self._with_tag.get(tag, self._nowhere)

    def where_country(self, country: str) -> Flags:
        """Zones of a country."""
        return self._of_country.get(country, self._nowhere)

    def route_between(self, a: str, b: str) -> Route | None:
        """The route that joins two zones, if there is one."""
        here = self.index[b]
        return next((route for row, route in self.routes_from[self.index[a]] if row == here), None)

    def country_of(self, zone: str | None) -> str | None:
        """The country that a zone lies in."""
        return self.country[self.index[zone]] if zone in self.index else None

    def name(self, zone: str) -> str:
        """A zone's name."""
        return self.names[self.index[zone]]


Column = TypeVar("Column", Floats, Flags)


def _sealed(column: Column) -> Column:
    column.flags.writeable = False
    return column
