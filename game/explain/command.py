"""What `badia explain` prints: the list of what a journal can explain, or one explanation."""

from __future__ import annotations

import json
import textwrap
from dataclasses import dataclass
from pathlib import Path

import click

from game.errors import CallError
from game.explain.explanation import Check, Explanation
from game.explain.table import EXPLAINERS, Item, items

WIDTH = 100


@dataclass(frozen=True, slots=True)
class Wanted:
    """What to list: a week, a zone by id, a kind by its word; nothing stands for all."""

    week: int | None = None
    zone: str | None = None
    kind: str | None = None

    def takes(self, item: Item) -> bool:
        """True where an item is wanted."""
        zone = self.zone is None or (item.zone or "").lower() == self.zone.lower()
        return zone and self.week in (None, item.week) and self.kind in (None, item.kind)


def explain_command(journal: str, event: str | None, wanted: Wanted, as_json: bool) -> None:
    """List what can be explained, or explain one event."""
    words = sorted({each.word for each in EXPLAINERS.values()} | {"draw"})
    if wanted.kind is not None and wanted.kind not in words:
        raise CallError(f"no kind of event is called '{wanted.kind}': {', '.join(words)}")
    if event is None:
        _list(Path(journal), wanted, as_json)
    else:
        _explain(Path(journal), event, as_json)


def _list(path: Path, wanted: Wanted, as_json: bool) -> None:
    found = [item for item in items(path) if wanted.takes(item)]
    if as_json:
        click.echo(json.dumps([_head(item) for item in found], indent=1))
    elif not found:
        raise CallError(f"{path}: nothing in it fits; leave out --week, --zone or --kind for the whole list")
    else:
        click.echo("\n".join(map(_line, found)))


def _line(item: Item) -> str:
    return f"{item.id:>8}  week {item.week:>2} day {item.day + 1}  {item.kind:<11}  {item.zone or '':<4}  {item.headline}"


def _head(item: Item) -> dict[str, object]:
    return {
        "event": item.id, "week": item.week, "day": item.day + 1, "kind": item.kind, "zone": item.zone, "headline": item.headline,
    }  # fmt: skip


def _explain(path: Path, event: str, as_json: bool) -> None:
    told: list[str] = []
    data: list[dict[str, object]] = []
    for item in items(path):
        if event in (item.id, item.id.partition(".")[0]):
            explanation = item.explanation()
            told.append(telling(item, explanation))
            data.append({**_head(item), **explanation.as_data()})
        elif told:
            break
    if not told:
        raise CallError(f"{path}: no event '{event}' that can be explained; without EVENT they are listed")
    click.echo(json.dumps(data, indent=1) if as_json else "\n\n".join(told))


def telling(item: Item, explanation: Explanation) -> str:
    """An explanation as text."""
    date = item.scene.theater.calendar.date
    lines = textwrap.wrap(item.headline, WIDTH)
    lines.append(f"{item.kind} {item.id}, week {item.week}, day {item.day + 1} ({date:%d %b %Y})")
    for part in explanation.parts:
        lines += ["", part.heading]
        for term in part.terms:
            lines += textwrap.wrap(term.words, WIDTH, initial_indent="  ", subsequent_indent="    ")
    lines += ["", _verdict(explanation)] if explanation.checks else []
    return "\n".join(lines)


def _verdict(explanation: Explanation) -> str:
    wrong = [check for check in explanation.checks if not check.agrees]
    if not wrong:
        return f"Worked out again, it comes to what the journal has: {', '.join(_name(check) for check in explanation.checks)}"
    return "\n".join(f"The journal has {_name(c)} {c.recorded}; worked out again it is {c.recomputed}" for c in wrong)


def _name(check: Check) -> str:
    return check.name.replace("_", " ")
