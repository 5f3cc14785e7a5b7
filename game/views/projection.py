"""Ground to terminal cells: degrees to kilometres on a flat sheet, kilometres to columns and rows.

The projection is equirectangular, scaled by the cosine of the middle latitude; a row is worth two columns, because
a terminal cell is about twice as tall as it is wide.

    >>> plane = Plane(lat=35.0, lon=41.0)
    >>> round(float(plane.east(42.0)), 1), round(float(plane.south(34.0)), 1)
    (91.1, 111.2)
    >>> window = Window(columns=10, rows=5, km_per_column=10.0, east=0.0, south=0.0)
    >>> window.column(0.0), window.row(20.0)
    (5.0, 3.5)
"""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import TypeVar

import numpy as np
from numpy.typing import NDArray

KM_PER_DEGREE = 111.2
ROW_PER_COLUMN = 2.0

Floats = NDArray[np.float64]
Number = TypeVar("Number", float, Floats)


@dataclass(frozen=True, slots=True)
class Plane:
    """The flat sheet tangent at a middle point: kilometres east and south of it."""

    lat: float
    lon: float

    def east(self, lon: Number) -> Number:
        """Kilometres east of the middle."""
        return (lon - self.lon) * (KM_PER_DEGREE * math.cos(math.radians(self.lat)))

    def south(self, lat: Number) -> Number:
        """Kilometres south of the middle."""
        return (self.lat - lat) * KM_PER_DEGREE

    def lonlat(self, east: float, south: float) -> tuple[float, float]:
        """The longitude and latitude of a point of the sheet."""
        return (
            self.lon + east / (KM_PER_DEGREE * math.cos(math.radians(self.lat))),
            self.lat - south / KM_PER_DEGREE,
        )


@dataclass(frozen=True, slots=True)
class Extent:
    """A rectangle of the sheet, in kilometres."""

    west: float
    north: float
    east: float
    south: float

    @property
    def width(self) -> float:
        """Kilometres from west to east."""
        return self.east - self.west

    @property
    def height(self) -> float:
        """Kilometres from north to south."""
        return self.south - self.north

    @property
    def middle(self) -> tuple[float, float]:
        """The point half-way, east and south."""
        return (self.west + self.east) / 2, (self.north + self.south) / 2

    def km_per_column(self, columns: int, rows: int) -> float:
        """The scale at which the whole rectangle just fits a terminal of this size."""
        return max(self.width / max(columns, 1), self.height / (max(rows, 1) * ROW_PER_COLUMN), 1e-6)


@dataclass(frozen=True, slots=True)
class Window:
    """What a terminal of a given size shows: its scale, and the point of the sheet in its middle."""

    columns: int
    rows: int
    km_per_column: float
    east: float
    south: float

    @property
    def km_per_row(self) -> float:
        """Kilometres from one row to the next."""
        return self.km_per_column * ROW_PER_COLUMN

    def column(self, east: Number) -> Number:
        """The column, with its fraction, of a point of the sheet."""
        return (east - self.east) / self.km_per_column + self.columns / 2

    def row(self, south: Number) -> Number:
        """The row, with its fraction, of a point of the sheet."""
        return (south - self.south) / self.km_per_row + self.rows / 2

    def ground(self, column: Number, row: Number) -> tuple[Number, Number]:
        """The point of the sheet, east and south, under a column and a row."""
        east = (column - self.columns / 2) * self.km_per_column + self.east
        return east, (row - self.rows / 2) * self.km_per_row + self.south
