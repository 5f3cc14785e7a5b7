"""What numbers did, on the page."""

from __future__ import annotations

from game.batch.leverage import Leverage
from game.batch.page_levers import chance, levers
from game.batch.study import Study
from game.batch.svg import words
from game.campaign.settings import number_at
from game.ensemble.statistics import Estimate
from game.ensemble.variance import VarianceParts


def test_tornadoes_and_indices_are_told_and_nothing_is_where_nothing_varied(
    plain: Study, tornado_study: Study, sobol_study: Study
) -> None:
    assert list(levers(plain)) == []
    assert any("<svg" in each for each in levers(tornado_study))
    assert any("Sobol" in each for each in levers(sobol_study))


def test_each_number_is_told_with_its_range_its_unit_and_its_source(sobol_study: Study) -> None:
    page = "".join(levers(sobol_study))
    for span in sobol_study.plan.spans:
        figure = number_at(sobol_study.scenario, span.key)
        assert f"<td>{span.key}</td>" in page
        assert words(figure.unit or "") in page
        assert words((figure.source or "").rstrip(".")) in page
    assert "with all it does together with others" in page


def test_the_part_of_chance_is_told_with_its_interval() -> None:
    parts = VarianceParts(75.0, 25.0, Estimate(0.25, 0.1, 0.4))
    assert "the numbers make 25% (10% to 40%)" in chance(Leverage("x", "x", (), parts=parts))
    assert chance(Leverage("x", "x", ())) == ""
