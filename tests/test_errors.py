"""Errors: one base, so that the command line can put every one of them in a readable block."""

from __future__ import annotations

import pytest

from game.errors import BadiaError, BatchError, CallError, JournalError, ScenarioError, printable


@pytest.mark.parametrize("kind", [ScenarioError, CallError, JournalError, BatchError])
def test_every_error_is_caught_by_the_base_and_keeps_its_words(kind: type[BadiaError]) -> None:
    with pytest.raises(BadiaError, match="what went wrong") as caught:
        raise kind("what went wrong")
    assert caught.value.exit_code == 2


def test_kinds_of_error_are_told_apart() -> None:
    kinds = (ScenarioError, CallError, JournalError, BatchError)
    assert all(not issubclass(one, other) for one in kinds for other in kinds if one is not other)


def test_a_scenario_error_carries_every_fault_and_shows_only_its_message() -> None:
    error = ScenarioError("two faults", ("first", "second"))
    assert error.faults == ("first", "second")
    assert str(error) == "two faults"
    assert ScenarioError("none named").faults == ()


def test_what_a_journal_s_error_quotes_sends_a_terminal_no_codes() -> None:
    assert str(JournalError("key \x1b[2J\x85\tfaulty\nthe mend")) == "key \ufffd[2J\ufffd faulty\nthe mend"
    assert printable("Rāwa: 3–5 %, »« 日本") == "Rāwa: 3–5 %, »« 日本"
