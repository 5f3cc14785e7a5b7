"""Society: grip grows where people are guarded, harm is remembered and blamed, and will is worn down or lifted."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import numpy as np
import pytest

from game.behavior.society import firm_up, recover, shift_opinion, weigh_will
from game.dice import Dice
from game.events.event import Event
from game.events.movement import FormationWithdrawn, PostureTaken
from game.events.politics import GripChanged, OpinionShifted, WillChanged
from game.rules.parameters import Parameters
from game.terms import Posture
from game.theater.theater import Theater

Run = Callable[[Iterator[Event]], list[Event]]
DICE = Dice(1)


def at(theater: Theater, column: str, zone: str) -> float:
    return float(getattr(theater.ground, column)[theater.board.index[zone]])


def put(theater: Theater, column: str, zone: str, value: float) -> None:
    theater.ground.put(column, theater.board.index[zone], value)


# ---- grip ---------------------------------------------------------------------------------------------------------------
def test_grip_grows_with_the_holders_forces(theater: Theater, run: Run, p: Parameters) -> None:
    before = {zone: at(theater, "grip", zone) for zone in theater.zones}
    run(firm_up(theater, p, DICE))
    assert all(before[zone] < at(theater, "grip", zone) <= 1.0 for zone in ("ANA", "QIM", "SQD"))


def test_without_forces_it_does_not_grow(theater: Theater, run: Run, p: Parameters) -> None:
    theater.place(theater.formations["IS-4"], "QIM")
    run(firm_up(theater, p, DICE))
    assert at(theater, "grip", "JZA") == 0.4


def test_a_patrol_does_nothing_for_the_grip_of_its_enemy(theater: Theater, run: Run, p: Parameters) -> None:
    start = at(theater, "grip", "QIM")
    run(firm_up(theater, p, DICE))
    plain = at(theater, "grip", "QIM")
    put(theater, "grip", "QIM", start)
    theater.place(theater.formations["IQ-4"], "QIM")
    theater.ground.put("contested", theater.board.index["QIM"], False)
    PostureTaken("IQ-4", "patrol").apply(theater)
    run(firm_up(theater, p, DICE))
    assert at(theater, "grip", "QIM") == plain


def test_patrols_firm_it_up_faster(theater: Theater, run: Run, p: Parameters) -> None:
    start = at(theater, "grip", "ANA")
    run(firm_up(theater, p, DICE))
    plain = at(theater, "grip", "ANA") - start
    put(theater, "grip", "ANA", start)
    PostureTaken("IQ-4", "patrol").apply(theater)
    run(firm_up(theater, p, DICE))
    assert (at(theater, "grip", "ANA") - start) / plain == pytest.approx(p.patrol_grip, rel=0.01)


def test_no_grip_is_gained_in_a_contested_zone_and_attacks_wear_it(theater: Theater, run: Run, p: Parameters) -> None:
    theater.ground.put("contested", theater.board.index["ANA"], True)
    start = at(theater, "grip", "ANA")
    run(firm_up(theater, p, DICE))
    assert at(theater, "grip", "ANA") == start
    put(theater, "attacks", "ANA", 10)
    run(firm_up(theater, p, DICE))
    assert at(theater, "grip", "ANA") < start


# ---- opinion ------------------------------------------------------------------------------------------------------------
def opinion(theater: Theater, zone: str) -> tuple[float, float, float]:
    return at(theater, "support", zone), at(theater, "grievance", zone), at(theater, "fear", zone)


@pytest.mark.parametrize("column", ["hurt_by_insurgents", "hurt_by_others"])
def test_harm_brings_grievance_and_fear_whoever_did_it(theater: Theater, run: Run, p: Parameters, column: str) -> None:
    before = opinion(theater, "ANA")
    put(theater, column, "ANA", 60.0)
    run(shift_opinion(theater, p, DICE))
    _, grievance, fear = opinion(theater, "ANA")
    assert grievance > before[1]
    assert fear > before[2]


def test_harm_by_insurgents_costs_them_support(theater: Theater, run: Run, p: Parameters) -> None:
    start = theater.ground.support
    put(theater, "hurt_by_others", "ANA", 60.0)
    run(shift_opinion(theater, p, DICE))
    blamed_elsewhere = at(theater, "support", "ANA")
    theater.ground.support = start
    put(theater, "hurt_by_others", "ANA", 0.0)
    put(theater, "hurt_by_insurgents", "ANA", 60.0)
    run(shift_opinion(theater, p, DICE))
    assert at(theater, "support", "ANA") < blamed_elsewhere


def test_feelings_fade_back_to_where_they_began(theater: Theater, run: Run, p: Parameters) -> None:
    for zone, base in (("ANA", at(theater, "grievance_base", "ANA")), ("ABK", at(theater, "grievance_base", "ABK"))):
        put(theater, "grievance", zone, base + 0.2)
    run(shift_opinion(theater, p, DICE))
    short = at(theater, "grievance", "ANA") - at(theater, "grievance_base", "ANA")
    long = at(theater, "grievance", "ABK") - at(theater, "grievance_base", "ABK")
    assert 0 < short < long < 0.2  # Albu Kamal has the longer memory


def test_harm_is_remembered_four_weeks(theater: Theater, run: Run, p: Parameters) -> None:
    put(theater, "hurt_by_others", "QIM", 12.0)
    run(shift_opinion(theater, p, DICE))
    column = theater.board.index["QIM"]
    first = theater.ground.hurt_memory[0, column]
    assert first > 0
    put(theater, "hurt_by_others", "QIM", 0.0)
    for row in (1, 2, 3):
        run(shift_opinion(theater, p, DICE))
        assert theater.ground.hurt_memory[:, column].tolist() == [first if i == row else 0.0 for i in range(4)]
    run(shift_opinion(theater, p, DICE))
    assert not theater.ground.hurt_memory.any()


# ---- recovery -----------------------------------------------------------------------------------------------------------
def test_the_rested_recover_and_never_past_one(theater: Theater, run: Run, p: Parameters) -> None:
    theater.formations["IQ-1"].cohesion, theater.formations["IQ-2"].cohesion = 0.5, 0.99
    run(recover(theater, p, DICE))
    assert theater.formations["IQ-1"].cohesion == pytest.approx(0.5 + p.cohesion_recovery_week)
    assert theater.formations["IQ-2"].cohesion == 1.0
    theater.formations["IQ-1"].cohesion = 1.0
    assert list(recover(theater, p, DICE)) == []


@pytest.mark.parametrize("posture", ["march", "assault", "withdraw"])
def test_the_busy_do_not(theater: Theater, p: Parameters, posture: str) -> None:
    theater.formations["IQ-1"].cohesion = 0.5
    PostureTaken("IQ-1", posture).apply(theater)
    assert list(recover(theater, p, DICE)) == []


def test_nor_do_those_in_contact(theater: Theater, p: Parameters) -> None:
    theater.formations["IQ-1"].cohesion = 0.5
    theater.place(theater.formations["IQ-1"], "QIM")
    assert list(recover(theater, p, DICE)) == []


# ---- will ---------------------------------------------------------------------------------------------------------------
def will(theater: Theater, p: Parameters, faction: str) -> float:
    (event, *_) = weigh_will(theater, p, DICE)
    assert isinstance(event, WillChanged)
    return event.will[theater.factions[faction].row]


def test_the_dead_cost_will(theater: Theater, p: Parameters) -> None:
    before = will(theater, p, "iraq")
    theater.ledger.enter("iraq", "killed", 300)
    sheet = theater.factions["iraq"].sheet
    assert will(theater, p, "iraq") == pytest.approx(before + 300 * sheet.will_per_killed)


def test_the_captured_cost_the_insurgents_will_and_nobody_else(theater: Theater, p: Parameters) -> None:
    before = {faction: will(theater, p, faction) for faction in ("iraq", "insurgents")}
    for faction in before:
        theater.ledger.enter(faction, "captured", 200)
    assert will(theater, p, "insurgents") == pytest.approx(before["insurgents"] + 200 * theater.insurgents.sheet.will_per_killed)
    assert will(theater, p, "iraq") == before["iraq"]


def test_the_coalitions_own_soldiers_cost_it_more_than_its_partners(theater: Theater, p: Parameters) -> None:
    before = will(theater, p, "coalition")
    body = theater.formations["CO-1"]
    assert body.kind in body.faction.sheet.kinds_will
    theater.lose(body, "killed", 3)
    assert will(theater, p, "coalition") == pytest.approx(before + 3 * body.faction.sheet.kinds_will[body.kind])
    theater.ledger.clear_week()
    assert will(theater, p, "coalition") == before


def test_civilian_deaths_are_blamed_on_governments_and_not_on_insurgents(theater: Theater, p: Parameters) -> None:
    before = {faction: will(theater, p, faction) for faction in theater.faction_ids}
    for faction in theater.faction_ids:
        theater.ledger.enter_civilians(faction, 50)
    assert will(theater, p, "coalition") == pytest.approx(before["coalition"] + 50 * p.will_civ_blamed)
    assert will(theater, p, "insurgents") == before["insurgents"]


def test_a_town_lost_or_taken_counts_twice(theater: Theater, p: Parameters) -> None:
    before = {faction: will(theater, p, faction) for faction in ("iraq", "insurgents")}
    put(theater, "controller", "JZA", theater.factions["iraq"].row)
    desert = {faction: will(theater, p, faction) for faction in before}
    put(theater, "controller", "QIM", theater.factions["iraq"].row)
    both = {faction: will(theater, p, faction) for faction in before}
    assert desert["iraq"] == pytest.approx(before["iraq"] + p.will_zone_taken)
    assert both["iraq"] == pytest.approx(before["iraq"] + 3 * p.will_zone_taken)
    assert both["insurgents"] == pytest.approx(before["insurgents"] + 3 * p.will_zone_lost)


def test_attacks_lift_the_insurgents(theater: Theater, p: Parameters) -> None:
    before = will(theater, p, "insurgents")
    put(theater, "attacks", "ANA", 20)
    assert will(theater, p, "insurgents") == pytest.approx(before + 20 * p.will_attack_insurgents)


def test_a_spent_will_sends_a_tenth_home_and_the_fixed_stay(theater: Theater, run: Run, p: Parameters) -> None:
    iraq = theater.factions["iraq"]
    iraq.will = 0.0
    theater.ledger.enter("iraq", "killed", 9000)
    for body in ("IQ-1", "IQ-2"):
        theater.formations[body].fixed = True
    _, *gone = run(weigh_will(theater, p, DICE))
    assert [type(event) for event in gone] == [FormationWithdrawn] * int(np.ceil(p.withdraw_share_week * 3))
    assert all(event.formation in ("IQ-3", "IQ-4", "IQ-5") for event in gone)  # type: ignore[attr-defined]
    left = sum(f.strength for f in theater.formations.values() if f.faction is iraq)
    assert left + theater.ledger.fates["iraq"]["withdrawn"] == 8300


def test_insurgents_never_go_home(theater: Theater, run: Run, p: Parameters) -> None:
    theater.insurgents.will = 0.0
    theater.ledger.enter("insurgents", "killed", 90_000)
    assert len(run(weigh_will(theater, p, DICE))) == 1
    assert theater.insurgents.will == 0.0


def test_those_who_rest_recover_faster_hold_nothing_and_stop_when_they_are_whole(
    theater: Theater, p: Parameters, run: Callable[..., list[Event]]
) -> None:
    one, two = theater.formations["IQ-1"], theater.formations["IQ-2"]
    one.cohesion = two.cohesion = 0.5
    one.posture = Posture.REST
    run(recover(theater, p, Dice(1)))
    assert one.cohesion - 0.5 == pytest.approx(p.rest_recovery_factor * (two.cohesion - 0.5))
    row = one.row
    resting = next(run(firm_up(theater, p, Dice(1))).__iter__()).grip[row]  # type: ignore[attr-defined]
    theater.ground.put("grip", row, 0.5)
    tired = run(firm_up(theater, p, Dice(1)))[0].grip[row]  # type: ignore[attr-defined]
    theater.ground.put("grip", row, 0.5)
    one.posture = Posture.HOLD
    held = run(firm_up(theater, p, Dice(1)))[0].grip[row]  # type: ignore[attr-defined]
    assert held > tired
    assert resting >= 0.0
    one.posture, one.cohesion = Posture.REST, 0.99
    run(recover(theater, p, Dice(1)))
    assert (one.cohesion, one.posture) == (1.0, "hold")


def test_attacks_on_checkpoints_wear_grip_down_more(theater: Theater, run: Run, p: Parameters) -> None:
    row = theater.board.index["ANA"]
    theater.ground.put("attacks", row, 6)
    (plain,) = firm_up(theater, p, Dice(1))
    theater.ground.put("attacks_by_kind", (1, row), 6)
    (loosened,) = firm_up(theater, p, Dice(1))
    assert isinstance(plain, GripChanged)
    assert isinstance(loosened, GripChanged)
    assert loosened.grip[row] < plain.grip[row]


def test_targeted_killings_silence_people(theater: Theater, run: Run, p: Parameters) -> None:
    row = theater.board.index["ANA"]
    (quiet,) = shift_opinion(theater, p, Dice(1))
    theater.ground.put("attacks_by_kind", (2, row), 6)
    (afraid,) = shift_opinion(theater, p, Dice(1))
    assert isinstance(quiet, OpinionShifted)
    assert isinstance(afraid, OpinionShifted)
    assert afraid.fear[row] > quiet.fear[row]
    assert afraid.support[row] == quiet.support[row]
