"""The commands for authors: `badia scenario ...`. Each imports what it needs when it runs."""

from __future__ import annotations

import json
from fnmatch import fnmatchcase
from pathlib import Path

import click

from game.errors import CallError

FAILED = 1

json_option = click.option("--json", "as_json", is_flag=True, help="Data for programs instead of text.")


@click.group()
def scenario() -> None:
    """Write and check scenario files."""


@scenario.command()
@click.argument("file")
@click.option("--json", "as_json", is_flag=True, help="Faults as data for editors.")
def check(file: str, as_json: bool) -> None:
    """Print every fault of a scenario file in one pass, without playing it."""
    from game.bots.table import BOTS
    from game.campaign.faults import block
    from game.campaign.loading import check as faults_of

    faults = faults_of(file, known_bots=tuple(BOTS))
    if as_json:
        click.echo(json.dumps([fault.as_json() for fault in faults], indent=2))
    elif faults:
        click.echo(block(faults), err=True)
    else:
        click.echo(f"{file}: no faults found")
    if faults:
        raise SystemExit(2)


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
@click.option("--out", type=click.Path(dir_okay=False), help="Write it to this file instead of standard output.")
def schema(out: str | None) -> None:
    """Write the format's JSON Schema, with which editors complete and explain.

    A scenario file names it in its first line: # yaml-language-server: $schema=schema.json
    """
    from game.authoring.json_schema import written

    if out is None:
        click.echo(written(), nl=False)
    else:
        _write(Path(out), written())
        click.echo(f"{out}: written; a scenario beside it begins with: # yaml-language-server: $schema={Path(out).name}")


def _write(path: Path, text: str) -> None:
    try:
        path.write_text(text, encoding="utf-8")
    except OSError as error:
        raise CallError(f"{path}: cannot be written ({error.strerror})") from error
