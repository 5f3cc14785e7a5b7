"""The lines of the order of battle."""

from __future__ import annotations

from game.ui.battle_lines import BELIEVED, OWN, believed_line, doing, own_line, summary
from game.ui.columns import fitted
from game.ui.session import Session
from game.views.order_of_battle import Belief, own_bodies


def test_a_formation_is_told_with_what_it_does_and_lacks(session: Session) -> None:
    s = session.situation
    body = own_bodies(s, {s.own[0].id: "assault"}, sift="ordered")[0]
    told = own_line(body, s, fitted(OWN, 140)).plain
    assert body.report.name in told
    assert f"{body.report.strength:,}" in told
    assert "assault" in told
    words, style = doing(body.report._replace(in_contact=True, destination="QIM"), s)
    assert words.startswith("contact, ")
    assert words.endswith(s.board.name("QIM"))
    assert "yellow" in style


def test_a_report_is_told_with_its_age_and_doubt() -> None:
    told = believed_line(Belief("Syria", "QIM", "Al-Qaim", "in the open", 900, 1_400, 3, "aircraft", 0.6), fitted(BELIEVED, 100))
    assert told.plain.split() == ["900", "1,400", "Syria", "in", "the", "open", "Al-Qaim", "3", "weeks", "60%", "aircraft"]
    leader = believed_line(Belief("IS", "QIM", "Al-Qaim", "leader", 1, 1, 0, "exposed, regional"), fitted(BELIEVED, 100)).plain
    assert leader.split()[0] == "IS"


def test_the_summary_counts_and_names_the_filter(session: Session) -> None:
    s = session.situation
    told = summary(s, {}, "place", "idle").plain
    assert f"{len(s.own)} formations" in told
    assert "by place; those idle alone" in told
    assert "hiding" not in told
    assert "operators" in summary(session.campaign.situation("insurgents"), {}, "need", "all").plain
