"""Supply: full at a hub, less with every km, none where the enemy shuts every way."""

from __future__ import annotations

from dataclasses import replace

import numpy as np

from game.campaign.campaign import Campaign
from game.campaign.schema import Scenario
from game.views.overlays.supply import supply


def test_supply_runs_from_ones_own_hubs_along_what_one_holds(last_pockets: Scenario) -> None:
    situations = Campaign(last_pockets, 7).open_week()
    levels = supply(situations["syria"]).levels
    board = situations["syria"].board
    hubs = [zone for zone, sides in zip(board.zone_ids, board.hubs, strict=True) if "syria" in sides]
    assert hubs
    assert all(levels[hub] == 9 for hub in hubs)
    assert 0 < levels["ABK"] < 9  # the enemy's, next to what is held
    assert supply(situations["iraq"]).levels != levels


def test_with_every_way_shut_only_hubs_are_supplied(last_pockets: Scenario) -> None:
    situation = Campaign(last_pockets, 7).open_week()["iraq"]
    shut = replace(situation, route_open=np.zeros_like(situation.route_open))
    fed = {zone for zone, share in supply(shut).levels.items() if share}
    assert 0 < len(fed) < len(situation.board) // 4
    assert all(situation.board.hubs[situation.board.index[zone]] for zone in fed)
