"""The commands for authors: `badia scenario ...`. Each imports what it needs when it runs."""

from __future__ import annotations

import json
import sys
from fnmatch import fnmatchcase
from pathlib import Path

import click

from game.errors import CallError
from game.memory import undisturbed

FAILED = 1

json_option = click.option("--json", "as_json", is_flag=True, help="Data for programs instead of text.")


@click.group()
def scenario() -> None:
    """Write and check scenario files."""


@scenario.command()
@click.argument("name")
@click.option("--from", "parent", metavar="SCENARIO", help="Extend this one, instead of beginning a war of your own.")
def new(name: str, parent: str | None) -> None:
    """Write NAME.yaml: a commented scenario that checks and plays as it is, to be changed line by line."""
    from game.authoring.starting import begin

    path = begin(name, parent)
    click.echo(f"{path}: written. Try: badia scenario check {path}, badia scenario show {path}, badia play {path}")


@scenario.command()
@click.argument("file")
@click.option("--simulate", is_flag=True, help="Also play it many times, and warn of what looks odd.")
@click.option(
    "-n", "campaigns", type=click.IntRange(2, 10_000), default=40, show_default=True, help="With --simulate: campaigns."
)
@click.option("--seed", type=click.IntRange(min=0), default=1, show_default=True, help="The first of their seeds.")
@click.option("--jobs", type=click.IntRange(1, 512), help="Worker processes; all cores by default.")
@click.option("--json", "as_json", is_flag=True, help="Faults (and warnings) as data for editors.")
def check(file: str, simulate: bool, campaigns: int, seed: int, jobs: int | None, as_json: bool) -> None:
    """Print every fault of a scenario file in one pass, without playing it."""
    with undisturbed():
        from game.bots.table import BOTS
        from game.campaign.faults import block
        from game.campaign.loading import check as faults_of

        faults = faults_of(file, known_bots=tuple(BOTS))
    told = [fault.as_json() for fault in faults]
    if as_json and (faults or not simulate):
        click.echo(json.dumps({"faults": told} if simulate else told, indent=2))
    elif faults:
        click.echo(block(faults), err=True)
    elif not as_json:
        click.echo(f"{file}: no faults found")
    if faults:
        raise SystemExit(2)
    if simulate:
        _simulate(file, campaigns, seed, jobs, as_json)


def _simulate(file: str, campaigns: int, seed: int, jobs: int | None, as_json: bool) -> None:
    """Play and warn; exit code 1 where a campaign could not be played to its end."""
    from game.authoring.rehearsal import failed, rehearse, told
    from game.campaign.loading import load
    from game.ensemble.executors import cores

    with click.progressbar(length=campaigns, label="campaigns", file=sys.stderr) as bar:
        rehearsal = rehearse(load(file), campaigns, seed, jobs or cores(), lambda done: bar.update(done - bar.pos))
    if as_json:
        click.echo(json.dumps({"faults": [], **rehearsal.as_data()}, indent=2))
    for line in () if as_json else told(rehearsal):
        click.echo(line)
    if failed(rehearsal.warnings):
        raise SystemExit(FAILED)


@scenario.command()
@click.argument("file")
@click.option("--only", default="*", metavar="NAME", help="Only the tests of this name; * stands for any letters.")
@json_option
def test(file: str, only: str, as_json: bool) -> None:
    """Play the tests that a scenario carries under `tests:`, a line each; exit code 1 where one fails."""
    from dataclasses import asdict

    from game.authoring.trials import played
    from game.bots.table import BOTS
    from game.campaign.loading import load

    war = load(file, known_bots=tuple(BOTS))
    names = [name for name in war.tests if fnmatchcase(name, only)]
    if not names:
        what = f"no test called '{only}'; it has: {', '.join(war.tests)}" if war.tests else "no tests: write some under `tests:`"
        raise CallError(f"{file} has {what}")
    verdicts = []
    for name in names:
        verdicts.append(played(war, name))
        if not as_json:
            click.echo(verdicts[-1].line())
    failed = sum(not each.passed for each in verdicts)
    if as_json:
        click.echo(json.dumps([{**asdict(each), "passed": each.passed} for each in verdicts], indent=2))
    elif failed:
        click.echo(f"{failed} of {len(verdicts)} failed", err=True)
    if failed:
        raise SystemExit(FAILED)


@scenario.command()
@click.argument("file")
@click.option("--width", type=click.IntRange(40, 400), help="Columns of the map; those of the terminal by default.")
@json_option
def show(file: str, width: int | None, as_json: bool) -> None:
    """Show a scenario as text: the map, who holds what, the order of battle, what each side wants. It hides nothing."""
    from game.campaign.loading import load

    war = load(file)
    if as_json:
        click.echo(war.model_dump_json(by_alias=True, exclude_none=True, indent=1))
        return
    from shutil import get_terminal_size

    from game.authoring.showing import shown

    columns = width or min(get_terminal_size((100, 24)).columns, 140)
    for line in shown(war, columns, max(12, columns // 4)):
        click.echo(line)


@scenario.command()
@click.argument("file")
@click.option("--only", default="", metavar="PATH", help="Only this section or value, e.g. zones.QIM.")
@click.option("--no-origins", is_flag=True, help="Without the file and line of each value.")
@json_option
def expand(file: str, only: str, no_origins: bool, as_json: bool) -> None:
    """Print a scenario with all that it extends merged in, each value with the file and line it comes from."""
    from game.authoring.expanding import as_data, expanded
    from game.campaign.loading import merged

    whole = merged(file)
    if as_json:
        click.echo(json.dumps(as_data(whole, only), indent=1, ensure_ascii=False))
        return
    for line in expanded(whole, only, origins=not no_origins):
        click.echo(line)


@scenario.command()
@click.argument("one")
@click.argument("other")
@click.option("--texts", is_flag=True, help="Also tell of titles, notes, sources and units.")
@json_option
def diff(one: str, other: str, texts: bool, as_json: bool) -> None:
    """Tell how OTHER differs from ONE in meaning: + for what is new, - for what is gone, ~ for what is otherwise."""
    from dataclasses import asdict

    from game.authoring.comparing import differences
    from game.campaign.loading import load

    found = differences(load(one), load(other))
    told = [each for each in found if texts or not each.of_words]
    if as_json:
        click.echo(json.dumps([asdict(each) for each in told], indent=1, ensure_ascii=False))
        return
    for each in told:
        click.echo(each.line())
    if not told:
        click.echo("no difference in meaning", err=True)
    if left := len(found) - len(told):
        click.echo(f"{left} differences of texts alone (--texts shows them)", err=True)


@scenario.command()
@click.option("--out", type=click.Path(dir_okay=False), help="Write it to this file instead of standard output.")
@click.option("--markdown", is_flag=True, help="The same for people to read: every key in tables, as in scenarios/README.md.")
def schema(out: str | None, markdown: bool) -> None:
    """Write the format's JSON Schema, with which editors complete and explain.

    A scenario file names it in its first line: # yaml-language-server: $schema=schema.json
    """
    from game.authoring import json_schema, reference

    text = (reference if markdown else json_schema).written()
    if out is None:
        click.echo(text, nl=False)
        return
    _write(Path(out), text)
    if not markdown:
        click.echo(f"{out}: written; a scenario beside it begins with: # yaml-language-server: $schema={Path(out).name}")


def _write(path: Path, text: str) -> None:
    try:
        path.write_text(text, encoding="utf-8")
    except OSError as error:
        raise CallError(f"{path}: cannot be written ({error.strerror})") from error
