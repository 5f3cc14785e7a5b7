"""The part of a report on what the varied numbers did."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from game.batch.charts import tornado
from game.batch.leverage import Leverage, leverages
from game.batch.svg import short, tag, words
from game.campaign.settings import number_at

if TYPE_CHECKING:
    from game.batch.study import Study
    from game.ensemble.statistics import Estimate


INDICES = (
    "Sobol's indices: of the variance between designs, the part that a number makes alone (first order) and with all it does "
    "together with others (total). Estimated from {rows} base rows, of the mean over the seeds of a design; where an interval "
    "holds 0, it is not shown that the number matters, and more rows make it narrower."
)


def levers(study: Study) -> Iterator[str]:
    """A block for each measure that something can be said of."""
    found = [each for each in leverages(study) if each.bars or each.line or each.indices or each.parts]
    if not found:
        return
    yield tag("h2", "Which numbers matter")
    yield from _varied(study)
    for each in found:
        yield tag("h3", words(each.name[:1].upper() + each.name[1:]))
        yield from _told(each)
        if each.parts:
            yield tag("p", words(chance(each)), class_="note")


def _varied(study: Study) -> Iterator[str]:
    """What each number is: its value in the scenario, the range it was varied over, its unit and what the file says of it."""
    rows = [tag("tr", *(tag("th", words(head)) for head in ("number", "as it is", "varied over", "what it is")))]
    for span in study.plan.spans:
        figure = number_at(study.scenario, span.key)
        told = "; ".join(each.rstrip(".") for each in (figure.unit, figure.note, figure.source) if each)
        cells = (span.key, short(span.value), f"{short(span.low)} to {short(span.high)}", told)
        rows.append(tag("tr", *(tag("td", words(cell)) for cell in cells)))
    yield tag("table", *rows)


def chance(each: Leverage) -> str:
    """The seeds' part of the variance and the numbers' part, in words."""
    parts = each.parts
    if parts is None:
        return ""
    share = parts.share
    return (
        f"Of the variance between campaigns the numbers make {share.value:.0%} ({share.low:.0%} to {share.high:.0%}), "
        f"the seeds the rest."
    )


def _told(each: Leverage) -> Iterator[str]:
    if each.bars:
        yield tornado(each.bars, each.name, f"What each number does to the {each.name}")
    if each.line:
        yield _table(("number", "standardised effect", "95 % interval"), each.keys, [each.line.effects])
        yield tag("p", words(f"Straight lines explain {each.line.fit:.0%} of the variance between designs."), class_="note")
    if each.indices:
        heads = ("number", "first order", "95 % interval", "total", "95 % interval")
        yield _table(heads, each.keys, [each.indices.first, each.indices.total])
        yield tag("p", words(INDICES.format(rows=each.indices.rows)), class_="note")


def _table(heads: tuple[str, ...], keys: tuple[str, ...], columns: list[tuple[Estimate, ...]]) -> str:
    last = columns[-1]
    order = sorted(range(len(keys)), key=lambda at: -abs(last[at].value))
    first = tag("tr", *(tag("th", words(head), class_="n" if at else None) for at, head in enumerate(heads)))
    rows = []
    for at in order:
        cells = [
            cell for column in columns for cell in (f"{column[at].value:.2f}", f"{column[at].low:.2f} to {column[at].high:.2f}")
        ]
        rows.append(tag("tr", tag("td", words(keys[at])), *(tag("td", words(cell), class_="n") for cell in cells)))
    return tag("table", first, *rows)
