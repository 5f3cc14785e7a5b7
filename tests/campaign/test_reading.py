"""Reading a journal: what was written can be had again, and a spoilt file says where it is spoilt and what is whole."""

from __future__ import annotations

import gzip
import json
import re
from collections.abc import Callable
from pathlib import Path

import pytest

from game.bots.table import commanders
from game.campaign.campaign import Campaign
from game.campaign.journal import Cast, Journal
from game.campaign.reading import ENTRIES_A_WEEK, Reading, replay
from game.campaign.schema import Scenario
from game.campaign.script import dump
from game.errors import JournalError

Lines = list[str]
Written = Callable[[Callable[[Lines], Lines]], Path]
FIRST = 2  # the index of the first entry: a title and a header stand before it


@pytest.fixture(scope="module")
def played(tutorial: Scenario) -> tuple[Campaign, Journal]:
    """Three weeks of the tutorial under seed 7, with what was written of them."""
    campaign = Campaign(tutorial, 7)
    journal = Journal(campaign, Cast(("iraq",)))
    campaign.play(commanders({f: sheet.kind for f, sheet in tutorial.factions.items()}, {}), weeks=3)
    return campaign, journal


@pytest.fixture
def spoilt(played: tuple[Campaign, Journal], tmp_path: Path) -> Written:
    """Writes the three weeks with their lines changed."""

    def writing(change: Callable[[Lines], Lines]) -> Path:
        path = tmp_path / "spoilt.badia"
        lines = gzip.decompress(played[1].to_bytes()).decode().removesuffix("\n").split("\n")
        path.write_bytes(gzip.compress("\n".join(change(lines)).encode()))
        return path

    return writing


def line_of(lines: Lines, kind: str, count: int = 0) -> int:
    """Where an event of a kind stands, counted from 0."""
    return [n for n, line in enumerate(lines) if f'"{kind}"' in line and line.startswith("[")][count]


def better(lines: Lines, week: int) -> Lines:
    at = line_of(lines, "ScoresKept", week - 1)
    entry = json.loads(lines[at])
    entry[5]["scores"][0] += 10.0
    return [*lines[:at], dump(entry), *lines[at + 1 :]]


def test_a_journal_replays_to_the_theater_it_was_written_from(played: tuple[Campaign, Journal], tmp_path: Path) -> None:
    campaign, journal = played
    path = tmp_path / "war.badia"
    journal.write(path)
    again = replay(path)
    assert again.theater.digest() == campaign.theater.digest()
    assert (again.seed, again.weeks, again.scenario) == (7, 3, campaign.scenario.untested)
    assert [each.name for each in tmp_path.iterdir()] == ["war.badia"]


def test_a_reading_stops_where_it_is_told(played: tuple[Campaign, Journal], tmp_path: Path) -> None:
    path = tmp_path / "war.badia"
    played[1].write(path)
    for week in (0, 2):
        reading = Reading(path, until=week)
        assert [entry.week for _, entry in reading.steps()][-1:] == ([week] if week else [])
        assert (reading.week, len(reading.theater.annals.weeks)) == (week, week)


@pytest.mark.parametrize("week", [1, 2, 3])
def test_a_changed_number_is_found_and_the_weeks_before_it_are_whole(spoilt: Written, week: int) -> None:
    path = spoilt(lambda lines: better(lines, week))
    with pytest.raises(JournalError, match="was changed") as refused:
        replay(path)
    assert refused.value.whole_weeks == week - 1


def test_who_may_know_cannot_be_changed_unnoticed(spoilt: Written) -> None:
    """An audience changes no theater; the sum of the lines finds it all the same."""

    def wider(lines: Lines) -> Lines:
        at = line_of(lines, "ReportsReceived")
        entry = json.loads(lines[at])
        entry[3] = ["*"]
        return [*lines[:at], dump(entry), *lines[at + 1 :]]

    with pytest.raises(JournalError, match="a line between the header and this one was changed"):
        replay(spoilt(wider))


def test_a_changed_header_is_found(spoilt: Written) -> None:
    with pytest.raises(JournalError, match="changed"):
        replay(spoilt(lambda lines: [lines[0], re.sub(r'"par":{"value":\d+', '"par":{"value":10', lines[1]), *lines[2:]]))


def test_a_week_whose_sum_was_made_to_fit_still_has_to_come_out(spoilt: Written, played: tuple[Campaign, Journal]) -> None:
    from game.campaign.script import Sum

    def forged(lines: Lines) -> Lines:
        lines, running = better(lines, 1), Sum()
        for at, line in enumerate(lines[1:], 1):
            if line.startswith(('{"week"', '{"end"')):
                lines[at] = dump({**json.loads(line), "sum": running.told})
            else:
                running.take(line.encode())
        return lines

    with pytest.raises(JournalError, match="week 1 does not come out as it was played"):
        replay(spoilt(forged))


