"""Turns by lines: weeks, the curtain, saves, and the end."""

from __future__ import annotations

from io import StringIO
from pathlib import Path

from game.campaign.schema import Scenario
from game.ui.plain.game import LineGame
from game.ui.plain.paper import Paper
from game.ui.session import Session
from tests.ui.plain.conftest import Ask


def test_a_person_is_asked_once_where_command_is_unused(ask: Ask, line_game: LineGame, session: Session) -> None:
    line_game.interactive = True
    assert "Type end again" in ask("end")
    assert session.situation.week == 1
    assert "week 2 of 12" in ask("end")
    assert "week 3 of 12" in ask("end now")


def test_running_on_stops_for_what_matters_or_at_its_weeks(ask: Ask, session: Session) -> None:
    ask("order assault qim with 7th, counter, popular")
    told = ask("run 12")
    assert "Stopped: " in told
    assert session.situation.week < 12
    assert "give a number of weeks, not 'many'" in ask("run many")


def test_the_war_ends_with_the_truth(ask: Ask, session: Session) -> None:
    assert "the war goes on" in ask("outcome")
    assert "type concede yes" in ask("concede")
    assert "when one week at least was played" in ask("concede yes")
    ask("end now")
    told = ask("concede yes")
    assert "The campaign is over after 1 week, 11 before its time. Government of Iraq conceded." in told
    assert "dormant members" in told
    assert session.over
    assert "the war is over" in ask("end")
    assert "dormant members" in ask("outcome")


def test_the_chronicle_is_told_by_kind_and_goes_into_a_file(home: Path, ask: Ask, session: Session) -> None:
    assert "no file yet" in ask("chronicle")
    session.autosaves = True
    ask("order assault qim with 7th, counter, popular", "end now", "end now")
    told = ask("chronicle")
    assert "October 2017, week 1" in told
    assert "Killed under arms" in told
    assert "The fighting. " in ask("chronicle battles")
    assert "there is no kind 'weather'" in ask("chronicle weather")
    assert str(home / "chronicles") in ask("chronicle file").replace("\n", "")
    ask("concede yes")
    assert "Turning points" in ask("outcome")


def test_campaigns_are_kept_listed_and_gone_on_with(home: Path, ask: Ask, line_game: LineGame, session: Session) -> None:
    assert "No campaign is kept yet." in ask("saves")
    session.autosaves = True
    ask("end now", "end now")
    assert "Saved as week 3 began" in ask("save")
    assert "2. " in ask("saves")
    assert "week 3 of 12" in ask("load 1")
    assert line_game.session is not session
    assert "week 2 of 12" in ask("load 2 week 1")
    assert "there are 2 campaigns kept" in ask("load 9")
    assert "Not done: " in ask("load nothing.badia")


def test_a_campaign_is_begun_by_name(home: Path, ask: Ask, line_game: LineGame) -> None:
    assert "tutorial: Tutorial: the road to al-Qaim, 12 weeks" in ask("scenarios")
    assert "Did you mean tutorial?" in ask("play tutorail")
    assert "Insurgents" in ask("scenarios tutorial")
    assert "seed 3." in ask("play tutorial as insurgents seed 3")
    assert line_game.session.side == "insurgents"
    assert "a seed is a whole number" in ask("play tutorial seed x")


def test_two_people_see_only_their_own_side(tutorial: Scenario) -> None:
    session = Session(tutorial, ("iraq", "insurgents"), 7, tutorial.bots)
    stream = StringIO()
    game = LineGame(Paper(stream), session)
    for line in ("", "order assault qim with 7th", "zone qim", "end"):
        game.take(line)
    assert session.side == "insurgents"
    place = len(stream.getvalue())
    for line in ("orders", "status", "orders", "forces", "log", "news"):  # the first is swallowed by the curtain
        game.take(line)
    told = stream.getvalue()[place:]
    assert "7th Division" not in told
    assert "No orders yet this week." in told
    game.take("end")
    assert game.behind_curtain
    assert game.prompt == "badia> "
    place = len(stream.getvalue())
    game.take("")
    assert "week 2 of 12" in stream.getvalue()[place:]
    assert "7th Division group is on the way" in stream.getvalue()[place:]
    game.take("run 3")
    assert "weeks go one by one" in stream.getvalue()
