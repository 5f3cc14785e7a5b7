"""The journal: a campaign written down is a campaign that can be had again, and a spoilt file says where it is spoilt."""

from __future__ import annotations

import gzip
import json
from collections.abc import Callable
from pathlib import Path

import pytest

from game.bots.table import commanders
from game.campaign.campaign import Campaign
from game.campaign.journal import MAX_BYTES, Journal, header, replay, write_whole
from game.campaign.schema import Scenario
from game.errors import JournalError

Lines = list[str]
Written = Callable[[Callable[[Lines], Lines]], Path]


@pytest.fixture(scope="module")
def played(tutorial: Scenario) -> tuple[Campaign, Journal]:
    """Three weeks of the tutorial under seed 7, with what was written of them."""
    campaign = Campaign(tutorial, 7)
    journal = Journal(campaign)
    campaign.play(commanders({f: sheet.kind for f, sheet in tutorial.factions.items()}, {}), weeks=3)
    return campaign, journal


@pytest.fixture
def spoilt(played: tuple[Campaign, Journal], tmp_path: Path) -> Written:
    """Writes the three weeks with their lines changed."""

    def writing(change: Callable[[Lines], Lines]) -> Path:
        path = tmp_path / "spoilt.badia"
        path.write_bytes(gzip.compress("\n".join(change(list(played[1].lines))).encode()))
        return path

    return writing


def line_of(lines: Lines, kind: str) -> int:
    """Where the first event of a kind stands, counted from 0."""
    return next(n for n, line in enumerate(lines) if f'"{kind}"' in line and line.startswith("["))


def test_a_journal_replays_to_the_theater_it_was_written_from(played: tuple[Campaign, Journal], tmp_path: Path) -> None:
    campaign, journal = played
    path = tmp_path / "war.badia"
    journal.write(path)
    again = replay(path)
    assert again.theater.digest() == campaign.theater.digest()
    assert (again.seed, again.weeks, again.scenario) == (7, 3, campaign.scenario)
    assert [each.name for each in tmp_path.iterdir()] == ["war.badia"]


def test_the_first_line_says_all_that_is_needed_to_begin(played: tuple[Campaign, Journal]) -> None:
    first = json.loads(played[1].lines[0])
    assert (first["badia"], first["format"], first["seed"]) == ("journal", 1, 7)
    assert Scenario.model_validate(first["scenario"]) == played[0].scenario


def test_the_header_keeps_what_was_written_and_no_defaults(tutorial: Scenario) -> None:
    data = header(tutorial, 3)["scenario"]
    assert "services" in data["zones"]["QIM"]
    assert "lines" in data["map"]
    assert "x-note" not in json.dumps(data)


def test_each_week_ends_with_a_digest(played: tuple[Campaign, Journal]) -> None:
    marks = [json.loads(line) for line in played[1].lines[1:] if line.startswith("{")]
    assert [mark["week"] for mark in marks] == [1, 2, 3]
    assert marks[-1]["digest"] == played[0].theater.digest()


def test_the_same_campaign_gives_the_same_bytes(played: tuple[Campaign, Journal], tutorial: Scenario) -> None:
    campaign = Campaign(tutorial, 7)
    journal = Journal(campaign)
    campaign.play(commanders({f: sheet.kind for f, sheet in tutorial.factions.items()}, {}), weeks=3)
    assert journal.to_bytes() == played[1].to_bytes() == journal.to_bytes()


def test_a_changed_number_is_found_at_the_week_s_end(spoilt: Written) -> None:
    def better(lines: Lines) -> Lines:
        at = line_of(lines, "ScoresKept")
        entry = json.loads(lines[at])
        entry[5]["scores"][0] += 10.0
        return [*lines[:at], json.dumps(entry), *lines[at + 1 :]]

    with pytest.raises(JournalError, match="week 1 does not come out as it was played"):
        replay(spoilt(better))


