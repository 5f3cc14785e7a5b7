"""Insurgency events: attacks, covers, stances, and what stays hidden of them."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np
import pytest

from game.events.event import EVERYONE, Event
from game.events.insurgency import (
    KINDS,
    ArrestsMade,
    Attack,
    AttacksMade,
    ElementsLost,
    ExcitationPassed,
    GroupsReformed,
    GroupsStirred,
    StanceTaken,
)
from game.rules.attacks import KINDS as KINDS_DRAWN
from game.terms import Cover
from game.theater.theater import Theater

Render = Callable[[Event, str | None], str]
ATTACK = Attack(
    zone="ANA", kind="explosive", elements=9, draw=0.9, killed_and_wounded=23, formation="IQ-4", formation_killed=3,
    guards_killed=2, civilians_killed=4, civilians_hurt=11,
)  # fmt: skip


def test_attacks_are_counted_with_their_dead_and_hurt(theater: Theater) -> None:
    row = theater.board.index["ANA"]
    AttacksMade((ATTACK, ATTACK)).apply(theater)
    assert theater.ground.attacks[row] == theater.ground.attacks.sum() == 2
    assert theater.ground.hurt_by_insurgents[row] == 22
    assert not theater.ground.hurt_by_others.any()
    assert theater.formations["IQ-4"].strength == 2_494
    assert theater.zones["ANA"].local_security == 596
    assert theater.ledger.fates["iraq"]["killed"] == 10
    assert theater.ledger.civilians_killed["insurgents"] == 8
    assert theater.ledger.civilians_killed_by_air["insurgents"] == 0


def test_an_attack_that_hurts_nobody_is_still_an_attack(theater: Theater, headline: Render) -> None:
    harmless = AttacksMade((ATTACK._replace(formation_killed=0, guards_killed=0, civilians_killed=0, civilians_hurt=0),))
    harmless.apply(theater)
    assert theater.ground.attacks.sum() == 1
    assert theater.ledger.lost("iraq") == 0
    assert headline(harmless, "iraq") == "Anah: a bomb attack; nobody killed"


def test_an_attack_is_news_to_all_but_the_size_of_the_group_is_not(theater: Theater, headline: Render) -> None:
    event = AttacksMade((ATTACK,))
    assert event.audience(theater) == EVERYONE
    assert headline(event, "iraq") == "Anah: a bomb attack; 5 of the security forces and 4 civilians killed"
    assert headline(AttacksMade((ATTACK._replace(elements=40, draw=0.1),)), "iraq") == headline(event, "iraq")


def test_a_journals_plain_rows_make_the_same_event() -> None:
    assert AttacksMade((tuple(ATTACK),)) == AttacksMade((ATTACK,))  # type: ignore[arg-type]


@pytest.mark.parametrize("kind", KINDS_DRAWN)
def test_every_kind_of_attack_has_words(kind: str, headline: Render) -> None:
    assert headline(AttacksMade((ATTACK._replace(kind=kind),)), None).startswith(f"Anah: {KINDS[kind]}; ")


def test_excitation_is_passed_on_whole(theater: Theater) -> None:
    ExcitationPassed(np.arange(8) / 4).apply(theater)
    assert theater.ground.excitation.tolist() == [row / 4 for row in range(8)]


def test_groups_stir_and_their_agents_show_it(theater: Theater) -> None:
    groups = len(theater.cells)
    GroupsStirred(np.full(groups, 2), np.ones(groups, dtype=np.bool_)).apply(theater)
    assert all(cell.cover is Cover.EXPOSED and cell.regrouping for cell in theater.cells)


def test_those_arrested_leave_their_elements_for_the_ledger(theater: Theater, headline: Render) -> None:
    hidden, row = theater.underground, theater.board.index["ANA"]
    gone = hidden.element_zone == row
    arrested = int(hidden.element_operators[gone].sum())
    event = ArrestsMade((("ANA", arrested),))
    everyone = int(hidden.element_operators.sum())
    ElementsLost(arrested, np.where(gone, 0, hidden.element_operators)).apply(theater)
    event.apply(theater)
    assert hidden.operators_by_zone(8)[row] == 0
    assert hidden.element_operators.sum() + theater.ledger.fates["insurgents"]["captured"] == everyone
    assert headline(event, "iraq") == f"Guerrillas arrested: Anah {arrested}"


def test_a_stance_is_taken_by_a_region_and_the_old_columns_are_left_alone(theater: Theater) -> None:
    hidden = theater.underground
    stance, emphasis = hidden.region_stance, hidden.region_emphasis
    StanceTaken("frontier", 1, 2).apply(theater)
    assert (hidden.region_stance.tolist(), hidden.region_emphasis.tolist()) == ([1], [2])
    assert (stance.tolist(), emphasis.tolist()) == ([0], [0])


def test_what_the_hidden_do_among_themselves_stays_hidden(theater: Theater) -> None:
    assert StanceTaken("frontier", 1, 0).audience(theater) == ("insurgents",)
    assert ExcitationPassed(np.zeros(8)).audience(theater) == ()
    assert GroupsStirred(np.zeros(1, dtype=np.int64), np.zeros(1, dtype=np.bool_)).audience(theater) == ()
    assert all(not event.headline(None) for event in (StanceTaken("frontier", 1, 0),))  # type: ignore[arg-type]


def test_what_each_element_has_left_is_nobodys_to_know(theater: Theater) -> None:
    left = np.zeros(len(theater.underground.element_zone), dtype=np.int64)
    event = ElementsLost(int(theater.underground.element_operators.sum()), left)
    assert event.audience(theater) == ()
    event.apply(theater)
    assert theater.underground.element_operators.sum() == 0
    assert not event.operators.flags.writeable


def test_groups_reformed_are_nobodys_to_know_and_leave_the_old_columns_alone(theater: Theater) -> None:
    hidden = theater.underground
    old = hidden.element_group
    kept = old.tolist()
    groups = len(hidden.group_region)
    event = GroupsReformed(np.zeros_like(old), hidden.group_region, hidden.group_cover, hidden.group_regrouping)
    assert event.audience(theater) == ()
    event.apply(theater)
    assert old.tolist() == kept
    assert hidden.group_size.tolist() == [len(old)] + [0] * (groups - 1)
    assert theater.cells[0].operators == hidden.element_operators.sum()
