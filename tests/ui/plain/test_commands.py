"""The table of commands is the help, and finds what was meant."""

from __future__ import annotations

import pytest

from game.errors import CallError
from game.ui.plain.commands import COMMANDS, command_in
from tests.ui.plain.conftest import Ask


def test_every_name_is_there_once_and_every_command_is_explained(ask: Ask) -> None:
    names = [name for own, command in COMMANDS.items() for name in (own, *command.others)]
    assert len(set(names)) == len(names)
    told = ask("help")
    assert all(command.usage in told for command in COMMANDS.values())


def test_other_names_and_beginnings_do() -> None:
    assert command_in("  LOOK now ") == (COMMANDS["status"], "now")
    assert command_in("e") == (COMMANDS["end"], "")
    assert command_in("affai")[0] is COMMANDS["affairs"]
    assert command_in("? assault") == (COMMANDS["help"], " assault")
    with pytest.raises(CallError, match=r"Did you mean zones? or zones?.*\(help lists all\)"):
        command_in("zonse")


def test_help_tells_of_orders_too(ask: Ask) -> None:
    assert "order assault: Attack a zone" in ask("help assault")
    assert "Also: exit, q, bye." in ask("help quit")
    assert "Lesson 2 of 8" in ask("lesson")
