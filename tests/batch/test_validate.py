"""The validate command: the table, the data, and an exit code that tells."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence

import pytest

from game.batch import validate
from game.batch.validate import hold_against_record, play_variants, show, show_record, validate_command
from game.ensemble.record import Target, against, targets
from game.ensemble.statistics import Estimate
from game.ensemble.validation import VARIANTS, Finding, Reading

GOOD = Finding("a sign", "above 0", Estimate(1.5, 1.0, 2.0), True)
ROW = Target("days", "days until it falls", 7.0, 14.0, 28.0, "high", "judgement", "fell", {"zone": "RWA"})
BAD = Finding("another", "below 0", Estimate(0.5, -1.0, 2.0), False)


def test_the_record_is_shown_beside_the_campaigns(capsys: pytest.CaptureFixture[str]) -> None:
    show_record([against(ROW, [{"days": 10.0}]), against(ROW, [{"days": None}])])
    told = capsys.readouterr().out
    for words in ("days until it falls", "7 to 28", "inside", "OUTSIDE", "never"):
        assert words in told


def test_the_record_is_held_against_campaigns_over_the_same_seeds() -> None:
    found = hold_against_record("last-pockets", 2, 3, 1, weeks=1)
    assert [each.target for each in found] == list(targets("last-pockets"))
    assert not found[0].inside, "the campaign ended too soon"


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
    monkeypatch.setattr(validate, "hold_against_record", lambda *_: [against(ROW, [{"days": 10.0}])])
    if BAD in found:
        with pytest.raises(SystemExit, match="1"):
            validate_command(12, 3, 1, True)
    else:
        validate_command(12, 3, 1, True)
    data = json.loads(capsys.readouterr().out)
    assert [each["passed"] for each in data["checks"]] == [*(each.passed for each in found), True]
    assert (data["record"][0]["median"], data["record"][0]["inside"]) == (10.0, True)
    assert data["checks"][0]["found"] == {"value": 1.5, "low": 1.0, "high": 2.0}
