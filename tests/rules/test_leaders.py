"""Leaders: how they are found out, and what is left of the tempo when they are lost."""

from __future__ import annotations

import pytest

from game.rules.leaders import cover_after, detected, tempo_left
from game.rules.parameters import Parameters
from game.terms import Cover


def share_found(p: Parameters, tips: float, *, hiding: bool) -> float:
    draws = [(i + 0.5) / 10_000 for i in range(10_000)]
    after = [cover_after(Cover.HIDDEN, tips, hiding=hiding, lying_low=False, draws=(d, d), p=p) for d in draws]
    assert Cover.EXPOSED not in after
    return after.count(Cover.SUSPECTED) / len(after)


def test_tips_find_leaders_out_and_hiding_saves_most(p: Parameters) -> None:
    assert share_found(p, 0.0, hiding=False) == 0.0
    assert share_found(p, 1.0, hiding=False) == pytest.approx(p.leader_suspect_week, abs=2e-4)
    assert share_found(p, 1.0, hiding=True) == pytest.approx(p.leader_suspect_week * p.hide_leader_exposure, abs=2e-4)


@pytest.mark.parametrize("cover", [Cover.SUSPECTED, Cover.EXPOSED])
def test_they_drop_out_of_sight_step_by_step_and_sooner_when_careful(p: Parameters, cover: Cover) -> None:
    draws = [(0.0, (i + 0.5) / 10_000) for i in range(10_000)]
    for careful, factor in ((True, 1.0), (False, p.rehide_operating_factor)):
        after = [cover_after(cover, 1.0, hiding=careful, lying_low=False, draws=d, p=p) for d in draws]
        assert set(after) == {cover, Cover(cover - 1)}
        assert after.count(Cover(cover - 1)) / len(after) == pytest.approx(p.rehide_week * factor, abs=2e-4)


def test_surveillance_raises_by_one_step_at_most(p: Parameters) -> None:
    assert [detected(c, 0.0, hiding=False, p=p) for c in Cover] == [Cover.SUSPECTED, Cover.EXPOSED, Cover.EXPOSED]
    assert detected(Cover.HIDDEN, p.surveillance_leader + 1e-6, hiding=False, p=p) is Cover.HIDDEN
    assert detected(Cover.HIDDEN, p.surveillance_leader * 0.99, hiding=True, p=p) is Cover.HIDDEN


def test_a_loss_is_shared_among_the_leaders_there_were(p: Parameters) -> None:
    left = tempo_left(["north", None, None], {"north": 2, "south": 1, None: 3}, p)
    assert left == {"north": pytest.approx(1 + p.leader_loss_tempo / 2), None: pytest.approx(1 + p.leader_loss_tempo * 2 / 3)}
    assert tempo_left([], {}, p) == {}
