"""The command: a list to choose from, an explanation, data for programs, and a clear word for what cannot be had."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from game.cli import main


def _ask(*arguments: str) -> Result:
    return CliRunner().invoke(main, ["explain", *arguments])


def test_the_list_is_filtered_by_week_zone_and_kind(played: Path) -> None:
    whole = _ask(str(played)).output.splitlines()
    some = _ask(str(played), "--week", "1", "--kind", "order").output.splitlines()
    assert 0 < len(some) < len(whole)
    assert all("week  1" in line and "  order  " in line for line in some)
    data = json.loads(_ask(str(played), "--zone", "qim", "--json").output)
    assert {each["zone"] for each in data} == {"QIM"}


def test_a_fall_is_explained_in_words_and_as_data(played: Path) -> None:
    first = json.loads(_ask(str(played), "--kind", "fall", "--json").output)[0]
    told = _ask(str(played), first["event"]).output
    assert "stand there alone" in told
    assert "comes to what the journal has" in told
    data = json.loads(_ask(str(played), first["event"], "--json").output)
    assert [each["agrees"] for each in data] == [True]


def test_a_line_with_several_attacks_explains_them_all(played: Path) -> None:
    ids = [each["event"] for each in json.loads(_ask(str(played), "--kind", "attack", "--json").output)]
    line = next(id.partition(".")[0] for id in ids if id.endswith(".2"))
    assert len(json.loads(_ask(str(played), line, "--json").output)) == sum(id.partition(".")[0] == line for id in ids)


@pytest.mark.parametrize(
    ("arguments", "says"),
    [
        (["999999"], "no event '999999'"),
        (["--kind", "picnic"], "no kind of event is called 'picnic': attack"),
        (["--zone", "NIX"], "nothing in it fits"),
    ],
)
def test_what_cannot_be_had_is_said_with_code_two(played: Path, arguments: list[str], says: str) -> None:
    done = _ask(str(played), *arguments)
    assert done.exit_code == 2
    assert says in done.output


def test_what_is_no_journal_is_refused(tmp_path: Path) -> None:
    letter = tmp_path / "letter.txt"
    letter.write_text("Dear Sir", encoding="utf-8")
    done = _ask(str(letter))
    assert done.exit_code == 2
    assert "not a journal" in done.output
