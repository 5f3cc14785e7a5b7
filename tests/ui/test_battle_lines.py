"""The lines of the order of battle."""

from __future__ import annotations

from dataclasses import replace

from game.campaign.campaign import Campaign
from game.campaign.schema import Scenario
from game.orders.plan import Plan
from game.orders.standing import standing_orders
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


def test_an_attack_of_the_insurgents_is_called_by_the_name_of_their_order(last_pockets: Scenario) -> None:
    situations = Campaign(last_pockets, 7).open_week()
    for side, word in (("insurgents", "counter-attack"), ("iraq", "assault")):
        s = situations[side]
        attacking = s.own[0]._replace(posture="assault", in_contact=False, destination=None)
        assert doing(attacking, s)[0].startswith(word)
        plan = Plan(replace(s, own=(attacking,)))
        assert any(each.text.startswith(f"{word}: {attacking.name}") for each in standing_orders(plan))
