"""Combat events: what each does to strengths, zones and the ledger, and what an enemy reads of it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest

from game.events.combat import (
    BattleFought,
    ContestChanged,
    FightersSeeped,
    FormationDestroyed,
    GarrisonDispersed,
    GarrisonStood,
    ZoneTaken,
    take_guards,
)
from game.events.event import EVERYONE, Event
from game.terms import Posture
from game.theater.theater import Theater

Render = Callable[[Event, str | None], str]

DISPERSED = GarrisonDispersed(
    formation="IS-1", zone="QIM", chance=0.31, draw=0.62, killed=57, captured=137, deserted=83,
    dormant=(("QIM", 201), ("SQD", 119)), elements=(("QIM", 8), ("QIM", 3), ("SQD", 8)), retreated=484, to="RUM", beaten=False,
)  # fmt: skip
BATTLE = BattleFought(
    zone="QIM", attacker="iraq", defender="insurgents", ratio=2.13, chance=0.9, hazard=0.045, draw=0.4, won=False,
    attackers=(("IQ-1", 13, 0, 0.93), ("IQ-2", 4, 0, 0.95)), defenders=(("IS-1", 26, 18, 0.8),), guards_killed=0,
    guards_dissolved=0,
)  # fmt: skip


def test_a_garrison_that_stands_remembers_when_it_was_asked(theater: Theater, headline: Render) -> None:
    event = GarrisonStood("IS-1", "QIM", 0.734, 0.2, 1_100, 9, True)
    event.apply(theater)
    body = theater.formations["IS-1"]
    assert (body.strength_when_asked, body.day_asked, body.strength) == (1_100, 9, 1_100)
    assert headline(event, "insurgents") == "Al-Qaim garrison stood and fought in Al-Qaim (it had 73% to)"
    assert headline(event, "iraq") == "Al-Qaim garrison stood and fought in Al-Qaim"
    assert headline(replace(event, first=False), None) == ""


def test_everyone_who_disperses_is_somewhere(theater: Theater) -> None:
    ground, hidden = theater.ground, theater.underground
    dormant, operators, cells = int(ground.dormant.sum()), int(hidden.element_operators.sum()), len(theater.cells)
    assert DISPERSED.hidden == 201 + 119 + 19
    DISPERSED.apply(theater)
    body = theater.formations["IS-1"]
    assert (body.strength, body.zone.id, body.posture) == (1_100 - 57 - 137 - 83 - 339, "RUM", Posture.HOLD)
    assert body.strength == DISPERSED.retreated
    assert ground.dormant.sum() == dormant + 320
    assert hidden.element_operators.sum() == operators + 19
    assert [(cell.operators, cell.cell.id, cell.regrouping) for cell in theater.cells[cells:]] == [
        (8, "QIM", True), (3, "QIM", True), (8, "SQD", True),
    ]  # fmt: skip
    fates = theater.ledger.fates["insurgents"]
    assert (fates["killed"], fates["captured"], fates["deserted"], theater.ledger.lost("insurgents")) == (57, 137, 83, 277)


def test_a_garrison_of_which_nothing_formed_is_left_is_gone(theater: Theater) -> None:
    replace(DISPERSED, dormant=(("QIM", 804),), elements=(("QIM", 8), ("QIM", 8), ("QIM", 3)), retreated=0, to=None).apply(
        theater
    )
    assert "IS-1" not in theater.formations
    assert not theater.zones["QIM"].formations


def test_an_enemy_reads_of_a_dispersal_only_what_reports_say(theater: Theater, headline: Render) -> None:
    own, foe = headline(DISPERSED, "insurgents"), headline(DISPERSED, "iraq")
    assert own == (
        "Al-Qaim garrison melted away at Al-Qaim: 339 hid, 137 captured, 57 killed, 83 deserted, 484 fell back to Rumana"
    )
    assert foe == (
        "Al-Qaim garrison melted away at Al-Qaim: about 140 captured, about 60 killed, the rest gone into the country around"
    )
    assert headline(replace(DISPERSED, beaten=True), "iraq").startswith("Al-Qaim garrison scattered, beaten, at Al-Qaim")


def test_fighters_who_seep_away_are_known_to_their_own_side_alone(theater: Theater, headline: Render) -> None:
    event = FightersSeeped("IS-1", "QIM", (8, 8, 5), 34)
    dormant, operators = theater.ground.dormant[theater.board.index["QIM"]], theater.underground.element_operators.sum()
    assert event.audience(theater) == ("insurgents",)
    assert headline(event, "insurgents") == "55 of Al-Qaim garrison slipped into hiding at Al-Qaim"
    event.apply(theater)
    assert theater.formations["IS-1"].strength == 1_045
    assert theater.ground.dormant[theater.board.index["QIM"]] == dormant + 34
    assert theater.underground.element_operators.sum() == operators + 21
    assert theater.ledger.lost("insurgents") == 0


def test_a_day_of_battle_takes_its_toll_on_both_sides(theater: Theater) -> None:
    BATTLE.apply(theater)
    strengths = {id: theater.formations[id].strength for id in ("IQ-1", "IQ-2", "IS-1")}
    assert strengths == {"IQ-1": 2_487, "IQ-2": 796, "IS-1": 1_056}
    assert theater.formations["IS-1"].cohesion == 0.8
    assert theater.ledger.fates["iraq"]["killed"] == 17
    assert (theater.ledger.fates["insurgents"]["killed"], theater.ledger.fates["insurgents"]["disabled"]) == (26, 18)


def test_guards_killed_in_battle_are_their_holders(theater: Theater) -> None:
    replace(BATTLE, zone="ANA", attackers=(), defenders=(), guards_killed=40).apply(theater)
    assert theater.zones["ANA"].local_security == 560
    take_guards(theater, "ANA", "killed", 10)
    assert theater.ledger.fates["iraq"]["killed"] == 50


@pytest.mark.parametrize(
    ("viewer", "odds", "toll"),
    [
        (None, True, "17 of the attackers and 26 of the defenders killed"),
        ("iraq", False, "17 of the attackers and about 30 of the defenders killed"),
        ("insurgents", False, "about 20 of the attackers and 26 of the defenders killed"),
        ("coalition", False, "about 20 of the attackers and about 30 of the defenders killed"),
    ],
)
def test_each_side_reads_its_own_losses_exactly_and_nobody_the_odds(
    viewer: str | None, odds: bool, toll: str, theater: Theater, headline: Render
) -> None:
    line = headline(BATTLE, viewer)
    assert line.startswith("Al-Qaim: ")
    assert line.endswith(toll)
    assert ("2.1 to 1" in line) is odds
    assert "no decision" in line
    assert "broke the defence" in headline(replace(BATTLE, won=True), viewer)


def test_guards_killed_are_told_among_the_defenders(headline: Render) -> None:
    assert "and 40 of the defenders killed" in headline(replace(BATTLE, guards_killed=14), None)


def test_the_destroyed_are_killed_or_captured_and_gone(theater: Theater, headline: Render) -> None:
    event = FormationDestroyed("IS-2", "RWA", 97, 153)
    assert headline(event, "insurgents").endswith("250 killed or captured")
    assert headline(replace(event, killed=94), "iraq").endswith("about 250 killed or captured")
    event.apply(theater)
    assert "IS-2" not in theater.formations
    assert {fate: n for fate, n in theater.ledger.fates["insurgents"].items() if n} == {"killed": 97, "captured": 153}


def test_a_zone_taken_changes_hands_and_its_guards_go_home(theater: Theater, headline: Render) -> None:
    event = ZoneTaken("ANA", "insurgents", "iraq", 0.35, 600)
    assert headline(event, "iraq").startswith("Anah fell to ")
    assert "600" not in headline(event, "insurgents")
    event.apply(theater)
    zone = theater.zones["ANA"]
    assert (zone.controller, zone.local_security, theater.ground.grip[zone.row]) == ("insurgents", 0, 0.35)
    assert theater.ledger.fates["iraq"]["deserted"] == 600


def test_a_contest_begins_and_ends(theater: Theater, headline: Render) -> None:
    ContestChanged("QIM", True).apply(theater)
    assert theater.zones["QIM"].contested
    ContestChanged("QIM", False).apply(theater)
    assert not theater.zones["QIM"].contested
    assert headline(ContestChanged("QIM", True), "iraq") == "Al-Qaim became contested"
    assert headline(ContestChanged("QIM", False), "iraq") == "Al-Qaim was no longer contested"


def test_fighting_is_seen_from_next_door_and_the_fall_of_a_zone_by_all(theater: Theater) -> None:
    assert GarrisonStood("IS-6", "BGZ", 0.5, 0.2, 150, 1, True).audience(theater) == ("insurgents",)
    assert replace(DISPERSED, formation="IS-6", zone="BGZ").audience(theater) == ("insurgents",)
    assert FormationDestroyed("IS-6", "BGZ", 1, 1).audience(theater) == ("insurgents",)
    assert set(BATTLE.audience(theater)) == {"coalition", "iraq", "insurgents"}
    assert ZoneTaken("QIM", "iraq", "insurgents", 0.35, 0).audience(theater) == EVERYONE
    assert ContestChanged("QIM", True).audience(theater) == EVERYONE
