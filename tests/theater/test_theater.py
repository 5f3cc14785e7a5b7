"""The theater: its verbs, its digest, its pickle, and Mesa's tools at work on it."""

from __future__ import annotations

import pickle
from collections.abc import Callable
from dataclasses import replace
from typing import Any

import numpy as np
import pytest

from game.bots.table import commanders
from game.campaign.campaign import Campaign
from game.campaign.schema import Scenario
from game.campaign.setup import set_up
from game.terms import Cover, Posture
from game.theater.faction import Faction
from game.theater.formation import Formation
from game.theater.ground import Ground
from game.theater.guerrilla import GuerrillaCell, Underground
from game.theater.knowledge import Beliefs
from game.theater.leader import Leader
from game.theater.theater import Theater


def touched(column: np.ndarray[Any, Any]) -> np.ndarray[Any, Any]:
    """The column with its first value changed."""
    fresh = column.copy()
    fresh.flat[0] = not fresh.flat[0] if fresh.dtype == np.bool_ else fresh.flat[0] + 1
    return fresh


# ---- the digest


def test_equal_set_ups_have_equal_digests_and_others_do_not(scenario: Scenario) -> None:
    digests = {seed: set_up(scenario, seed).digest() for seed in range(6)}
    assert len(set(digests.values())) >= 4  # so small a war may well begin alike under two seeds
    assert all(set_up(scenario, seed).digest() == digest for seed, digest in digests.items())


@pytest.mark.parametrize(
    ("part", "column"),
    [("ground", name) for name in Ground.__slots__] + [("underground", name) for name in Underground.__slots__],
)
def test_a_change_in_any_column_shows_in_the_digest(part: str, column: str, theater: Theater) -> None:
    before, home = theater.digest(), getattr(theater, part)
    old = getattr(home, column)
    setattr(home, column, touched(old))
    assert theater.digest() != before
    setattr(home, column, old)
    assert theater.digest() == before


@pytest.mark.parametrize("column", Beliefs.__slots__)
def test_a_change_in_what_any_side_believes_shows_in_the_digest(column: str, theater: Theater) -> None:
    for beliefs in theater.knowledge.beliefs.values():
        before = theater.digest()
        setattr(beliefs, column, touched(getattr(beliefs, column)))
        assert theater.digest() != before


CHANGES: dict[str, Callable[[Theater], object]] = {
    "day": lambda t: setattr(t, "calendar", replace(t.calendar, day=3)),
    "week": lambda t: setattr(t, "calendar", replace(t.calendar, week=3)),
    "place": lambda t: t.place(t.formations["IQ-1"], "ANA"),
    "strength": lambda t: setattr(t.formations["IQ-1"], "strength", 2_499),
    "cohesion": lambda t: setattr(t.formations["IQ-1"], "cohesion", 0.99),
    "supply": lambda t: setattr(t.formations["IQ-1"], "supply", 0.99),
    "posture": lambda t: setattr(t.formations["IQ-1"], "posture", Posture.PATROL),
    "destination": lambda t: setattr(t.formations["IQ-1"], "destination", "QIM"),
    "next zone": lambda t: setattr(t.formations["IQ-1"], "next_zone", "QIM"),
    "arrival": lambda t: setattr(t.formations["IQ-1"], "arrives", 4),
    "strength when asked": lambda t: setattr(t.formations["IS-1"], "strength_when_asked", 4),
    "day asked": lambda t: setattr(t.formations["IS-1"], "day_asked", 4),
    "formation gone": lambda t: t.disband(t.formations["IS-1"]),
    "treasury": lambda t: setattr(t.factions["iraq"], "treasury", 1.0),
    "will": lambda t: setattr(t.factions["iraq"], "will", 1.0),
    "command": lambda t: setattr(t.factions["iraq"], "command_left", 9),
    "packages": lambda t: setattr(t.factions["coalition"], "packages_left", 9),
    "grade": lambda t: setattr(t.factions["iraq"], "grade", "minor"),
    "score": lambda t: setattr(t.factions["iraq"], "score", 41.0),
    "leader's cover": lambda t: setattr(t.leaders["L-FUR"], "cover", Cover.EXPOSED),
    "leader's place": lambda t: setattr(t.leaders["L-FUR"], "cell", t.zones["ANA"]),
    "fates": lambda t: t.ledger.enter("iraq", "captured", 1),
    "civilians": lambda t: t.ledger.enter_civilians("iraq", 1),
    "displaced off the map": lambda t: t.displaced_off_map.update(IQ=1),
    "quality": lambda t: setattr(t.formations["IQ-1"], "quality", 1.31),
    "training": lambda t: setattr(t.formations["IQ-1"], "trained_by", 7),
    "formation raised": lambda t: t.enlist("ANA-W1", "iraq", "Tribal force", "tribal", 500, 0.6, "ANA"),
    "end": lambda t: setattr(t, "over", True),
    "winner": lambda t: setattr(t, "winner", "iraq"),
}


