"""The list of saves: newest first, and a damaged file is named and hides no other."""

from __future__ import annotations

import gzip
import json
import os
from datetime import date
from pathlib import Path

import pytest

from game.campaign.campaign import Campaign
from game.campaign.journal import Cast, Journal
from game.campaign.save_list import HOME, card_of, folder, saved
from game.campaign.schema import Scenario


@pytest.fixture
def place(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv(HOME, str(tmp_path))
    return folder()


@pytest.fixture
def war(tutorial: Scenario, place: Path) -> Path:
    campaign = Campaign(tutorial, 7)
    journal = Journal(campaign, Cast(("iraq", "insurgents")))
    campaign.play({}, 1)
    path = place / "auto-war.badia"
    journal.write(path)
    return path


def test_a_card_tells_what_is_in_the_file(war: Path) -> None:
    card = card_of(war)
    assert card is not None
    assert (card.week, card.weeks, card.date, card.seed, card.is_auto) == (2, 12, date(2017, 11, 3), 7, True)
    assert card.words == "Tutorial: the road to al-Qaim: Iraq and Insurgents, week 2 of 12, 3 November 2017"


def test_damaged_files_are_named_and_hide_no_other(war: Path, place: Path) -> None:
    (place / "torn.badia").write_bytes(war.read_bytes()[:40])
    (place / "odd.badia").write_bytes(gzip.compress(b'{"badia":"journal","title":7,"week":1e999}\n'))
    (place / "letter.badia").write_text("Dear Sir", encoding="utf-8")
    (place / "folder.badia").mkdir()
    os.utime(war, (2e9, 2e9))
    cards = saved()
    assert cards[0].path == war
    assert not cards[0].fault
    assert sorted(card.path.name for card in cards[1:]) == ["folder.badia", "letter.badia", "odd.badia", "torn.badia"]
    assert all(card.path.name in card.fault and card.words.endswith("cannot be read") for card in cards[1:])


def test_a_title_sends_the_screen_no_control_codes(place: Path) -> None:
    title = {"badia": "journal", "title": "war\x1b[2J", "people": ["\x07us"], "week": 1, "weeks": 2, "date": "2001-01-05"}
    (place / "odd\x1b.badia").write_bytes(gzip.compress(json.dumps({**title, "over": False, "seed": 1}).encode()))
    (place / "torn\x1b.badia").write_bytes(b"")
    assert sorted(card.words for card in saved()) == [
        "torn\ufffd.badia: cannot be read",
        "war\ufffd[2J: \ufffdus, week 1 of 2, 5 January 2001",
    ]


def test_a_file_that_is_gone_has_no_card(tmp_path: Path) -> None:
    assert card_of(tmp_path / "gone.badia") is None
