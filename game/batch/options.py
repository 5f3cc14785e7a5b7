"""What the commands that play campaigns take: options they share, and how their values are read. Nothing heavy is imported."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, TypeVar

import click

from game.errors import CallError

F = TypeVar("F", bound=Callable[..., Any])
TABLES = ("attacks", "battles")


def pairs(values: tuple[str, ...], flag: str) -> dict[str, str]:
    """`KEY=VALUE` arguments as a mapping."""
    found = {}
    for value in values:
        key, sign, rest = value.partition("=")
        if not (key and sign and rest):
            raise CallError(f"{flag} takes KEY=VALUE, not '{value}'")
        found[key.strip()] = rest.strip()
    return found


def fresh_seed() -> int:
    """A seed nobody chose; it is always shown, so that the campaign can be had again."""
    import secrets

    return secrets.randbelow(2**31)


def tables(value: str | None) -> tuple[str, ...]:
    """The tables asked for beside those that are always kept, in their own order."""
    asked = [each.strip() for each in value.split(",")] if value else []
    if strange := [each for each in asked if each not in TABLES]:
        raise CallError(f"--tables takes {' and '.join(TABLES)}, separated by commas, not '{strange[0]}'")
    return tuple(each for each in TABLES if each in asked)


bots_option = click.option(
    "--bot", "bots", multiple=True, metavar="FACTION=NAME", help="Who commands a faction; may be repeated."
)
set_option = click.option("--set", "patches", multiple=True, metavar="KEY=VALUE", help="Change a value, e.g. zones.QIM.grip=0.3.")
seed_option = click.option("--seed", type=click.IntRange(min=0), help="The seed; without it one is drawn and shown.")
jobs_option = click.option("--jobs", type=click.IntRange(min=1, max=512), help="Worker processes; all cores by default.")
json_option = click.option("--json", "as_json", is_flag=True, help="The summary as data for programs.")

WHERE = (
    jobs_option,
    click.option("--dask", metavar="ADDRESS", help="Play on a Dask cluster instead, e.g. tcp://host:8786."),
    click.option(
        "--out", type=click.Path(file_okay=False), help="Folder for the results; named after what is played by default."
    ),
    json_option,
)
WHAT = (
    seed_option,
    bots_option,
    set_option,
    click.option(
        "--time-limit", type=click.FloatRange(min=0.1), metavar="SECONDS", help="Break off a campaign that takes longer."
    ),
    click.option("--tables", "extras", metavar="attacks,battles", help="Also keep a row for each attack or battle."),
)
VARY = (
    click.option("--vary", multiple=True, metavar="KEY[=LOW..HIGH]", help="Vary a number; also widest:10, all. May be repeated."),
    click.option("--design", metavar="NAME", help="one (at a time), grid, lhs, sobol, or a CSV file of settings."),
    click.option(
        "--size", type=click.IntRange(min=1), help="Levels of a grid (3), designs of lhs (64), base rows of sobol (64)."
    ),
)


def with_options(*options: Callable[[F], F]) -> Callable[[F], F]:
    """A decorator that gives a command several options at once, in this order."""

    def given(command: F) -> F:
        for option in reversed(options):
            command = option(command)
        return command

    return given
