"""The store of a batch: one Parquet file of runs, written whole or not at all."""

from __future__ import annotations

import os
from pathlib import Path
from typing import Any

import duckdb
import numpy as np

from game.ensemble.measures import Row
from game.errors import BatchError

RUNS = "runs.parquet"


def make_room(folder: Path) -> None:
    """Make the folder; a place that cannot hold a batch is better known before it is played."""
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise BatchError(f"{folder}: the batch cannot be stored here ({error.strerror})") from error


def write_runs(folder: Path, rows: list[Row]) -> Path:
    """Write the rows, sorted by run id, as `runs.parquet` in the folder; a name missing from a row is null there."""
    target = folder / RUNS
    temporary = folder / f".{RUNS}.{os.getpid()}"
    ordered = sorted(rows, key=lambda row: str(row["run"]))
    make_room(folder)
    try:
        with duckdb.connect() as connection:
            connection.register("rows", columns(ordered))
            quoted = str(temporary).replace("'", "''")
            connection.execute(f"COPY (SELECT * FROM rows) TO '{quoted}' (FORMAT parquet, COMPRESSION zstd)")
        temporary.replace(target)
    except (OSError, duckdb.Error) as error:
        raise BatchError(f"{folder}: the batch cannot be stored here ({error})") from error
    finally:
        temporary.unlink(missing_ok=True)
    return target


def columns(rows: list[Row]) -> dict[str, Any]:
    """The rows as columns: text, whole or real numbers, with nulls masked."""
    names = list(dict.fromkeys(name for row in rows for name in row))
    return {name: _column([row.get(name) for row in rows]) for name in names}


def _column(values: list[Any]) -> Any:
    known = [value for value in values if value is not None]
    if any(isinstance(value, str) for value in known):
        return np.array(values, dtype=object)
    whole = all(isinstance(value, int) for value in known)
    filled = [0 if value is None else value for value in values]
    mask = [value is None for value in values]
    return np.ma.masked_array(np.array(filled, dtype=np.int64 if whole else np.float64), mask=mask)


def read_runs(folder: Path) -> dict[str, Any]:
    """The columns of a stored batch as NumPy arrays (masked where null)."""
    source = folder / RUNS
    if not source.is_file():
        raise BatchError(f"{folder}: no {RUNS} here: is this the folder of a batch?")
    with duckdb.connect() as connection:
        quoted = str(source).replace("'", "''")
        found: dict[str, Any] = connection.execute(f"SELECT * FROM '{quoted}'").fetchnumpy()
    return found
