"""The guerrillas' attacks: as many as the rates say, a quarter when they lie low, each against someone who is there."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator

import numpy as np
import pytest

from game.behavior.attacks import attack, base_rate, pass_on, plan_week, security
from game.campaign.campaign import Campaign
from game.dice import Dice
from game.events.event import Event
from game.events.insurgency import Attack, AttacksMade, ExcitationPassed, GroupsStirred
from game.events.networks import ReachChanged
from game.events.turn import DayBroke
from game.rules.parameters import Parameters
from game.theater.theater import Theater
from tests.wars import shipped

Run = Callable[[Iterator[Event]], list[Event]]
WEEKS = 800


@pytest.fixture(scope="module")
def wide() -> Theater:
    """The large war's first morning, never changed here: enough groups for attacks to be counted."""
    campaign = Campaign(shipped("last-pockets"), 5)
    campaign.open_week()
    return campaign.theater


def lively(theater: Theater) -> Theater:
    """The tutorial with twenty attacks a week expected in Anah."""
    theater.ground.put("excitation", theater.board.index["ANA"], 20.0)
    return theater


def a_week(theater: Theater, p: Parameters, seed: int) -> list[Event]:
    """Plan and make a week's attacks, applying each."""
    planned, events = plan_week(theater, p, Dice(seed)), []
    for day in range(7):
        DayBroke(day).apply(theater)
        for event in attack(theater, planned, p):
            event.apply(theater)
            events.append(event)
    return events


def attacks(events: Iterable[Event]) -> list[Attack]:
    return [each for event in events if isinstance(event, AttacksMade) for each in event.attacks]


def test_attacks_fall_in_zones_as_the_rates_say(theater: Theater, p: Parameters) -> None:
    counts = np.zeros(len(theater.board))
    for seed in range(WEEKS):
        for each in plan_week(theater, p, Dice(seed)):
            counts[theater.board.index[each.zone]] += 1
    expected = base_rate(theater, p) + theater.ground.excitation
    assert expected.max() > 0
    assert np.all(np.abs(counts / WEEKS - expected) < 4 * np.sqrt(expected / WEEKS) + 1e-9)


def test_nothing_is_attacked_where_the_insurgents_are_alone(theater: Theater, p: Parameters) -> None:
    rate = base_rate(theater, p)
    for zone in ("QIM", "RWA", "RUM", "JZA", "ABK", "BGZ"):
        assert rate[theater.board.index[zone]] == 0
    assert rate[theater.board.index["ANA"]] > 0
    theater.place(theater.formations["IQ-1"], "QIM")
    assert base_rate(theater, p)[theater.board.index["QIM"]] > 0


def test_those_who_lie_low_attack_about_a_quarter_as_often(theater: Theater, p: Parameters) -> None:
    operating = base_rate(theater, p)
    theater.underground.region_stance = np.ones_like(theater.underground.region_stance)
    share = base_rate(theater, p).sum() / operating.sum()
    assert share == pytest.approx(p.emphasis_rate_lie_low / p.emphasis_rate_operate)
    assert 0.1 < share < 0.4


def test_those_who_regroup_do_not_attack(theater: Theater, p: Parameters) -> None:
    theater.underground.group_regrouping = np.ones_like(theater.underground.group_regrouping)
    assert base_rate(theater, p).sum() == 0
    assert all(plan_week(lively(theater), p, Dice(seed)) == [] for seed in range(20))


def test_more_security_brings_fewer_attacks_in_a_crowded_zone(theater: Theater, p: Parameters) -> None:
    row = theater.board.index["ANA"]
    before = base_rate(theater, p)[row]
    theater.formations["IQ-4"].strength *= 20
    assert base_rate(theater, p)[row] < before


def test_harm_done_by_others_raises_the_rate(theater: Theater, p: Parameters) -> None:
    before = base_rate(theater, p)
    theater.ground.hurt_memory = theater.ground.hurt_memory + 3.0
    after = base_rate(theater, p)
    assert after.sum() > before.sum()
    assert after.sum() <= 2 * before.sum() + 1e-9


def test_security_is_formations_and_the_guards_of_enemies(theater: Theater) -> None:
    row = theater.board.index
    found = security(theater)
    assert found[row["ANA"]] == 2500 + 1000 + 150 + theater.ground.local_security[row["ANA"]]
    assert found[row["QIM"]] == 0


def test_a_week_is_planned_with_groups_that_are_there_in_the_order_of_days(wide: Theater, p: Parameters) -> None:
    planned = plan_week(wide, p, Dice(3))
    assert len(planned) > 10
    assert [each.day for each in planned] == sorted(each.day for each in planned)
    assert {each.day for each in planned} <= set(range(7))
    for each in planned:
        hidden = wide.underground
        there = hidden.element_zone[hidden.element_group == each.group]
        assert wide.board.index[each.zone] in there
        assert each.elements == len(there)


def test_the_same_dice_plan_the_same_week(wide: Theater, p: Parameters) -> None:
    assert plan_week(wide, p, Dice(3)) == plan_week(wide, p, Dice(3))
    assert plan_week(wide, p, Dice(3)) != plan_week(wide, p, Dice(4))


def test_attacks_are_made_on_their_day(theater: Theater, p: Parameters) -> None:
    planned = plan_week(lively(theater), p, Dice(2))
    for day in range(7):
        DayBroke(day).apply(theater)
        made = attacks(attack(theater, planned, p))
        assert len(made) == sum(each.day == day for each in planned)


