"""The validate command: the table, the data, and an exit code that tells."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence

import pytest

from game.batch import validate
from game.batch.validate import play_variants, show, validate_command
from game.ensemble.statistics import Estimate
from game.ensemble.validation import VARIANTS, Finding, Reading

GOOD = Finding("a sign", "above 0", Estimate(1.5, 1.0, 2.0), True)
BAD = Finding("another", "below 0", Estimate(0.5, -1.0, 2.0), False)


def test_variants_are_played_over_the_same_seeds(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in list(VARIANTS):
        if not name.startswith("partner"):
            monkeypatch.delitem(VARIANTS, name)
    played = play_variants("last-pockets", 1, 3, 1)
    assert list(played) == list(VARIANTS)
    assert all(len(runs) == 1 for runs in played.values())


def test_the_table_says_what_was_wanted_and_what_was_found(capsys: pytest.CaptureFixture[str]) -> None:
    show([GOOD, BAD], 12, 3)
    told = capsys.readouterr().out
    for words in ("12 campaigns a variant, seed 3", "a sign", "above 0", "1.00 to 2.00", "pass", "FAIL"):
        assert words in told


@pytest.mark.parametrize("found", [[GOOD], [GOOD, BAD]])
def test_a_failed_check_is_an_exit_code(
    found: list[Finding], monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def nothing(*_: object) -> Mapping[str, Sequence[Reading]]:
        return {}

    monkeypatch.setattr(validate, "play_variants", nothing)
    monkeypatch.setattr(validate, "findings", lambda _: found)
    if BAD in found:
        with pytest.raises(SystemExit, match="1"):
            validate_command(12, 3, 1, True)
    else:
        validate_command(12, 3, 1, True)
    data = json.loads(capsys.readouterr().out)
    assert [each["passed"] for each in data["checks"]] == [each.passed for each in found]
    assert data["checks"][0]["found"] == {"value": 1.5, "low": 1.0, "high": 2.0}
