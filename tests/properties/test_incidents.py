"""Incidents over a whole campaign: in their weeks, replayed to the same theater, and nobody made or lost unseen."""

from __future__ import annotations

from pathlib import Path

import pytest

from game.campaign.campaign import Campaign
from game.campaign.incident_entries import week_of
from game.campaign.journal import Journal
from game.campaign.loading import load
from game.campaign.reading import replay
from game.events.arrivals import DetachmentLeft, DetachmentReturned
from game.events.entry import Entry
from game.events.incidents import IncidentHappened
from game.theater.theater import Theater
from tests.wars import shipped

WEEKS = 34


@pytest.fixture(scope="module")
def kept() -> Journal:
    """Thirty-four weeks of the reference scenario in which nobody gives an order, nor wins early for want of it."""
    campaign = Campaign(load("last-pockets", {"victory.insurgents.decisive.any.0.all.1.holds.min": "60"}), 7)
    journal = Journal(campaign)
    campaign.play({}, WEEKS)
    return journal


def people(theater: Theater) -> dict[str, int]:
    """Everyone each side has or had, less those who joined it."""
    ground, ids = theater.ground, theater.faction_ids
    found = {faction: theater.ledger.lost(faction) - theater.ledger.recruited[faction] for faction in ids}
    for body in theater.formations.values():
        found[body.faction.id] += body.strength
    for row, guards in zip(ground.controller.tolist(), ground.local_security.tolist(), strict=True):
        found[ids[row]] += guards
    found[theater.insurgents.id] += int(ground.dormant.sum() + theater.underground.element_operators.sum())
    return found


def test_what_is_dated_and_sure_happens_in_its_week(kept: Journal) -> None:
    scenario = kept.campaign.scenario
    happened = [(e.event.incident, e.week) for e in kept.entries if isinstance(e.event, IncidentHappened)]
    for id, entry in scenario.incidents.items():
        when = entry.when
        if when.date is not None and when.if_ is None and week_of(when.date, scenario.start) <= WEEKS:
            assert (id, week_of(when.date, scenario.start)) in happened
    assert len([id for id, _ in happened]) - len({id for id, _ in happened}) == [id for id, _ in happened].count("sandstorm") - 1


def test_the_journal_gives_the_same_theater_again(kept: Journal, tmp_path: Path) -> None:
    path = tmp_path / "war.badia"
    kept.write(path)
    assert replay(path).theater.digest() == kept.campaign.theater.digest()


def test_people_who_left_and_came_back_are_all_counted(kept: Journal) -> None:
    left = sum(e.event.people for e in kept.entries if isinstance(e.event, DetachmentLeft))
    back = sum(e.event.people for e in kept.entries if isinstance(e.event, DetachmentReturned))
    away = sum(each.people for each in kept.campaign.theater.circumstances.absences)
    assert left == back + away > 0
    assert people(kept.campaign.theater) == people(Campaign(kept.campaign.scenario, 7).theater)


def test_the_same_seed_brings_the_same_incidents_and_another_does_not() -> None:
    """Chance falls by incident: sandstorms differ by seed, and by seed alone."""
    scenario = shipped("last-pockets")
    storms = []
    for seed in (7, 7, 8):
        entries: list[Entry] = []
        Campaign(scenario, seed, (entries.append,)).play({}, 26)
        happened = [(e.event.incident, e.week) for e in entries if isinstance(e.event, IncidentHappened)]
        storms.append([week for id, week in happened if id == "sandstorm"])
    assert storms[0] == storms[1] != storms[2]
