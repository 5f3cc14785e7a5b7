"""What a stored batch shows: only what was played to its end, told apart by week, zone and design."""

from __future__ import annotations

import numpy as np

from game.batch.study import Study


def test_what_was_not_played_to_its_end_is_counted_and_in_no_figure(plain: Study) -> None:
    assert (plain.played, plain.unfinished) == (4, {"failed: <b>ValueError</b>": 1})
    assert len(plain.values("members")) == 4


def test_series_are_by_run_and_week(plain: Study) -> None:
    series = plain.series("members")
    assert series.shape == (4, 3)
    assert np.array_equal(series[:, -1], plain.values("members"))
    assert plain.fan("attacks").counts.tolist() == [4, 4, 4]


def test_falls_and_attacks_are_by_zone(plain: Study) -> None:
    assert "QIM" in plain.scenario.zones
    for fall in plain.falls.values():
        assert fall.curve.fell + fall.curve.stood == 4
    assert sum(plain.attacks.values()) * 4 == plain.values("attacks").sum()


def test_settings_are_those_of_the_designs(tornado_study: Study) -> None:
    settings = tornado_study.settings()
    assert settings["rules.attack_rate_group_day"].tolist() == [0.05, 0.02, 0.3, 0.05, 0.05]
    assert settings["zones.QIM.grip"].tolist() == [0.5, 0.5, 0.5, 0.2, 0.6]
