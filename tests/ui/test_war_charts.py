"""The charts of a war that is over say what the annals say."""

from __future__ import annotations

import pytest

from game.ui.film import Film
from game.ui.session import Session
from game.ui.war_charts import WIDE, believed, charts, drawn, letters


def test_charts_are_the_annals(session: Session) -> None:
    session.end_week()
    session.end_week()
    weeks, sheets = session.campaign.theater.annals.weeks, list(session.situation.sheets.values())
    found = dict(charts(sheets, weeks))
    assert [curve.last for curve in found["Zones held"]] == [(weeks[-1].controller == each.row).sum() for each in sheets]
    assert found["Attacks a week"][0].values.tolist() == [week.attacks.sum() for week in weeks]
    assert [curve.last for curve in found["Insurgents, as they truly were"]] == [
        weeks[-1].overt, weeks[-1].operators, weeks[-1].dormant,
    ]  # fmt: skip
    assert len({curve.letter for curve in found["Will"]}) == len(sheets)


def test_belief_is_a_band_about_the_truth_and_those_who_hide_have_none(film: Film) -> None:
    found = believed(film, "iraq")
    assert found is not None
    (curve,) = found[1]
    hidden = film.scenes[0].mornings[None].underground
    assert hidden is not None
    assert curve.values[0] == hidden.operators.sum() + hidden.dormant.sum()
    low, high = curve.bands[0]
    assert (low <= high).all()
    assert high[0] == film.scenes[0].mornings["iraq"].beliefs.hidden_high.sum()
    assert believed(film, "insurgents") is None


@pytest.mark.parametrize("width", [40, WIDE - 1, WIDE, 190])
def test_they_keep_to_the_width(session: Session, width: int) -> None:
    session.end_week()
    told = drawn(charts(list(session.situation.sheets.values()), session.campaign.theater.annals.weeks), width)
    assert max(line.cell_len for line in told.split("\n")) <= width + 2


def test_letters_differ() -> None:
    assert letters(["Syria", "SDF", "S"]) == ["S", "D", "?"]
