"""The zone panel tells a zone as a side knows it."""

from __future__ import annotations

from dataclasses import replace

from game.campaign.schema import Scenario
from game.ui.session import Session
from game.ui.zone_words import zone_text
from game.views.zone_sheet import zone_sheet


def test_own_forces_are_exact_and_enemies_are_ranges(last_pockets: Scenario) -> None:
    session = Session(last_pockets, "iraq", 7, last_pockets.bots)
    text = zone_text(zone_sheet(session.situation, "QIM"), session.situation).plain
    report = session.situation.reports("QIM")[0]
    assert "CONTESTED" in text
    assert "7th Infantry Division assault group" in text
    assert "3,000" in text
    assert f"{report.low:,}-{report.high:,}" in text
    assert "1,700" not in text  # the garrison's true strength


def test_the_insurgents_read_their_own_hidden_people(last_pockets: Scenario) -> None:
    session = Session(last_pockets, "insurgents", 7, last_pockets.bots)
    assert "180 operators" in zone_text(zone_sheet(session.situation, "HMR"), session.situation).plain
    other = Session(last_pockets, "iraq", 7, last_pockets.bots)
    assert "thought to hide" in zone_text(zone_sheet(other.situation, "HMR"), other.situation).plain


def test_poor_supply_and_training_are_told_and_the_notes_follow(last_pockets: Scenario) -> None:
    session = Session(last_pockets, "iraq", 7, last_pockets.bots)
    sheet = zone_sheet(session.situation, "QIM")
    worn = tuple(body._replace(supply=0.7, cohesion=0.6, in_training=True) for body in sheet.own)
    text = zone_text(replace(sheet, own=worn), session.situation, wide=False).plain
    assert "cohesion 0.60; supply 0.70; in training" in text
    assert "Displaced: 45,000 of its people are away" in text
    assert "supply 1.00" not in zone_text(sheet, session.situation).plain
