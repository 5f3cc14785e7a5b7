"""The charts of a war under way say what the side knows, and nothing of the others' books."""

from __future__ import annotations

from dataclasses import replace

import pytest

from game.ui.known_charts import known_charts, page
from game.ui.session import Session


def test_they_are_the_record_and_ones_own_books(session: Session) -> None:
    session.end_week()
    session.end_week()
    s, weeks = session.situation, session.campaign.theater.annals.weeks
    found = dict(known_charts(s, weeks, session.scenario.map.countries))
    assert [curve.last for curve in found["Zones held"]] == [(s.controller == each.row).sum() for each in s.sheets.values()]
    assert sum(curve.last for curve in found["Attacks a week, by country"]) == s.past.attacks[-1].sum()
    assert found["Own dead a week"][0].values.tolist() == list(s.past.killed)
    assert found["Own will"][0].last == s.will
    assert found["Own treasury"][0].values.tolist() == [week.treasury[s.row] for week in weeks]


def test_what_a_side_does_not_know_changes_nothing(session: Session) -> None:
    session.end_week()
    s, (week,) = session.situation, session.campaign.theater.annals.weeks
    blind = replace(
        week, overt=0, operators=0, dormant=0, score=(0.0,) * len(s.sheets), civilians=(0,) * len(s.sheets),
        will=tuple(own * (row == s.row) for row, own in enumerate(week.will)),
        treasury=tuple(own * (row == s.row) for row, own in enumerate(week.treasury)),
    )  # fmt: skip
    true, told = (page(known_charts(s, [each], session.scenario.map.countries), 118, 36) for each in (week, blind))
    assert true == told


@pytest.mark.parametrize(("width", "height"), [(40, 17), (76, 21), (116, 37), (196, 47)])
def test_they_keep_to_the_width_and_end_with_the_last_week(session: Session, width: int, height: int) -> None:
    for _ in range(3):
        session.end_week()
    weeks = session.campaign.theater.annals.weeks
    lines = page(known_charts(session.situation, weeks, session.scenario.map.countries), width, height).split("\n")
    assert max(line.cell_len for line in lines) <= width + 2
    axes = [line.plain.split() for line in lines if "week 1" in " ".join(line.plain.split())]
    assert axes
    assert all(axis[-3:] == ["week", "1", "3"] for axis in axes)
