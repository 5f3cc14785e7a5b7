"""The reel: seven days that begin with what was known in the morning and end as the week ended, as far as one may know."""

from __future__ import annotations

from dataclasses import replace

from game.events.combat import BattleFought, FormationDestroyed, GarrisonDispersed
from game.events.entry import Entry
from game.events.event import EVERYONE
from game.events.movement import FormationArrived
from game.views.alarms import alarms
from game.views.chronicle import with_newcomers
from game.views.reel import reel
from tests.views.conftest import Week


def test_the_last_day_is_the_next_morning_where_all_is_public(weeks: list[Week]) -> None:
    for entries, names, morning, now in weeks:
        frames = reel(entries, with_newcomers(entries, names), morning, alarms(entries, names, morning, now))
        assert [frame.day for frame in frames] == list(range(7))
        assert frames[-1].situation.controller.tolist() == now.controller.tolist()
        assert sum(frame.situation.attacks for frame in frames).tolist() == now.attacks.tolist()  # type: ignore[union-attr]
        assert {body.id: body.zone for body in frames[-1].situation.own} == {
            body.id: body.zone for body in now.own if body.id in morning.formations
        }


def test_what_is_not_for_this_sides_eyes_is_in_no_frame(weeks: list[Week]) -> None:
    entries, names, morning, now = weeks[0]
    blind = [replace(each, audience=("insurgents",)) for each in entries]
    for frame in reel(blind, names, morning, ()):
        assert frame.lines == ()
        assert frame.zones == ()
        assert frame.situation.controller.tolist() == morning.controller.tolist()
        assert frame.situation.beliefs is morning.beliefs
    assert morning.controller.tolist() != now.controller.tolist()


def test_ones_own_move_and_fall_on_their_day(weeks: list[Week]) -> None:
    _, names, morning, _ = weeks[0]
    walker, fallen, *_ = [body for body in morning.own if body.zone != "ANA"]
    entries = [
        Entry(1, 2, "movement", EVERYONE, FormationArrived(walker.id, "ANA", "hold", True)),
        Entry(1, 4, "assaults", EVERYONE, FormationDestroyed(fallen.id, fallen.zone, 10, 5)),
    ]
    frames = reel(entries, names, morning, ())
    zones = [frame.situation.formations[walker.id].zone for frame in frames]
    assert zones == [walker.zone] * 2 + ["ANA"] * 5
    assert [fallen.id in frame.situation.formations for frame in frames] == [True] * 4 + [False] * 3


def test_ones_own_losses_and_break_ups_show_on_their_day(weeks: list[Week]) -> None:
    _, names, morning, _ = weeks[0]
    fighter, back, gone, *_ = [body for body in morning.own if body.zone != "ANA"]
    losses = ((fighter.id, 10, 20, 0.8),)
    entries = [
        Entry(1, 1, "assaults", EVERYONE, BattleFought("QIM", "iraq", "insurgents", 2, 0.5, 0.1, 0.9, False, losses, (), 0, 0)),
        Entry(1, 2, "contact", EVERYONE, GarrisonDispersed(back.id, back.zone, 1, 0, 1, 1, 1, (), (), 150, "ANA", True)),
        Entry(1, 3, "contact", EVERYONE, GarrisonDispersed(gone.id, gone.zone, 1, 0, 1, 1, 1, (), (), 0, None, True)),
    ]
    frames = reel(entries, names, morning, ())
    seen = [frame.situation.formations for frame in frames]
    assert [each[fighter.id].strength for each in seen] == [fighter.strength] + [fighter.strength - 30] * 6
    assert seen[-1][fighter.id].cohesion == 0.8
    assert [(each[back.id].zone, each[back.id].strength) for each in seen[1:3]] == [(back.zone, back.strength), ("ANA", 150)]
    assert [gone.id in each for each in seen] == [True] * 3 + [False] * 4
