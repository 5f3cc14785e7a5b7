"""Why attacks rose or fell: counted by what everyone hears, and one's own knowledge."""

from __future__ import annotations

from dataclasses import replace

from game.events.entry import Entry
from game.events.event import EVERYONE
from game.events.insurgency import ArrestsMade
from game.views.tempo import drawn_after, why_attacks
from tests.views.conftest import Week


def test_the_first_week_has_nothing_to_be_held_against(weeks: list[Week]) -> None:
    entries, _, before, now = weeks[0]
    assert why_attacks(entries, before, now) == ""


def test_it_counts_and_names_where(weeks: list[Week]) -> None:
    entries, _, before, now = weeks[1]
    told = why_attacks(entries, before, now)
    moved = int(now.attacks.sum()) - int(before.attacks.sum())
    assert told.startswith(f"Attacks: {int(now.attacks.sum())}, {abs(moved)} {'more' if moved > 0 else 'fewer'} than")


def test_arrests_are_counted_where_they_are_known(weeks: list[Week]) -> None:
    _, _, before, now = weeks[1]
    caught = Entry(2, 6, "police", EVERYONE, ArrestsMade((("ANA", 7), ("HIT", 2))))
    assert "9 arrested" in why_attacks([caught], before, now)
    assert "arrested" not in why_attacks([replace(caught, audience=("syria",))], before, now)


def test_the_echo_is_the_rules_own_on_the_public_count(weeks: list[Week]) -> None:
    now = weeks[2][3]
    assert drawn_after(now, 0) == 0.0
    assert 0.0 < drawn_after(now, 1) < drawn_after(now, 2) < sum(int(each.sum()) for each in now.past.attacks)