def test_a_damaged_line_is_named(spoilt: Written) -> None:
    with pytest.raises(JournalError, match=r"spoilt\.badia:5: this line is damaged"):
        replay(spoilt(lambda lines: [*lines[:4], lines[4][: len(lines[4]) // 2], *lines[5:]]))


@pytest.mark.parametrize("line", ["[" * 100_000, "9" * 5_000], ids=["deep", "long"])
def test_a_line_made_to_break_the_reader_is_damaged(spoilt: Written, line: str) -> None:
    with pytest.raises(JournalError, match=r"spoilt\.badia:3: this line is damaged"):
        replay(spoilt(lambda lines: [*lines[:FIRST], line, *lines[FIRST + 1 :]]))


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
        '[1,0,"week",7,"DayBroke",{"day":1}]',
        '[1,0,"orders",["*"],"SupportAssigned",{"faction":"coalition","zone":"QIM","packages":1e99,"left":1}]',
    ],
)
def test_a_line_that_holds_no_event_is_named(spoilt: Written, line: str) -> None:
    with pytest.raises(JournalError, match=r"spoilt\.badia:3: this line holds no event"):
        replay(spoilt(lambda lines: [*lines[:FIRST], line, *lines[FIRST + 1 :]]))


def test_a_day_beyond_all_calendars_is_refused(spoilt: Written) -> None:
    line = '[1,0,"day",["*"],"WeekBegan",{"week":99999999999,"command":[1,1,1],"treasury":[1,1,1],"packages":[1,1,1]}]'
    with pytest.raises(JournalError, match=r"spoilt\.badia:\d+: "):
        replay(spoilt(lambda lines: [*lines[:FIRST], line, *lines[FIRST + 1 :]]))


def test_a_week_of_endless_entries_is_no_campaign(spoilt: Written) -> None:
    def endless(lines: Lines) -> Lines:
        day = lines[line_of(lines, "DayBroke")]
        return [*lines[:FIRST], *[day] * (ENTRIES_A_WEEK * 2), *lines[FIRST:]]

    with pytest.raises(JournalError, match="entries in a week: this is no campaign"):
        replay(spoilt(endless))


@pytest.mark.parametrize(
    ("first", "says"),
    [
        ('{"badia":"save"}', "this is not a journal"),
        ("[]", "this is not a journal"),
        ('{"badia":"journal","format":99}', "format 99 is not one this version reads"),
        ('{"badia":"journal","format":[1]}', "is not one this version reads"),
        ('{"badia":"journal","format":1,"seed":7,"scenario":{"title":"x"}}', "the header"),
    ],
)
def test_a_first_line_that_cannot_be_read_is_refused(spoilt: Written, first: str, says: str) -> None:
    with pytest.raises(JournalError, match=says):
        replay(spoilt(lambda lines: [first, *lines[1:]]))


@pytest.mark.parametrize(
    ("change", "message"),
    [
        (lambda lines: lines[:-1], "breaks off"),
        (lambda lines: lines[:1], "the header"),
        (lambda lines: [line for line in lines if '"digest"' not in line or '"end"' in line], "a week without its mark"),
        (lambda lines: [each for line in lines for each in [line] * (1 + line.startswith('{"week"'))], "a mark without its week"),
        (lambda lines: [line.replace('{"week":1,"digest"', '{"end":true,"digest"') for line in lines], "a week without its mark"),
        (lambda lines: [*lines, lines[FIRST]], "lines after the end"),
        (lambda lines: [*lines[:FIRST], "[" * 5000, *lines[FIRST:]], "damaged"),
        (lambda lines: [*lines[:FIRST], "[1,0,0,0,NaN]", *lines[FIRST:]], "NaN is no number"),
        (lambda lines: [*lines[: FIRST + 4], *lines[FIRST + 5 :]], "changed|no event"),
    ],
)
def test_what_was_left_out_or_put_in_is_found(spoilt: Written, change: Callable[[Lines], Lines], message: str) -> None:
    with pytest.raises(JournalError, match=message):
        replay(spoilt(change))


def test_a_title_with_an_odd_line_break_is_read_back(tutorial: Scenario, tmp_path: Path) -> None:
    odd = tutorial.model_copy(update={"title": "Two\u2028lines\u0085here"})
    campaign = Campaign(odd, 3)
    journal = Journal(campaign)
    campaign.play({}, 1)
    journal.write(tmp_path / "odd.badia")
    assert replay(tmp_path / "odd.badia").theater.digest() == campaign.theater.digest()
