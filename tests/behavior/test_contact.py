"""Contact: when a garrison is asked, how often it stands, and that everyone who breaks is accounted for."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from math import sqrt

import pytest

from game.behavior.contact import disperse, drive_out, encircled_share, meet, ratio_against, readiness, refuge
from game.dice import Dice
from game.events.combat import FormationDestroyed, GarrisonDispersed, GarrisonStood
from game.events.event import Event
from game.events.movement import FormationRetreated, PostureTaken
from game.events.turn import DayBroke, WeekBegan
from game.rules.dispersal import URBAN, stand_chance, strategy, weights
from game.rules.parameters import Parameters
from game.terms import Posture
from game.theater.theater import Theater

Run = Callable[[Iterator[Event]], list[Event]]
DRAWS = 400


@pytest.fixture
def met(theater: Theater) -> Theater:
    """A brigade has got into al-Qaim."""
    theater.place(theater.formations["IQ-3"], "QIM")
    return theater


def steadfast(theater: Theater) -> Dice:
    """Dice by which the garrison of al-Qaim stands."""
    PostureTaken("IS-1", "defend").apply(theater)
    return Dice(1)


def hold(theater: Theater, faction: str, *zones: str) -> None:
    for zone in zones:
        theater.ground.put("controller", theater.board.index[zone], theater.factions[faction].row)


def test_without_contact_nobody_is_asked(theater: Theater, p: Parameters) -> None:
    assert list(meet(theater, p, Dice(1))) == []


def test_only_the_side_that_hides_is_asked(theater: Theater, p: Parameters) -> None:
    theater.place(theater.formations["IS-4"], "ANA")
    assert {event.formation for event in meet(theater, p, Dice(1))} == {"IS-4"}  # type: ignore[attr-defined]


def test_it_is_asked_at_first_contact_and_then_weekly(met: Theater, run: Run, p: Parameters) -> None:
    dice, asked = steadfast(met), []
    for week in (1, 2, 3):
        WeekBegan(week, (5,) * 3, (9.0,) * 3, (0,) * 3).apply(met)
        for day in range(7):
            DayBroke(day).apply(met)
            asked += [(week, day, event) for event in run(meet(met, p, dice))]
    assert all(isinstance(event, GarrisonStood) for *_, event in asked)
    assert [(week, day, event.first) for week, day, event in asked] == [(1, 0, True), (2, 0, False), (3, 0, False)]


def test_it_is_asked_again_after_losing_a_quarter(met: Theater, run: Run, p: Parameters) -> None:
    dice, body = steadfast(met), met.formations["IS-1"]
    run(meet(met, p, dice))
    DayBroke(1).apply(met)
    left = int(1100 * (1.0 - p.stand_recheck_loss))
    body.strength = left + 1
    assert run(meet(met, p, dice)) == []
    body.strength = left
    (again,) = run(meet(met, p, dice))
    assert isinstance(again, GarrisonStood)
    assert (again.first, again.strength) == (False, left)


@pytest.mark.parametrize("posture", ["defend", "hold", "go to ground"])
@pytest.mark.parametrize("zone", ["QIM", "JZA"])
def test_it_stands_as_often_as_the_chance_says(theater: Theater, p: Parameters, posture: str, zone: str) -> None:
    garrison = {"QIM": "IS-1", "JZA": "IS-4"}[zone]
    theater.place(theater.formations["IQ-3"], zone)
    PostureTaken(garrison, posture).apply(theater)
    body, place = theater.formations[garrison], theater.zones[zone]
    chance = stand_chance(
        ratio=ratio_against(theater, place, body, p), urban=URBAN.get(place.terrain, 0.0),
        encircled=encircled_share(theater, place, body), strategy=strategy(posture), b=weights(p),
    )  # fmt: skip
    firsts = [next(meet(theater, p, Dice(seed))) for seed in range(DRAWS)]
    stood = sum(isinstance(event, GarrisonStood) for event in firsts) / DRAWS
    assert abs(stood - chance) < 4 * sqrt(chance * (1 - chance) / DRAWS) + 1e-9
    assert all(event.chance == pytest.approx(chance, abs=1e-4) for event in firsts)  # type: ignore[attr-defined]


def test_an_order_to_defend_steels_and_one_to_go_to_ground_loosens(met: Theater, p: Parameters) -> None:
    def stood(posture: str) -> int:
        PostureTaken("IS-1", posture).apply(met)
        return sum(isinstance(next(meet(met, p, Dice(seed))), GarrisonStood) for seed in range(100))

    assert stood("defend") > stood("hold") > stood("go to ground")


def test_the_ratio_counts_all_enemies_and_all_friends(met: Theater, p: Parameters) -> None:
    zone, body = met.zones["QIM"], met.formations["IS-1"]
    alone = ratio_against(met, zone, body, p)
    met.place(met.formations["IQ-1"], "QIM")
    assert ratio_against(met, zone, body, p) > alone
    met.place(met.formations["IQ-1"], "SQD")
    met.place(met.formations["IS-5"], "QIM")
    assert ratio_against(met, zone, body, p) < alone


def test_guards_of_the_enemy_count_against_a_garrison(theater: Theater, p: Parameters) -> None:
    theater.place(theater.formations["IS-4"], "ANA")
    zone, body = theater.zones["ANA"], theater.formations["IS-4"]
    with_guards = ratio_against(theater, zone, body, p)
    theater.ground.put("local_security", zone.row, 0)
    assert ratio_against(theater, zone, body, p) < with_guards


def test_encircled_is_the_share_of_neighbours_the_enemy_holds(theater: Theater) -> None:
    zone, body = theater.zones["QIM"], theater.formations["IS-1"]
    near = len(theater.board.neighbours[zone.row])
    assert encircled_share(theater, zone, body) == 2 / near
    hold(theater, "iraq", "RUM")
    assert encircled_share(theater, zone, body) == 3 / near
    hold(theater, "coalition", "ABK")
    assert encircled_share(theater, zone, body) == 1.0


def test_refuge_is_the_best_garrisoned_friendly_neighbour(theater: Theater) -> None:
    zone, body = theater.zones["QIM"], theater.formations["IS-1"]
    assert refuge(theater, zone, body) == "ABK"
    theater.ground.put("contested", theater.board.index["ABK"], True)
    assert refuge(theater, zone, body) == "RUM"
    hold(theater, "iraq", "RUM")
    assert refuge(theater, zone, body) is None


def test_refuge_heeds_borders_for_those_who_do(theater: Theater) -> None:
    hold(theater, "coalition", "ABK")
    theater.place(theater.formations["IQ-1"], "ABK")
    body = theater.formations["IQ-2"]
    theater.place(body, "QIM")
    assert refuge(theater, theater.zones["QIM"], body) == "ANA"


@pytest.mark.parametrize("seed", range(12))
@pytest.mark.parametrize("encircled", [False, True])
def test_a_garrison_that_breaks_is_accounted_for_to_the_last(
    theater: Theater, run: Run, p: Parameters, seed: int, encircled: bool
) -> None:
    if encircled:
        hold(theater, "iraq", "ABK", "RUM")
    body, hidden, ledger = theater.formations["IS-1"], theater.underground, theater.ledger
    elements, operators, dormant = len(hidden.element_zone), hidden.element_operators.sum(), theater.ground.dormant.sum()
    (event,) = run(disperse(theater, body, p, Dice(seed), 0.4, 0.7, beaten=False))
    assert isinstance(event, GarrisonDispersed)
    assert event.killed + event.captured + event.deserted + event.hidden + event.retreated == 1100
    assert ledger.lost("insurgents") == event.killed + event.captured + event.deserted
    assert hidden.element_operators.sum() - operators == sum(n for _, n in event.elements)
    assert theater.ground.dormant.sum() - dormant == sum(n for _, n in event.dormant)
    assert all(0 < n <= p.element_size for _, n in event.elements)
    assert hidden.group_regrouping[hidden.element_group[elements:]].all()
    assert {zone for zone, _ in (*event.elements, *event.dormant)} <= {"QIM", "SQD"}  # here, and in the desert beside
    assert ("IS-1" in theater.formations) == (event.to is not None)
    assert (event.to is None) == (event.retreated == 0) == encircled


def test_fewer_hide_from_within_a_ring(theater: Theater, p: Parameters) -> None:
    def hidden() -> float:
        body = theater.formations["IS-1"]
        broken = [next(disperse(theater, body, p, Dice(seed), 0.4, 0.7, beaten=False)) for seed in range(20)]
        return sum(event.hidden for event in broken) / 20 / body.strength  # type: ignore[attr-defined]

    free = hidden()
    hold(theater, "iraq", "ABK", "RUM")
    ringed = hidden()
    assert free == pytest.approx(p.disperse_hidden_share, abs=0.01)
    assert ringed == pytest.approx(p.disperse_hidden_share_encircled, abs=0.01)


def test_those_who_fall_back_formed_forget_contact_and_hold(met: Theater, run: Run, p: Parameters) -> None:
    run(meet(met, p, steadfast(met)))
    body = met.formations["IS-1"]
    (event,) = run(disperse(met, body, p, Dice(3), 0.4, 0.7, beaten=True))
    assert isinstance(event, GarrisonDispersed)
    assert (body.zone.id, body.strength, str(body.posture), body.day_asked) == (event.to, event.retreated, "hold", None)


def test_beaten_insurgents_scatter_where_they_can(theater: Theater, p: Parameters) -> None:
    (event,) = drive_out(theater, theater.formations["IS-1"], p, Dice(1))
    assert isinstance(event, GarrisonDispersed)
    assert event.beaten


def test_beaten_insurgents_in_a_ring_are_killed_or_captured(theater: Theater, run: Run, p: Parameters) -> None:
    hold(theater, "iraq", "ABK", "RUM")
    (event,) = run(drive_out(theater, theater.formations["IS-1"], p, Dice(1)))
    assert isinstance(event, FormationDestroyed)
    assert event.killed + event.captured == 1100 == theater.ledger.lost("insurgents")
    assert event.killed == pytest.approx(1100 * p.beaten_killed_share, abs=1)
    assert "IS-1" not in theater.formations


def test_beaten_soldiers_fall_back_shaken_or_are_lost(theater: Theater, run: Run, p: Parameters) -> None:
    body = theater.formations["IQ-3"]
    theater.place(body, "QIM")
    (back,) = run(drive_out(theater, body, p, Dice(1)))
    assert isinstance(back, FormationRetreated)
    assert back.to in ("SQD", "ANA")
    assert body.zone.id == back.to
    assert body.cohesion == pytest.approx(1.0 - p.driven_back_cohesion)
    theater.place(body, "BGZ")
    (lost,) = run(drive_out(theater, body, p, Dice(1)))
    assert isinstance(lost, FormationDestroyed)
    assert lost.killed + lost.captured == 1500
    assert "IQ-3" not in theater.formations


@pytest.mark.parametrize("posture", ["assault", "withdraw"])
def test_columns_that_attack_or_withdraw_are_not_asked(theater: Theater, run: Run, p: Parameters, posture: str) -> None:
    body = theater.formations["IS-1"]
    body.posture = Posture(posture)
    theater.place(body, "ANA")
    assert [run(meet(theater, p, Dice(seed))) for seed in range(20)] == [[]] * 20


def test_those_who_rest_are_caught_unready(theater: Theater, p: Parameters) -> None:
    body = theater.formations["IQ-1"]
    assert readiness(body, p) == body.power
    body.posture = Posture.REST
    assert readiness(body, p) == body.power * p.rest_readiness
