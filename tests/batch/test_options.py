"""What the commands take: pairs, tables and several options at once."""

from __future__ import annotations

import click
import pytest
from click.testing import CliRunner

from game.batch.options import VARY, WHAT, WHERE, fresh_seed, jobs_option, json_option, pairs, tables, with_options
from game.errors import CallError


def test_pairs_are_keys_with_values() -> None:
    assert pairs(("a=1", " b = x=y "), "--set") == {"a": "1", "b": "x=y"}
    for bad in ("a", "=1", "a="):
        with pytest.raises(CallError, match="--set takes KEY=VALUE"):
            pairs((bad,), "--set")


def test_tables_stand_in_their_own_order() -> None:
    assert tables(None) == ()
    assert tables("battles, attacks") == ("attacks", "battles")
    with pytest.raises(CallError, match="takes attacks and battles"):
        tables("attacks,weather")


def test_a_fresh_seed_is_one() -> None:
    assert 0 <= fresh_seed() < 2**31
    assert len({fresh_seed() for _ in range(20)}) > 1


def test_a_command_is_given_all_its_options_in_order() -> None:
    @click.command()
    @with_options(jobs_option, json_option)
    def command(jobs: int | None, as_json: bool) -> None:
        """Do it."""
        click.echo(f"{jobs} {as_json}")

    assert [each.name for each in command.params] == ["jobs", "as_json"]
    assert CliRunner().invoke(command, ["--jobs", "3", "--json"]).output == "3 True\n"


def test_every_option_has_its_help() -> None:
    @with_options(*WHAT, *VARY, *WHERE)
    @click.command()
    def command() -> None:
        """Do it."""

    assert len(command.params) == len(WHAT) + len(VARY) + len(WHERE)
    assert all(isinstance(each, click.Option) and each.help for each in command.params)
