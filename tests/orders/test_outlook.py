"""The outlook of an assault: the ratio believed, and the chance of the zone, worked by hand and played out by dice."""

from __future__ import annotations

import re
from dataclasses import replace

import numpy as np
import pytest

from game.orders.assault import Assault
from game.orders.counter_attack import CounterAttack
from game.orders.outlook import believed_ratio, outlook, taken_within
from game.rules.assault import daily_hazard, frontage, success_chance, term_days
from game.rules.dispersal import UNTOLD, URBAN, stand_chance, weights
from game.views.situation import Situation
from tests.orders.conftest import Alter


def test_the_ratio_follows_power_and_defenders(iraq: Situation) -> None:
    one, two = [iraq.formations["IQ-2"]], [iraq.formations["IQ-1"], iraq.formations["IQ-2"]]
    assert believed_ratio(iraq, "QIM", one, 500) == pytest.approx(2 * believed_ratio(iraq, "QIM", one, 1000))
    assert believed_ratio(iraq, "QIM", two, 500) > believed_ratio(iraq, "QIM", one, 500)
    assert believed_ratio(iraq, "QIM", one, 0) == believed_ratio(iraq, "QIM", one, 1)


def test_works_lower_the_ratio(iraq: Situation) -> None:
    group = [iraq.formations["IQ-2"]]
    bare = replace(iraq, fortification=iraq.fortification * 0)
    assert believed_ratio(bare, "QIM", group, 500) > believed_ratio(iraq, "QIM", group, 500)


def believing(situation: Situation, zone: str, count: int) -> Situation:
    beliefs, row = situation.beliefs.copy(), situation.board.index[zone]
    beliefs.low, beliefs.high = beliefs.low.copy(), beliefs.high.copy()
    theirs = int(np.flatnonzero(situation.sheet.hostile_mask)[0])
    beliefs.low[theirs, row], beliefs.high[theirs, row] = count, count
    return replace(situation, beliefs=beliefs)


def test_the_chance_of_the_zone_is_that_of_weeks_played_out_by_dice() -> None:
    """Garrisons asked once a week and assaulted day by day, as in `game.behavior`: 200,000 of them."""
    stands, hazard, days = 0.7, 0.03, (4, 7, 7, 7)
    draw = np.random.Generator(np.random.Philox(9))
    held = np.ones(200_000, dtype=np.bool_)
    for count in days:
        held &= draw.random(len(held)) < stands
        for _ in range(count):
            held &= draw.random(len(held)) >= hazard
    assert taken_within(stands, hazard, days) == pytest.approx(1.0 - held.mean(), abs=0.003)


def test_the_words_hold_the_rules_of_the_week(iraq: Situation) -> None:
    """Al-Qaim and 1,500 believed in it: the same functions, put together here by hand."""
    known, p = believing(iraq, "QIM", 1500), iraq.parameters
    group, row = [known.formations["IQ-1"], known.formations["IQ-2"]], iraq.board.index["QIM"]
    assert int(known.enemy_low[row]) == int(known.enemy_high[row]) == 1500
    chance = success_chance(
        believed_ratio(known, "QIM", group, 1500.0), midpoint=p.success_midpoint, scale=p.success_scale, cap=p.assault_p_cap
    )
    terrain = known.board.terrain[row]
    hazard = daily_hazard(chance, term_days(p, terrain, int(known.fortification[row])))
    hostile = next(sheet for sheet in known.sheets.values() if sheet.is_insurgent).hostile_rows
    near = known.board.neighbours[row]
    stands = stand_chance(
        ratio=believed_ratio(known, "QIM", group, 1500.0, guarded=False), urban=URBAN.get(terrain, 0.0),
        encircled=sum(int(known.controller[each]) in hostile for each in near) / len(near), strategy=UNTOLD, b=weights(p),
    )  # fmt: skip
    told = outlook(known, "QIM", group, days_off=2, weeks=4)
    assert told.startswith(f"{taken_within(stands, hazard, (5, 7, 7, 7)):.0%} to take it within 4 weeks, if all is as believed; ")
    assert f"untold, the garrison stands with {stands:.0%} each week (" in told
    assert told.endswith(f"a defence that stands breaks with {1 - (1 - hazard) ** 7:.0%} a week")


def test_a_counter_attack_has_the_rest_of_the_week_only(insurgents: Situation) -> None:
    told = CounterAttack(("IS-1",), "SQD").expectation(insurgents)
    assert re.match(r"\d+%(-\d+%)? to take it this week, if all is as believed; a defence that stands breaks with ", told)
    assert taken_within(1.0, 0.2, (7 - 3,)) < taken_within(1.0, 0.2, (7,))


def test_it_says_when_the_ground_has_no_room_for_more(iraq: Situation, alter: Alter) -> None:
    row = iraq.board.index["QIM"]
    room = int(frontage(iraq.parameters, iraq.board.terrain[row]))
    crowd = alter(iraq, "IQ-1", strength=room + 100)
    assert f"(the ground has room for {room:,} of the {room + 100:,})" in Assault(("IQ-1",), "QIM").expectation(crowd)
    assert "has room" not in Assault(("IQ-1",), "QIM").expectation(alter(iraq, "IQ-1", strength=room))


def test_it_says_when_the_odds_are_as_good_as_they_get(iraq: Situation, alter: Alter) -> None:
    """Two columns and one are then told the same figure, and why."""
    row = iraq.board.index["QIM"]
    room = int(frontage(iraq.parameters, iraq.board.terrain[row]))
    strong = alter(believing(iraq, "QIM", 10), "IQ-1", quality=50.0, strength=room)
    told = outlook(strong, "QIM", [strong.formations["IQ-1"]], days_off=0, weeks=1)
    assert told.endswith("(as good as odds get: more men would not better them)")
    weak = alter(believing(iraq, "QIM", 9000), "IQ-1", strength=100)
    assert "as good as odds get" not in outlook(weak, "QIM", [weak.formations["IQ-1"]], days_off=0, weeks=1)


def test_who_fights_there_already_counts(iraq: Situation, alter: Alter) -> None:
    alone = outlook(iraq, "QIM", [iraq.formations["IQ-3"]], days_off=0, weeks=1)
    joined = alter(iraq, "IQ-2", zone="QIM", posture="assault")
    assert outlook(joined, "QIM", [joined.formations["IQ-3"]], days_off=0, weeks=1) != alone