@pytest.mark.parametrize("change", CHANGES)
def test_any_other_change_shows_in_the_digest(change: str, theater: Theater) -> None:
    before = theater.digest()
    assert theater.digest() == before
    CHANGES[change](theater)
    assert theater.digest() != before


# ---- pickles


def test_a_theater_unpickled_plays_on_as_the_one_that_was_never_put_away(scenario: Scenario) -> None:
    bots = commanders({id: faction.kind for id, faction in scenario.factions.items()}, {})
    never, put_away = Campaign(scenario, 4), Campaign(scenario, 4)
    never.play(bots, weeks=3)
    put_away.theater = pickle.loads(pickle.dumps(never.theater))
    assert put_away.theater.digest() == never.theater.digest()
    never.play(bots, weeks=4)
    put_away.play(bots, weeks=4)
    assert put_away.theater.calendar.week == 7
    assert put_away.theater.digest() == never.theater.digest()


def test_a_theater_unpickled_is_one_piece_and_no_part_of_the_old(theater: Theater) -> None:
    other: Theater = pickle.loads(pickle.dumps(theater))
    for body in other.formations.values():
        assert body.faction is other.factions[body.faction.id]
        assert body.zone is other.zones[body.zone.id]
        assert body in body.zone.formations
    before = theater.digest()
    other.lose(other.formations["IQ-1"], "killed", 100)
    other.ground.put("grip", 0, 0.1)
    assert theater.digest() == before != other.digest()


# ---- verbs


def test_a_formation_placed_stands_in_one_zone_only(theater: Theater) -> None:
    body, old, new = theater.formations["IQ-1"], theater.zones["SQD"], theater.zones["ANA"]
    theater.place(body, "ANA")
    assert (body.zone, body.row) == (new, new.row)
    assert body in new.formations
    assert body not in old.formations
    assert [zone.id for zone in theater.zones.values() if body in zone.agents] == ["ANA"]


def test_a_formation_disbanded_is_nowhere(theater: Theater) -> None:
    body = theater.formations["IS-2"]
    theater.disband(body)
    assert "IS-2" not in theater.formations
    assert body not in theater.agents
    assert not any(body in zone.formations or body in zone.agents for zone in theater.zones.values())


def test_people_lost_are_in_the_ledger(theater: Theater) -> None:
    body = theater.formations["IS-1"]
    theater.lose(body, "captured", 100)
    theater.lose(body, "killed", 30)
    assert body.strength == 970
    assert theater.ledger.lost("insurgents") == 130
    assert theater.ledger.fates["insurgents"]["captured"] == 100


def test_those_who_hide_become_cells_that_regroup(theater: Theater) -> None:
    before, row = len(theater.cells), theater.board.index["JZA"]
    operators = theater.underground.operators_by_zone(8)[row]
    theater.hide(np.array([row, row]), np.array([8, 5]))
    assert len(theater.cells) == before + 2
    assert [(cell.operators, cell.regrouping, cell.cell.id) for cell in theater.cells[-2:]] == [
        (8, True, "JZA"),
        (5, True, "JZA"),
    ]
    assert theater.underground.operators_by_zone(8)[row] == operators + 13


# ---- claims and counts


