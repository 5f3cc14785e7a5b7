"""The guide, `scenarios/README.md`: its files are written as they stand there, and its commands give what it says they do."""

from __future__ import annotations

import re
import shlex
from collections.abc import Iterator
from pathlib import Path

import click
import pytest
from click.testing import CliRunner

from game.authoring.reference import written
from game.bots.table import BOTS
from game.campaign.loading import check
from game.cli import main

GUIDE = Path(__file__).parents[2] / "scenarios" / "README.md"
TEXT = GUIDE.read_text(encoding="utf-8")
BLOCK = re.compile(r"^```(yaml|console|sh) ?(\S*)\n(.*?)^```$", re.M | re.S)
MARK = "<!-- the rest of this file is written by: badia scenario schema --markdown -->\n\n"


def sections() -> dict[str, str]:
    """The parts of the guide by their headings, in order."""
    parts = re.split(r"^##+ (.*)\n", TEXT.split(MARK)[0], flags=re.M)
    return dict(zip(parts[1::2], parts[2::2], strict=True))


def follow(text: str) -> Iterator[str]:
    """Do what a part of the guide says, in the working folder; gives what came out otherwise than it says."""
    for kind, name, body in BLOCK.findall(text):
        if kind == "yaml":
            put(Path(name), body)
        elif kind == "console":
            for asked in re.split(r"^\$ ", body, flags=re.M)[1:]:
                command, expected = asked.split("\n", 1)
                found = run(command)
                if not re.fullmatch(pattern(expected), found):
                    yield f"$ {command}\n{found}\n--- the guide says:\n{expected}"


def put(path: Path, block: str) -> None:
    """Put a block's sections into a file: at its end, or in the place of the section of that name."""
    text = path.read_text(encoding="utf-8") if path.exists() else ""
    for section in re.split(r"^(?=[a-z_]+:)", block, flags=re.M)[1:]:
        name = section.split(":")[0]
        old = re.search(rf"^{name}:.*?(?=^[a-z_]+:|\Z)", text, flags=re.M | re.S)
        text = text.replace(old[0], f"{section}\n") if old else f"{text}{section}"
    path.write_text(text, encoding="utf-8")


def run(command: str) -> str:
    """What a command prints, both streams together."""
    words = shlex.split(command)
    assert words[0] == "badia"
    return CliRunner().invoke(main, words[1:]).output


def pattern(expected: str) -> str:
    """What is expected, with `...` for anything."""
    lines = [re.escape(line.rstrip()).replace(r"\.\.\.", ".*") + " *\n" for line in expected.rstrip("\n").split("\n")]
    return "".join(r"(?:.*\n)*?" if line == ".* *\n" else line for line in lines)


@pytest.fixture
def _begun(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    Path("orland.yaml").touch()


@pytest.mark.usefixtures("_begun")
def test_ten_steps_lead_from_an_empty_file_to_a_war_that_is_played() -> None:
    steps = {name: text for name, text in sections().items() if name[0].isdecimal()}
    assert [name.split(".")[0] for name in steps] == [str(number) for number in range(1, 11)]
    for name, text in steps.items():
        assert list(follow(text)) == [], name
        assert "```console" in text or "```yaml" in text, name
    for name, text in sections().items():
        if name not in steps:
            assert list(follow(text)) == [], name
    files = sorted(Path().glob("*.yaml"))
    assert [path.name for path in files if check(path, known_bots=tuple(BOTS))] == []
    assert {name for _, name, _ in BLOCK.findall(TEXT) if name} == {path.name for path in files}


def test_the_steps_that_are_not_run_are_commands_that_exist() -> None:
    commands = [line for kind, _, body in BLOCK.findall(TEXT) if kind == "sh" for line in body.splitlines()]
    assert len(commands) >= 6
    for line in commands:
        known, words = main, shlex.split(line)[1:]
        while isinstance(known, click.Group):
            inner = known.get_command(click.Context(known), words[0])
            assert inner is not None, line
            known, words = inner, words[1:]
        known.make_context("badia", words, help_option_names=["-h", "--help"])  # a command keeps the help it is first asked for


def test_every_file_is_named_in_the_text_too() -> None:
    """What stands behind the word `yaml` of a block is not shown where the guide is read."""
    prose = BLOCK.sub("", TEXT)
    assert [name for _, name, _ in BLOCK.findall(TEXT) if name and f"`{name}`" not in prose] == []


def test_links_within_the_guide_lead_somewhere() -> None:
    anchors = {re.sub(r"[^a-z0-9 -]", "", name.lower()).replace(" ", "-") for name in re.findall(r"^##+ (.*)$", TEXT, re.M)}
    links = re.findall(r"\]\(#([^)]*)\)", TEXT)
    assert links
    assert set(links) <= anchors


def test_the_reference_is_the_format_s_own() -> None:
    assert TEXT.split(MARK)[1] == written(), f"write it anew after its mark in {GUIDE.name}: badia scenario schema --markdown"
