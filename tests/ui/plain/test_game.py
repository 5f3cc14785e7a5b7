"""The game by lines: a file of commands plays it, and what cannot be done is counted."""

from __future__ import annotations

from io import StringIO

from game.campaign.schema import Scenario
from game.ui.plain.game import LONGEST, LineGame
from game.ui.plain.paper import Paper
from game.ui.session import Session
from tests.ui.plain.conftest import Ask


def test_without_a_campaign_it_says_how_to_begin() -> None:
    stream = StringIO()
    game = LineGame(Paper(stream))
    game.play(["status\n", "# a remark\n", "\n", "quit\n", "status\n"])
    assert "play NAME" in stream.getvalue()
    assert "Not done: no campaign is open" in stream.getvalue()
    assert "(line 1)" in stream.getvalue()
    assert (game.faults, game.left) == (1, True)


def test_lines_play_the_war_that_the_screens_would(tutorial: Scenario) -> None:
    by_lines, by_hand = (Session(tutorial, "iraq", 9, tutorial.bots) for _ in range(2))
    game = LineGame(Paper(StringIO()), by_lines)
    game.play(["order assault qim with 7th\n", "zones\n", "forces all\n", "possible qim\n", "affairs\n", "end\n", "end\n"])
    from game.orders.assault import Assault

    body = next(each for each in by_hand.situation.own if each.name.startswith("7th"))
    assert by_hand.plan.add(Assault((body.id,), "QIM")) is None
    by_hand.end_week()
    by_hand.end_week()
    assert by_lines.campaign.theater.digest() == by_hand.campaign.theater.digest()
    assert game.faults == 0


def test_lessons_follow_what_is_done(ask: Ask) -> None:
    assert "Lesson 2 of 8" in ask("zone al-qaim")
    assert "Lesson 3 of 8" in ask("possible al-qaim assault")
    assert "Lesson 4 of 8" in ask("order assault al-qaim with 7th")
    assert "Lesson 5 of 8" in ask("affairs")
    assert "Lesson 6 of 8" in ask("end now")


def test_a_line_too_long_is_refused(ask: Ask) -> None:
    assert "at most 2,000 characters" in ask("x" * (LONGEST + 1))
