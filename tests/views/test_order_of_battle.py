"""The order of battle is ranked and sifted, and says of others no more than reports do."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

from game.terms import Cover
from game.views.order_of_battle import DOUBTS, HIDING, IN_THE_OPEN, LEADER, RANKS, SIFTS, beliefs, own_bodies
from game.views.reports import KnownLeader
from tests.views.conftest import Week


@pytest.mark.parametrize("rank", list(RANKS))
def test_every_ranking_has_everyone_once(weeks: list[Week], rank: str) -> None:
    s = weeks[0][2]
    found = own_bodies(s, {}, rank)
    assert sorted(each.report.id for each in found) == sorted(s.formations)
    if rank == "strength":
        assert [each.report.strength for each in found] == sorted((each.strength for each in s.own), reverse=True)


def test_filters_keep_what_they_say(weeks: list[Week]) -> None:
    s = weeks[2][3]
    ordered = {s.own[0].id: "rest"}
    assert {each.report.id for each in own_bodies(s, ordered, sift="ordered")} == {s.own[0].id}
    assert all(each.report.in_contact for each in own_bodies(s, ordered, sift="in contact"))
    assert s.own[0].id not in {each.report.id for each in own_bodies(s, ordered, sift="idle")}
    worn = replace(s, own=(s.own[0]._replace(cohesion=0.5, supply=0.5), *s.own[1:]))
    assert own_bodies(worn, {}, sift="worn")[0].report.id == s.own[0].id
    assert s.own[0].id in {each.report.id for each in own_bodies(worn, {}, sift="short of supply")}
    assert len(own_bodies(s, {}, sift=next(iter(SIFTS)))) == len(s.own)


@pytest.mark.parametrize("rank", list(DOUBTS))
def test_others_are_told_by_report_alone(weeks: list[Week], rank: str) -> None:
    s = weeks[2][3]
    found = beliefs(replace(s, known_leaders=(KnownLeader("QIM", "regional", Cover.SUSPECTED),)), rank)
    open_ones = [each for each in found if each.what == IN_THE_OPEN]
    assert sum(each.high for each in open_ones) == sum(report.high for id in s.board.zone_ids for report in s.reports(id))
    hiding = {each.zone: each for each in found if each.what == HIDING}
    for row in np.flatnonzero(s.beliefs.hidden_high).tolist():
        assert hiding[s.board.zone_ids[row]].high == s.beliefs.hidden_high[row]
    assert [each.source for each in found if each.what == LEADER] == ["suspected, regional"]
