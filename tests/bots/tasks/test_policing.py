"""Tasks against those who hide: where grip is weak, where attacks are, where people inform, and an end to each."""

from __future__ import annotations

from dataclasses import replace

from game.bots.tasks.policing import ease, patrol, police, sweep
from game.orders.police import EndPolicing, Police
from game.orders.postures import Hold, Patrol
from game.orders.sweep import Sweep
from game.terms import Measure
from game.views.situation import Situation
from tests.bots.tasks.mornings import attacked, believing, found_out, given, measured, postured


def test_patrols_go_where_grip_is_weak_four_to_a_command(iraq: Situation) -> None:
    idle = postured(iraq, posture="hold", in_contact=False)
    weak = given(believing(idle, grip=0.3), patrol, below=0.6, at_most=2)
    assert [len(order.subjects) for order in weak] == [4, 4]
    assert all(isinstance(order, Patrol) for order in weak)
    assert given(believing(idle, grip=0.9), patrol, below=0.6) == []
    assert given(replace(believing(idle, grip=0.3), treasury=3.0), patrol, reserve=3.0) == []


def test_police_stand_where_attacks_are_or_groups_exposed(iraq: Situation) -> None:
    quiet = found_out(iraq, "BGD", 0)
    assert given(attacked(quiet, DYL=4, HWJ=1), police, least_attacks=2.0, at_most=3) == [Police("DYL")]
    assert given(found_out(attacked(quiet), "MSL", 5), police, least_attacks=2.0) == [Police("MSL")]
    there = measured(attacked(quiet, DYL=4), Measure.POLICE, "DYL")
    assert given(there, police, least_attacks=2.0) == []
    assert given(replace(attacked(quiet, DYL=4), treasury=2.0), police, least_attacks=2.0) == []


def test_sweeps_go_where_people_inform_and_attacks_are(iraq: Situation) -> None:
    idle = found_out(postured(iraq, posture="hold", in_contact=False), "BGD", 0)
    told = believing(attacked(idle, DYL=5), grip=0.9, support=0.1, fear=0.1)
    assert given(told, sweep, least_told=0.5, least_attacks=2.0) == [Sweep(("IQ-24",))]
    silent = believing(attacked(idle, DYL=5), grip=0.4)
    assert given(silent, sweep, least_told=0.5, least_attacks=2.0) == []
    assert given(silent, sweep, least_told=0.0, least_attacks=2.0) == [Sweep(("IQ-24",))]
    assert given(told, sweep, least_told=0.5, least_attacks=9.0) == []


def test_what_has_served_ends(iraq: Situation) -> None:
    calm = found_out(attacked(iraq), "BGD", 0)
    watch = postured(calm, posture="patrol", in_contact=False)
    (firm,) = given(believing(watch, grip=0.9), ease, firm=0.7)
    assert isinstance(firm, Hold)
    assert given(believing(watch, grip=0.5), ease, firm=0.7) == []
    assert given(replace(believing(watch, grip=0.5), treasury=0.0), ease, firm=0.7) != []
    policed = measured(postured(calm, posture="hold"), Measure.POLICE, "DYL")
    assert given(policed, ease, quiet=0.3) == [EndPolicing("DYL")]
    assert given(found_out(attacked(policed, DYL=2), "BGD", 0), ease, quiet=0.3) == []
    searching = postured(calm, posture="sweep", in_contact=False)
    assert given(searching, ease, quiet=0.3)