def test_some_attackers_give_themselves_away(wide: Theater, p: Parameters) -> None:
    made = exposed = 0
    for seed in range(40):
        planned = plan_week(wide, p, Dice(seed))
        for day in range(7):
            DayBroke(day).apply(wide)
            exposed += sum(each.exposes for each in planned if each.day == day)
            for event in attack(wide, planned, p):
                if isinstance(event, AttacksMade):
                    made += len(event.attacks)
                elif isinstance(event, GroupsStirred):
                    changed = np.flatnonzero(event.cover != wide.underground.group_cover).tolist()
                    assert set(event.cover[changed].tolist()) <= {2}
                    assert set(changed) <= {each.group for each in planned if each.day == day and each.exposes}
    assert exposed / made == pytest.approx(p.expose_per_attack, abs=4 * (p.expose_per_attack / made) ** 0.5)


@pytest.mark.parametrize("seed", range(6))
def test_every_victim_leaves_the_ranks_once(theater: Theater, p: Parameters, seed: int) -> None:
    theater.formations["CO-1"].strength = 3
    ranks = sum(f.strength for f in theater.formations.values()) + theater.ground.local_security.sum()
    made = attacks(a_week(lively(theater), p, seed))
    assert made
    fallen = sum(event.security_killed for event in made)
    assert sum(f.strength for f in theater.formations.values()) + theater.ground.local_security.sum() == ranks - fallen
    assert sum(theater.ledger.fates[side]["killed"] for side in ("iraq", "coalition")) == fallen
    assert theater.ledger.civilians_killed["insurgents"] == sum(event.civilians_killed for event in made)
    assert all(f.strength >= 1 for f in theater.formations.values())
    assert (theater.ground.local_security >= 0).all()
    assert theater.ground.attacks.sum() == len(made)


def test_the_hurt_are_soldiers_or_civilians_and_never_more_than_all(wide: Theater, p: Parameters) -> None:
    planned = plan_week(wide, p, Dice(9))
    for day in range(7):
        DayBroke(day).apply(wide)
        for event in attacks(attack(wide, planned, p)):
            assert 0 <= event.civilians_killed <= event.civilians_hurt <= event.killed_and_wounded
            assert event.security_killed <= event.killed_and_wounded - event.civilians_hurt + 1
            assert event.guards_killed == 0 or event.formation_killed == 0


def test_an_emphasis_changes_what_is_attacked(theater: Theater, p: Parameters) -> None:
    def targeted() -> float:
        kinds = []
        for seed in range(30):
            planned = plan_week(lively(theater), p, Dice(seed))
            for day in range(7):
                DayBroke(day).apply(theater)
                kinds += [each.kind for each in attacks(attack(theater, planned, p))]
        return kinds.count("targeted") / len(kinds)

    plain = targeted()
    theater.underground.region_emphasis = theater.underground.region_emphasis + 3
    officials = targeted()
    assert plain == pytest.approx(p.share_targeted, abs=0.06)
    assert officials == pytest.approx(p.officials_targeted, abs=0.08)


def test_attacks_draw_others_after_them_and_a_quiet_week_cools_down(theater: Theater, run: Run, p: Parameters) -> None:
    row = theater.board.index["ANA"]
    theater.ground.put("excitation", row, 1.0)
    (cooled,) = run(pass_on(theater, p, Dice(1)))
    assert isinstance(cooled, ExcitationPassed)
    assert 0 < theater.ground.excitation[row] < 1.0
    before = theater.ground.excitation[row]
    theater.ground.put("attacks", row, 10)
    run(pass_on(theater, p, Dice(1)))
    assert before < theater.ground.excitation[row] < 10 * p.hawkes_branching + before


def test_an_attack_whose_group_has_died_is_called_off(theater: Theater, p: Parameters) -> None:
    planned = plan_week(lively(theater), p, Dice(2))
    theater.underground.element_operators = np.zeros_like(theater.underground.element_operators)
    for day in range(7):
        DayBroke(day).apply(theater)
        assert list(attack(theater, planned, p)) == []


def test_one_day_never_kills_more_than_were_there(theater: Theater, p: Parameters) -> None:
    theater.ground.put("local_security", theater.board.index["ANA"], 2)
    for seed in range(20):
        planned = plan_week(lively(theater), p, Dice(seed))
        for day in range(7):
            DayBroke(day).apply(theater)
            assert sum(each.guards_killed for each in attacks(attack(theater, planned, p))) <= 2


def test_only_attacks_that_hurt_many_are_heard_of_far_away(wide: Theater, p: Parameters) -> None:
    planned = plan_week(wide, p, Dice(9))
    for day in range(7):
        DayBroke(day).apply(wide)
        events = list(attack(wide, planned, p))
        many = [each for each in attacks(events) if each.killed_and_wounded >= p.spectacular_size]
        assert sum(isinstance(event, ReachChanged) for event in events) == len(many)


def test_groups_that_strike_security_forces_above_all_hurt_fewer_civilians(wide: Theater, p: Parameters) -> None:
    plain = sum(each.civilians_hurt for seed in range(6) for each in plan_week(wide, p, Dice(seed)))
    emphasis = wide.underground.region_emphasis
    wide.underground.region_emphasis = np.ones_like(emphasis)
    spared = sum(each.civilians_hurt for seed in range(6) for each in plan_week(wide, p, Dice(seed)))
    wide.underground.region_emphasis = emphasis
    assert spared == pytest.approx(plain * p.security_forces_civilians, rel=0.1)
