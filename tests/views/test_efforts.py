"""What one's own efforts came to: only one's own, and only what one may know."""

from __future__ import annotations

from dataclasses import replace

from game.events.air import StrikesFlown
from game.events.entry import Entry
from game.events.event import EVERYONE, Event
from game.events.hunting import RaidMade, SurveillanceFlown, TargetStruck
from game.events.insurgency import ArrestsMade
from game.events.security import SweepMade
from game.terms import Measure
from game.views.efforts import efforts
from tests.views.conftest import Week


def _entry(event: Event) -> Entry:
    return Entry(1, 3, "test", EVERYONE, event)


def test_each_effort_is_summed_up(weeks: list[Week]) -> None:
    _, _, before, now = weeks[0]
    row = now.board.index["ANA"]
    measures, controller = now.measures.copy(), now.controller.copy()
    measures[Measure.POLICE, row], controller[row] = 1, now.row
    policing = replace(now, measures=measures, controller=controller)
    events = [
        ArrestsMade((("ANA", 4), ("MOS", 2))),
        SweepMade("HIT", "iraq", (("IQ-1", 2),), 5, 3, 1, 2),
        SweepMade("HIT", "syria", (), 50, 30, 0, 0),
        RaidMade("iraq", "IQ-1", "HIT", "cell", True, 6),
        RaidMade("iraq", "IQ-2", "HIT", "cell", False, 0),
        SurveillanceFlown("iraq", "HIT", 1, 2, 1, 0),
        TargetStruck("iraq", "HIT", "cell", True, 8, 0),
    ]
    told = efforts(map(_entry, events), before, policing)
    assert "Police in 1 zone: 4 arrested (Anah 4); elsewhere 2" in told
    assert "Sweeps in 1 zone: 5 guerrillas killed, 3 captured; 2 of yours and 1 civilian killed" in told
    assert "Raids: 1 of 2 found their target; 6 captured" in told
    known = int(now.beliefs.suspected[now.board.index["HIT"]]), int(now.beliefs.exposed[now.board.index["HIT"]])
    assert (
        "Watching from the air in 1 zone: 2 groups known a step better, 1 leader too. There now: "
        f"{known[0]} suspected, which may be raided, and {known[1]} exposed, which may be raided or struck"
    ) in told
    assert "Strikes: 1 of 1 at targets hit, 8 guerrillas killed; 0 civilians killed" in told


def test_patrols_tell_the_grip_reported_and_how_it_moved(weeks: list[Week]) -> None:
    _, _, before, now = weeks[0]
    body = now.own[0]
    patrolling = replace(now, own=(body._replace(posture="patrol"),))
    (told,) = efforts([], before, patrolling)
    assert told.startswith(f"Patrols, grip as last reported: {now.board.name(body.zone)} 0.")


def test_nothing_is_told_of_others(weeks: list[Week]) -> None:
    _, _, before, now = weeks[0]
    flown = [each for each in weeks[0][0] if isinstance(each.event, StrikesFlown)]
    assert {each.event.faction for each in flown} - {"iraq"}  # type: ignore[attr-defined]
    flown = [each for each in flown if each.event.faction != "iraq"]  # type: ignore[attr-defined]
    assert efforts(flown, before, replace(now, own=())) == ()
