"""One campaign told on standard output, for people and for programs."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from game.batch.run import Telling, chosen_bots, tell, verdict
from game.campaign.reading import replay
from game.campaign.schema import Scenario
from game.errors import BadiaError, CallError


def test_bots_asked_for_come_before_the_scenario_s(tutorial: Scenario) -> None:
    own = tutorial.model_copy(update={"bots": {"iraq": "clear_and_hold", "insurgents": "stand_and_fade"}})
    assert chosen_bots(own, {"iraq": "coin_toss"}) == {"iraq": "coin_toss", "insurgents": "stand_and_fade"}


def test_a_faction_nobody_knows_is_refused_with_those_there_are(tutorial: Scenario) -> None:
    with pytest.raises(CallError, match="no faction is called 'iran' here: coalition, iraq, insurgents"):
        chosen_bots(tutorial, {"iran": "coin_toss"})


def test_a_campaign_is_told_week_by_week(capsys: pytest.CaptureFixture[str]) -> None:
    tell("tutorial", 7, 3, {}, {}, None, Telling())
    out = capsys.readouterr().out
    assert out.startswith("Tutorial: the road to al-Qaim, seed 7\n")
    assert [line.split(",")[0] for line in out.splitlines() if line.startswith("Week ")] == ["Week 1", "Week 2", "Week 3"]
    assert "Best against par" not in out  # it is not over
    assert "Government of Iraq: " in out


def test_verbose_tells_more_and_plays_the_same(capsys: pytest.CaptureFixture[str]) -> None:
    tell("tutorial", 7, 2, {}, {}, None, Telling())
    brief = capsys.readouterr().out.splitlines()
    tell("tutorial", 7, 2, {}, {}, None, Telling(verbose=True))
    full = capsys.readouterr().out.splitlines()
    assert set(brief) < set(full)


def test_as_data_it_is_one_value_with_every_week_and_the_end(capsys: pytest.CaptureFixture[str]) -> None:
    tell("tutorial", 7, None, {}, {}, None, Telling(as_json=True))
    data = json.loads(capsys.readouterr().out)
    assert data["seed"] == 7
    assert [week["week"] for week in data["weeks"]] == list(range(1, data["end"]["weeks"] + 1))
    assert sum(week["attacks"] for week in data["weeks"]) == data["end"]["attacks"]
    assert data["end"]["winner"] in ("coalition", "iraq", "insurgents")


def test_the_journal_it_writes_replays(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "war.badia"
    tell("tutorial", 7, 2, {"iraq": "coin_toss"}, {"zones.QIM.grip": "0.2"}, str(path), Telling())
    again = replay(path)
    assert (again.weeks, again.seed) == (2, 7)
    assert again.scenario.zones["QIM"].grip.value == 0.2
    assert capsys.readouterr().out


def test_what_cannot_be_played_is_said_before_anything_is(capsys: pytest.CaptureFixture[str]) -> None:
    for bots, patches in (({"iraq": "stand_and_fade"}, {}), ({"iraq": "nobody"}, {}), ({}, {"zones.XXX.grip": "1"})):
        with pytest.raises(BadiaError):
            tell("tutorial", 7, 1, bots, patches, None, Telling())
    assert capsys.readouterr().out == ""


def test_a_grade_in_words() -> None:
    assert [verdict(each) for each in ("none", "decisive")] == ["no victory", "decisive victory"]
