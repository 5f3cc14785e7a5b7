"""The tournament command: all combinations over the same seeds, as a table and as data."""

from __future__ import annotations

import pytest

from game.batch.tournament import as_data, play_tournament, show, stances, tournament_command
from game.errors import CallError
from tests.wars import shipped


def test_every_kind_has_stances() -> None:
    assert all(stances()[kind] for kind in ("coalition", "government", "insurgent"))


def test_the_table_tells_every_combination(capsys: pytest.CaptureFixture[str]) -> None:
    scenario = shipped("tutorial").model_copy(update={"weeks": 1, "reckonings": [1]})
    kinds = {faction: sheet.kind for faction, sheet in scenario.factions.items()}
    found = play_tournament(scenario, kinds, 1, 3, 1)
    table = stances()
    assert len(found) == len(table["coalition"]) * len(table["government"]) * len(table["insurgent"])
    data = as_data(found, kinds, 3)
    assert all(each["campaigns"] == 1 for each in data["combinations"])
    assert set(data["combinations"][0]["sides"]) == set(kinds)
    show(found, scenario, kinds, 3)
    told = capsys.readouterr().out
    assert "Best against every combination of the others" in told
    assert table["coalition"][0] in told


def test_a_scenario_that_is_not_there_is_refused() -> None:
    with pytest.raises(CallError):
        tournament_command("no-such-war", 1, 1, 1, {}, False)
