"""The truth: every formation, every cell and what people think, exactly; whom a side fights stays as it is."""

from __future__ import annotations

import numpy as np

from game.campaign.campaign import Campaign, terms_of
from game.campaign.schema import Scenario
from game.views.truth import uncovered
from game.views.zone_sheet import zone_sheet


def test_nothing_is_hidden_and_nothing_is_guessed(last_pockets: Scenario) -> None:
    campaign = Campaign(last_pockets, 7)
    campaign.open_week()
    theater = campaign.theater
    seen = uncovered(theater, last_pockets.parameters, 52, reckonings=terms_of(last_pockets).reckonings)
    assert {body.id: body.strength for body in seen.own} == {each.id: each.strength for each in theater.formations.values()}
    assert not seen.allied
    assert not any(seen.reports(zone) for zone in seen.board.zone_ids)
    np.testing.assert_array_equal(seen.beliefs.social[0], theater.ground.grip)
    np.testing.assert_array_equal(seen.beliefs.social[4], theater.ground.local_security)
    assert seen.underground is not None
    assert seen.underground.operators.sum() == theater.underground.element_operators.sum()
    assert seen.beliefs.suspected.sum() == (theater.underground.element_operators > 0).sum()
    assert seen.sheets["insurgents"].hostile_rows == theater.factions["insurgents"].sheet.hostile_rows
    assert zone_sheet(seen, "MSL").seen == 0


def test_it_leaves_what_a_side_knows_as_it_was(last_pockets: Scenario) -> None:
    campaign = Campaign(last_pockets, 7)
    campaign.open_week()
    uncovered(campaign.theater, last_pockets.parameters, 52)
    known = campaign.situation("insurgents")
    assert known.sheet.allied_rows == {known.row}
    assert known.beliefs.suspected.sum() < (campaign.theater.underground.element_operators > 0).sum()
