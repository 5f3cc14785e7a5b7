"""A zone's sheet: what a side knows, with the age of it."""

from __future__ import annotations

from game.campaign.campaign import Campaign
from game.campaign.schema import Scenario
from game.orders.plan import Plan
from game.ui.drafts import drafts
from game.views.zone_sheet import hidden_words, zone_sheet


def test_a_sheet_is_what_the_situation_holds(last_pockets: Scenario) -> None:
    situation = Campaign(last_pockets, 7).open_week()["iraq"]
    sheet = zone_sheet(situation, "QIM")
    assert (sheet.name, sheet.controller, sheet.contested, sheet.seen) == ("Al-Qaim", "insurgents", True, 0)
    assert [body.id for body in sheet.own] == ["IQ-01", "IQ-02"]
    assert sheet.enemies[0].source == "own eyes"
    assert "Albu Kamal" in sheet.neighbours
    assert zone_sheet(situation, "RQA").seen == 0  # an ally stands there
    assert zone_sheet(situation, "DEZ").seen == 1


def test_those_who_hide_are_told_by_what_is_known(last_pockets: Scenario) -> None:
    situations = Campaign(last_pockets, 7).open_week()
    row = situations["iraq"].board.index["HMR"]
    own = situations["insurgents"].underground
    assert own is not None
    assert hidden_words(situations["insurgents"], row) == f"180 operators; {int(own.dormant[row])} dormant"
    assert hidden_words(situations["iraq"], row).startswith("300-1,000 thought to hide (4 weeks old)")


def test_formations_are_listed_as_the_dialogs_of_orders_list_them(last_pockets: Scenario) -> None:
    now = Campaign(last_pockets, 7).open_week()["iraq"]
    zone = max(now.own_at, key=lambda each: len(now.own_at[each]))
    listed = zone_sheet(now, zone).own
    assert len(listed) > 1
    assert [body.power for body in listed] == sorted((body.power for body in listed), reverse=True)
    march = next(draft for draft in drafts(Plan(now), zone) if draft.verb == "march")
    assert [body.id for body in march.formations] == [body.id for body in listed if body in march.formations]
