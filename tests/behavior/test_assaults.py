"""Assaults: a defence breaks as often as its hazard says, losses follow the law, and attacks lose their force."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from math import exp, sqrt

import pytest

from game.behavior.assaults import call_off, fight
from game.dice import Dice
from game.events.combat import BattleFought, FormationDestroyed, GarrisonDispersed
from game.events.event import Event
from game.events.movement import OrdersLapsed, PostureTaken
from game.rules.assault import daily_losses
from game.rules.parameters import Parameters
from game.theater.theater import Theater

Run = Callable[[Iterator[Event]], list[Event]]
DAYS = 500


def assault(theater: Theater, zone: str, *bodies: str) -> None:
    for body in bodies:
        theater.place(theater.formations[body], zone)
        PostureTaken(body, "assault").apply(theater)


def battles(theater: Theater, p: Parameters, count: int = DAYS) -> list[BattleFought]:
    """The same morning under many dice; nothing is applied."""
    found = [next(fight(theater, p, Dice(seed))) for seed in range(count)]
    assert all(isinstance(each, BattleFought) for each in found)
    return found  # type: ignore[return-value]


def killed(rows: tuple[tuple[str, int, int, float], ...]) -> int:
    return sum(row[1] for row in rows)


def hold(theater: Theater, *zones: str) -> None:
    for zone in zones:
        theater.ground.put("controller", theater.board.index[zone], theater.factions["iraq"].row)


def test_without_an_assault_nobody_fights(theater: Theater, p: Parameters) -> None:
    theater.place(theater.formations["IQ-1"], "QIM")
    assert list(fight(theater, p, Dice(1))) == []


def test_an_assault_needs_an_enemy(theater: Theater, p: Parameters) -> None:
    assault(theater, "JZA", "IQ-1")
    theater.place(theater.formations["IS-4"], "RWA")
    assert list(fight(theater, p, Dice(1))) == []


@pytest.mark.parametrize(("zone", "bodies"), [("JZA", ("IQ-5",)), ("RUM", ("IQ-3",)), ("JZA", ("IQ-1", "IQ-2", "IQ-4"))])
def test_a_defence_breaks_as_often_as_its_hazard(theater: Theater, p: Parameters, zone: str, bodies: tuple[str, ...]) -> None:
    assault(theater, zone, *bodies)
    days = battles(theater, p)
    (hazard,) = {day.hazard for day in days}
    won = sum(day.won for day in days) / DAYS
    assert 0.0 < hazard < 1.0
    assert abs(won - hazard) < 4 * sqrt(hazard * (1 - hazard) / DAYS)
    assert all(day.won == (day.draw < day.hazard) for day in days)


def test_losses_are_helmbolds_in_the_mean(theater: Theater, p: Parameters) -> None:
    assault(theater, "QIM", "IQ-1", "IQ-2")
    days = battles(theater, p)
    expected = daily_losses(3300, 1100, exp(p.combat_noise_sd**2 / 2), False, p)
    for mean, wanted in (
        (sum(killed(day.attackers) for day in days) / DAYS, expected.attackers_killed),
        (sum(killed(day.defenders) for day in days) / DAYS, expected.defenders_killed),
        (sum(row[2] for day in days for row in day.defenders) / DAYS, expected.defenders_disabled),
    ):
        assert mean == pytest.approx(wanted, rel=0.15)
    assert all(row[2] == 0 for day in days for row in day.attackers)  # their wounded are brought out


def test_noise_is_on_losses_and_never_on_the_chance(theater: Theater, p: Parameters) -> None:
    assault(theater, "QIM", "IQ-1", "IQ-2")
    days = battles(theater, p, 40)
    assert len({(day.ratio, day.chance, day.hazard) for day in days}) == 1
    assert len({killed(day.attackers) + killed(day.defenders) for day in days}) > 1


def test_losses_are_shared_by_strength(theater: Theater, p: Parameters) -> None:
    assault(theater, "QIM", "IQ-1", "IQ-2")
    toll = {"IQ-1": 0, "IQ-2": 0}
    for day in battles(theater, p):
        for body, dead, _, _ in day.attackers:
            toll[body] += dead
    assert toll["IQ-1"] / toll["IQ-2"] == pytest.approx(2500 / 800, rel=0.3)


def test_losses_wear_cohesion(theater: Theater, p: Parameters) -> None:
    assault(theater, "QIM", "IQ-1", "IQ-2")
    day = battles(theater, p, 1)[0]
    assert all(row[3] < 1.0 for row in (*day.attackers, *day.defenders))


def test_close_support_raises_the_defenders_losses(theater: Theater, p: Parameters) -> None:
    assault(theater, "QIM", "IQ-1", "IQ-2")
    bare = sum(killed(day.defenders) for day in battles(theater, p))
    theater.ground.put("support_packages", (theater.factions["coalition"].row, theater.board.index["QIM"]), 1)
    supported = sum(killed(day.defenders) for day in battles(theater, p))
    assert supported / bare == pytest.approx(p.loss_ratio_close_support, rel=0.15)


def test_defending_is_worth_hasty_works(theater: Theater, p: Parameters) -> None:
    assault(theater, "JZA", "IQ-5")
    open_ground = battles(theater, p, 1)[0]
    PostureTaken("IS-4", "defend").apply(theater)
    dug_in = battles(theater, p, 1)[0]
    assert dug_in.ratio < open_ground.ratio
    assert dug_in.hazard < open_ground.hazard


def test_works_already_there_are_not_lowered_by_defending(theater: Theater, p: Parameters) -> None:
    assault(theater, "QIM", "IQ-1")
    before = battles(theater, p, 1)[0].ratio
    PostureTaken("IS-1", "defend").apply(theater)
    assert battles(theater, p, 1)[0].ratio == before


def test_guards_defend_alone_and_die(theater: Theater, run: Run, p: Parameters) -> None:
    for body in ("IQ-4", "IQ-5", "CO-1"):
        theater.place(theater.formations[body], "SQD")
    assault(theater, "ANA", "IS-5")
    p = replace(p, engagement_days_other=1.0, engagement_days_town=1.0)  # so that they break before the attack is spent
    row = theater.board.index["ANA"]
    before = int(theater.ground.local_security[row])
    lost = 0
    for seed in range(200):
        (day, *_) = run(fight(theater, p, Dice(seed)))
        assert isinstance(day, BattleFought)
        assert (day.attacker, day.defender, day.defenders) == ("insurgents", "iraq", ())
        lost += day.guards_killed
        if day.won:
            break
        assert theater.ground.local_security[row] == before - lost
    assert day.won
    assert theater.ledger.fates["iraq"]["killed"] == lost
    assert day.guards_dissolved == before - lost
    assert theater.ground.local_security[row] == 0  # a broken defence leaves no guards to be beaten again tomorrow
    assert theater.ledger.fates["iraq"]["deserted"] == before - lost


def test_a_broken_garrison_scatters_or_is_destroyed_in_a_ring(theater: Theater, p: Parameters) -> None:
    assault(theater, "JZA", "IQ-1", "IQ-2", "IQ-3", "IQ-4")

    def ends() -> set[type[Event]]:
        found = set()
        for seed in range(60):
            day, *rest = fight(theater, p, Dice(seed))
            if day.won:  # type: ignore[attr-defined]
                found |= {type(each) for each in rest}
        return found

    assert ends() == {GarrisonDispersed}
    hold(theater, "RWA", "RUM")
    assert ends() == {FormationDestroyed}


def test_two_sides_on_the_attack_both_get_their_day_in_a_drawn_order(theater: Theater, p: Parameters) -> None:
    assault(theater, "QIM", "IQ-3", "IS-1")
    theater.place(theater.formations["IQ-4"], "QIM")  # so that nobody is left without an enemy
    orders = {tuple(e.attacker for e in fight(theater, p, Dice(s)) if isinstance(e, BattleFought)) for s in range(30)}
    assert {order[0] for order in orders} == {"iraq", "insurgents"}
    assert {("iraq", "insurgents"), ("insurgents", "iraq")} <= orders


def test_a_worn_attack_is_called_off(theater: Theater, run: Run, p: Parameters) -> None:
    assault(theater, "QIM", "IQ-1")
    theater.formations["IQ-1"].cohesion = p.assault_falters_below - 0.01
    events = run(fight(theater, p, Dice(2)))
    assert OrdersLapsed("IQ-1", "QIM", "the attack has lost its force") in events
    assert str(theater.formations["IQ-1"].posture) == "hold"


def test_fights_leave_nobody_unaccounted_for(theater: Theater, run: Run, p: Parameters) -> None:
    assault(theater, "QIM", "IQ-1", "IQ-2")
    for seed in range(15):
        run(fight(theater, p, Dice(seed)))
    iraqis = sum(f.strength for f in theater.formations.values() if f.faction.id == "iraq")
    assert iraqis + theater.ledger.lost("iraq") == 8300
    assert all(f.strength > 0 for f in theater.formations.values())


def test_a_counter_attack_ends_with_its_week_unless_still_on_its_way(theater: Theater, run: Run, p: Parameters) -> None:
    for formation, destination in (("IS-1", None), ("IS-5", "RUM"), ("IQ-1", None)):
        PostureTaken(formation, "assault", destination).apply(theater)
    assert run(call_off(theater, p, Dice(1))) == [PostureTaken("IS-1", "hold")]
