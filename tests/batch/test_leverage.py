"""What numbers did: a tornado for one at a time, indices for Sobol's plan, nothing where nothing was varied."""

from __future__ import annotations

import numpy as np

from game.batch.leverage import leverages
from game.batch.study import Study


def test_nothing_varied_has_no_leverage(plain: Study) -> None:
    assert list(leverages(plain)) == []


def test_one_at_a_time_is_a_bar_a_number_by_pairs_of_a_seed(tornado_study: Study) -> None:
    found = {each.column: each for each in leverages(tornado_study)}["members"]
    assert [(bar.name, bar.low, bar.high) for bar in found.bars] == [
        ("rules.attack_rate_group_day", "0.02", "0.3"),
        ("zones.QIM.grip", "0.2", "0.6"),
    ]
    runs, values = tornado_study.runs, tornado_study.values("members")
    by = {(d, r): v for d, r, v in zip(runs["design"].tolist(), runs["replication"].tolist(), values.tolist(), strict=True)}
    assert found.bars[0].swing.low.value == np.mean([by[1, r] - by[0, r] for r in (0, 1)])


def test_sobols_plan_has_indices_of_every_number_or_none_where_nothing_moved(sobol_study: Study) -> None:
    for each in leverages(sobol_study):
        if each.indices is not None:
            assert len(each.indices.first) == len(each.indices.total) == 2
            assert each.indices.rows == 8
        else:
            assert np.ptp(sobol_study.values(each.column)) == 0.0