def test_a_damaged_line_is_named(spoilt: Written) -> None:
    with pytest.raises(JournalError, match=r"spoilt\.badia:5: this line is damaged"):
        replay(spoilt(lambda lines: [*lines[:4], lines[4][: len(lines[4]) // 2], *lines[5:]]))


@pytest.mark.parametrize("line", ["[" * 100_000, "9" * 5_000], ids=["deep", "long"])
def test_a_line_made_to_break_the_reader_is_damaged(spoilt: Written, line: str) -> None:
    with pytest.raises(JournalError, match=r"spoilt\.badia:3: this line is damaged"):
        replay(spoilt(lambda lines: [*lines[:2], line, *lines[3:]]))


@pytest.mark.parametrize(
    "line",
    [
        '[1,0,"week",["*"],"EarthOpened",{}]',
        '[1,0,"week",["*"],"WeekEnded",{}]',
        '[1,0,"orders",["*"],"PostureTaken",{"formation":"NOBODY","posture":"hold","destination":null}]',
        '[1,0,"orders",["*"],"PostureTaken",{"formation":"IQ-1","posture":"dance","destination":null}]',
        "[1,2]",
        '"words"',
        "7",
        "null",
        '[1,0,"week",["*"],["WeekEnded"],{}]',
        '[1,0,"week",["*"],"WeekEnded",7]',
        '[1,0,"orders",["*"],"SupportAssigned",{"faction":"coalition","zone":"QIM","packages":1e99,"left":1}]',
    ],
)
def test_a_line_that_holds_no_event_is_named(spoilt: Written, line: str) -> None:
    with pytest.raises(JournalError, match=r"spoilt\.badia:3: this line holds no event"):
        replay(spoilt(lambda lines: [*lines[:2], line, *lines[3:]]))


@pytest.mark.parametrize(
    ("first", "says"),
    [
        ('{"badia":"save"}', "this is not a journal"),
        ("[]", "this is not a journal"),
        ('{"badia":"journal","format":99}', "format 99 is not one this version reads"),
        ('{"badia":"journal","format":1}', "the header"),
        ('{"badia":"journal","format":1,"seed":7,"scenario":{"title":"x"}}', "the header"),
        ('{"badia":"journal","format":1,"seed":"x","scenario":{}}', "the header"),
    ],
)
def test_a_header_that_cannot_be_read_is_refused(spoilt: Written, first: str, says: str) -> None:
    with pytest.raises(JournalError, match=says):
        replay(spoilt(lambda lines: [first, *lines[1:]]))


def test_what_is_no_journal_at_all_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "letter.txt"
    path.write_text("Dear Sir", encoding="utf-8")
    with pytest.raises(JournalError, match="not a journal"):
        replay(path)
    with pytest.raises(JournalError, match="not a journal"):
        replay(tmp_path / "nothing.badia")
    path.write_bytes(gzip.compress(b""))
    with pytest.raises(JournalError, match="not a journal"):
        replay(path)


def test_a_file_cut_short_is_refused(played: tuple[Campaign, Journal], tmp_path: Path) -> None:
    path = tmp_path / "cut.badia"
    path.write_bytes(played[1].to_bytes()[:-200])
    with pytest.raises(JournalError, match="not a journal that can be read"):
        replay(path)


def test_a_file_that_unpacks_too_large_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("game.campaign.journal.MAX_BYTES", 2**20)
    path = tmp_path / "bomb.badia"
    path.write_bytes(gzip.compress(b" " * (2**20 + 1)))
    with pytest.raises(JournalError, match="larger than 1 MiB"):
        replay(path)
    assert MAX_BYTES >= 2**26


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


def _whole(journal: Journal) -> Lines:
    return gzip.decompress(journal.to_bytes()).decode().removesuffix("\n").split("\n")


@pytest.mark.parametrize(
    ("change", "message"),
    [
        (lambda lines: lines[:-1], "breaks off"),
        (lambda lines: [line for line in lines if '"digest"' not in line or '"end"' in line], "without its digest"),
        (lambda lines: [*lines, lines[1]], "lines after the end"),
        (lambda lines: [lines[0], "[" * 5000, *lines[1:]], "damaged"),
        (lambda lines: [lines[0], "[1,0,0,0,NaN]", *lines[1:]], "NaN is no number"),
    ],
)
def test_what_was_left_out_or_put_in_is_found(
    played: tuple[Campaign, Journal], tmp_path: Path, change: Callable[[Lines], Lines], message: str
) -> None:
    path = tmp_path / "changed.badia"
    path.write_bytes(gzip.compress("\n".join(change(_whole(played[1]))).encode()))
    with pytest.raises(JournalError, match=message):
        replay(path)


def test_a_title_with_an_odd_line_break_is_read_back(tutorial: Scenario, tmp_path: Path) -> None:
    odd = tutorial.model_copy(update={"title": "Two\u2028lines\u0085here"})
    campaign = Campaign(odd, 3)
    journal = Journal(campaign)
    campaign.play({}, 1)
    journal.write(tmp_path / "odd.badia")
    assert replay(tmp_path / "odd.badia").theater.digest() == campaign.theater.digest()
