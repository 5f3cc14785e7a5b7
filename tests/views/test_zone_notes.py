"""Notes on a zone: what is known of its people, measures, leaders, supply and network, and nothing of what is not."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

from game.campaign.campaign import Campaign
from game.campaign.schema import Scenario
from game.terms import Cover, Measure
from game.views.reports import KnownLeader
from game.views.situation import Situation
from game.views.zone_notes import zone_notes


@pytest.fixture(scope="module")
def situations(last_pockets: Scenario) -> dict[str, Situation]:
    return dict(Campaign(last_pockets, 7).open_week())


def test_people_services_supply_region_and_marks_are_told(situations: dict[str, Situation]) -> None:
    notes = dict(zone_notes(situations["syria"], "DEZ"))
    assert notes["Displaced"] == "110,000 of its people are away; 25,000 of other zones live here"
    assert notes["Services"] == "0.25 of 1"
    assert notes["Supply"].startswith("1.00 of 1")
    assert notes["Marks"] == "hub of Syria, oil field, once-held, river-road"
    assert "The line" not in notes or "friction" in notes["The line"]
    assert {"Network", "Leaders", "Under way", "Weather"}.isdisjoint(notes)


def test_measures_are_told_with_the_weeks_they_have_left(situations: dict[str, Situation]) -> None:
    s = situations["iraq"]
    measures, row = np.zeros_like(s.measures), s.board.index["MSL"]
    measures[Measure.POLICE, row], measures[Measure.SERVICES, row], measures[Measure.AID, row] = 1, 3, 1
    told = dict(zone_notes(replace(s, measures=measures), "MSL"))["Under way"]
    assert told == "police until ended or unpaid, services for 3 more weeks, aid for 1 more week"


def test_the_insurgents_read_their_network_and_leaders_and_their_enemies_do_not(situations: dict[str, Situation]) -> None:
    hidden = situations["insurgents"]
    home = hidden.leaders[0]
    notes = dict(zone_notes(hidden, home.zone))
    assert home.name in notes["Leaders"]
    assert notes["Network"].startswith("level ")
    others = dict(zone_notes(situations["iraq"], home.zone))
    assert "Network" not in others
    assert "Leaders" not in others
    seen = replace(situations["iraq"], known_leaders=(KnownLeader(home.zone, "national", Cover.SUSPECTED),))
    assert dict(zone_notes(seen, home.zone))["Leaders"] == "a national leader is suspected here"


def test_a_pocket_is_told_that_it_is_cut_off(situations: dict[str, Situation]) -> None:
    s = situations["iraq"]
    zone = next(body.zone for body in s.own if not s.board.hubs[s.board.index[body.zone]])
    shut = replace(s, route_open=np.zeros_like(s.route_open))
    assert dict(zone_notes(shut, zone))["Supply"].startswith("cut off")
    grounded = replace(s, grounded=np.ones_like(s.grounded))
    assert "nothing flies" in dict(zone_notes(grounded, zone))["Weather"]
