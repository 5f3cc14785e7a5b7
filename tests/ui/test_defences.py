"""Defences: each side is told why one broke by its own numbers and beliefs, never by the other's."""

from __future__ import annotations

from dataclasses import replace

from game.events.combat import BattleFought, GarrisonDispersed
from game.events.entry import Entry
from game.events.event import EVERYONE, Event
from game.orders.outlook import believed_odds
from game.ui.defences import why_broken
from game.ui.session import Session
from game.views.chronicle import names_for

BATTLE = BattleFought(
    "QIM", "iraq", "insurgents", 2.0, 0.8, 0.1, 0.05, True, (("IQ-1", 13, 0, 0.85),), (("IS-1", 27, 8, 0.41),), 5, 20
)  # fmt: skip


def _told(session: Session, side: str, *events: Event) -> list[str]:
    names, before = names_for(session.campaign.theater, side), session.campaign.situation(side)
    return [line.text for line in why_broken([Entry(1, 2, "battle", EVERYONE, each) for each in events], names, before)]


def test_an_attacker_is_told_days_and_the_odds_believed(session: Session) -> None:
    own = session.campaign.situation("iraq")
    body = own.formations["IQ-1"]
    quiet = replace(BATTLE, won=False)
    (line,) = _told(session, "iraq", quiet, quiet, BATTLE)
    assert line == (
        f"Why the defence of Al-Qaim broke: after 3 days of assault this week, at odds believed to be "
        f"{believed_odds(own, 'QIM', [body])}; yours: {body.name} with cohesion 0.85 "
        f"({body.cohesion:.2f} as the week began), supply {body.supply:.2f}"
    )


def test_a_defender_is_told_what_the_assault_made_of_its_own(session: Session) -> None:
    body = session.campaign.situation("insurgents").formations["IS-1"]
    (line,) = _told(session, "insurgents", BATTLE)
    assert line == (
        f"Why Al-Qaim could not be held: its defence broke after 1 day of assault this week: {body.name} with cohesion 0.41 "
        f"({body.cohesion:.2f} as the week began), supply {body.supply:.2f}; 25 local security stood with them"
    )


def test_the_others_numbers_are_nobodys_to_read(session: Session) -> None:
    other = replace(BATTLE, ratio=9.0, chance=0.1, hazard=0.9, draw=0.0, defenders=(("IS-1", 27, 300, 0.1),))
    assert _told(session, "iraq", BATTLE) == _told(session, "iraq", other)
    other = replace(BATTLE, ratio=9.0, chance=0.1, hazard=0.9, attackers=(("IQ-1", 99, 0, 0.1),))
    assert _told(session, "insurgents", BATTLE) == _told(session, "insurgents", other)
    assert _told(session, "coalition", BATTLE) == []


def test_a_garrison_that_melted_away_is_told_its_odds_and_its_state(session: Session) -> None:
    gone = GarrisonDispersed("IS-1", "QIM", 0.41, 0.77, 3, 4, 5, (), (), 0, None, False)
    body = session.campaign.situation("insurgents").formations["IS-1"]
    state = f"cohesion {body.cohesion:.2f}, supply {body.supply:.2f}, told to {body.posture}"
    assert _told(session, "insurgents", gone) == [
        f"Why {body.name} melted away at Al-Qaim: it had 41% to stand; as the week began: {state}"
    ]
    assert _told(session, "insurgents", replace(gone, beaten=True)) == []  # the battle that beat it is told
    assert _told(session, "iraq", gone) == []


def test_a_week_without_a_decision_needs_no_reason(session: Session) -> None:
    assert _told(session, "iraq", replace(BATTLE, won=False)) == []
