"""The report of a batch as one page of HTML: self-contained, no network, no script; it prints.

All text is escaped: a scenario's title and a folder's name are only ever read.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from game.batch.chart_falls import falls_chart, key_of_shares
from game.batch.chart_fans import fan_chart
from game.batch.charts import Dot, dots
from game.batch.page_levers import levers
from game.batch.page_maps import attacks_map, falls_map
from game.batch.report import POOLED
from game.batch.svg import on_paper, tag, words
from game.ensemble.fans import LEVELS

if TYPE_CHECKING:
    from game.batch.report import Figure
    from game.batch.study import Study

STYLE = """
:root { color-scheme: light; }
body { font: 15px/1.5 Georgia, 'Times New Roman', serif; color: #22262b; background: #fff; margin: 2.2rem auto; max-width: 760px;
  padding: 0 1rem; }
h1 { font-size: 1.9rem; line-height: 1.15; margin: 0 0 .2rem; }
h2 { font-size: 1.15rem; margin: 2.2rem 0 .4rem; border-bottom: 1px solid #dcd8cf; }
h3 { font-size: 1rem; margin: 1.4rem 0 .2rem; }
p { margin: .4rem 0 .7rem; } .lead { color: #6a6f76; margin-top: 0; } .note { color: #6a6f76; font-size: .86rem; }
table { border-collapse: collapse; width: 100%; font-size: .86rem; margin: .5rem 0; } th { text-align: left; font-weight: 600; }
th, td { padding: .18rem .5rem .18rem 0; border-bottom: 1px solid #eeece6; vertical-align: top; }
td.n, th.n { text-align: right; font-variant-numeric: tabular-nums; }
code { font: .82rem/1.4 ui-monospace, Menlo, Consolas, monospace; background: #f5f3ee; padding: .1rem .3rem;
  overflow-wrap: anywhere; }
svg { display: block; margin: .5rem 0; font-family: Georgia, 'Times New Roman', serif; }
.pair { display: grid; grid-template-columns: 1fr 1fr; gap: .4rem 1.2rem; } .key { width: 200px; }
.warn { border-left: 3px solid #b3541e; padding-left: .7rem; }
@media print { body { margin: 0; max-width: none; font-size: 11pt; } h2, h3, .note { break-after: avoid; }
  svg, tr { break-inside: avoid; } }
"""
SHARES = (
    "Shares of campaigns with Wilson's 95 % interval. Best against par: whose score most exceeds what is expected of that side. "
    "A grade needs those below it."
)
MEDIANS = (
    "The median week in which a zone first fell to another side than its first holder, by Kaplan and Meier: campaigns in which "
    "it stood to the end count as not fallen by then."
)
WEEKLY = {
    "attacks": "Attacks a week",
    "members": "Insurgents, hidden and overt",
    "overt": "Overt fighters",
    "civilians": "Civilians killed a week",
}
SAND = "#c8923f"


def page(study: Study) -> str:
    """The whole page."""
    title = f"{study.scenario.title}: {study.played:,} campaigns"
    head = tag("head", '<meta charset="utf-8"/>', tag("title", words(title)), tag("style", STYLE))
    body = tag("body", *_sections(study, title))
    return f'<!doctype html>\n<html lang="en">{head}{body}</html>\n'


def _sections(study: Study, title: str) -> Iterator[str]:
    yield tag("h1", words(title))
    yield tag("p", words(study.scenario.summary.strip()), class_="lead")
    yield from _what_was_run(study)
    yield tag("h2", "Who reaches what")
    yield tag("p", words(SHARES), class_="note")
    for rows in _outcomes(study):
        yield dots(rows, 0.0, 1.0, f"Shares of campaigns: {rows[0].head}", percent=True)
    yield from _by_week(study)
    yield from _places(study)
    yield tag("h2", "Numbers at the end")
    yield _numbers([each for each in study.figures if not each.is_share])
    yield from levers(study)
    yield from _again(study)


def _what_was_run(study: Study) -> Iterator[str]:
    plan, designs = study.plan, len(study.plan.designs)
    yield tag("h2", "What was run")
    varied = f"{plan.kind}: {designs:,} designs over {', '.join(plan.keys)}" if plan.keys else "nothing: the scenario as it is"
    rows = {
        "Campaigns": f"{study.played:,} played to their end of {len(plan.runs):,} planned",
        "Weeks": f"{study.scenario.weeks}, or until a side wins outright",
        "Replications of each design": f"{plan.replications:,}, the same seeds in every design",
        "Varied": varied,
        "Commanders": "; ".join(f"{study.scenario.factions[side].name}: {_bot(bot)}" for side, bot in plan.bots.items()),
        "Seed": str(plan.seed),
        "Software": f"Badia {plan.engine}",
    }
    yield tag("table", *(tag("tr", tag("th", words(name)), tag("td", words(said))) for name, said in rows.items()))
    if study.unfinished:
        told = "; ".join(f"{count} {why}" for why, count in study.unfinished.items())
        yield tag("p", words(f"Not played to their end, and in no figure below: {told}."), class_="warn")
    if plan.keys:
        yield tag("p", words(POOLED), class_="warn")


def _bot(bot: object) -> str:
    if isinstance(bot, str):
        return bot.replace("_", " ")
    weeks = bot.items() if isinstance(bot, dict) else ()
    return ", ".join(f"{name.replace('_', ' ')} from week {week}" for week, name in weeks)


def _outcomes(study: Study) -> Iterator[list[Dot]]:
    """A chart a side: print may break between them."""
    sides = {sheet.name: on_paper(sheet.color) for sheet in study.scenario.factions.values()}
    for side, colour in sides.items():
        mine = [each for each in study.figures if each.is_share and each.name.startswith(f"{side}: ")]
        yield [
            Dot(each.name.removeprefix(f"{side}: "), each.estimate, _share(each), colour, head=side if number == 0 else "")
            for number, each in enumerate(mine)
        ]


def _share(each: Figure) -> str:
    found = each.estimate
    return f"{found.value:.0%} ({found.low:.0%} to {found.high:.0%})"


def _by_week(study: Study) -> Iterator[str]:
    yield tag("h2", "Week by week")
    yield tag("p", words(f"Bands between quantiles over the campaigns ({', '.join(f'{level:.0%}' for level in LEVELS)}); "
                         "a campaign that is over counts no more."), class_="note")  # fmt: skip
    yield tag("div", *(fan_chart(study.fan(column), name, SAND) for column, name in WEEKLY.items()), class_="pair")
    for what, name in (("zones", "zones held"), ("will", "will, 0 to 100")):
        charts = [
            fan_chart(study.fan(f"{what}_{side}"), f"{sheet.short}: {name}", sheet.color)
            for side, sheet in study.scenario.factions.items()
        ]
        yield tag("div", *charts, class_="pair")


def _places(study: Study) -> Iterator[str]:
    yield tag("h2", "When places change hands")
    if study.falls:
        yield tag("p", words(MEDIANS), class_="note")
        yield falls_map(study)
        yield falls_chart(list(study.falls.values()), study.scenario.weeks)
        yield tag("div", key_of_shares(), class_="key")
    else:
        yield tag("p", "No zone changed hands in any campaign.")
    yield tag("h2", "Where attacks are made")
    yield attacks_map(study)


def _numbers(rows: Sequence[Figure]) -> str:
    heads = ("", "mean", "95 % interval", "5 %", "median", "95 %")
    first = tag("tr", *(tag("th", words(each), class_="n" if at else None) for at, each in enumerate(heads)))
    return tag("table", first, *(_row(each) for each in rows))


def _row(each: Figure) -> str:
    found = each.estimate
    cells = [f"{found.value:,.1f}", f"{found.low:,.1f} to {found.high:,.1f}", *(f"{value:,.0f}" for value in each.quantiles)]
    return tag("tr", tag("td", words(each.name)), *(tag("td", words(cell), class_="n") for cell in cells))


def _again(study: Study) -> Iterator[str]:
    yield tag("h2", "To have it again")
    yield tag("p", "The same campaigns, byte for byte, on any machine with the same version:")
    yield tag("p", tag("code", words(study.plan.command)))
    yield tag("p", words("One campaign of it, to read or to watch (any id of the table of runs):"))
    some = [str(run) for run in study.runs["run"][:3]]
    yield tag("p", *(tag("code", words(f"badia replay {run} --batch {study.batch.folder.name}")) + "<br/>" for run in some))
    seeds = ", ".join(str(seed) for seed in study.runs["seed"][:3])
    yield tag(
        "p", words(f"Their seeds: {seeds}. An abstract model, tuned to public figures; no forecast of anything."), class_="note"
    )
