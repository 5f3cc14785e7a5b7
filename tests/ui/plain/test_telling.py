"""Telling by lines: the same that the screens show, and no more."""

from __future__ import annotations

from io import StringIO

from game.campaign.schema import Scenario
from game.ui.plain.game import LineGame
from game.ui.plain.paper import Paper
from game.ui.session import Session
from tests.ui.plain.conftest import Ask


def test_the_morning_is_told(ask: Ask) -> None:
    assert "week 1 of 12" in ask("status")
    assert "6 of 6 command left" in ask("look")
    assert "Your goal: Take al-Qaim" in ask("goal")
    assert "No week has been played yet." in ask("news")
    assert "No week has been played yet." in ask("weeks")
    assert "no week has been played since" in ask("days")


def test_a_zone_is_told_as_the_panel_tells_it_without_drawing(ask: Ask) -> None:
    ask("lesson")
    told = ask("zone al qaim")
    assert "Held by Insurgents" in told
    assert "Insurgents 1,200-2,700" in told
    assert "█" not in told
    assert "■" not in told
    assert ask("zone") == told  # the one looked at last


def test_zones_are_sifted_by_side(ask: Ask) -> None:
    assert len(ask("zones").splitlines()) == 9
    assert len(ask("zones mine").splitlines()) == 3
    assert len(ask("zones insurgents").splitlines()) == 7
    assert "there is no side 'france'" in ask("zones france")


def test_forces_are_ones_own_and_an_order_of_battle_has_the_others_by_report(ask: Ask, session: Session) -> None:
    own, everyone = ask("forces"), ask("forces all")
    assert all(body.name.split()[0] in own for body in session.situation.own)
    assert "Believed of others" in everyone
    assert "neighbouring zone" in everyone
    assert "sorted by strength; those idle alone" in ask("forces idle by strength").casefold()
    assert "there is no ranking 'beauty'" in ask("forces by beauty")


def test_after_a_week_there_are_news_days_a_log_and_a_table(ask: Ask) -> None:
    ask("order assault qim with 7th, counter, popular", "end now", "end now")
    assert "Week 2, from 03 Nov 2017" in ask("news")
    assert len([line for line in ask("days").splitlines() if line.startswith("Day ")]) == 7
    assert "week 1, day" in ask("log")
    assert "Al-Qaim" in ask("log al-qaim")
    assert "0 lines." in ask("log gravest nothing of the kind")
    assert "Iraq: assault Al-Qaim" in ask("log orders and why")
    above, below, first = ask("charts").splitlines()[:3]
    assert above.split() == ["Coalition", "Iraq", "Insurgents", "Iraq", "Syria", "own", "own", "own"]
    assert below.split() == ["week", *["zones"] * 3, *["attacks"] * 2, "dead", "will", "treasury"]
    assert len(first.split()) == 9


def test_affairs_and_overlays_are_tables_without_lines(ask: Ask) -> None:
    told = ask("affairs")
    assert "minor victory" in told
    assert "Coalition and partner" in told
    assert "─" not in told
    assert "there is no overlay 'nothing'" in ask("overlay nothing")
    assert "grievance, 0 to 9" in ask("overlay griev")
    assert "thousands came" in ask("overlay displaced")


def test_words_are_looked_up_whole_where_few_entries_have_them(ask: Ask) -> None:
    assert "move road day, coefficient: Value: 60 km/day; Range: 40 to 80" in ask("look-up move road day")
    assert "Source:" not in ask("look-up attack")
    assert ask("look-up nothing of the kind") == "Nothing has these words.\n"


def test_nothing_hidden_is_told(last_pockets: Scenario) -> None:
    """The garrison's true strength is in no answer to the side that faces it."""
    session = Session(last_pockets, "iraq", 7, last_pockets.bots)
    true = {f"{each.strength:,}" for each in session.campaign.theater.formations.values() if each.faction.id == "insurgents"}
    stream = StringIO()
    game = LineGame(Paper(stream), session)
    for line in ("forces all", "zones", "affairs", "zone QIM", "possible QIM assault", "overlay activity"):
        game.take(line)
    own = {f"{each.strength:,}" for each in (*session.situation.own, *session.situation.allied)}
    bounds = {f"{n:,}" for id in session.situation.board.zone_ids for r in session.situation.reports(id) for n in (r.low, r.high)}
    words = set(stream.getvalue().replace("-", " ").split())
    assert not (true - own - bounds) & words