def test_counts_of_the_overt_agree(theater: Theater) -> None:
    table = theater.strengths()
    assert table.shape == (3, 8)
    assert theater.overt() == table[theater.insurgents.row].sum() == 1_100 + 250 + 200 + 250 + 800 + 150
    assert table[theater.factions["iraq"].row, theater.board.index["SQD"]] == 2_500 + 800 + 1_500


def test_enemies_are_seen_where_they_stand_or_guard(theater: Theater) -> None:
    iraq, hidden = theater.factions["iraq"], theater.insurgents
    assert theater.has_enemies_in(theater.zones["QIM"], iraq)
    assert not theater.has_enemies_in(theater.zones["QIM"], hidden)
    theater.place(theater.formations["IQ-1"], "QIM")
    assert theater.has_enemies_in(theater.zones["QIM"], hidden)
    for body in list(theater.zones["ANA"].formations):
        theater.disband(body)
    assert theater.has_enemies_in(theater.zones["ANA"], hidden)  # its guards are left
    theater.ground.put("local_security", theater.zones["ANA"].row, 0)
    assert not theater.has_enemies_in(theater.zones["ANA"], hidden)


def test_a_zone_grows_hot_when_hostile_formations_enter_or_it_is_contested(theater: Theater) -> None:
    assert theater.hot_zones() == ()
    theater.place(theater.formations["IQ-1"], "QIM")
    theater.ground.put("contested", theater.board.index["ABK"], True)
    assert [zone.id for zone in theater.hot_zones()] == ["ABK", "QIM"]


# ---- Mesa


def test_every_agent_is_known_to_mesa_by_its_kind(theater: Theater) -> None:
    kinds = theater.agents_by_type
    assert set(kinds) == {Faction, Formation, GuerrillaCell, Leader}
    assert set(kinds[Formation]) == set(theater.formations.values())
    assert list(kinds[GuerrillaCell]) == theater.cells
    assert len(theater.agents) == sum(len(each) for each in kinds.values())


def test_mesas_agent_sets_select_group_and_sum(theater: Theater) -> None:
    bodies, cells = theater.agents_by_type[Formation], theater.agents_by_type[GuerrillaCell]
    hidden = bodies.select(lambda body: body.faction.sheet.is_insurgent)
    assert hidden.agg("strength", sum) == theater.overt()
    assert sum(bodies.get("strength")) == theater.strengths().sum()
    assert cells.agg("operators", sum) == theater.underground.element_operators.sum()
    sides = bodies.groupby(lambda body: body.faction.id)
    assert {id: sum(side.get("strength")) for id, side in sides}["insurgents"] == theater.overt()
    covers = np.bincount([cell.cover for cell in cells], minlength=3)
    assert covers.tolist() == np.bincount(theater.underground.group_cover, minlength=3).tolist()


def test_a_theater_with_a_week_player_steps_and_one_alone_cannot(theater: Theater) -> None:
    played: list[Theater] = []
    theater.week_player = played.append
    theater.step()
    assert played == [theater]
    theater.week_player = None
    with pytest.raises(RuntimeError, match="commanders"):  # last, since newer Mesas step no more after an error
        theater.step()


# ---- sums that are kept


def test_strengths_are_the_same_array_until_somebody_falls_comes_or_goes(theater: Theater) -> None:
    before = theater.strengths()
    assert theater.strengths() is before
    body = next(iter(theater.formations.values()))
    theater.lose(body, "killed", 7)
    after = theater.strengths()
    assert before[body.faction.row, body.row] - after[body.faction.row, body.row] == 7
    assert after.sum() == sum(each.strength for each in theater.formations.values())
    theater.disband(body)
    assert theater.strengths().sum() == after.sum() - body.strength


def test_civilians_of_one_day_are_buried_zone_by_zone_and_never_more_than_there_are(theater: Theater) -> None:
    people, killer = theater.ground.people, theater.insurgents.id
    theater.bury([(0, 3), (1, 2), (0, 4)], killer)
    assert (people - theater.ground.people)[:2].tolist() == [7.0, 2.0]
    assert theater.ledger.civilians_killed[killer] == 9
    theater.bury([(1, 10**9)], killer)
    assert 0.0 <= theater.ground.people[1] < 1.0
