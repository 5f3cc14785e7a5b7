"""The chronicle: the same week told to different sides, each as far as it may know, enemy losses rounded."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest

from game.bots.table import commanders
from game.campaign.campaign import Campaign
from game.events.air import StrikesFlown
from game.events.combat import BattleFought, FightersSeeped, FormationDestroyed, GarrisonDispersed, GarrisonStood, ZoneTaken
from game.events.entry import Entry
from game.events.event import EVERYONE, Event, Names
from game.events.insurgency import Attack, AttacksMade
from game.events.movement import ForceRaised, FormationArrived
from game.events.security import SweepMade
from game.events.turn import DayBroke, OrderFailed, OrderGiven
from game.views.chronicle import TOP, Line, chronicle, names_for
from tests.wars import shipped

BOTH = ("coalition", "iraq", "insurgents")


@pytest.fixture(scope="module")
def campaign() -> Campaign:
    return Campaign(shipped("tutorial"), 4)


def names(campaign: Campaign, viewer: str | None) -> Names:
    return names_for(campaign.theater, viewer)


def entry(event: Event, day: int = 0, audience: tuple[str, ...] = EVERYONE) -> Entry:
    return Entry(2, day, "test", audience, event)


def texts(lines: list[Line]) -> list[str]:
    return [line.text for line in lines]


def battle(*, won: bool = False, killed: tuple[int, int] = (13, 27)) -> BattleFought:
    return BattleFought(
        "QIM", "iraq", "insurgents", 2.0, 0.8, 0.1, 0.5, won,
        (("IQ-1", killed[0], 0, 0.9),), (("IS-1", killed[1], 8, 0.8),), 0, 0,
    )  # fmt: skip


def test_what_came_to_be_this_week_has_its_name_and_its_owner_reads_its_losses(campaign: Campaign) -> None:
    raised = ForceRaised("ANA-W2", "iraq", "ANA", "Tribal force of Anah", "tribal", 500, 0.6)
    lost = FormationDestroyed("ANA-W2", "ANA", 33, 2)
    assert told(campaign, "iraq", raised, lost)[-1] == "Destroyed at Anah: Tribal force of Anah, 35 killed or captured"
    assert "Tribal force of Anah, about 40" in told(campaign, "insurgents", raised, lost)[-1]


def attack(zone: str = "ANA", guards: int = 1, civilians: int = 2) -> AttacksMade:
    return AttacksMade((Attack(zone, "explosive", 4, 0.5, 5, "IQ-4", 1, guards, civilians, civilians),))


def dispersed(**changes: object) -> GarrisonDispersed:
    event = GarrisonDispersed(
        "IS-1", "QIM", 0.41, 0.77, 33, 147, 88, (("QIM", 300), ("SQD", 61)), (("QIM", 8), ("SQD", 8)), 90, "ABK", False
    )  # fmt: skip
    return replace(event, **changes)  # type: ignore[arg-type]


def told(campaign: Campaign, viewer: str | None, *events: Event) -> list[str]:
    return texts(chronicle([entry(event) for event in events], names(campaign, viewer)))


# ---- who is told --------------------------------------------------------------------------------------------------------
def test_entries_are_told_to_their_audience_and_to_the_truth(campaign: Campaign) -> None:
    given = entry(OrderGiven("iraq", {}, "patrol with 7th Division group", 4, 20.0, "grip is weak here"), audience=("iraq",))
    line = "Government of Iraq: patrol with 7th Division group (grip is weak here)"
    assert texts(chronicle([given], names(campaign, "iraq"))) == [line]
    assert texts(chronicle([given], names(campaign, None))) == [line]
    assert chronicle([given], names(campaign, "insurgents")) == []
    assert chronicle([given], names(campaign, "coalition")) == []


def test_orders_can_be_left_out_and_their_failures_not(campaign: Campaign) -> None:
    entries = [entry(OrderGiven("iraq", {}, "patrol", 4, 20.0)), entry(OrderFailed("iraq", "march", "no open way is left"))]
    assert texts(chronicle(entries, names(campaign, "iraq"), orders=False)) == [
        "Government of Iraq: could not march: no open way is left"
    ]


def test_a_weeks_lines_stand_in_the_order_of_days_and_totals_last(campaign: Campaign) -> None:
    entries = [
        entry(attack(), 1), entry(ZoneTaken("QIM", "iraq", "insurgents", 0.35, 0), 5),
        entry(FormationArrived("IQ-1", "QIM", "assault", True), 3), entry(DayBroke(6), 6),
    ]  # fmt: skip
    lines = chronicle(entries, names(campaign, "iraq"))
    assert [(line.day, line.zone, line.weight) for line in lines] == [(3, "QIM", 1), (5, "QIM", 3), (6, "ANA", 1)]
    assert all(line.week == 2 for line in lines)


def test_what_is_told_together_is_told_with_its_first_and_last_day(campaign: Campaign) -> None:
    strikes = [entry(StrikesFlown("coalition", "QIM", 4, (), 0, 0), day) for day in (0, 2, 6)]
    fights, attacks = [entry(battle(), day) for day in (1, 3)], [entry(attack(), day) for day in (4, 5)]
    moves = [entry(FormationArrived(body, "QIM", "hold", True), day) for body, day in (("IQ-1", 2), ("IQ-2", 3))]
    lines = chronicle([*strikes, *fights, *attacks, *moves], names(campaign, "coalition"))
    assert {line.text.split(":")[0]: line.when for line in lines if "assault" not in line.text} == {
        "Al-Qaim": (0, 6), "Anah": (4, 5), "Moves of Government of Iraq": (2, 3),
    }  # fmt: skip
    assert [line.when for line in lines if "assault" in line.text] == [(1, 3)]
    (taken,) = chronicle([entry(ZoneTaken("QIM", "iraq", "insurgents", 0.35, 0), 5)], names(campaign, "iraq"))
    assert taken.when == (5, 5)


# ---- battles ------------------------------------------------------------------------------------------------------------
def test_days_without_decision_are_told_together(campaign: Campaign) -> None:
    assert told(campaign, None, battle(), battle(), battle()) == [
        "Al-Qaim: 3 days of assault by Government of Iraq, no decision; 39 of the attackers and 81 of the defenders killed"
    ]


@pytest.mark.parametrize(
    ("killed", "words"),
    [
        ((0, 1), "none of the attackers killed, and 1 of the defenders"),
        ((4, 0), "4 of the attackers killed, and none of the defenders"),
        ((0, 0), "nobody killed on either side"),
    ],
)
@pytest.mark.parametrize("won", [False, True])
def test_a_side_that_lost_nobody_is_told_in_plain_words(
    campaign: Campaign, killed: tuple[int, int], words: str, won: bool
) -> None:
    assert told(campaign, None, battle(won=won, killed=killed))[0].endswith(f"; {words}")
    assert not any(" no of " in told(campaign, viewer, battle(won=won, killed=killed))[0] for viewer in BOTH)


def test_a_formation_of_which_nobody_is_left_is_said_to_be_so(campaign: Campaign) -> None:
    assert told(campaign, "iraq", FormationDestroyed("IQ-1", "QIM", 0, 0))[0].endswith(", nobody is left of it")


@pytest.mark.parametrize(
    ("viewer", "losses"),
    [
        (None, "13 of the attackers and 27 of the defenders"),
        ("iraq", "13 of the attackers and about 30 of the defenders"),
        ("insurgents", "about 10 of the attackers and 27 of the defenders"),
        ("coalition", "about 10 of the attackers and about 30 of the defenders"),
    ],
)
@pytest.mark.parametrize("won", [False, True])
def test_the_other_sides_losses_are_rounded(campaign: Campaign, viewer: str | None, losses: str, won: bool) -> None:
    (line,) = told(campaign, viewer, battle(won=won))
    assert f"; {losses} killed" in line


def test_odds_are_part_of_the_truth_alone(campaign: Campaign) -> None:
    assert "at 2.0 to 1" in told(campaign, None, battle(won=True))[0]
    assert not any("to 1" in told(campaign, viewer, battle(won=True))[0] for viewer in BOTH)


def test_what_is_drawn_and_worn_in_a_battle_is_not_told(campaign: Campaign) -> None:
    other = replace(battle(won=True), ratio=9.0, chance=0.1, hazard=0.9, draw=0.0, defenders=(("IS-1", 27, 300, 0.1),))
    for viewer in BOTH:
        assert told(campaign, viewer, battle(won=True)) == told(campaign, viewer, other)


# ---- garrisons ----------------------------------------------------------------------------------------------------------
def test_a_garrison_that_stood_tells_its_odds_to_its_own_side(campaign: Campaign) -> None:
    stood = GarrisonStood("IS-1", "QIM", 0.63, 0.2, 1100, 3, True)
    assert told(campaign, "insurgents", stood) == ["Al-Qaim garrison stood and fought in Al-Qaim (it had 63% to)"]
    assert told(campaign, "iraq", stood) == ["Al-Qaim garrison stood and fought in Al-Qaim"]
    assert told(campaign, "iraq", replace(stood, first=False)) == []


def test_where_the_dispersed_went_is_known_to_their_own_side(campaign: Campaign) -> None:
    (own,) = told(campaign, "insurgents", dispersed())
    assert own == (
        "Al-Qaim garrison melted away at Al-Qaim: 377 hid, 147 captured, 33 killed, 88 deserted, 90 fell back to Albu Kamal"
    )
    (enemy,) = told(campaign, "iraq", dispersed())
    assert enemy == (
        "Al-Qaim garrison melted away at Al-Qaim: about 150 captured, about 30 killed, the rest gone into the country around"
    )


def test_an_enemy_cannot_tell_from_it_how_many_hide_where(campaign: Campaign) -> None:
    elsewhere = dispersed(dormant=(("ABK", 9),), elements=(("RWA", 4),), deserted=2, retreated=0, to=None, chance=0.9, draw=0.95)
    for viewer in ("iraq", "coalition"):
        assert told(campaign, viewer, dispersed()) == told(campaign, viewer, elsewhere)
    assert told(campaign, "insurgents", dispersed()) != told(campaign, "insurgents", elsewhere)


def test_the_destroyed_are_counted_exactly_by_their_own(campaign: Campaign) -> None:
    lost = FormationDestroyed("IS-1", "QIM", 212, 321)
    assert told(campaign, "insurgents", lost) == ["Destroyed at Al-Qaim: Al-Qaim garrison, 533 killed or captured"]
    assert told(campaign, "iraq", lost) == ["Destroyed at Al-Qaim: Al-Qaim garrison, about 530 killed or captured"]


def test_those_who_seep_away_are_their_own_sides_business(campaign: Campaign) -> None:
    seeped = FightersSeeped("IS-1", "QIM", (8, 8), 20)
    assert seeped.audience(campaign.theater) == ("insurgents",)
    assert told(campaign, "insurgents", seeped) == ["36 of Al-Qaim garrison slipped into hiding at Al-Qaim"]


# ---- strikes and attacks ------------------------------------------------------------------------------------------------
def test_strikes_of_a_week_are_told_together_without_their_toll(campaign: Campaign) -> None:
    days = [StrikesFlown("coalition", "QIM", strikes, (("IS-1", 7),), dead, 2) for strikes, dead in ((4, 0), (5, 3))]
    for viewer in (None, *BOTH):
        assert told(campaign, viewer, *days) == ["Al-Qaim: 9 strikes by Coalition and partner; 3 civilians killed"]
    (quiet,) = chronicle([entry(days[0])], names(campaign, "iraq"))
    (harmful,) = chronicle([entry(days[1])], names(campaign, "iraq"))
    assert quiet.text == "Al-Qaim: 4 strikes by Coalition and partner"
    assert quiet.weight < harmful.weight


def test_days_of_a_sweep_are_one_line_with_their_sum(campaign: Campaign) -> None:
    days = [SweepMade("QIM", "iraq", (("IQ-1", 0),), 2, 4, 0, 0), SweepMade("QIM", "iraq", (("IQ-1", 2),), 1, 3, 1, 2)]
    idle = SweepMade("ANA", "iraq", (("IQ-2", 0),), 0, 0, 0, 0)
    (line,) = chronicle([entry(days[0], 1), entry(idle, 2), entry(days[1], 5)], names(campaign, "iraq"))
    assert line.text == (
        "Al-Qaim: a sweep by Government of Iraq; 3 guerrillas killed, 7 captured, 2 of the security forces killed, "
        "1 civilian killed"
    )
    assert line.when == (1, 5)


def test_attacks_are_told_by_zone_those_with_most_first(campaign: Campaign) -> None:
    lines = told(campaign, "iraq", attack("SQD"), attack("ANA"), attack("ANA", guards=0, civilians=0))
    assert lines == [
        "Anah: 2 attacks; 3 of the security forces and 2 civilians killed",
        "South Qaim desert-Akkas: an attack; 2 of the security forces and 2 civilians killed",
    ]


def test_beyond_the_first_zones_attacks_are_told_in_one_line(campaign: Campaign) -> None:
    zones = campaign.theater.board.zone_ids[:8]
    lines = chronicle([entry(attack(zone)) for zone in (*zones, zones[0])], names(campaign, "iraq"))
    assert len(lines) == TOP + 1
    assert lines[0].text.startswith(f"{campaign.theater.board.names[0]}: 2 attacks")
    assert lines[-1].zone is None
    assert lines[-1].text.startswith("3 attacks in 3 other zones; 6 of the security forces and 6 civilians killed: ")


def test_attacks_that_killed_nobody_say_so(campaign: Campaign) -> None:
    (only,) = attack(guards=0, civilians=0).attacks
    assert told(campaign, "iraq", AttacksMade((only._replace(formation_killed=0),))) == ["Anah: an attack; nobody killed"]


def test_moves_of_another_side_are_told_together_and_ones_own_apart(campaign: Campaign) -> None:
    moves = [FormationArrived(body, "QIM", "hold", True) for body in ("IQ-1", "IQ-2")]
    assert len(told(campaign, "iraq", *moves)) == 2
    (line,) = told(campaign, "coalition", *moves)
    assert line.startswith("Moves of Government of Iraq: ")
    assert line.count(" to Al-Qaim") == 2


# ---- a war told to everyone ---------------------------------------------------------------------------------------------
@pytest.mark.parametrize("viewer", BOTH)
def test_a_whole_war_is_told_in_names_and_never_beyond_the_audience(viewer: str) -> None:
    entries: list[Entry] = []
    campaign = Campaign(shipped("tutorial"), 8, (entries.append,))
    called, ids = names(campaign, viewer), re.compile(r"\b(I[QS]|CO)-\d\b|\bL-[A-Z]{3}\b")
    campaign.play(commanders({f.id: f.sheet.kind for f in campaign.theater.factions.values()}, {}))
    lines = chronicle(entries, called)
    assert lines
    for line in lines:
        assert line.text.strip()
        assert not ids.search(line.text)
        assert 1 <= line.weight <= 3
    others = {f.sheet.name for f in campaign.theater.factions.values() if f.id != viewer}
    orders = [line.text for line in chronicle([e for e in entries if isinstance(e.event, OrderGiven)], called)]
    assert orders
    assert not any(text.startswith(tuple(f"{name}:" for name in others)) for text in orders)


def test_the_truth_is_told_at_least_as_much_as_any_side() -> None:
    entries: list[Entry] = []
    campaign = Campaign(shipped("tutorial"), 8, (entries.append,))
    called = {viewer: names(campaign, viewer) for viewer in (None, *BOTH)}
    campaign.play(commanders({f.id: f.sheet.kind for f in campaign.theater.factions.values()}, {}))
    counts = {viewer: len(chronicle(entries, each)) for viewer, each in called.items()}
    assert all(counts[viewer] < counts[None] for viewer in BOTH)
