"""The progress of a batch, on the error stream of a terminal: how many, how fast, how much longer."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from time import monotonic

SPAN_SECONDS = 600.0  # over which speed is taken: chunks come in by bursts


@contextmanager
def shown(what: str, total: int, done: int) -> Iterator[Callable[[int], None]]:
    """A bar while the block runs; call what it gives with how many more have come in. Elsewhere than on a terminal: nothing."""
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeElapsedColumn, TimeRemainingColumn

    began, came = monotonic(), 0
    columns = (
        TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn(), TextColumn("{task.fields[rate]}"),
        TimeElapsedColumn(), TextColumn("left"), TimeRemainingColumn(),
    )  # fmt: skip
    with Progress(
        *columns, console=Console(stderr=True), disable=not sys.stderr.isatty(), speed_estimate_period=SPAN_SECONDS
    ) as bar:
        task = bar.add_task(what, total=total, completed=done, rate="")

        def more(count: int) -> None:
            nonlocal came
            came += count
            bar.update(task, advance=count, rate=f"{came / max(monotonic() - began, 1e-9):.1f} a second")

        yield more
