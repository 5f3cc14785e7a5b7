"""The store of a batch: the plan and parts of its tables, each written whole or not at all, and gone on with after any end.

A part is made under a temporary name, forced to the disk and renamed. The part of `runs` comes last: with it the campaigns in it
count as played; parts of other tables without one are of a batch that was killed at that moment, and are cleared away.
"""

from __future__ import annotations

import os
import re
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any

import duckdb
import numpy as np

from game.batch.lock import locked
from game.batch.shapes import Shapes, shapes
from game.campaign.journal import write_whole
from game.ensemble.results import PLAN, RUNS, literal, parts, quoted, read_plan
from game.errors import BatchError

if TYPE_CHECKING:
    from game.batch.plan import BatchPlan
    from game.ensemble.campaigns import Outcome

TEMPORARY = ".tmp"
MEND = "delete that part in every table's folder, and the same command plays its campaigns again"


class Store:
    """A folder open for writing; `done` holds the ids of the runs whose outcome is stored."""

    def __init__(self, folder: Path, plan: BatchPlan, number: int, done: set[str]) -> None:
        self.folder, self.plan, self.done = folder, plan, done
        self._number = number
        self._shapes: Shapes = shapes(plan)
        self._runs = {run.id: run for run in plan.runs}
        self._connection = duckdb.connect()

    def write(self, outcomes: Sequence[Outcome]) -> None:
        """Store what became of some campaigns as one part of each table, sorted by run."""
        ordered = sorted(outcomes, key=lambda each: each.run)
        self._number += 1
        with _told(self.folder):
            for table in (*(each for each in self._shapes if each != RUNS), RUNS):
                self._write(table, self._columns(table, ordered))
        self.done.update(each.run for each in ordered)

    def note(self, name: str, line: str) -> None:
        """Add a line to a log beside the tables."""
        with _told(self.folder), (self.folder / name).open("a", encoding="utf-8") as log:
            log.write(f"{line}\n")

    def _columns(self, table: str, outcomes: Sequence[Outcome]) -> dict[str, Any]:
        if table == RUNS:
            rows = [self._row(each) for each in outcomes]
            return {name: [row.get(name) for row in rows] for name in self._shapes[RUNS]}
        found = {name: list[Any]() for name in self._shapes[table]}
        for each in outcomes:
            columns = each.tables.get(table, {})
            count = len(next(iter(columns.values()), ()))
            own: dict[str, list[Any]] = {"run": [each.run] * count, "nth": list(range(count))}
            for name, column in found.items():
                column.extend(own[name] if name in own else columns.get(name, ()))
        return found

    def _row(self, outcome: Outcome) -> dict[str, Any]:
        run = self._runs[outcome.run]
        settings = {f"set:{key}": value for key, value in self.plan.settings(run).items()}
        how = {"run": run.id, "design": run.design, "replication": run.replication, "seed": run.seed}
        return {**how, "status": outcome.status, "reason": outcome.reason, **settings, **outcome.measures}

    def _write(self, table: str, columns: Mapping[str, list[Any]]) -> None:
        shape = self._shapes[table]
        target = self.folder / table / f"{self._number:06}.parquet"
        temporary = target.with_name(f".{target.name}{TEMPORARY}")
        self._connection.register("part", {name: _column(columns[name], kind) for name, kind in shape.items()})
        cast = ", ".join(f'CAST("{name}" AS {kind}) AS "{name}"' for name, kind in shape.items())
        try:
            target.parent.mkdir(exist_ok=True)
            self._connection.execute(f"COPY (SELECT {cast} FROM part) TO {literal(temporary)} (FORMAT parquet, COMPRESSION zstd)")
            forced(temporary)
            temporary.replace(target)
            forced(target.parent)
        except BaseException:
            temporary.unlink(missing_ok=True)
            raise


@contextmanager
def open_store(folder: Path, plan: BatchPlan) -> Iterator[Store]:
    """The folder, new or begun, for this plan alone; raises BatchError where it cannot be used, and changes nothing there."""
    with _told(folder):
        fresh = not folder.exists() or all(each.name.startswith(".") for each in folder.iterdir())
        if not fresh:
            plan.must_continue(read_plan(folder), folder)
        folder.mkdir(parents=True, exist_ok=True)
    with locked(folder):
        done = set() if fresh else _stored(folder, plan)
        with _told(folder):
            _clear(folder, plan.tables)
            write_whole(folder / PLAN, plan.to_bytes())
        last = max((int(each.stem) for each in parts(folder)), default=0)
        yield Store(folder, plan, last, done)


def _stored(folder: Path, plan: BatchPlan) -> set[str]:
    """The ids of the runs that are stored; every part is looked into, so that damage is known before anything is played."""
    known, found = {run.id for run in plan.runs}, set[str]()
    with duckdb.connect() as connection:
        for part in parts(folder):
            for table in plan.tables:
                path = folder / table / part.name
                try:
                    rows = connection.execute(f"SELECT DISTINCT run FROM {quoted(path)}").fetchall()
                except duckdb.Error as error:
                    raise BatchError(f"{path}: this part is missing or damaged; {MEND}") from error
                if strange := {run for (run,) in rows} - known:
                    raise BatchError(f"{path}: run {min(strange)} is not of this batch; {MEND}")
                if table == RUNS:
                    found |= {run for (run,) in rows}
    return found


def _clear(folder: Path, tables: Sequence[str]) -> None:
    """Take away what a batch killed while it wrote left behind: temporary files, and parts that do not count."""
    whole = {each.name for each in parts(folder)}
    for table in tables:
        for each in (folder / table).glob("*"):
            if each.name.endswith(TEMPORARY) or (each.suffix == ".parquet" and each.name not in whole):
                each.unlink()


def forced(path: Path) -> None:
    """Have the disk hold what was written there."""
    handle = os.open(path, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


@contextmanager
def _told(folder: Path) -> Iterator[None]:
    """Say plainly that a folder cannot hold a batch, and that what is stored stays."""
    try:
        yield
    except (OSError, duckdb.Error) as error:
        why = (error.strerror if isinstance(error, OSError) else None) or _plainly(str(error))
        raise BatchError(
            f"{folder}: the batch cannot be stored here ({why}); what was stored before is whole, "
            "and the same command goes on from there"
        ) from error


def _plainly(message: str) -> str:
    """What DuckDB has to say, without the data that it wraps errors of writing in."""
    inner = re.search(r'"exception_message":"(.*?)","', message)
    return inner[1].replace('\\"', "'") if inner else message.partition("\n")[0]


def _column(values: list[Any], kind: str) -> Any:
    """The values as an array, masked where one is missing."""
    if kind == "VARCHAR":
        return np.array(values, dtype=object)
    mask = [value is None for value in values]
    filled = [0 if value is None else value for value in values]
    dtype = {"DOUBLE": np.float64, "BOOLEAN": np.bool_}.get(kind, np.int64)
    return np.ma.masked_array(np.array(filled, dtype=dtype), mask=mask)
