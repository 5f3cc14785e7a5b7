"""The commands that tell of batches: `report` and `compare`. Each imports what it needs when it runs."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import click

from game.batch.options import fresh_seed, jobs_option, pairs, with_options
from game.errors import CallError


@click.command()
@click.argument("folder", type=click.Path(file_okay=False))
@click.option(
    "--html", type=click.Path(dir_okay=False), metavar="FILE", help="Write one self-contained page, for screen or print."
)
@click.option("--json", "data", flag_value="json", help="Everything the report tells, as JSON.")
@click.option("--csv", "data", flag_value="csv", help="A line a figure, comma-separated.")
@click.option("--md", "data", flag_value="md", help="A Markdown table.")
def report(folder: str, html: str | None, data: str | None) -> None:
    """Tell what a stored batch shows: shares and means with intervals, fans by week, falls, which numbers matter."""
    from game.batch.reporting import Form, report_command

    report_command(Path(folder), Form(data, html))


PLAYED = (
    click.option("-n", "replications", type=click.IntRange(min=2, max=1_000_000), default=100, show_default=True, help="Seeds."),
    click.option("--seed", type=click.IntRange(min=0), help="Where the seeds come from; without it one is drawn and shown."),
    jobs_option,
    click.option("--out", type=click.Path(file_okay=False), help="Folder for what is played."),
)
DIFFERS = tuple(
    click.option(
        f"--{what}-{side}", f"{what}_{side}", multiple=True, metavar="KEY=VALUE", help=f"{words} on side {side.upper()} alone."
    )
    for what, words in (("bot", "Who commands a faction"), ("set", "Change a value"))
    for side in ("a", "b")
)


@click.command()
@click.argument("a", metavar="A")
@click.argument("b", metavar="[B]", required=False)
@with_options(*PLAYED, *DIFFERS)
@click.option("--json", "as_json", is_flag=True, help="Data for programs.")
def compare(a: str, b: str | None, replications: int, seed: int | None, **rest: Any) -> None:
    """Hold two ways to play against each other, seed by seed.

    A and B are folders of stored batches, or scenarios to be played now; without B it is A's scenario again, to differ by
    --bot-b or --set-b. Both play the same seeds, and what differs is told with intervals over the pairs.
    """
    from game.batch.compare import compare_command
    from game.batch.contest import Contest, play_side

    changes = {side: (pairs(rest[f"bot_{side}"], f"--bot-{side}"), pairs(rest[f"set_{side}"], f"--set-{side}")) for side in "ab"}
    contest = Contest(replications, fresh_seed() if seed is None else seed, rest["jobs"], rest["out"])
    if b is None and changes["a"] == changes["b"]:
        raise CallError("nothing differs: name a second scenario or folder, or --bot-b or --set-b")
    folders = [play_side(name, side, changes[side], contest) for side, name in (("a", a), ("b", b or a))]
    compare_command(folders[0], folders[1], rest["as_json"])
