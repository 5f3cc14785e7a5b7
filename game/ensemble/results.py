"""Results: a stored batch opened for reading, as DuckDB relations or NumPy columns.

A batch's folder holds `plan.json` and a folder a table (`runs`, `weeks`, `zones`, on request `attacks` and `battles`) of Parquet
parts. A part of `runs` is written after those of the same number beside it, and only with it do they count.

    batch = open_batch(Path("badia-tutorial-7"))
    batch.relation("runs").aggregate("winner, count(*)", "winner")
    batch.columns("weeks")["attacks"]
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import duckdb

from game.errors import BatchError

PLAN, FORMAT = "plan.json", 1
RUNS = "runs"
ALWAYS, ON_REQUEST = (RUNS, "weeks", "zones"), ("attacks", "battles")
WITHIN = {RUNS: "", "weeks": ", week", "zones": ", zone", "attacks": ", nth", "battles": ", nth"}
"""The order of a table's rows within a run."""
MAX_PLAN = 256 * 1024 * 1024
FINISHED_ONLY = "status = 'finished'"


@dataclass(frozen=True, slots=True)
class StoredBatch:
    """A batch as it lies in its folder: the plan as data, and the tables of what has been played so far."""

    folder: Path
    plan: Mapping[str, Any]
    connection: Any

    @property
    def tables(self) -> tuple[str, ...]:
        """The tables it has."""
        return (*ALWAYS, *self.plan["tables"])

    def relation(self, table: str = RUNS, *, finished: bool = True) -> Any:
        """A table as a DuckDB relation, by design, replication and week or zone; every table but `runs` also has those two."""
        if table not in self.tables:
            raise BatchError(f"{self.folder}: this batch has no table '{table}', only {', '.join(self.tables)}")
        kept = f"WHERE {FINISHED_ONLY}" if finished else ""
        runs = f"SELECT * FROM {_parquet(self._files(RUNS))} {kept}"
        if table == RUNS:
            return self.connection.sql(f"{runs} ORDER BY design, replication, run")
        rows = _parquet(self._files(table))
        joined = f"SELECT r.design, r.replication, t.* FROM {rows} t JOIN ({runs}) r USING (run)"
        return self.connection.sql(f"{joined} ORDER BY design, replication, run{WITHIN[table]}")

    def columns(self, table: str = RUNS, *, finished: bool = True) -> dict[str, Any]:
        """The same as NumPy columns, masked where a value is missing."""
        try:
            found: dict[str, Any] = self.relation(table, finished=finished).fetchnumpy()
        except duckdb.Error as error:
            raise BatchError(f"{self.folder}: a part of '{table}' cannot be read ({_first_line(error)})") from error
        return found

    def _files(self, table: str) -> list[Path]:
        """The parts that count: those whose part of `runs` was written."""
        return [self.folder / table / each.name for each in parts(self.folder)]


def open_batch(folder: Path) -> StoredBatch:
    """Open a stored batch, finished or not; raises BatchError for a folder that holds none or of which nothing was played."""
    plan = read_plan(folder)
    if not parts(folder):
        raise BatchError(f"{folder}: no campaign of this batch has been stored yet")
    return StoredBatch(folder, plan, duckdb.connect())


def parts(folder: Path) -> list[Path]:
    """The parts of `runs`, in the order they were written."""
    return sorted((folder / RUNS).glob("*.parquet"))


def read_plan(folder: Path) -> dict[str, Any]:
    """The plan of a batch as data; raises BatchError where there is none that this version reads."""
    path = folder / PLAN
    try:
        with path.open("rb") as stream:
            data = json.loads(stream.read(MAX_PLAN))
    except FileNotFoundError:
        raise BatchError(f"{folder}: no {PLAN} here: is this the folder of a batch?") from None
    except (OSError, ValueError, RecursionError) as error:
        raise BatchError(f"{path}: this plan cannot be read ({error})") from error
    if not isinstance(data, dict) or data.get("badia") != "batch":
        raise BatchError(f"{path}: this is not the plan of a batch")
    if data.get("format") != FORMAT:
        raise BatchError(f"{path}: format {data.get('format')!r} is not one this version reads ({FORMAT})")
    return data


def _parquet(files: list[Path]) -> str:
    return f"read_parquet([{', '.join(quoted(each) for each in files)}])"


def quoted(path: Path) -> str:
    """The path of a file to read, as a literal of SQL; what DuckDB would take for a pattern stands for itself."""
    return literal("".join(f"[{sign}]" if sign in "*?[" else sign for sign in str(path)))


def literal(text: object) -> str:
    """A text as a literal of SQL."""
    return "'" + str(text).replace("'", "''") + "'"


def _first_line(error: Exception) -> str:
    return str(error).partition("\n")[0]
