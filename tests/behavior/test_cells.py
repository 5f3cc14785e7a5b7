"""The hidden groups: covers that slip and mend, groups that gather, and garrisons that seep away."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import numpy as np
import pytest

from game.behavior.cells import reform, seep, stir
from game.dice import Dice
from game.events.combat import FightersSeeped
from game.events.event import Event
from game.events.insurgency import GroupsReformed, GroupsStirred
from game.events.movement import PostureTaken
from game.rules.parameters import Parameters
from game.theater.theater import Theater
from game.units import Ints

Run = Callable[[Iterator[Event]], list[Event]]
HIDDEN, SUSPECTED, EXPOSED = 0, 1, 2


def covered(theater: Theater, cover: int) -> Theater:
    hidden = theater.underground
    hidden.group_cover = np.full_like(hidden.group_cover, cover)
    return theater


def after(theater: Theater, p: Parameters, count: int = 60) -> list[Ints]:
    """Covers a week later, under many dice; nothing is applied."""
    found = [next(stir(theater, p, Dice(seed))) for seed in range(count)]
    return [each.cover for each in found if isinstance(each, GroupsStirred)]


def informed(theater: Theater) -> Theater:
    """Everyone informs, everywhere."""
    ground, zones = theater.ground, len(theater.board)
    ground.grip, ground.support, ground.fear = np.ones(zones), np.zeros(zones), np.zeros(zones)
    ground.controller = np.full(zones, theater.factions["iraq"].row)
    return theater


def test_tips_raise_the_hidden_to_suspected_and_no_further(theater: Theater, p: Parameters) -> None:
    covers = np.concatenate(after(informed(covered(theater, HIDDEN)), p))
    assert set(covers.tolist()) == {HIDDEN, SUSPECTED}
    assert covers.mean() == pytest.approx(p.suspect_from_tips_week, abs=0.06)
    assert EXPOSED not in np.concatenate(after(informed(covered(theater, SUSPECTED)), p))


def test_without_tips_the_hidden_stay_so(theater: Theater, p: Parameters) -> None:
    theater.ground.grip = np.zeros(len(theater.board))
    assert not np.concatenate(after(covered(theater, HIDDEN), p)).any()


def test_nobody_informs_on_the_insurgents_where_they_rule(theater: Theater, p: Parameters) -> None:
    informed(covered(theater, HIDDEN))
    theater.ground.controller = np.full(len(theater.board), theater.insurgents.row)
    assert not np.concatenate(after(theater, p)).any()


def test_lying_low_mends_cover_faster(theater: Theater, p: Parameters) -> None:
    covered(theater, SUSPECTED)
    operating = (np.concatenate(after(theater, p, 200)) == HIDDEN).mean()
    theater.underground.region_stance = np.ones_like(theater.underground.region_stance)
    lying_low = (np.concatenate(after(theater, p, 200)) == HIDDEN).mean()
    assert lying_low == pytest.approx(p.rehide_week, abs=0.05)
    assert operating == pytest.approx(p.rehide_week * p.rehide_operating_factor, abs=0.05)
    assert lying_low > operating


def test_the_exposed_hide_step_by_step(theater: Theater, p: Parameters) -> None:
    assert set(np.concatenate(after(covered(theater, EXPOSED), p)).tolist()) == {SUSPECTED, EXPOSED}


def test_dispersed_groups_gather_in_their_weeks(theater: Theater, p: Parameters) -> None:
    hidden = theater.underground
    hidden.group_regrouping = np.ones_like(hidden.group_regrouping)
    waiting = [next(stir(theater, p, Dice(seed))).regrouping.mean() for seed in range(200)]  # type: ignore[attr-defined]
    assert 1.0 - np.mean(waiting) == pytest.approx(1.0 / p.regroup_weeks, abs=0.03)


def test_nobody_scatters_again_by_himself(theater: Theater, run: Run, p: Parameters) -> None:
    for seed in range(10):
        run(stir(theater, p, Dice(seed)))
    assert not theater.underground.group_regrouping.any()


def test_a_garrison_told_to_thin_out_seeps_away(theater: Theater, run: Run, p: Parameters) -> None:
    PostureTaken("IS-1", "thin out").apply(theater)
    hidden, ground = theater.underground, theater.ground
    everyone = 1100 + hidden.element_operators.sum() + ground.dormant.sum()
    (event,) = run(seep(theater, p, Dice(1)))
    assert isinstance(event, FightersSeeped)
    gone = sum(event.elements) + event.dormant
    assert gone == pytest.approx(1100 * p.thin_out_share_week, abs=1)
    assert theater.formations["IS-1"].strength == 1100 - gone
    assert theater.formations["IS-1"].strength + hidden.element_operators.sum() + ground.dormant.sum() == everyone
    assert sum(event.elements) == int(gone * p.disperse_operator_share)
    assert all(0 < each <= p.element_size for each in event.elements)
    assert event.zone == "QIM"


@pytest.mark.parametrize("posture", ["hold", "defend", "march"])
def test_others_stay(theater: Theater, p: Parameters, posture: str) -> None:
    PostureTaken("IS-1", posture).apply(theater)
    assert list(seep(theater, p, Dice(1))) == []


def test_nobody_slips_away_under_the_enemys_eyes(theater: Theater, p: Parameters) -> None:
    PostureTaken("IS-1", "thin out").apply(theater)
    theater.place(theater.formations["IQ-1"], "QIM")
    assert list(seep(theater, p, Dice(1))) == []


def test_the_last_one_stays(theater: Theater, run: Run, p: Parameters) -> None:
    PostureTaken("IS-1", "thin out").apply(theater)
    theater.formations["IS-1"].strength = 2
    for seed in range(200):
        run(seep(theater, p, Dice(seed)))
    assert theater.formations["IS-1"].strength == 1


def test_groups_join_and_fall_apart_without_losing_anyone(theater: Theater, run: Run, p: Parameters) -> None:
    hidden = theater.underground
    operators, zones = hidden.element_operators.tolist(), hidden.element_zone.tolist()
    seen = set()
    for seed in range(60):
        (event,) = run(reform(theater, p, Dice(seed)))
        assert isinstance(event, GroupsReformed)
        assert hidden.element_operators.tolist() == operators
        assert hidden.element_zone.tolist() == zones
        assert hidden.group_size.max() <= p.ez_group_cap
        assert len(hidden.group_region) == len(hidden.group_cover) == len(hidden.group_regrouping) == len(theater.cells)
        regions = {theater.board.region_row[zone] for zone in zones}
        assert set(hidden.group_region[hidden.element_group].tolist()) <= regions
        seen.add(int((hidden.group_size > 0).sum()))
    assert len(seen) > 1
    assert len(hidden.group_region) <= 2 * len(operators)  # numbers of groups that joined others are used again


def test_groups_that_still_gather_themselves_stay_as_they_are(theater: Theater, run: Run, p: Parameters) -> None:
    hidden = theater.underground
    hidden.group_regrouping = np.ones_like(hidden.group_regrouping)
    before = hidden.element_group.tolist()
    for seed in range(20):
        run(reform(theater, p, Dice(seed)))
    assert hidden.element_group.tolist() == before


def test_what_falls_away_from_an_exposed_group_is_exposed(theater: Theater, run: Run, p: Parameters) -> None:
    covered(theater, EXPOSED)
    for seed in range(20):
        run(reform(theater, p, Dice(seed)))
    hidden = theater.underground
    assert set(hidden.group_cover[hidden.element_group].tolist()) == {EXPOSED}


def test_a_cell_stands_where_most_of_its_elements_are(theater: Theater, run: Run, p: Parameters) -> None:
    run(reform(theater, p, Dice(3)))
    hidden = theater.underground
    for cell in theater.cells:
        if cell.operators:
            counts = np.bincount(hidden.element_zone[cell.elements])
            assert counts[cell.cell.row] == counts.max()
