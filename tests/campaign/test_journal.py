"""The journal: a campaign written down whole, the same bytes for the same campaign."""

from __future__ import annotations

import gzip
import json
import os
from pathlib import Path
from threading import get_ident

import pytest

from game.bots.table import commanders
from game.campaign.campaign import Campaign
from game.campaign.journal import Cast, Journal, header, software, write_whole
from game.campaign.schema import Scenario
from game.errors import JournalError


def play(scenario: Scenario, weeks: int, cast: Cast | None = None) -> tuple[Campaign, Journal]:
    campaign = Campaign(scenario, 7)
    journal = Journal(campaign, cast)
    campaign.play(commanders({f: sheet.kind for f, sheet in scenario.factions.items()}, {}), weeks=weeks)
    return campaign, journal


def lines_of(journal: Journal) -> list[str]:
    return gzip.decompress(journal.to_bytes()).decode().removesuffix("\n").split("\n")


@pytest.fixture(scope="module")
def played(tutorial: Scenario) -> tuple[Campaign, Journal]:
    """Three weeks of the tutorial under seed 7, with what was written of them."""
    return play(tutorial, 3, Cast(("iraq",), {"insurgents": "go_to_ground"}))


def test_the_first_line_tells_a_list_what_it_is(played: tuple[Campaign, Journal]) -> None:
    first = json.loads(lines_of(played[1])[0])
    assert (first["badia"], first["format"], first["seed"], first["software"]) == ("journal", 2, 7, software())
    assert first["title"] == "Tutorial: the road to al-Qaim"
    assert (first["people"], first["week"], first["weeks"], first["date"]) == (["Iraq"], 4, 12, "2017-11-17")
    assert first["over"] is False


def test_the_second_line_says_all_that_is_needed_to_begin(played: tuple[Campaign, Journal]) -> None:
    head = json.loads(lines_of(played[1])[1])
    assert Scenario.model_validate(head["scenario"]) == played[0].scenario.untested
    assert (head["seed"], head["people"], head["bots"]) == (7, ["iraq"], {"insurgents": {"1": "go_to_ground"}})


def test_the_header_keeps_what_was_written_and_no_defaults(tutorial: Scenario) -> None:
    data = header(tutorial, 3, Cast())["scenario"]
    assert "services" in data["zones"]["QIM"]
    assert "lines" in data["map"]
    assert "x-note" not in json.dumps(data)


def test_each_week_ends_with_a_digest(played: tuple[Campaign, Journal]) -> None:
    marks = [json.loads(line) for line in lines_of(played[1])[2:] if line.startswith("{")]
    assert [mark.get("week") for mark in marks] == [1, 2, 3, None]
    assert marks[-2]["digest"] == marks[-1]["digest"] == played[0].theater.digest()
    assert marks[-1]["end"] is True


def test_the_same_campaign_gives_the_same_bytes(played: tuple[Campaign, Journal], tutorial: Scenario) -> None:
    _, journal = play(tutorial, 3, Cast(("iraq",), {"insurgents": "go_to_ground"}))
    assert journal.to_bytes() == played[1].to_bytes() == journal.to_bytes()


def test_a_week_under_way_is_not_in_the_file(tutorial: Scenario) -> None:
    campaign, journal = play(tutorial, 2)
    before = journal.to_bytes()
    campaign.open_week()
    assert journal.to_bytes() == before
    assert len(journal.lines) > len(lines_of(journal)) - 2


def test_the_end_of_a_campaign_is_in_the_file(tutorial: Scenario) -> None:
    campaign, journal = play(tutorial, 12)
    assert campaign.theater.over
    assert any('"CampaignEnded"' in line for line in lines_of(journal))
    assert json.loads(lines_of(journal)[0])["over"] is True


def test_a_folder_that_is_not_there_is_named(played: tuple[Campaign, Journal], tmp_path: Path) -> None:
    with pytest.raises(JournalError, match="cannot be written here"):
        played[1].write(tmp_path / "nowhere" / "war.badia")


def test_what_is_written_may_be_read_by_whom_the_mask_allows(tmp_path: Path) -> None:
    before = os.umask(0o022)
    try:
        write_whole(tmp_path / "plan.json", b"{}")
    finally:
        os.umask(before)
    assert (tmp_path / "plan.json").stat().st_mode & 0o777 == 0o644


def test_a_link_under_the_temporary_name_is_not_followed(tmp_path: Path) -> None:
    other = tmp_path / "other"
    other.write_bytes(b"not ours")
    (tmp_path / f".writing-{os.getpid()}-{get_ident()}").symlink_to(other)
    write_whole(tmp_path / "war.badia", b"ours")
    assert (other.read_bytes(), (tmp_path / "war.badia").read_bytes()) == (b"not ours", b"ours")


def test_a_write_that_fails_leaves_the_old_file_whole(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "war.badia"
    write_whole(path, b"old")

    def broken(handle: int) -> None:
        raise OSError("no space left")

    monkeypatch.setattr("os.fsync", broken)
    with pytest.raises(OSError, match="no space"):
        write_whole(path, b"new")
    assert path.read_bytes() == b"old"
    assert [each.name for each in tmp_path.iterdir()] == ["war.badia"]
