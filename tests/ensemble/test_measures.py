"""Measures: what is kept of a campaign, held against the theater it was taken from."""

from __future__ import annotations

import numpy as np
import pytest

from game.bots.table import commanders
from game.campaign.campaign import Campaign
from game.campaign.schema import Scenario
from game.ensemble.measures import MEASURES, attacks, by_zone, falls, insurgency, losses, measure, standing, weekly, winner
from game.theater.theater import Theater
from game.units import WEEKS_A_MONTH


@pytest.fixture(scope="module")
def ended(tutorial: Scenario) -> Theater:
    """The tutorial under seed 7, played out by doctrine bots."""
    campaign = Campaign(tutorial, 7)
    campaign.play(commanders({f: sheet.kind for f, sheet in tutorial.factions.items()}, {}))
    return campaign.theater


def test_the_winner_and_the_weeks_it_took(ended: Theater) -> None:
    assert winner(ended) == {"winner": ended.winner, "weeks": len(ended.annals.weeks)}


def test_every_zone_is_somebody_s(ended: Theater) -> None:
    row = standing(ended)
    assert sum(row[f"zones_{faction}"] for faction in ended.faction_ids) == len(ended.board)
    assert row["score_iraq"] == ended.factions["iraq"].score


def test_members_are_the_overt_and_the_hidden(ended: Theater) -> None:
    row = insurgency(ended)
    assert row["members"] == row["overt"] + row["operators"] + row["dormant"]
    assert row["operators"] == ended.underground.element_operators.sum()


def test_a_month_s_attacks_are_those_of_the_last_thirteen_weeks(ended: Theater) -> None:
    row, weeks = attacks(ended), ended.annals.weeks
    assert row["attacks"] == sum(int(week.attacks.sum()) for week in weeks)
    last = weeks[-13:]
    by_hand = sum(int(week.attacks.sum()) for week in last) / len(last) * WEEKS_A_MONTH
    assert row["attacks_month_IQ"] + row["attacks_month_SY"] == pytest.approx(by_hand, abs=0.01)


def test_losses_add_up_over_the_weeks(ended: Theater) -> None:
    row, weeks = losses(ended), ended.annals.weeks
    for number, faction in enumerate(ended.faction_ids):
        assert row[f"killed_{faction}"] == sum(week.killed[number] for week in weeks)
        assert row[f"civilians_by_{faction}"] == sum(week.civilians[number] for week in weeks)
    assert row["civilians"] == sum(row[f"civilians_by_{faction}"] for faction in ended.faction_ids)


def test_a_pocket_s_fall_is_the_first_week_it_was_not_theirs(ended: Theater) -> None:
    row, insurgents = falls(ended), ended.insurgents.row
    held = {f"fell_{zone}" for zone, by in zip(ended.board.zone_ids, ended.opening_controller, strict=True) if by == insurgents}
    assert set(row) == held
    assert any(week is not None for week in row.values())
    for name, week in row.items():
        at = ended.board.index[name.removeprefix("fell_")]
        controllers = np.array([each.controller[at] for each in ended.annals.weeks])
        gone = np.flatnonzero(controllers != insurgents)
        assert week == (int(gone[0]) + 1 if len(gone) else None)


def test_measure_is_every_measure_and_no_two_share_a_column(ended: Theater) -> None:
    parts = [each(ended) for each in MEASURES]
    whole = measure(ended)
    assert sum(map(len, parts)) == len(whole)
    assert all(value is None or isinstance(value, int | float | str) for value in whole.values())
    assert not any(isinstance(value, np.generic) and not isinstance(value, float) for value in whole.values())


def test_the_weekly_series_is_the_annals(ended: Theater) -> None:
    table, weeks = weekly(ended), ended.annals.weeks
    assert {len(column) for column in table.values()} == {len(weeks)}
    assert table["week"] == list(range(1, len(weeks) + 1))
    assert table["attacks"] == [int(week.attacks.sum()) for week in weeks]
    assert sum(table["civilians"]) == losses(ended)["civilians"]  # type: ignore[arg-type]
    for at in range(len(weeks)):
        assert sum(int(table[f"zones_{faction}"][at] or 0) for faction in ended.faction_ids) == len(ended.board)
    last = {name: column[-1] for name, column in table.items()}
    assert (last["members"], last["score_iraq"]) == (insurgency(ended)["members"], ended.factions["iraq"].score)


def test_a_zone_s_row_agrees_with_the_falls_and_the_attacks(ended: Theater) -> None:
    table = by_zone(ended)
    rows = [dict(zip(table, values, strict=True)) for values in zip(*table.values(), strict=True)]
    assert [row["zone"] for row in rows] == list(ended.board.zone_ids)
    own = {f"fell_{row['zone']}": row["fell"] for row in rows if row["opening"] == "insurgents"}
    assert own == falls(ended)
    assert sum(row["attacks"] for row in rows) == attacks(ended)["attacks"]  # type: ignore[misc]
    for row in rows:
        if row["opening"] == "insurgents" and row["fell"] is None:
            assert row["weeks_insurgent"] == len(ended.annals.weeks)
            assert row["final"] == "insurgents"
