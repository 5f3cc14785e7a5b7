"""The report command: a stored batch told in the terminal, as a page, or as data."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

import click

from game.batch.exports import as_csv, as_json, as_markdown
from game.batch.leverage import Leverage, leverages
from game.batch.page import WEEKLY, page
from game.batch.page_levers import chance
from game.batch.plots import plot
from game.batch.report import show
from game.batch.study import Study
from game.campaign.journal import write_whole
from game.ensemble.results import open_batch
from game.errors import CallError

if TYPE_CHECKING:
    from game.ensemble.statistics import Estimate

FORMS = {"json": as_json, "csv": as_csv, "md": as_markdown}


@dataclass(frozen=True, slots=True)
class Form:
    """How a report is told: as data on standard output, as a page in a file, or else in the terminal."""

    data: str | None = None
    html: str | None = None


def report_command(folder: Path, form: Form) -> None:
    """Tell of a stored batch, finished or not."""
    study = Study(open_batch(folder))
    if not study.played:
        why = "; ".join(study.unfinished)
        raise CallError(f"{folder}: no campaign of this batch was played to its end ({why})")
    if form.html:
        write_whole(Path(form.html), page(study).encode())
        click.echo(f"Written: {form.html}", err=True)
    if form.data:
        click.echo(FORMS[form.data](study), nl=form.data == "json")
    elif not form.html:
        _tell(study, folder)


def _tell(study: Study, folder: Path) -> None:
    show(study.every, study.scenario, study.plan.seed, str(folder))
    for column, name in WEEKLY.items():
        lines = plot(study.fan(column), f"{name}: median, and where nine campaigns in ten lie between")
        click.echo("\n" + "\n".join(lines))
    for each in leverages(study):
        click.echo("\n" + "\n".join(_lever(each)))


def _lever(each: Leverage) -> Iterator[str]:
    yield f"{each.name}: {chance(each) or 'what the numbers varied do'}"
    for bar in sorted(each.bars, key=lambda bar: -bar.swing.width):
        yield f"  {bar.name:45} {bar.low:>8} {_told(bar.swing.low)}   {bar.high:>8} {_told(bar.swing.high)}"
    for title, effects in _effects(each):
        yield f"  {title}"
        for at in sorted(range(len(each.keys)), key=lambda at: -abs(effects[at].value)):
            yield f"    {each.keys[at]:45} {_told(effects[at], 2)}"


def _effects(each: Leverage) -> Iterator[tuple[str, tuple[Estimate, ...]]]:
    if each.line:
        yield f"standardised effects; straight lines explain {each.line.fit:.0%}", each.line.effects
    if each.indices:
        yield "Sobol, total", each.indices.total
        yield "Sobol, first order", each.indices.first


def _told(each: Estimate, digits: int = 1) -> str:
    return f"{each.value:+,.{digits}f} ({each.low:+,.{digits}f} to {each.high:+,.{digits}f})"
